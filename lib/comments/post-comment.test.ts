import { beforeEach, expect, test } from 'vitest'
import type { z } from 'zod'
import type { Entry } from '@/lib/articles/entry'
import { anEntry, publish } from '@/lib/articles/test-content'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { changed, version } from '@/lib/documents/versions'
import { unseal } from '@/lib/keys'
import { aResponse } from '@/lib/moderation/a-desk.fixture'
import { shelve } from '@/lib/once'
import type { siteSchema } from '@/lib/site'
import { verdictSchema } from '@/lib/spam/verdict'
import { makeFormToken } from './form-token'
import { postComment } from './post-comment'

useTestDatabase()

const NOON = new Date('2026-11-23T12:00:00Z')
const HOME = { addressHash: 'address', networkHash: 'network', regionHash: 'region' }

let entry: Entry
const open = (site: z.input<typeof siteSchema> = {}, part: Partial<Entry> = {}) => {
  entry = { ...entry, ...part }
  publish([entry], { moderation: 'none', ...site })
}

beforeEach(async () => {
  shelve('comment-limiters', undefined)
  shelve('attack-watch', undefined)
  await db().comment.deleteMany()
  entry = await anEntry()
  open()
})

let texts = 0
/** What a reader's browser sends; the words are others each time. */
const fields = (typed: Record<string, string> = {}) => ({
  name: 'Hanna',
  body: `Words that nobody has said before, number ${(texts += 1)}.`,
  token: makeFormToken(entry.id, NOON),
  website_confirm: '',
  ...typed,
})
const send = (typed: Record<string, string> = {}, origin = HOME, now = NOON) =>
  postComment(entry, fields(typed), origin, now)

async function sent(typed: Record<string, string> = {}) {
  const posted = await send(typed)
  if (!posted.ok) throw new Error(JSON.stringify(posted.error))
  return db().comment.findUniqueOrThrow({ where: { id: posted.value.id }, include: { decisions: true } })
}

const codesOf = ({ verdict }: { verdict: unknown }) => verdictSchema.parse(verdict).reasons.map(({ code }) => code)

test('a comment is kept with its words, as they were written and as they are shown', async () => {
  const body = 'I *do* agree.\r\n\r\nMuch. <b>x</b>'
  expect(await sent({ body, url: 'hanna.example' })).toMatchObject({
    entryId: entry.id,
    kind: 'comment',
    authorName: 'Hanna',
    authorUrl: 'https://hanna.example/',
    body: 'I *do* agree.\n\nMuch. <b>x</b>',
    html: expect.stringContaining('<p>I <em>do</em> agree.</p>') as string,
    createdAt: NOON,
    parentId: null,
    rootId: null,
    addressHash: HOME.addressHash,
    networkHash: HOME.networkHash,
  })
})

test.each([
  ['first-time', 'pending', 'first-time'],
  ['all', 'pending', 'all'],
  ['none', 'approved', 'none'],
] as const)('where moderation is “%s” a good comment is %s', async (moderation, state, rule) => {
  open({ moderation })
  const comment = await sent()
  expect(comment.state).toBe(state)
  expect(comment.decisions).toMatchObject([{ rule, fromState: null, toState: state, userId: null, createdAt: NOON }])
})

test('what is shown at once is counted, and makes the pages that show it stale', async () => {
  const before = [version(`entry:${entry.id}`), version('threads')]
  await sent()
  expect([version(`entry:${entry.id}`), version('threads')]).toEqual(before.map((each) => each + 1))
  expect(await db().entry.findUniqueOrThrow({ where: { id: entry.id } })).toMatchObject({ comments: 1, linkbacks: 0 })
})

test('what waits is not counted and makes nothing stale', async () => {
  open({ moderation: 'all' })
  const before = version(`entry:${entry.id}`)
  await sent()
  expect(version(`entry:${entry.id}`)).toBe(before)
  expect(await db().entry.findUniqueOrThrow({ where: { id: entry.id } })).toMatchObject({ comments: 0 })
})

test.each([
  ['the field that people cannot see is filled in', { website_confirm: 'x' }, 'spam', 'honeypot'],
  ['the token is made up', { token: '1.abc.def' }, 'spam', 'token-forged'],
  ['there is no token', { token: '' }, 'pending', 'token-missing'],
  ['it has more links than the site allows', { body: 'http://a.example http://b.example' }, 'pending', 'links'],
])('when %s it is held even where nothing is', async (_, typed, state, code) => {
  open({ maxLinks: 1 })
  const comment = await sent(typed)
  expect(comment.state).toBe(state)
  expect(codesOf(comment)).toContain(code)
})

test('when the page was read more than a week before, it is held', async () => {
  const posted = await send({ token: makeFormToken(entry.id, new Date('2026-11-16T11:59:59Z')) })
  expect(await db().comment.findFirst()).toMatchObject({ state: 'pending' })
  expect(posted.ok).toBe(true)
})

test('a token of another entry is as good as made up', async () => {
  expect((await sent({ token: makeFormToken(entry.id + 1, NOON) })).state).toBe('spam')
})

test('the same words from somebody else are held', async () => {
  expect((await sent({ body: 'I have been THERE  too' })).state).toBe('approved')
  const again = await sent({ body: 'i have been there too', name: 'Tom' })
  expect(again.state).toBe('pending')
  expect(codesOf(again)).toContain('text-again')
})

