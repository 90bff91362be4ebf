import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import type { Entry } from '@/lib/articles/entry'
import { anEntry, publish } from '@/lib/articles/test-content'
import { db } from '@/lib/db/client'
import { queryPlan } from '@/lib/db/query-plan.fixture'
import { useTestDatabase } from '@/lib/db/test-database'
import type { LinkbackType, State } from '@/lib/moderation/response'
import { conversationPages, readConversation } from './conversation'
import { placeOf } from './place-of'
import { linkbackTypes } from './store'

useTestDatabase()

const LONG_AGO = new Date('2026-01-01T00:00:00Z')
const NOON = new Date('2026-11-23T12:00:00Z')
const PICTURE = 'a'.repeat(32)

let entry: Entry
beforeEach(async () => {
  await db().linkback.deleteMany()
  await db().comment.deleteMany()
  entry = await anEntry({ date: LONG_AGO })
  publish([entry])
})

type Given = {
  id: number
  /** None for a comment. */
  type?: LinkbackType
  words?: string
  parentId?: number
  rootId?: number
  state?: State
  name?: string | null
}

/** Responses as they are after they were taken in, a second apart. */
async function add(all: Given[]) {
  await db().comment.createMany({
    data: all.map(({ id, type, words = type ? '' : 'x', parentId, rootId, state = 'approved', name }) => ({
      id,
      entryId: entry.id,
      kind: type ? ('webmention' as const) : ('comment' as const),
      state,
      parentId,
      rootId,
      authorName: name === undefined ? `Ada ${id}` : name,
      body: words,
      html: words && `<p>${words}</p>`,
      rendererVersion: 1,
      createdAt: new Date(LONG_AGO.getTime() + id * 1_000),
      verdict: {},
      textHash: '',
    })),
  })
  await db().linkback.createMany({
    data: all.flatMap(({ id, type }) => (type ? [linkback(id, type)] : [])),
  })
  const approved = (isLinkback: boolean) =>
    all.filter(({ state, type }) => (state ?? 'approved') === 'approved' && isLinkback === Boolean(type)).length
  await db().entry.update({
    where: { id: entry.id },
    data: { comments: approved(false), linkbacks: approved(true) },
  })
}

const linkback = (id: number, type: LinkbackType) => ({
  entryId: entry.id,
  commentId: id,
  source: `https://ada.example/${id}`,
  target: '',
  host: 'ada.example',
  siteName: 'The Engine',
  protocol: 'webmention' as const,
  protocols: ['webmention'],
  type,
  authorUrl: 'https://ada.example/',
  createdAt: LONG_AGO,
  reportedAt: LONG_AGO,
})

const idsOf = (all: { id: number }[]) => all.map(({ id }) => id)

test('who did something without words stands in a row for each deed, and in no thread', async () => {
  await db().picture.upsert({
    where: { id: PICTURE },
    create: { id: PICTURE, bytes: new Uint8Array(1), createdAt: NOON },
    update: {},
  })
  await add([
    { id: 1 },
    { id: 2, type: 'rsvp', words: 'Yes' },
    { id: 3, type: 'like' },
    { id: 4, type: 'reaction', words: '🎉' },
    { id: 5, type: 'like', name: null },
    { id: 6, type: 'repost' },
    { id: 7, type: 'bookmark' },
    { id: 8, type: 'mention' },
  ])
  await db().linkback.update({ where: { commentId: 3 }, data: { pictureId: PICTURE } })
  const { items, faces, types } = await readConversation(entry, 1)
  expect(idsOf(items)).toEqual([1, 8])
  const ada = { host: 'ada.example', pictureId: null }
  expect(faces).toEqual([
    {
      type: 'like',
      count: 2,
      people: [
        { ...ada, id: 3, name: 'Ada 3', source: 'https://ada.example/3', pictureId: PICTURE },
        { ...ada, id: 5, name: 'The Engine', source: 'https://ada.example/5' },
      ],
    },
    { type: 'repost', count: 1, people: [{ ...ada, id: 6, name: 'Ada 6', source: 'https://ada.example/6' }] },
    { type: 'bookmark', count: 1, people: [{ ...ada, id: 7, name: 'Ada 7', source: 'https://ada.example/7' }] },
    {
      type: 'reaction',
      count: 1,
      people: [{ ...ada, id: 4, name: 'Ada 4', source: 'https://ada.example/4', note: '🎉' }],
    },
    {
      type: 'rsvp',
      count: 1,
      people: [{ ...ada, id: 2, name: 'Ada 2', source: 'https://ada.example/2', note: 'yes' }],
    },
  ])
  expect(types).toContainEqual({ type: 'like', count: 2 })
  expect(await placeOf(3, NOON)).toBe(`/articles/${entry.slug}#comment-3`)
})

test.each<[string, Given[], number[]]>([
  ['has words of its own', [{ id: 1, type: 'like', words: 'So true.' }], [1]],
  ['says more than yes or no', [{ id: 1, type: 'rsvp', words: 'Yes, and I bring my mother.' }], [1]],
  ['is more than an emoji', [{ id: 1, type: 'reaction', words: 'I had to laugh at this' }], [1]],
  [
    'was answered',
    [
      { id: 1, type: 'like' },
      { id: 2, parentId: 1, rootId: 1 },
    ],
    [1, 2],
  ],
  [
    'was answered, though what stood between is gone',
    [
      { id: 1, type: 'like' },
      { id: 2, parentId: 1, rootId: 1, state: 'trash' },
      { id: 3, parentId: 2, rootId: 1 },
    ],
    [1, 2, 3],
  ],
  ['answers a comment', [{ id: 1 }, { id: 2, type: 'like', parentId: 1, rootId: 1 }], [1, 2]],
  ['is a reply, even without words', [{ id: 1, type: 'reply' }], [1]],
])('what %s stands in the thread', async (_, given, ids) => {
  await add(given)
  const { items, faces } = await readConversation(entry, 1)
  expect(idsOf(items)).toEqual(ids)
  expect(faces).toEqual([])
})

