import { expect, test } from 'vitest'
import { AnchorMatcher } from './anchor'
import type { Anchor } from './store'

const row = (id: number, slug: string, key: string | null = null): Anchor => {
  return { id, key, kind: 'article', slug, title: slug }
}
const file = (slug: string, more: { key?: string; aliases?: string[]; kind?: 'article' | 'reading' } = {}) => {
  return { kind: 'article' as const, slug, title: slug, aliases: [], file: `articles/${slug}.mdx`, ...more }
}

const messageOf = (found: ReturnType<AnchorMatcher['match']>) => (found.ok ? null : found.error.message)

test('a file that is new finds no row and says which one it wants', () => {
  const wanted = { key: 'a1', kind: 'article', slug: 'silence', title: 'silence' }
  const found = new AnchorMatcher([row(1, 'other')]).match(file('silence', { key: 'a1' }))
  expect(found).toEqual({ ok: true, value: { anchor: undefined, wanted } })
})

test.each([
  ['its slug', [row(7, 'silence')], file('silence'), { slug: 'silence', key: null }],
  ['its key, under a new name', [row(7, 'silence', 'a1')], file('quiet', { key: 'a1' }), { slug: 'quiet', key: 'a1' }],
  [
    'an alias, under a new name',
    [row(7, 'silence')],
    file('quiet', { aliases: ['silence'] }),
    { slug: 'quiet', key: null },
  ],
  ['its slug, and is given a key', [row(7, 'silence')], file('silence', { key: 'a1' }), { slug: 'silence', key: 'a1' }],
  ['its slug, and keeps its key', [row(7, 'silence', 'a1')], file('silence'), { slug: 'silence', key: 'a1' }],
  ['all of them', [row(7, 'b', 'a1')], file('b', { key: 'a1', aliases: ['b'] }), { slug: 'b', key: 'a1' }],
])('a file finds its row by %s', (_, rows, entry, wanted) => {
  const found = new AnchorMatcher([...rows, row(8, 'another', 'a2')]).match(entry)
  expect(found).toMatchObject({ ok: true, value: { anchor: { id: 7 }, wanted } })
})

test('an article and a reading page may have the same name', () => {
  const found = new AnchorMatcher([row(7, 'silence')]).match(file('silence', { kind: 'reading' }))
  expect(found).toMatchObject({ ok: true, value: { anchor: undefined } })
})

const TWO_FIT = /^two conversations fit this file, .*(?:silence.*quiet|quiet.*silence)/

test.each([
  ['its name and an alias', file('silence', { aliases: ['quiet'] }), ['aliases']],
  ['its key and its name', file('silence', { key: 'a2' }), ['id']],
])('a file that fits two rows, by %s, is told which, and keeps that of its name', (_, entry, path) => {
  const found = new AnchorMatcher([row(1, 'silence'), row(2, 'quiet', 'a2')]).match(entry)
  const complaint = { path, message: expect.stringMatching(TWO_FIT) as string }
  expect(found).toMatchObject({ ok: true, value: { anchor: { id: 1 }, wanted: { key: null }, complaint } })
})

test('a file without a row that fits two by its aliases gets neither', () => {
  const found = new AnchorMatcher([row(1, 'silence'), row(2, 'quiet')]).match(
    file('new', { aliases: ['silence', 'quiet'] }),
  )
  expect(found).toMatchObject({ ok: false, error: { path: ['aliases'] } })
  expect(messageOf(found)).toMatch(TWO_FIT)
})

test('what is another file’s name today is no old name of a file that has a row', () => {
  const files = [file('silence', { aliases: ['quiet'] }), file('quiet')]
  const matcher = new AnchorMatcher([row(1, 'silence'), row(2, 'quiet')], files)
  expect(files.map((each) => matcher.match(each))).toMatchObject([
    { ok: true, value: { anchor: { id: 1 } } },
    { ok: true, value: { anchor: { id: 2 } } },
  ])
  expect(files.map(matcher.isKnown)).toEqual([true, true])
  const early = matcher.match(file('new', { aliases: ['quiet'] }))
  expect(messageOf(early), 'it waits for the old file to go').toMatch('belongs to articles/quiet.mdx already')
})

test('a row belongs to the file that found it first', () => {
  const matcher = new AnchorMatcher([row(1, 'silence')])
  expect(matcher.match(file('silence')).ok).toBe(true)
  const second = matcher.match(file('quiet', { aliases: ['silence'] }))
  expect(messageOf(second)).toMatch('belongs to articles/silence.mdx already')
  expect(matcher.match(file('silence')).ok).toBe(true)
})

test('a row that was made for a file belongs to it', () => {
  const matcher = new AnchorMatcher([])
  matcher.add(row(1, 'silence'), 'articles/silence.mdx')
  expect(matcher.match(file('quiet', { aliases: ['silence'] })).ok).toBe(false)
})

test('a file that says another key than its row is told both, and keeps its row', () => {
  const found = new AnchorMatcher([row(1, 'silence', 'a1')]).match(file('silence', { key: 'b2' }))
  const complaint = { path: ['id'], message: expect.stringMatching(/“a1”.*“b2”/) as string }
  expect(found).toMatchObject({ ok: true, value: { anchor: { id: 1 }, wanted: { key: 'a1' }, complaint } })
})
