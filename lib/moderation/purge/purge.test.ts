import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { siteSchema } from '@/lib/site'
import { aModerator, anEntry, aResponse, closeDesk, NOON, openDesk, stateOf } from '../a-desk.fixture'
import { decide } from '../decide'
import { readCounts } from '../queue'
import { undo } from '../undo'
import { readCalendar } from './calendar'
import { purge } from './purge'

beforeAll(openDesk)
afterAll(closeDesk)

const RULES = siteSchema.parse({}).privacy
const days = (count: number, ms = 0) => new Date(NOON.getTime() + count * 86_400_000 + ms)

let entryId: number, userId: number
beforeEach(async () => {
  await db().comment.deleteMany()
  await db().commenter.deleteMany()
  await db().tally.deleteMany()
  await db().trace.deleteMany()
  entryId = await anEntry()
  userId = (await aModerator()).id
})

const ids = async () =>
  (await db().comment.findMany({ orderBy: { id: 'asc' }, select: { id: true } })).map(({ id }) => id)
const words = async (text: string) =>
  Number(
    (
      await db().$queryRaw<{ n: number }[]>`SELECT COUNT(*) AS n FROM "CommentText" WHERE "CommentText" MATCH ${text}`
    )[0]!.n,
  )

test.each(['spam', 'aside', 'trash'] as const)(
  'what stands in %s for as long as it is kept goes, with all that hung on it',
  async (state) => {
    const id = await aResponse({ entryId, state, kind: 'pingback', body: 'zanzibar' })
    const kept = await aResponse({ entryId, state: 'approved' })
    const linkback = { entryId, commentId: id, source: 'https://a.example/', target: '/', host: 'a.example' }
    const at = { createdAt: NOON, reportedAt: NOON }
    await db().linkback.create({ data: { ...linkback, ...at, protocol: 'pingback', protocols: [] } })
    await db().revision.create({ data: { commentId: id, body: 'older', replacedAt: NOON } })
    await purge(RULES, days(30))
    expect(await ids()).toContain(id)
    expect(await purge(RULES, days(30, 1))).toMatchObject({ [state]: 1 })
    expect(await ids()).toEqual([kept])
    expect([await db().linkback.count(), await db().revision.count(), await words('zanzibar')]).toEqual([0, 0, 0])
    expect(await db().decision.count({ where: { commentId: id } })).toBe(0)
    expect((await readCounts())[state]).toBe(0)
    expect(await db().trace.findMany()).toMatchObject([{ action: 'purge', counts: { [state]: 1 }, byPerson: false }])
  },
)

test('the days count from the last decision, and from one that was taken back', async () => {
  const decided = await aResponse({ entryId })
  await decide([{ id: decided, state: 'pending' }], 'spam', { userId }, days(20))
  const undone = await aResponse({ entryId, state: 'spam' })
  const { batch } = await decide([{ id: undone, state: 'spam' }], 'approved', { userId }, days(10))
  await undo(batch, days(20))
  await purge(RULES, days(50))
  expect(await ids()).toEqual([decided, undone])
  await purge(RULES, days(50, 1))
  expect(await ids()).toEqual([])
})

test('what can still be taken back is still there, also where the owner wants to keep it for less', () => {
  expect(siteSchema.safeParse({ privacy: { keepSpamDays: 29 } }).success).toBe(false)
  expect(siteSchema.safeParse({ privacy: { keepTrashDays: 29 } }).success).toBe(false)
})

test('what was answered keeps its empty place, and goes once its answers have gone', async () => {
  const parent = await aResponse({ entryId, state: 'trash', authorUrl: 'https://h.example/', body: 'zanzibar' })
  const reply = await aResponse({ entryId, state: 'approved', parentId: parent, rootId: parent })
  await purge(RULES, days(31))
  expect(await db().comment.findUniqueOrThrow({ where: { id: parent } })).toMatchObject({
    ...{ body: '', html: '', authorName: null, authorUrl: null, textHash: '', verdict: { reasons: [] } },
  })
  expect(await words('zanzibar')).toBe(0)
  expect(await stateOf(reply)).toBe('approved')
  expect(await purge(RULES, days(32))).toMatchObject({ trash: 0 })

  await decide([{ id: reply, state: 'approved' }], 'trash', { userId }, days(33))
  await purge(RULES, days(64))
  await purge(RULES, days(65))
  expect(await ids()).toEqual([])
})

test('more than fits into one batch goes too', async () => {
  for (let i = 0; i < 120; i += 1) await aResponse({ entryId, state: 'spam' })
  expect(await purge(RULES, days(31))).toMatchObject({ spam: 120 })
  expect((await readCounts()).spam).toBe(0)
})

const aCommenter = (emailHash: string, of = {}) =>
  db().commenter.create({ data: { emailHash, emailSealed: 's', createdAt: NOON, ...of }, select: { id: true } })

test('an address that nothing hangs on is forgotten, and one that wants no mail is remembered for that', async () => {
  const [lonely, writing, following, silent] = [
    await aCommenter('lonely'),
    await aCommenter('writing'),
    await aCommenter('following'),
    await aCommenter('silent', { silentAt: NOON }),
  ]
  await aResponse({ entryId, commenterId: writing.id, state: 'approved' })
  await db().subscription.create({ data: { commenterId: following.id, entryId, scope: 'entry:1', createdAt: NOON } })
  expect(await purge(RULES, days(30))).toMatchObject({ addresses: 0 })
  expect(await purge(RULES, days(30, 1))).toMatchObject({ addresses: 1 })
  const left = await db().commenter.findMany({ orderBy: { id: 'asc' } })
  expect(left.map(({ id }) => id)).toEqual([writing.id, following.id, silent.id])
  expect(left.map(({ id }) => id)).not.toContain(lonely.id)
})

test('the calendar says how many go within a day, a week and a month', async () => {
  await aResponse({ entryId, state: 'spam', networkHash: 'n' })
  await aResponse({ entryId, state: 'spam', createdAt: days(5) })
  await aCommenter('lonely')
  const going = async (now: Date) =>
    Object.fromEntries((await readCalendar(RULES, now)).map((row) => [row.what, row.going]))
  expect(await going(days(6))).toEqual({
    origins: [0, 0, 1],
    spam: [0, 0, 2],
    aside: [0, 0, 0],
    trash: [0, 0, 0],
    addresses: [0, 0, 1],
  })
  expect(await going(days(29, 1))).toMatchObject({ origins: [1, 1, 1], spam: [1, 2, 2], addresses: [1, 1, 1] })
})
