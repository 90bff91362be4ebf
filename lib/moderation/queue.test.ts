import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { write } from '@/lib/documents/write'
import type { Verdict } from '@/lib/spam/verdict'
import { anEntry, aResponse, closeDesk, NOON, openDesk } from './a-desk.fixture'
import { cameInThisWeek } from './overview'
import { countQueue, nextInQueue, QUEUE_PAGE, readCounts, readQueue, type QueueFilter } from './queue'
import { rejudge } from './rewrite'

beforeAll(openDesk)
afterAll(closeDesk)

const filter = (wanted: Partial<QueueFilter>): QueueFilter => ({
  state: 'pending',
  kind: null,
  entryId: null,
  person: null,
  network: null,
  host: null,
  reason: null,
  text: '',
  order: 'newest',
  after: null,
  ...wanted,
})

const idsOf = async (wanted: Partial<QueueFilter>) => (await readQueue(filter(wanted))).items.map(({ id }) => id)

test('the queue shows a state, a kind and an entry, and both together', async () => {
  const [here, there] = [await anEntry('Here'), await anEntry('There')]
  const comment = await aResponse({ entryId: here })
  const pingback = await aResponse({ entryId: here, kind: 'pingback' })
  const elsewhere = await aResponse({ entryId: there })
  const spam = await aResponse({ entryId: here, state: 'spam' })
  expect(await idsOf({})).toEqual([elsewhere, pingback, comment])
  expect(await idsOf({ kind: 'pingback' })).toEqual([pingback])
  expect(await idsOf({ entryId: here })).toEqual([pingback, comment])
  expect(await idsOf({ entryId: here, kind: 'comment' })).toEqual([comment])
  expect(await idsOf({ state: 'spam' })).toEqual([spam])
})

test('after a response comes the next of the list it was opened from, at the end its first, and then none', async () => {
  const entryId = await anEntry('Next')
  const [one, two, three] = [await aResponse({ entryId }), await aResponse({ entryId }), await aResponse({ entryId })]
  expect(await nextInQueue(filter({ entryId }), three)).toBe(two)
  expect(await nextInQueue(filter({ entryId }), one)).toBe(three)
  expect(await nextInQueue(filter({ entryId, order: 'oldest' }), one)).toBe(two)
  expect(await nextInQueue(filter({ entryId, text: 'nobody wrote this' }), one)).toBeNull()
  expect(await nextInQueue(filter({ entryId, state: 'spam' }), one)).toBeNull()
})

test('words are found whatever their accents, together with the other filters', async () => {
  const entryId = await anEntry('Words')
  const one = await aResponse({ entryId, body: 'Ein Café im Regen' })
  const other = await aResponse({ entryId, body: 'regen, again', kind: 'pingback' })
  await aResponse({ entryId, body: 'Regenbogen', state: 'trash' })
  expect(await idsOf({ text: 'cafe' })).toEqual([one])
  expect(await idsOf({ text: 'regen', order: 'oldest' })).toEqual([one, other])
  expect(await idsOf({ text: 'regen', after: other })).toEqual([one])
  expect(await idsOf({ text: 'regen', kind: 'pingback', entryId })).toEqual([other])
  expect(await idsOf({ text: '"*( OR' })).toEqual([])
  expect(await idsOf({ text: '!?' })).toEqual([])
})

test('pages follow one another without a gap or a repetition, from either end', async () => {
  const entryId = await anEntry('Long')
  const ids: number[] = []
  for (let i = 0; i < QUEUE_PAGE * 2 + 7; i++) ids.push(await aResponse({ entryId }))
  for (const [order, expected] of [
    ['newest', ids.toReversed()],
    ['oldest', ids],
  ] as const) {
    const met: number[] = []
    let after: number | null = null
    do {
      const { items, next }: Awaited<ReturnType<typeof readQueue>> = await readQueue(filter({ entryId, order, after }))
      met.push(...items.map(({ id }) => id))
      after = next
    } while (after !== null)
    expect(met).toEqual(expected)
  }
})

test('a row says why it is held, once', async () => {
  const entryId = await anEntry('Why')
  const verdict = { outcome: 'hold' as const, reasons: [{ code: 'links', words: 'has 4 links' }] }
  const id = await aResponse({ entryId, verdict })
  await db().decision.updateMany({ where: { commentId: id }, data: { reason: 'has 4 links' } })
  expect((await readQueue(filter({ entryId }))).items[0]?.reasons).toEqual(['has 4 links'])
})

