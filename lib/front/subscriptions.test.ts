import { beforeEach, expect, test } from 'vitest'
import { anEntry, publish } from '@/lib/articles/test-content'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { keyedHash, seal } from '@/lib/keys'
import { aModerator, aResponse, stateOf } from '@/lib/moderation/a-desk.fixture'
import { subscriptionsUrl, unsubscribeUrl } from '@/lib/notifications/mailed-links'
import { moderateUrl } from '@/lib/notifications/moderate-link'
import { plan } from './routes'
import type { Sent } from './sent'

useTestDatabase()

const NOW = new Date()
const TOO_LATE = new Date(NOW.getTime() + 366 * 86_400_000)

let commenterId: number
beforeEach(async () => {
  await db().commenter.deleteMany()
  const email = 'hanna@example.org'
  const data = { emailHash: keyedHash('addressHash', 'email', email), emailSealed: seal(email), createdAt: NOW }
  commenterId = (await db().commenter.create({ data })).id
})

const get = async (url: string, now = NOW) => {
  const { pathname, searchParams } = new URL(url, 'https://blog.example')
  return plan('GET', pathname, searchParams, now)
}
async function post(url: string, fields: Record<string, string>, now = NOW) {
  const todo = await plan('POST', new URL(url, 'https://blog.example').pathname, new URLSearchParams(), now)
  if (todo.kind !== 'post') return { status: 'status' in todo ? todo.status : 0, foreign: false }
  const sent: Sent = {
    body: Buffer.from(new URLSearchParams(fields).toString()),
    type: 'application/x-www-form-urlencoded',
    accept: 'text/html',
    guestId: null,
    origin: { addressHash: 'a', networkHash: String(Math.random()), regionHash: 'region' },
  }
  return { ...(await todo.take(sent, now)), foreign: todo.foreign === true }
}

test('one press of unsubscribe may come from a mail program, everything else from our pages alone', async () => {
  const unsubscribe = unsubscribeUrl(commenterId, ['comment:1'], NOW)
  expect(await post(unsubscribe, { 'List-Unsubscribe': 'One-Click' })).toMatchObject({ status: 200, foreign: true })
  const all = subscriptionsUrl(commenterId, NOW)
  expect(await post(all, { action: 'silence' })).toMatchObject({ status: 303, foreign: false })
  expect((await db().commenter.findFirst())?.silentAt).not.toBeNull()
  expect(await post(all, { action: 'unsilence' })).toMatchObject({ status: 303 })
  expect((await db().commenter.findFirst())?.silentAt).toBeNull()
  expect(await post(all, { action: 'dance' })).toMatchObject({ status: 400 })
})

test('to look is not to act: programs that check mail follow links', async () => {
  const entry = await anEntry()
  publish([entry])
  const comment = { commenterId, entryId: entry.id, scope: 'comment:1', createdAt: NOW }
  await db().subscription.create({ data: comment })
  const { id: userId } = await aModerator()
  const waiting = await aResponse({ entryId: entry.id })
  const links = [
    unsubscribeUrl(commenterId, ['comment:1'], NOW),
    subscriptionsUrl(commenterId, NOW),
    moderateUrl({ userId, commentId: waiting, editedAt: null }, NOW),
  ]
  for (const link of links) expect(await get(link)).toMatchObject({ kind: 'answer', status: 200 })
  expect(await db().subscription.count()).toBe(1)
  expect(await stateOf(waiting)).toBe('pending')
})

test.each(['unsubscribe', 'all', 'moderate'] as const)(
  'links that do nothing have a status for why: %s',
  async (which) => {
    const link = {
      unsubscribe: unsubscribeUrl(commenterId, ['comment:1'], NOW),
      all: subscriptionsUrl(commenterId, NOW),
      moderate: moderateUrl({ userId: 1, commentId: 1, editedAt: null }, NOW),
    }[which]
    const fields = { action: 'approve' }
    for (const [url, now, status] of [
      [link, TOO_LATE, 410],
      [link.slice(0, -1), NOW, 404],
      [link.replace(/[\w-]{22}$/, 'A'.repeat(22)), NOW, 403],
    ] as const) {
      expect(await get(url, now)).toMatchObject({ kind: 'answer', status })
      expect(await post(url, fields, now)).toMatchObject({ status })
    }
  },
)

test('who is gone has nothing to see, and an address that is none is said to be none', async () => {
  const all = subscriptionsUrl(commenterId, NOW)
  await db().commenter.deleteMany()
  expect(await get(all)).toMatchObject({ status: 410 })
  expect(await post('/subscriptions/find', { email: 'hanna' })).toMatchObject({ status: 422 })
  expect(await post('/subscriptions/find', { email: 'a@example.org\r\nBcc: b@example.org' })).toMatchObject({
    status: 422,
  })
  expect(await post('/subscriptions/find', { email: 'hanna@example.org' })).toMatchObject({ status: 200 })
})

test('new articles by mail: the answer tells nothing of the address, and machines that fill in everything get none', async () => {
  const entry = await anEntry({ tags: ['Second week'] })
  publish([entry], { mail: { articles: true } })
  const form = { email: 'new@example.org', pace: 'weekly', tag: 'second-week' }
  expect(await get('/subscriptions/articles?tag=second-week')).toMatchObject({ kind: 'answer', status: 200 })
  expect(await post('/subscriptions/articles', { ...form, website_confirm: 'x' })).toMatchObject({ status: 200 })
  expect(await db().subscription.count()).toBe(0)
  expect(await post('/subscriptions/articles', { ...form, email: 'new' })).toMatchObject({ status: 422 })
  expect(await post('/subscriptions/articles', { ...form, pace: 'daily' })).toMatchObject({ status: 422 })
  expect(await post('/subscriptions/articles', form)).toMatchObject({ status: 200, foreign: false })
  expect(await db().subscription.findMany()).toMatchObject([
    { scope: 'tag:second-week', letters: 'weekly', confirmedAt: null, entryId: null },
  ])
  expect(await post('/subscriptions/articles', { email: 'hanna@example.org', tag: 'no-such-tag' })).toMatchObject({
    status: 200,
  })
  expect(await db().subscription.findFirst({ where: { commenterId } })).toMatchObject({
    scope: 'articles',
    letters: 'at_once',
  })
})

test('where the owner sends no articles by mail there is no form for them', async () => {
  publish([], { mail: { articles: false } })
  expect(await get('/subscriptions/articles')).toMatchObject({ kind: 'answer', status: 404 })
  expect(await post('/subscriptions/articles', { email: 'new@example.org' })).toMatchObject({ status: 404 })
})
