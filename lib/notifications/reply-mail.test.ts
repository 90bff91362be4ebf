import { beforeEach, expect, test } from 'vitest'
import type { Entry } from '@/lib/articles/entry'
import { anEntry, publish } from '@/lib/articles/test-content'
import { followReplies } from '@/lib/comments/follow-replies'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { write } from '@/lib/documents/write'
import { keyedHash, seal, unseal } from '@/lib/keys'
import { aModerator, aResponse } from '@/lib/moderation/a-desk.fixture'
import { decide } from '@/lib/moderation/decide'
import type { State } from '@/lib/moderation/response'
import { undo } from '@/lib/moderation/undo'
import { mailReplies } from './reply-mail'
import { passOnNews } from './response-news'
import { readUnsubscribe } from './mailed-links'
import { changeSubscriptions, mailSubscriptions, readSubscriptions, unsubscribe } from './subscriptions'

useTestDatabase()

const NOON = new Date('2026-11-23T12:00:00Z')
const minutes = (n: number) => new Date(NOON.getTime() + n * 60_000)
const YEAR_AGO = new Date('2025-11-23T12:00:00Z')

let entry: Entry
let hanna: { id: number }
let mine: number
beforeEach(async () => {
  await db().mail.deleteMany()
  await db().job.deleteMany()
  await db().comment.deleteMany()
  await db().commenter.deleteMany()
  entry = await anEntry({ title: 'A box in the hall', slug: `entry-${Math.random()}` })
  publish([entry], { title: 'After Words' })
  hanna = await aPerson('hanna@example.org')
  mine = await aResponse({ entryId: entry.id, state: 'approved', commenterId: hanna.id })
  await follow(mine)
  await db().job.deleteMany()
})

const aPerson = (email: string, provenAt: Date | null = YEAR_AGO) =>
  db().commenter.create({
    data: { emailHash: keyedHash('addressHash', 'email', email), emailSealed: seal(email), createdAt: NOON, provenAt },
  })
const follow = async (id: number, proven = true) => {
  await db().comment.update({ where: { id }, data: { proven } })
  await write((tx) => followReplies(tx, id, NOON))
}
const aReply = (parentId = mine, state: State = 'approved', commenterId: number | null = null) =>
  aResponse({
    entryId: entry.id,
    state,
    parentId,
    rootId: mine,
    authorName: 'Jo',
    html: '<p>No, thank you.</p>',
    commenterId,
  })

/** Runs what is due, as the worker does. */
async function work(now: Date) {
  for (;;) {
    const job = await db().job.findFirst({
      where: { runAt: { lte: now }, name: { in: ['response-news', 'reply-mail'] } },
      orderBy: { id: 'asc' },
    })
    if (!job) return
    await db().job.delete({ where: { id: job.id } })
    await (job.name === 'reply-mail' ? mailReplies : passOnNews)(job.payload, now)
  }
}
const mails = () => db().mail.findMany({ orderBy: { id: 'asc' } })