test('it is asked for by a reason that its rows tell, in every kind and page by page', async () => {
  const entryId = await anEntry('Reasons')
  const because = (...codes: string[]): Verdict => ({
    outcome: 'hold',
    reasons: codes.map((code) => ({ code, words: code, ...(code.startsWith('learned-') && { adds: 0.2 }) })),
  })
  const both = await aResponse({ entryId, verdict: because('links', 'judge-unsure', 'learned-host'), state: 'trash' })
  const unsure = await aResponse({ entryId, verdict: because('judge-unsure', 'learned-word'), state: 'trash' })
  const page = await aResponse({ entryId, kind: 'pingback', verdict: because('links'), state: 'trash' })
  const nothing = await aResponse({ entryId, verdict: because(), state: 'trash' })
  const trash = (wanted: Partial<QueueFilter>) => idsOf({ state: 'trash', ...wanted })
  expect(await trash({ reason: 'links' })).toEqual([page, both])
  expect(await trash({ reason: 'links', kind: 'comment' })).toEqual([both])
  expect(await trash({ reason: 'unsure' })).toEqual([unsure, both])
  expect(await trash({ reason: 'host', entryId })).toEqual([both])
  expect(await trash({ reason: 'none', order: 'oldest', after: page })).toEqual([nothing])
  expect(await trash({ reason: 'words', after: unsure })).toEqual([])
  expect(await countQueue(filter({ state: 'trash', reason: 'links' }))).toEqual({ count: 2, more: false })
  await write((tx, touch) =>
    rejudge(tx, touch, page, because('hidden-link'), { state: 'approved', rule: 'none', reason: '' }, '', NOON),
  )
  expect(await trash({ reason: 'links' })).toEqual([both])
  expect(await trash({ reason: 'page' })).toEqual([page])
})

test('by a reason, pages follow one another like any others, however the reasons are mixed', async () => {
  const entryId = await anEntry('Mixed')
  const ids: number[] = []
  for (let i = 0; i < QUEUE_PAGE * 2 + 7; i++) {
    const reasons = [{ code: 'same-text', words: '' }, ...(i % 3 ? [{ code: 'attack', words: '' }] : [])]
    const kind = i % 2 ? 'comment' : 'webmention'
    ids.push(await aResponse({ entryId, kind, state: 'trash', verdict: { outcome: 'hold', reasons } }))
  }
  const first = await readQueue(filter({ state: 'trash', reason: 'again' }))
  const second = await readQueue(filter({ state: 'trash', reason: 'again', after: first.next }))
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids.toReversed().slice(0, QUEUE_PAGE * 2))
})

test('counts are read from the tallies', async () => {
  const counts = await readCounts()
  expect(counts.pending).toBe(await db().comment.count({ where: { state: 'pending' } }))
  expect(counts.of('spam', 'comment')).toBe(1)
  expect(counts.of('spam', 'webmention')).toBe(0)
})

test('what came in this week leaves out what is older', async () => {
  const week = 7 * 86_400_000
  const total = await db().comment.count()
  await aResponse({ entryId: await anEntry(), createdAt: new Date(NOON.getTime() - week - 1) })
  expect(await cameInThisWeek(NOON)).toEqual({ count: total, more: false })
})

test('what is rare among very many is found by a look after the other, and counted as more than what was seen', async () => {
  const entryId = await anEntry('Much')
  const rare = await aResponse({ entryId, state: 'trash', kind: 'pingback', body: 'quotidian' })
  await db().$executeRaw`
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20010)
    INSERT INTO "Comment" ("entryId", "kind", "state", "body", "html", "rendererVersion", "createdAt", "verdict", "textHash")
    SELECT ${entryId}, 'comment', 'trash', 'quotidian', '', 1, ${NOON}, '{}', '' FROM n`
  await db().$executeRaw`
    INSERT INTO "CommentText" (rowid, author, body) SELECT "id", '', "body" FROM "Comment" WHERE "id" > ${rare}`
  for (const wanted of [{ text: 'quotidian' }, { entryId }]) {
    const search = filter({ ...wanted, state: 'trash', kind: 'pingback' })
    const first = await readQueue(search)
    expect(first).toEqual({ items: [], next: expect.any(Number) as number })
    expect(await countQueue(search)).toEqual({ count: 0, more: true })
    const second = await readQueue({ ...search, after: first.next })
    expect([second.items.map(({ id }) => id), second.next]).toEqual([[rare], null])
  }
})
