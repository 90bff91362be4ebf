import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { anEntryOf } from '@/lib/articles/a-site.fixture'
import { buildContent, replaceContent } from '@/lib/articles/content'
import { db } from '@/lib/db/client'
import { version } from '@/lib/documents/versions'
import { aModerator, anEntry, aResponse, closeDesk, NOON, openDesk, stateOf } from '@/lib/moderation/a-desk.fixture'
import { siteSchema } from '@/lib/site'
import { replyAsAuthor } from './reply-as-author'

let entryId: number
let who: { id: number; name: string }

beforeAll(openDesk)
afterAll(closeDesk)

beforeEach(async () => {
  entryId = await anEntry()
  who = await aModerator('Owen')
  const site = siteSchema.parse({ authors: { ruth: { name: 'Ruth Garraway' } }, maxLength: 100 })
  replaceContent(buildContent(site, [anArticle(entryId)], new Set(), []))
})

const anArticle = (id: number) =>
  anEntryOf({ id, slug: 'a-box-in-the-hall', title: 'A box in the hall', date: NOON, author: 'ruth' })

const rowOf = (id: number) => db().comment.findUniqueOrThrow({ where: { id } })

test('a reply is shown at once, under the name of the author of the entry, marked by who wrote it', async () => {
  const root = await aResponse({ entryId, state: 'approved' })
  const parent = await aResponse({ entryId, state: 'approved', parentId: root, rootId: root })
  const before = version(`entry:${entryId}`)
  const reply = await replyAsAuthor({ id: parent, state: 'approved' }, 'I *agree*.\r\n', who, NOON)
  if (!reply.ok) throw new Error(reply.error)
  expect(await rowOf(reply.value.id)).toMatchObject({
    state: 'approved',
    authorName: 'Ruth Garraway',
    userId: who.id,
    parentId: parent,
    rootId: root,
    body: 'I *agree*.',
    html: '<p>I <em>agree</em>.</p>',
  })
  expect(version(`entry:${entryId}`)).toBeGreaterThan(before)
})

test('a reply to what waits approves it with the same press', async () => {
  const parent = await aResponse({ entryId })
  expect((await replyAsAuthor({ id: parent, state: 'pending' }, 'Welcome.', who, NOON)).ok).toBe(true)
  expect(await stateOf(parent)).toBe('approved')
  const entry = await db().entry.findUniqueOrThrow({ where: { id: entryId } })
  expect(entry.comments).toBe(2)
  const last = await db().decision.findFirst({ where: { commentId: parent }, orderBy: { id: 'desc' } })
  expect(last).toMatchObject({ userId: who.id, fromState: 'pending', toState: 'approved' })
})

test('nothing is published when somebody put it into spam meanwhile', async () => {
  const parent = await aResponse({ entryId, state: 'spam' })
  const reply = await replyAsAuthor({ id: parent, state: 'pending' }, 'Welcome.', who, NOON)
  expect(reply).toEqual({ ok: false, error: 'overtaken' })
  expect(await db().comment.count({ where: { parentId: parent } })).toBe(0)
})

test('sent twice, even at once, it is one reply', async () => {
  const parent = await aResponse({ entryId, state: 'approved' })
  const send = () => replyAsAuthor({ id: parent, state: 'approved' }, 'Once.', who, NOON)
  const replies = await Promise.all([send(), send()])
  expect(replies[0]).toEqual(replies[1])
  expect(await send()).toEqual(replies[0])
  expect(await db().comment.count({ where: { parentId: parent } })).toBe(1)
})

test.each([
  ['   \n', 'empty'],
  ['x'.repeat(101), 'too-long'],
])('a reply of “%s” is %s', async (body, error) => {
  const parent = await aResponse({ entryId, state: 'approved' })
  expect(await replyAsAuthor({ id: parent, state: 'approved' }, body, who, NOON)).toEqual({ ok: false, error })
})

test('what is in the trash or does not exist cannot be answered', async () => {
  const gone = { ok: false, error: 'parent-gone' }
  const id = await aResponse({ entryId, state: 'trash' })
  expect(await replyAsAuthor({ id, state: 'trash' }, 'Hello?', who, NOON)).toEqual(gone)
  expect(await replyAsAuthor({ id: 999_999, state: 'approved' }, 'Hello?', who, NOON)).toEqual(gone)
})