test.each([
  ['hold', 'pending'],
  ['bin', 'spam'],
] as const)('a block with the effect “%s” makes it %s', async (effect, state) => {
  await db().block.create({ data: { kind: 'word', value: 'casino', effect, createdAt: NOON } })
  changed('blocks')
  expect((await sent({ body: `The best CASINO in town, ${effect}` })).state).toBe(state)
  await db().block.deleteMany()
})

test('sent twice, it is one comment and the same answer', async () => {
  const form = fields()
  const post = () => postComment(entry, form, HOME, NOON)
  const first = await post()
  expect(first.ok).toBe(true)
  expect(await post()).toEqual(first)
  expect(await db().comment.count()).toBe(1)
})

test('sent twice at the same moment, it is one comment and the same answer', async () => {
  const form = fields()
  const answers = await Promise.all(Array.from({ length: 5 }, () => postComment(entry, form, HOME, NOON)))
  expect(answers[0]!.ok).toBe(true)
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(await db().comment.count()).toBe(1)
})

test.each<Record<string, string>>([
  { name: 'Tom' },
  { email: 'x@example.org' },
  { url: 'x.example' },
  { body: 'Other words.' },
])('another comment with %j is another comment', async (other) => {
  const form = fields()
  const first = await postComment(entry, form, HOME, NOON)
  const second = await postComment(entry, { ...form, ...other }, HOME, NOON)
  expect(second.ok && first.ok && second.value.id !== first.value.id).toBe(true)
})

test.each([
  ['the site', { comments: 'closed' as const }, {}, 'site'],
  ['the entry', {}, { comments: 'closed' as const }, 'entry'],
  ['the entry’s age', { closeAfterDays: 30 }, { date: new Date('2026-10-24T12:00:00Z') }, 'age'],
])('%s takes no comments', async (_, site, part, because) => {
  open(site, part)
  expect(await send()).toEqual({ ok: false, error: { kind: 'closed', because } })
  expect(await db().comment.count()).toBe(0)
})

test('mistakes come back with a sentence for each field, and nothing is kept', async () => {
  const refused = await send({ name: '', body: '' })
  expect(refused).toMatchObject({ ok: false, error: { kind: 'invalid' } })
  expect(refused.ok ? [] : Object.keys((refused.error as { errors: object }).errors).sort()).toEqual(['body', 'name'])
  expect(await db().comment.count()).toBe(0)
})

test('a reply hangs on what it answers, and on the thread that that is in', async () => {
  const root = await sent()
  const reply = await sent({ parent: String(root.id) })
  expect(reply).toMatchObject({ parentId: root.id, rootId: root.id })
  expect(await sent({ parent: String(reply.id) })).toMatchObject({ parentId: reply.id, rootId: root.id })
})

test.each(['pending', 'spam', 'trash'] as const)('what is %s cannot be answered', async (state) => {
  const parent = await aResponse({ entryId: entry.id, state })
  expect(await send({ parent: String(parent) })).toEqual({ ok: false, error: { kind: 'parent-gone' } })
})

test.each(['999999', '2147483648', '9007199254740991'])(
  'comment %s, which is not there, cannot be answered',
  async (parent) => {
    expect(await send({ parent })).toEqual({ ok: false, error: { kind: 'parent-gone' } })
  },
)

test('a comment on another entry cannot be answered from here', async () => {
  const parent = await aResponse({ entryId: (await anEntry()).id, state: 'approved' })
  expect(await send({ parent: String(parent) })).toEqual({ ok: false, error: { kind: 'parent-gone' } })
})

test('an address is nowhere in the database but sealed, and is one person however it is written', async () => {
  const first = await sent({ email: 'Hanna.Secret@example.org', notify: 'on' })
  const second = await sent({ email: 'hanna.secret@example.org' })
  expect(first.commenterId).not.toBeNull()
  expect(second.commenterId).toBe(first.commenterId)
  expect(await db().subscription.count({ where: { commenterId: first.commenterId!, commentId: first.id } })).toBe(1)
  const { emailSealed } = await db().commenter.findUniqueOrThrow({ where: { id: first.commenterId! } })
  expect(unseal(emailSealed)).toBe('Hanna.Secret@example.org')
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'CommentText%'`
  expect(tables.length).toBeGreaterThan(10)
  for (const { name } of tables) {
    const rows = await db().$queryRawUnsafe(`SELECT * FROM "${name}"`)
    expect(
      JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value)),
    ).not.toMatch(/hanna\.secret/i)
  }
})

test('without an address nobody can be told of replies', async () => {
  const before = await db().subscription.count()
  expect(await sent({ notify: 'on' })).toMatchObject({ commenterId: null })
  expect(await db().subscription.count()).toBe(before)
})

test('after twelve comments in a minute a network waits, others do not, and a repetition is still answered', async () => {
  const form = fields()
  const first = await postComment(entry, form, HOME, NOON)
  for (let i = 1; i < 12; i++) expect((await send()).ok).toBe(true)
  const refused = await send()
  expect(refused).toMatchObject({ ok: false, error: { kind: 'too-many' } })
  expect(refused).toMatchObject({ error: { ask: { because: 'limit', seconds: 40 } } })
  expect((await send({}, { addressHash: 'a', networkHash: 'elsewhere', regionHash: 'region' })).ok).toBe(true)
  expect(await postComment(entry, form, HOME, NOON)).toEqual(first)
})
