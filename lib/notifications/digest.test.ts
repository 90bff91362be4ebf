import { beforeEach, expect, test } from 'vitest'
import type { Entry } from '@/lib/articles/entry'
import { anEntry, publish } from '@/lib/articles/test-content'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { unseal } from '@/lib/keys'
import { aModerator, aResponse, stateOf } from '@/lib/moderation/a-desk.fixture'
import { decide } from '@/lib/moderation/decide'
import { writeDigests } from './digest'
import { isDue } from './digest-due'
import { moderateByMail, readModerate } from './moderate-by-mail'
import { moderateUrl } from './moderate-link'

useTestDatabase()

const NOON = new Date('2026-11-23T12:00:00Z')
const minutes = (n: number) => new Date(NOON.getTime() + n * 60_000)
const days = (n: number) => minutes(n * 1_440)

let entry: Entry
beforeEach(async () => {
  await db().mail.deleteMany()
  await db().comment.deleteMany()
  await db().user.deleteMany()
  entry = await anEntry({ title: 'A box in the hall', author: 'ruth', slug: `entry-${Math.random()}` })
  publish([entry], { title: 'After Words' })
})

async function aReader(
  data: {
    digest?: 'at_once' | 'hourly' | 'daily' | 'never'
    role?: 'author'
    authorSlug?: string
    closedAt?: Date
  } = {},
) {
  const { id } = await aModerator()
  await db().user.update({ where: { id }, data })
  return id
}
const waits = (part: Partial<Parameters<typeof aResponse>[0]> = {}) =>
  aResponse({
    entryId: entry.id,
    authorName: 'Jo',
    html: '<p>Buy this.</p>',
    verdict: { outcome: 'hold', reasons: [{ code: 'links', words: 'has 4 links' }] },
    ...part,
  })
const mails = () => db().mail.findMany({ orderBy: { id: 'asc' } })

test('nothing is written while nothing waits', async () => {
  await aReader()
  await waits({ state: 'approved' })
  await writeDigests(NOON)
  expect(await mails()).toEqual([])
})

test('what waits is told, grouped, with the reasons and a link for each', async () => {
  const userId = await aReader()
  const other = await anEntry({ title: 'The second week' })
  publish([entry, other], { title: 'After Words' })
  await waits()
  await waits({ entryId: other.id })
  await waits()
  await writeDigests(NOON)
  const [mail] = await mails()
  expect(mail).toMatchObject({ kind: 'digest', userId, subject: '3 responses wait at After Words' })
  expect(mail!.text.replace(/moderate\/\S+/g, 'moderate/…')).toBe(`Under “A box in the hall”

Jo:

> Buy this.

Why it waits: has 4 links.

Decide about it:
https://blog.example/moderate/…

Jo:

> Buy this.

Why it waits: has 4 links.

Decide about it:
https://blog.example/moderate/…

Under “The second week”

Jo:

> Buy this.

Why it waits: has 4 links.

Decide about it:
https://blog.example/moderate/…

To the queue:
https://blog.example/admin/comments?state=pending

-- 
After Words, https://blog.example
How often you get this: https://blog.example/admin/account
`)
})

test('what waits still is not told again by itself; what is new is told with it', async () => {
  await aReader()
  await waits({ createdAt: minutes(-5) })
  await writeDigests(NOON)
  await writeDigests(minutes(120))
  expect(await mails()).toHaveLength(1)
  await waits({ createdAt: minutes(130) })
  await writeDigests(minutes(131))
  expect((await mails()).map(({ subject }) => subject)).toEqual([
    '1 response waits at After Words',
    '2 responses wait at After Words',
  ])
})

test('what was shown and is sent back is told, although it came before the last digest', async () => {
  const userId = await aReader()
  await waits({ createdAt: minutes(-5) })
  const shown = await waits({ createdAt: minutes(-5), state: 'approved' })
  await writeDigests(NOON)
  await decide([{ id: shown, state: 'approved' }], 'pending', { userId }, minutes(90))
  await writeDigests(minutes(91))
  expect((await mails()).at(-1)).toMatchObject({ subject: '2 responses wait at After Words' })
  await writeDigests(minutes(300))
  expect(await mails()).toHaveLength(2)
})

test.each([
  ['at_once', 30, 30],
  ['at_once', 1, 2],
  ['hourly', 30, 60],
  ['hourly', 75, 75],
  ['daily', 30, 19 * 60],
] as const)('%s: what comes %i minutes after the last mail is told after %i', async (digest, comes, told) => {
  await db().job.deleteMany()
  await aReader({ digest })
  await waits()
  await writeDigests(NOON)
  const nextLook = async () => (await db().job.findUniqueOrThrow({ where: { dedupeKey: 'digest' } })).runAt
  expect(await nextLook()).toEqual(minutes(1))
  await waits({ createdAt: minutes(comes) })
  // The looks of the hours in which nothing is due yet are left out.
  let now = minutes(Math.max(comes, told - 3))
  while ((await mails()).length < 2 && now < days(1)) {
    await writeDigests(now)
    now = await nextLook()
  }
  expect((await mails())[1]!.createdAt).toEqual(minutes(told))
})