test('an answer is told to who follows, with its words and the ways out', async () => {
  const reply = await aReply()
  await work(NOON)
  const [mail, ...others] = await mails()
  expect(others).toEqual([])
  expect(unseal(mail!.toSealed)).toBe('hanna@example.org')
  expect(mail!.subject).toBe('Jo replied under “A box in the hall”')
  expect(mail!.text.replace(/(unsubscribe|subscriptions)\/[\w-]+\.\S+/g, '$1/…'))
    .toBe(`Jo replied under “A box in the hall”

> No, thank you.

Read it and answer:
https://blog.example/comments/${reply}

-- 
After Words, https://blog.example
No more mail about this thread: https://blog.example/subscriptions/unsubscribe/…
Everything that you follow: https://blog.example/subscriptions/…
`)
  const { 'List-Unsubscribe': list, ...headers } = mail!.headers as Record<string, string>
  expect(headers).toEqual({ 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' })
  const token = /^<https:\/\/blog\.example\/subscriptions\/unsubscribe\/(.+)>$/.exec(list!)![1]!
  expect(readUnsubscribe(token, NOON)).toEqual({
    ok: true,
    value: { commenterId: hanna.id, scopes: [`comment:${mine}`] },
  })
})

test('answers to answers are told as well, and the same person is told once however much they follow', async () => {
  const reply = await aReply()
  await db().job.deleteMany()
  const own = await aReply(reply, 'approved', hanna.id)
  await follow(own)
  await aReply(own)
  await work(NOON)
  expect(await mails()).toHaveLength(1)
})

test.each([
  ['oneself', async () => void (await aReply(mine, 'approved', hanna.id))],
  ['what does not answer', async () => void (await aResponse({ entryId: entry.id, state: 'approved' }))],
  [
    'a linkback',
    async () => void (await aResponse({ entryId: entry.id, state: 'approved', parentId: mine, kind: 'webmention' })),
  ],
])('nobody is told of %s', async (_what, happen) => {
  await happen()
  await work(minutes(60))
  expect(await mails()).toEqual([])
})

test.each(['pending', 'spam', 'trash', 'aside'] as const)(
  'nobody is told of what is %s, by late news neither',
  async (state) => {
    const commentId = await aReply(mine, state)
    await work(minutes(60))
    await passOnNews({ commentId, news: 'published' }, minutes(60))
    expect(await db().notice.count()).toBe(0)
    expect(await mails()).toEqual([])
  },
)

test.each([
  ['has not proven the address', { provenAt: null }],
  ['wants no mail at all', { silentAt: NOON }],
])('who %s is not told', async (_why, data) => {
  await db().commenter.update({ where: { id: hanna.id }, data })
  await aReply()
  await work(minutes(60))
  expect(await mails()).toEqual([])
})

test('whoever types the proven address of somebody else follows nothing for them, until they confirm it', async () => {
  const typed = await aResponse({ entryId: entry.id, state: 'approved', commenterId: hanna.id })
  await follow(typed, false)
  await aReply(typed)
  await work(NOON)
  expect(await mails()).toEqual([])
  expect((await readSubscriptions(hanna.id))?.followed.map(({ isConfirmed }) => isConfirmed)).toEqual([false, true])
  await changeSubscriptions(hanna.id, 'confirm', `comment:${typed}`, NOON)
  await aReply(typed)
  await work(NOON)
  expect(await mails()).toHaveLength(1)
})

test('what waits is told when it is let through, once for good', async () => {
  const reply = await aReply(mine, 'pending')
  const { id: userId } = await aModerator()
  const approve = () => decide([{ id: reply, state: 'pending' }], 'approved', { userId }, NOON)
  const { batch } = await approve()
  await work(NOON)
  expect(await mails()).toHaveLength(1)
  await undo(batch, NOON)
  await approve()
  await work(minutes(60))
  expect(await mails()).toHaveLength(1)
})

test('what is taken away before the mail is written is not told, and told when it comes back', async () => {
  const { id: userId } = await aModerator()
  await aReply()
  await work(NOON)
  const second = await aReply()
  await work(minutes(1))
  await decide([{ id: second, state: 'approved' }], 'spam', { userId }, minutes(2))
  await work(minutes(11))
  expect(await mails()).toHaveLength(1)
  await decide([{ id: second, state: 'spam' }], 'approved', { userId }, minutes(12))
  await work(minutes(13))
  expect(await mails()).toHaveLength(2)
})

test.each(['pending', 'spam', 'trash'] as const)(
  'what is made %s between its note and its mail is not told',
  async (to) => {
    const { id: userId } = await aModerator()
    const reply = await aReply()
    await passOnNews({ commentId: reply, news: 'published' }, NOON)
    expect(await db().notice.count()).toBe(1)
    await decide([{ id: reply, state: 'approved' }], to, { userId }, NOON)
    await mailReplies({ commenterId: hanna.id }, minutes(1))
    expect(await mails()).toEqual([])
    expect(await db().notice.count()).toBe(0)
  },
)

test('when a thread runs hot its answers are gathered: at once, after ten minutes, then each hour', async () => {
  for (let minute = 0; minute < 180; minute++) {
    await aReply()
    await work(minutes(minute))
  }
  await work(minutes(240))
  const times = (await mails()).map(({ createdAt }) => (createdAt.getTime() - NOON.getTime()) / 60_000)
  expect(times.length).toBeLessThanOrEqual(8)
  expect(times.slice(0, 2)).toEqual([0, 10])
  expect(await db().notice.count({ where: { mailedAt: null } })).toBe(0)
  const [, gathered] = await mails()
  expect(gathered!.subject).toBe('9 replies under “A box in the hall”')
})

test('answers under several articles are one mail, grouped by what they stand under', async () => {
  const other = await anEntry({ title: 'The second week', slug: `entry-${Math.random()}` })
  publish([entry, other], { title: 'After Words' })
  const elsewhere = await aResponse({ entryId: other.id, state: 'approved', commenterId: hanna.id })
  await follow(elsewhere)
  await db().job.deleteMany()
  const first = await aReply()
  const there = { entryId: other.id, state: 'approved', parentId: elsewhere, rootId: elsewhere } as const
  const second = await aResponse({ ...there, authorName: 'Rosa', html: '<p>One.</p>\n<p>Two.</p>' })
  const third = await aReply()
  for (const commentId of [first, second, third]) await passOnNews({ commentId, news: 'published' }, NOON)
  await mailReplies({ commenterId: hanna.id }, NOON)
  const [mail, ...others] = await mails()
  expect(others).toEqual([])
  expect(mail!.subject).toBe('3 replies in threads that you follow')
  expect(mail!.text.split('\n-- \n')[0]).toBe(`Under “A box in the hall”

Jo:

> No, thank you.

Read it and answer:
https://blog.example/comments/${first}

Jo:

> No, thank you.

Read it and answer:
https://blog.example/comments/${third}

Under “The second week”

Rosa:

> One.
>
> Two.

Read it and answer:
https://blog.example/comments/${second}
`)
})

test('who unsubscribes is not told any more, of what was already noted neither', async () => {
  await aReply()
  await work(NOON)
  await aReply()
  await work(minutes(1))
  await unsubscribe(hanna.id, [`comment:${mine}`])
  await work(minutes(60))
  expect(await mails()).toHaveLength(1)
  expect((await readSubscriptions(hanna.id))?.followed).toEqual([])
})

test('the list is mailed to an address that is known, twice a day, and to no other', async () => {
  await mailSubscriptions('nobody@example.org', NOON)
  expect(await mails()).toEqual([])
  for (let n = 0; n < 5; n++) await mailSubscriptions('Hanna@example.org', NOON)
  expect(await mails()).toHaveLength(2)
  expect(unseal((await mails())[0]!.toSealed)).toBe('hanna@example.org')
})