test('an answer that is not shown leaves a face a face', async () => {
  await add([
    { id: 1, type: 'like' },
    { id: 2, parentId: 1, rootId: 1, state: 'pending' },
  ])
  const { items, faces } = await readConversation(entry, 1)
  expect(items).toEqual([])
  expect(faces).toMatchObject([{ people: [{ id: 1 }] }])
})

test.each(['pending', 'spam', 'trash'] as const)('a like that is %s has no face', async (state) => {
  await add([{ id: 1, type: 'like', state }])
  expect(await readConversation(entry, 1)).toMatchObject({ items: [], faces: [], types: [] })
  expect(await placeOf(1, NOON)).toBeNull()
})

test('of what types an entry’s linkbacks are is read from them, however many responses there are', async () => {
  const plan = await queryPlan((tx) => linkbackTypes(tx, entry.id))
  expect(plan[0]).toBe('SEARCH l USING INDEX Linkback_entryId_source_key (entryId=?)')
  expect(plan[1]).toMatch(/^SEARCH c USING .*rowid=\?/)
})

test.each([
  ['oldest', [1, 2, 3]],
  ['newest', [75, 74, 73]],
] as const)('sixty faces are drawn, %s first, and the rest is a number', async (order, first) => {
  publish([entry], { order })
  await add(Array.from({ length: 75 }, (_, i): Given => ({ id: i + 1, type: 'like' })))
  const { items, faces, pages } = await readConversation(entry, 1)
  expect({ items, pages }).toEqual({ items: [], pages: 1 })
  expect(faces).toMatchObject([{ type: 'like', count: 75 }])
  expect(idsOf(faces[0]!.people).slice(0, 3)).toEqual(first)
  expect(faces[0]!.people).toHaveLength(60)
})

test('faces take no room from the hundred on a page, and stand on the first alone', async () => {
  const likes = Array.from({ length: 30 }, (_, i): Given => ({ id: 2 * i + 1, type: 'like' }))
  const comments = Array.from({ length: 101 }, (_, i): Given => ({ id: 2 * i + 2 }))
  await add([...likes, ...comments])
  expect(await conversationPages(entry)).toBe(2)
  const [first, second] = [await readConversation(entry, 1), await readConversation(entry, 2)]
  expect([first.items.length, second.items.length]).toEqual([100, 1])
  expect(first.faces[0]!.people).toHaveLength(30)
  expect(second.faces).toEqual([])
  expect(second.types).toEqual([{ type: 'like', count: 30 }])
})

test('a reply from elsewhere carries its author, its date and the address of its page', async () => {
  await add([{ id: 1 }, { id: 2, type: 'reply', words: 'Mine too.', parentId: 1, rootId: 1 }])
  const publishedAt = new Date('2025-12-31T10:00:00Z')
  await db().linkback.update({ where: { commentId: 2 }, data: { publishedAt } })
  expect((await readConversation(entry, 1)).items[1]).toMatchObject({
    id: 2,
    depth: 1,
    authorName: 'Ada 2',
    html: '<p>Mine too.</p>',
    linkback: {
      type: 'reply',
      source: 'https://ada.example/2',
      host: 'ada.example',
      authorUrl: 'https://ada.example/',
      publishedAt,
      pictureId: null,
    },
  })
})

test.each(['javascript:alert(1)', 'data:text/html,x', 'ada'])(
  'an author’s address %s is no link',
  async (authorUrl) => {
    await add([{ id: 1, type: 'reply', words: 'x' }])
    await db().linkback.update({ where: { commentId: 1 }, data: { authorUrl } })
    expect((await readConversation(entry, 1)).items).toMatchObject([{ linkback: { authorUrl: null } }])
  },
)

test('any conversation: each approved response stands once, in a thread or in a row', async () => {
  const type = fc.constantFrom<LinkbackType | undefined>(undefined, 'like', 'repost', 'reaction', 'reply', 'mention')
  const state = fc.constantFrom<State>('approved', 'approved', 'approved', 'trash')
  const one = fc.record({ type, state, pick: fc.nat(), isRoot: fc.boolean(), hasWords: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 130 }), async (chosen) => {
      await db().linkback.deleteMany()
      await db().comment.deleteMany()
      const all: Given[] = []
      for (const [i, { type, state, pick, isRoot, hasWords }] of chosen.entries()) {
        const parent = isRoot || i === 0 ? undefined : all[pick % i]
        const words = hasWords ? 'More words than an emoji has' : ''
        const place = parent && { parentId: parent.id, rootId: parent.rootId ?? parent.id }
        all.push({ id: i + 1, state, ...(type && { type, words }), ...place })
      }
      await add(all)
      const count = await conversationPages(entry)
      const pages = await Promise.all(Array.from({ length: count }, (_, i) => readConversation(entry, i + 1)))
      const inThreads = pages.flatMap(({ items }) => items.filter((item) => !('removed' in item)))
      const inRows = pages.flatMap(({ faces }) => faces.flatMap(({ people, count }) => (count > 60 ? [] : people)))
      const hidden = pages.flatMap(({ faces }) => faces.filter((row) => row.count > 60)).length
      if (hidden) return
      const approved = all.filter((each) => each.state === 'approved').map(({ id }) => id)
      expect(idsOf([...inThreads, ...inRows]).sort((a, b) => a - b)).toEqual(approved)
    }),
    { numRuns: 20 },
  )
})