test.each([
  ['at_once', 'UTC', 1, false],
  ['at_once', 'UTC', 2, true],
  ['hourly', 'UTC', 59, false],
  ['hourly', 'UTC', 60, true],
  ['daily', 'UTC', 18 * 60, false],
  ['daily', 'UTC', 19 * 60, true],
  ['daily', 'Europe/Berlin', 18 * 60 - 1, false],
  ['daily', 'Europe/Berlin', 18 * 60 + 1, true],
  ['never', 'UTC', 9_999, false],
] as const)('%s (%s), %i minutes after the last at noon: %s', (pace, zone, later, due) => {
  expect(isDue(pace, NOON, minutes(later), zone)).toBe(due)
})

test('authors are told of their own articles, closed accounts of nothing, and site.yaml adds addresses', async () => {
  const theirs = await aReader({ role: 'author', authorSlug: 'ruth' })
  await aReader({ role: 'author', authorSlug: 'otto' })
  await aReader({ closedAt: NOON })
  await aReader({ digest: 'never' })
  publish([entry], { notify: ['team@example.org'] })
  await waits()
  await writeDigests(NOON)
  const [toAuthor, toAddress, ...others] = await mails()
  expect(others).toEqual([])
  expect(toAuthor!.userId).toBe(theirs)
  expect(unseal(toAddress!.toSealed)).toBe('team@example.org')
  expect(toAddress!.text).not.toContain('/moderate/')
  await writeDigests(minutes(30))
  expect(await mails()).toHaveLength(2)
})

const tokenOf = (userId: number, commentId: number) =>
  moderateUrl({ userId, commentId, editedAt: null }, NOON).split('/').pop()!

test('from a mail a waiting response is shown and decided about, once', async () => {
  const userId = await aReader()
  const id = await waits()
  const token = tokenOf(userId, id)
  const item = await readModerate(token, NOON)
  expect(item).toMatchObject({ ok: true, value: { name: 'Jo', html: '<p>Buy this.</p>', reasons: ['has 4 links'] } })
  expect(await moderateByMail(token, 'spam', NOON)).toEqual({ ok: true, value: null })
  expect(await stateOf(id)).toBe('spam')
  expect(await db().decision.findFirst({ orderBy: { id: 'desc' } })).toMatchObject({
    userId,
    reason: 'decided by mail',
  })
  expect(await moderateByMail(token, 'approve', NOON)).toMatchObject({
    error: { kind: 'decided', state: 'spam', by: 'Ruth' },
  })
  await decide([{ id, state: 'spam' }], 'pending', { userId }, NOON)
  expect(await moderateByMail(token, 'approve', NOON)).toEqual({ ok: false, error: { kind: 'used' } })
  expect(await stateOf(id)).toBe('pending')
})

test.each([
  ['its week is over', 'expired', async () => {}, days(7)],
  [
    'the account is closed',
    'closed',
    (userId: number) => db().user.update({ where: { id: userId }, data: { closedAt: NOON } }),
    NOON,
  ],
  [
    'an author has no say there',
    'closed',
    (userId: number) => db().user.update({ where: { id: userId }, data: { role: 'author', authorSlug: 'otto' } }),
    NOON,
  ],
  [
    'the words have changed',
    'changed',
    (_: number, id: number) => db().comment.update({ where: { id }, data: { editedAt: NOON } }),
    NOON,
  ],
  ['it is gone', 'gone', (_: number, id: number) => db().comment.delete({ where: { id } }), NOON],
] as const)('a link does nothing when %s', async (_why, kind, happen, now) => {
  const userId = await aReader()
  const id = await waits()
  await happen(userId, id)
  expect(await moderateByMail(tokenOf(userId, id), 'approve', now)).toEqual({ ok: false, error: { kind } })
  expect((await db().comment.findFirst({ where: { id } }))?.state ?? 'pending').toBe('pending')
})

test('a link cannot be guessed or turned to something else', async () => {
  const userId = await aReader()
  const [one, other] = [await waits(), await waits()]
  const [, ...end] = tokenOf(userId, one).split('.')
  const forged = [tokenOf(userId, other).split('.')[0], ...end].join('.')
  expect(await readModerate(forged, NOON)).toEqual({ ok: false, error: { kind: 'foreign' } })
})
