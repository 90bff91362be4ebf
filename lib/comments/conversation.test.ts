import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import type { Entry } from '@/lib/articles/entry'
import { anEntry, publish } from '@/lib/articles/test-content'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import type { State } from '@/lib/moderation/response'
import { conversationPages, readConversation } from './conversation'
import { placeOf } from './place-of'

useTestDatabase()

const NOON = new Date('2026-11-23T12:00:00Z')
const LONG_AGO = new Date('2026-01-01T00:00:00Z')

const NOTHING = { items: [], faces: [], page: 1, pages: 1, comments: 0, linkbacks: 0, types: [] }

let entry: Entry
beforeEach(async () => {
  await db().comment.deleteMany()
  entry = await anEntry({ date: LONG_AGO })
})

type Given = { id: number; parentId?: number; rootId?: number; state?: State; second?: number; userId?: number }

const add = (all: Given[]) =>
  db().comment.createMany({
    data: all.map(({ second, ...given }) => ({
      state: 'approved' as const,
      ...given,
      entryId: entry.id,
      kind: 'comment' as const,
      authorName: `Reader ${given.id}`,
      body: 'x',
      html: '<p>x</p>',
      rendererVersion: 1,
      createdAt: new Date(LONG_AGO.getTime() + (second ?? given.id) * 1_000),
      verdict: {},
      textHash: '',
    })),
  })

async function pages() {
  const count = await conversationPages(entry)
  const all = await Promise.all(Array.from({ length: count }, (_, i) => readConversation(entry, i + 1)))
  expect(all.map((each) => each.pages)).toEqual(all.map(() => count))
  return all.map(({ items }) => items)
}
const idsOf = (items: { id: number }[]) => items.map(({ id }) => id)

/** The page that an address of a response names. */
const pageIn = (place: string, id: number) => {
  const match = /^\/articles\/[^/]+(?:\/comments\/(\d+))?#comment-(\d+)$/.exec(place)
  expect(match?.[2]).toBe(String(id))
  return Number(match?.[1] ?? 1)
}

/** Fifty short threads of three, the second of which answers the first and the third the second. */
const fiftyThreads = Array.from({ length: 50 }, (_, i): Given[] => {
  const id = 3 * i + 1
  return [{ id }, { id: id + 1, parentId: id, rootId: id }, { id: id + 2, parentId: id + 1, rootId: id }]
}).flat()

test.each([
  ['oldest', [99, 51], 1],
  ['newest', [99, 51], 148],
] as const)(
  '150 comments, %s first, stand whole threads at a time on pages of a hundred at most',
  async (order, sizes, first) => {
    publish([entry], { order })
    await add(fiftyThreads)
    const all = await pages()
    expect(all.map(({ length }) => length)).toEqual(sizes)
    expect(idsOf(all[0]!).slice(0, 4)).toEqual([first, first + 1, first + 2, order === 'oldest' ? 4 : 145])
    expect(idsOf(all.flat()).sort((a, b) => a - b)).toEqual(fiftyThreads.map(({ id }) => id))
    for (const [i, items] of all.entries()) {
      for (const { id } of items) expect(pageIn((await placeOf(id, NOON))!, id)).toBe(i + 1)
    }
  },
)

test.each(['oldest', 'newest'] as const)(
  'a thread that is longer than a page runs over as many as it needs, %s first',
  async (order) => {
    publish([entry], { order })
    const long = Array.from({ length: 229 }, (_, i): Given => ({ id: 11 + i, parentId: 10, rootId: 10 }))
    await add([{ id: 1 }, { id: 10 }, ...long, { id: 500 }])
    const all = await pages()
    expect(all.map(({ length }) => length)).toEqual([1, 100, 100, 31])
    const thread = idsOf(all.flat()).filter((id) => id >= 10 && id < 500)
    expect(thread).toEqual([10, ...long.map(({ id }) => id)])
    for (const [i, items] of all.entries()) {
      for (const { id } of [items[0]!, items.at(-1)!]) expect(pageIn((await placeOf(id, NOON))!, id)).toBe(i + 1)
    }
  },
)

