import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { content } from '@/lib/articles/content'
import type { Entry } from '@/lib/articles/entry'
import { editResponse } from '@/lib/comments/edit-response'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { aModerator, aResponse } from '@/lib/moderation/a-desk.fixture'
import { decide } from '@/lib/moderation/decide'
import { undo } from '@/lib/moderation/undo'
import { shelve } from '@/lib/once'
import { found, NOON, saved, show, titlesFound, written } from './a-site.fixture'
import { keepIndex } from './keep-index'
import { hitsIn } from './marks'
import { parseQuery } from './parse-query'
import { search, suggestTitles } from './search'
import { NAUGHTY } from '@/lib/comments/naughty.fixture'

useTestDatabase()

const hours = (n: number) => new Date(NOON.getTime() + n * 3_600_000)

describe('what is found of entries', () => {
  let all: Entry[]
  beforeAll(async () => {
    all = [
      await written(
        { title: 'Thirty days', description: 'A month without a word.' },
        'It says nothing of the other thing.',
      ),
      await written({ title: 'On silence' }, 'Hardly anything.'),
      await written({ title: 'Letters', tags: ['Silence'] }, 'You wrote a letter, and waited.'),
      await written(
        { title: 'Headed' },
        '## About silence\n\nShort.\n\n<Callout title="Mind this">A number to ring.</Callout>',
      ),
      await written({ title: 'At length' }, `${'Silence, and more silence. '.repeat(60)}Contact without end: no.`),
      await written({ title: 'A rule' }, 'No contact for thirty days. Café Größe naïve.'),
      await written({ title: 'Hidden', draft: true }, 'Silence of a draft, unspeakable.'),
      await written({ title: 'Coming', date: hours(5) }, 'Silence that is to come.'),
      await written({ title: 'Taken back', withdrawn: hours(-1) }, 'Silence that was taken back.'),
      await written({ kind: 'page', title: 'Privacy' }, 'What is kept of you.'),
      await written(
        {
          ...{ kind: 'reading', title: 'Six weeks, slowly', verdict: 'Worth it for the exercises.', pros: ['Honest'] },
          item: { type: 'book', title: 'The slow way out', by: 'Ilse Marek' },
        },
        'A workbook.',
      ),
      await written({ title: '我喜欢猫' }, '猫也喜欢我，我们都喜欢安静。'),
    ]
    show(all)
  })

  test.each([
    ['silence', ['On silence', 'Letters', 'Headed', 'At length']],
    ['SILENCES', ['On silence', 'Letters', 'Headed', 'At length']],
    ['silen', ['On silence', 'Letters', 'Headed', 'At length']],
    ['waiting', ['Letters']],
    ['thirty days', ['Thirty days', 'A rule']],
    ['no contact', ['A rule', 'At length']],
    ['"no contact"', ['A rule']],
    ['cafe', ['A rule']],
    ['große', ['A rule']],
    ['naïve', ['A rule']],
    ['marek', ['Six weeks, slowly']],
    ['exercise', ['Six weeks, slowly']],
    ['ring', ['Headed']],
    ['mind this', ['Headed']],
    ['privacy', ['Privacy']],
    ['喜欢', ['我喜欢猫']],
    ['安静', ['我喜欢猫']],
    ['猫喜', []],
    ['unspeakable', []],
    ['nobody said this', []],
    ['callout', []],
  ])('“%s” finds %j', async (typed, titles) => expect(await titlesFound(typed)).toEqual(titles))

  test('articles alone, reading pages alone', async () => {
    expect(await titlesFound('weeks', 'articles')).toEqual([])
    expect(await titlesFound('weeks', 'reading')).toEqual(['Six weeks, slowly'])
    expect(await titlesFound('silence', 'comments')).toEqual([])
  })

  test('what is found is marked, in the title and where it stands', async () => {
    const [first] = await found('silence')
    expect(first).toMatchObject({ kind: 'article', title: 'On [silence]', snippet: 'Hardly anything.' })
    expect((await found('waits'))[0]!.snippet).toBe('You wrote a letter, and [waited].')
    expect((await found('months'))[0]!.snippet).toBe('A [month] without a word.')
  })

  test('what time alone makes public or hides follows the time', async () => {
    show(all.map((entry) => (entry.title === 'Taken back' ? { ...entry, withdrawn: hours(1) } : entry)))
    expect(await titlesFound('taken back')).toEqual(['Taken back'])
    show(all)
    expect(await titlesFound('silence that', null, hours(6))).toContain('Coming')
    show(all)
    expect(await titlesFound('silence that')).not.toContain('Coming')
  })

  test('a slip of the pen is told what was probably meant, never a word of what is not public', async () => {
    const suggested = async (typed: string) => (await search(typed, null, null, NOON)).suggestion
    expect(await suggested('silense')).toBe('silence')
    expect(await suggested('“thirty dyas”')).toBe('“thirty dyas”'.replace('dyas', 'days'))
    expect(await suggested('Silence')).toBeNull()
    expect(await suggested('unspeakabel')).toBeNull()
    expect(await suggested('xyzzy')).toBeNull()
  })

  test('titles are suggested to who is typing', async () => {
    expect(await suggestTitles('on sil', NOON)).toEqual(['On silence'])
    expect(await suggestTitles('', NOON)).toEqual([])
    expect(await suggestTitles('hidden', NOON)).toEqual([])
  })

  test('the index finds what the marks mark, whatever is typed', async () => {
    const signs = '"*()^:-+{}“”, .'.split('')
    const words = 'silence silenc NEAR AND OR NOT title body thirty days no contact café 喜 欢 s the'.split(' ')
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc
        .array(fc.constantFrom(...words, ...words.map((word) => `${word} `), ...signs), { maxLength: 8 })
        .map((parts) => parts.join('')),
    )
    const shown = all.filter(({ draft, date, withdrawn }) => !draft && date <= NOON && !withdrawn)
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        const query = parseQuery(text)
        const expected = !query
          ? []
          : await Promise.all(shown.map(async (entry) => ((await hasAll(entry, query)) ? entry.title : [])))
        expect((await titlesFound(text)).sort()).toEqual(expected.flat().sort())
      }),
      { numRuns: 300, endOnFailure: true },
    )
  })
})