test('what is not shown has no place, and holds one only for the replies to it', async () => {
  publish([entry])
  await add([
    { id: 1, state: 'trash' },
    { id: 2, parentId: 1, rootId: 1 },
    { id: 3, state: 'pending' },
    { id: 4, state: 'spam', parentId: 2, rootId: 1 },
    { id: 5 },
  ])
  expect((await pages())[0]).toMatchObject([
    { id: 1, removed: true },
    { id: 2, depth: 1 },
    { id: 5, depth: 0 },
  ])
  for (const id of [1, 3, 4]) expect(await placeOf(id, NOON)).toBeNull()
  for (const id of [2, 5]) expect(await placeOf(id, NOON)).toBe(`/articles/${entry.slug}#comment-${id}`)
})

test('below the fourth level a reply says whom it answers', async () => {
  publish([entry])
  await add([1, 2, 3, 4, 5].map((id) => (id === 1 ? { id } : { id, parentId: id - 1, rootId: 1 })))
  const [items] = await pages()
  expect(items!.map((item) => ('inReplyTo' in item ? item.inReplyTo : null))).toEqual([
    null,
    null,
    null,
    null,
    { id: 4, authorName: 'Reader 4' },
  ])
})

test('an entry without responses has one page with nothing on it', async () => {
  publish([entry])
  expect(await readConversation(entry, 1)).toEqual(NOTHING)
})

test.each([
  ['is a draft', { draft: true }],
  ['is to come', { date: new Date(NOON.getTime() + 1) }],
  ['was withdrawn', { withdrawn: NOON }],
  ['hides its responses', { comments: 'hidden' as const }],
])('when the entry %s its responses have no place', async (_, part) => {
  publish([{ ...entry, ...part }])
  await add([{ id: 1 }])
  expect(await placeOf(1, NOON)).toBeNull()
})

test('when the entry is gone its responses have no place', async () => {
  publish([])
  await add([{ id: 1 }])
  expect(await placeOf(1, NOON)).toBeNull()
})

test.each([0, -1, 999_999, 2_147_483_648, 1e300, Number.NaN])('there is no response %d', async (id) => {
  publish([entry])
  expect(await placeOf(id, NOON)).toBeNull()
})

test('any conversation, in either order: each response that is shown is once on a page, and its address names that page', async () => {
  const state = fc.constantFrom<State>('approved', 'approved', 'approved', 'pending', 'trash')
  const picks = fc.array(fc.tuple(fc.nat(), state, fc.boolean()), { minLength: 90, maxLength: 260 })
  await fc.assert(
    fc.asyncProperty(picks, fc.constantFrom('oldest' as const, 'newest' as const), async (chosen, order) => {
      await db().comment.deleteMany()
      publish([entry], { order })
      const all: Given[] = []
      for (const [i, [pick, state, isRoot]] of chosen.entries()) {
        const parent = isRoot || i === 0 ? undefined : all[pick % i]
        const place = parent && { parentId: parent.id, rootId: parent.rootId ?? parent.id }
        all.push({ id: i + 1, state, second: Math.floor(i / 3), ...place })
      }
      await add(all)
      const shown = await pages()
      const approved = all.filter((each) => each.state === 'approved').map(({ id }) => id)
      const visible = shown.map((items) => items.filter((item) => !('removed' in item)).map(({ id }) => id))
      expect(visible.flat().sort((a, b) => a - b)).toEqual(approved)
      for (const [i, ids] of visible.entries()) {
        expect(ids.length).toBeLessThanOrEqual(100)
        for (const id of ids.filter((_, n) => n % 9 === 0)) expect(pageIn((await placeOf(id, NOON))!, id)).toBe(i + 1)
      }
    }),
    { numRuns: 15 },
  )
})

test('a hidden conversation shows nothing, however much was said', async () => {
  await add([{ id: 1 }])
  const hidden = { ...entry, comments: 'hidden' as const }
  expect(await readConversation(hidden, 1)).toEqual(NOTHING)
  expect(await conversationPages(hidden)).toBe(1)
})