/** By the text of the index row alone: every phrase stands in one of its columns. */
async function hasAll(entry: Entry, query: NonNullable<ReturnType<typeof parseQuery>>): Promise<boolean> {
  const { title, about, headings, body } = await db().searchedEntry.findUniqueOrThrow({ where: { entryId: entry.id } })
  return query.phrases.every((phrase, i) => {
    const one = { phrases: [phrase], isOpen: query.isOpen && i === query.phrases.length - 1 }
    return [title, about, headings, body].some((text) => hitsIn(text, one).length > 0)
  })
}

describe('nothing that is typed does anything', () => {
  const lines = (file: string) =>
    readFileSync(path.join(import.meta.dirname, file), 'utf8')
      .split('\n')
      .filter((line) => line.trim())

  beforeAll(async () => show([await written({ title: 'Only this' }, 'One of a kind.')]))

  test.each([
    ['sqli', lines('fixtures/sqli.txt')],
    ['nosql', lines('fixtures/nosql.txt')],
    ['ssti', lines('fixtures/ssti.txt')],
    ['crlf', lines('fixtures/crlf.txt')],
    ['xss', lines('../comments/fixtures/xss.txt')],
    ['blns', NAUGHTY],
  ])(
    'every line of %s is words or nothing',
    async (_, attacks) => {
      expect(attacks.length).toBeGreaterThan(10)
      const tables = await db().$queryRaw`SELECT name, sql FROM sqlite_master`
      // What comes to the same question is asked once.
      const different = new Map(attacks.map((attack) => [JSON.stringify(parseQuery(attack)), attack]))
      for (const attack of different.values()) {
        const page = await search(attack, null, attack, NOON)
        // All it can find is the one article, if it has each of the words.
        const query = parseQuery(attack)
        const [entry] = content().entries
        expect(page.count, attack).toBe(query && (await hasAll(entry!, query)) ? 1 : 0)
      }
      expect(await db().$queryRaw`SELECT name, sql FROM sqlite_master`).toEqual(tables)
      expect(await titlesFound('only')).toEqual(['Only this'])
    },
    300_000,
  )
})

describe('the index is right at once', () => {
  let entry: Entry
  beforeEach(async () => {
    entry = await written({ title: 'The first' }, 'Apples and pears.')
    show([entry])
  })

  test('an article that is saved, hidden, shown again and removed', async () => {
    expect(await titlesFound('pears')).toEqual(['The first'])
    show([saved(entry, { title: 'The second' }, 'Apples and plums.')])
    expect([await titlesFound('pears'), await titlesFound('plum')]).toEqual([[], ['The second']])
    show([{ ...entry, draft: true }])
    expect(await titlesFound('apples')).toEqual([])
    show([entry])
    expect(await titlesFound('apples')).toEqual(['The first'])
    show([])
    expect(await titlesFound('apples')).toEqual([])
    expect(await db().searchedEntry.count()).toBe(0)
  })

  test('a comment that is approved, edited, binned and brought back', async () => {
    const { id: userId } = await aModerator()
    const id = await aResponse({
      entryId: entry.id,
      body: 'A word about cherries.',
      html: '<p>A word about cherries.</p>',
    })
    const cherries = () => found('cherry')
    expect(await cherries()).toEqual([])
    await decide([{ id, state: 'pending' }], 'approved', { userId }, NOON)
    expect(await cherries()).toMatchObject([
      {
        kind: 'comment',
        path: `/comments/${id}`,
        by: 'Hanna',
        title: 'The first',
        snippet: 'A word about [cherries].',
      },
    ])
    expect(
      await editResponse({ id, editedAt: null }, 'A word about *quinces*.', { id: userId, scope: null }, NOON),
    ).toMatchObject({ ok: true })
    expect(await cherries()).toEqual([])
    expect((await found('quince')).map(({ snippet }) => snippet)).toEqual(['A word about [quinces].'])
    const { batch } = await decide([{ id, state: 'approved' }], 'spam', { userId }, NOON)
    expect(await found('quince')).toEqual([])
    await undo(batch, NOON)
    expect(await found('quince', 'comments')).toHaveLength(1)
    await db().comment.delete({ where: { id } })
    expect(await found('quince')).toEqual([])
  })

  test('a comment is found while its article shows it', async () => {
    await aResponse({ entryId: entry.id, state: 'approved', body: 'Of medlars.', html: '<p>Of medlars.</p>' })
    expect(await found('medlar')).toHaveLength(1)
    for (const part of [
      { draft: true },
      { date: hours(1) },
      { withdrawn: hours(-1) },
      { comments: 'hidden' as const, hash: 'x' },
    ]) {
      show([{ ...entry, ...part }])
      expect(await found('medlar'), JSON.stringify(part)).toEqual([])
    }
  })

  test('what waits, is set aside, spam or trash is found by nobody', async () => {
    for (const state of ['pending', 'aside', 'spam', 'trash'] as const) {
      await aResponse({ entryId: entry.id, state, body: 'Of sloes.', html: '<p>Of sloes.</p>' })
    }
    expect(await found('sloe')).toEqual([])
  })

  test('nothing of a comment is left in the full text once it is gone', async () => {
    const id = await aResponse({ entryId: entry.id, state: 'approved', body: 'Persimmons', html: '' })
    const bytes = async () =>
      Buffer.concat(
        (await db().$queryRaw<{ block: Uint8Array }[]>`SELECT block FROM "ApprovedText_data"`).map(
          ({ block }) => block,
        ),
      ).toString('latin1')
    expect(await bytes()).toContain('persimmon')
    await db().comment.delete({ where: { id } })
    expect(await bytes()).not.toContain('persim')
  })
})

test('while many entries are taken in a search says so; after a restart only what has changed is read', async () => {
  const entries = await Promise.all(Array.from({ length: 30 }, (_, i) => written({ title: `No. ${i}` }, 'Durians.')))
  show(entries)
  expect((await search('durian', null, null, NOON)).isComplete).toBe(false)
  await keepIndex(() => NOON)
  expect(await search('durian', null, null, NOON)).toMatchObject({ isComplete: true, count: 30 })
  shelve('search-index', undefined)
  shelve('bodies', undefined)
  const [first, ...others] = entries.map((entry) => ({ ...entry, source: new Uint8Array() }))
  show([saved(first!, {}, 'Lychees.'), ...others])
  expect(await search('durian', null, null, NOON)).toMatchObject({ isComplete: true, count: 29 })
  expect(await search('lychee', null, null, NOON)).toMatchObject({ isComplete: true, count: 1 })
})

test('pages by place: articles first, then comments, each once; a thousand are counted', async () => {
  const entries = await Promise.all(Array.from({ length: 14 }, (_, i) => written({ title: `Kiwi ${i}` }, 'Kiwis.')))
  show(entries)
  const [entry] = entries
  for (let i = 0; i < 13; i++) {
    await aResponse({ entryId: entry!.id, state: 'approved', body: `Kiwi ${i}`, html: `<p>Kiwi ${i}</p>` })
  }
  const seen: string[] = []
  let after: string | null = null
  do {
    const page = await search('kiwi', null, after, NOON)
    expect(page).toMatchObject({ count: 27, more: false })
    seen.push(...page.results.map((result) => result.path))
    after = page.next
  } while (after)
  expect(seen).toHaveLength(27)
  expect(new Set(seen).size).toBe(27)
  expect(seen.findIndex((at) => at.startsWith('/comments/'))).toBe(14)
  const ids = seen.slice(14).map((at) => Number(at.split('/').at(-1)))
  expect(ids).toEqual([...ids].sort((a, b) => b - a))
  await db().$executeRaw`
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1100)
    INSERT INTO "Comment" ("entryId", "kind", "state", "body", "html", "rendererVersion", "createdAt", "verdict", "textHash")
    SELECT ${entry!.id}, 'comment', 'approved', 'kiwi', 'kiwi', 1, 0, '{}', '' FROM n`
  expect(await search('kiwi', null, null, NOON)).toMatchObject({ count: 1_000, more: true })
})
