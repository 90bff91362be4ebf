import { beforeEach, expect, test } from 'vitest'
import type { z } from 'zod'
import type { Entry } from '@/lib/articles/entry'
import { anEntry, publish } from '@/lib/articles/test-content'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { version } from '@/lib/documents/versions'
import { aModerator, aResponse, NOON, stateOf } from '@/lib/moderation/a-desk.fixture'
import { decide } from '@/lib/moderation/decide'
import type { siteSchema } from '@/lib/site'
import { changeOwn, OWN_ACTIONS, type OwnAction } from './change-own'
import { readConversation } from './conversation'
import { personOfAddress } from '@/lib/people/store'
import { ownKey, ownPath } from './own-key'
import { ownState, readOwn } from './own-view'

useTestDatabase()

let entry: Entry
const open = (site: z.input<typeof siteSchema> = {}) => publish([entry], site)

beforeEach(async () => {
  entry = await anEntry()
  open()
})

const minutes = (n: number, ms = 0) => new Date(NOON.getTime() + n * 60_000 + ms)
const days = (n: number, ms = 0) => minutes(n * 24 * 60, ms)
const change = (id: number, action: OwnAction, body = '', now = minutes(5)) =>
  changeOwn(id, ownKey(id), action, body, now)
const rowOf = (id: number) =>
  db().comment.findUniqueOrThrow({ where: { id }, include: { revisions: true, decisions: true } })
const done = { ok: true, value: null }

test.each([
  ['pending', false, [], 'waiting'],
  ['approved', false, [{ userId: 1 }], 'published'],
  ['approved', false, [{ userId: null }], 'published'],
  ['spam', false, [{ userId: null }], 'waiting'],
  ['spam', false, [], 'waiting'],
  ['spam', false, [{ userId: 1 }], 'not-published'],
  ['trash', false, [{ userId: 1 }], 'not-published'],
  ['spam', false, [{ userId: null, rule: 'quiet' }], 'published'],
  ['trash', false, [{ userId: 1 }, { userId: null, rule: 'quiet' }], 'published'],
  ['trash', true, [{ userId: null }], 'withdrawn'],
  ['spam', true, [{ userId: 1 }], 'withdrawn'],
] as const)(
  'its author is told of a comment that is %s (withdrawn: %s, decided by %j): %s',
  (state, withdrawn, decisions, told) => {
    expect(
      ownState({
        state,
        withdrawnAt: withdrawn ? NOON : null,
        decisions: decisions.map((each) => ({ rule: null, ...each })),
      }),
    ).toBe(told)
  },
)

test('its author sees a comment for thirty days, whatever its state, and may change it for fifteen minutes', async () => {
  const id = await aResponse({ entryId: entry.id, state: 'spam' })
  const seen = async (now: Date) => {
    const own = await readOwn(id, ownKey(id), now)
    return own.ok ? own.value.editableUntil : own.error
  }
  expect(await seen(NOON)).toEqual(minutes(15))
  expect(await seen(minutes(15, -1))).toEqual(minutes(15))
  expect(await seen(minutes(15))).toBeNull()
  expect(await seen(days(30))).toBeNull()
  expect(await seen(days(30, 1))).toBe('gone')
})

test('the key of one comment opens no other, and the path carries it', async () => {
  const [one, other] = [await aResponse({ entryId: entry.id }), await aResponse({ entryId: entry.id })]
  expect(await readOwn(one, ownKey(other), NOON)).toEqual({ ok: false, error: 'wrong-key' })
  expect(ownPath(one)).toBe(`/comments/${one}?key=${ownKey(one)}`)
})

test('what is no comment, or on no entry any more, has no view of its own', async () => {
  const gone = { ok: false, error: 'gone' }
  const pingback = await aResponse({ entryId: entry.id, kind: 'pingback' })
  expect(await readOwn(pingback, ownKey(pingback), NOON)).toEqual(gone)
  const homeless = await aResponse({ entryId: (await anEntry()).id })
  expect(await readOwn(homeless, ownKey(homeless), NOON)).toEqual(gone)
  expect(await readOwn(999_999, ownKey(999_999), NOON)).toEqual(gone)
})

test('a changed text takes the place of the old one, which stays in the history', async () => {
  open({ moderation: 'none' })
  const id = await aResponse({ entryId: entry.id, state: 'approved', body: 'Old wrods.', html: '<p>Old wrods.</p>' })
  const before = version(`entry:${entry.id}`)
  expect(await change(id, 'edit', ' Old *words*.\r\n')).toEqual(done)
  expect(await rowOf(id)).toMatchObject({
    state: 'approved',
    body: 'Old *words*.',
    html: '<p>Old <em>words</em>.</p>',
    editedAt: minutes(5),
    revisions: [{ body: 'Old wrods.', replacedAt: minutes(5) }],
  })
  expect(version(`entry:${entry.id}`)).toBeGreaterThan(before)
  const found = await db().$queryRaw<
    unknown[]
  >`SELECT rowid FROM "CommentText" WHERE "CommentText" MATCH '"wrods"' AND rowid = ${id}`
  expect(found).toEqual([])
})

test('where first comments wait, a changed one waits again, and both texts are kept', async () => {
  const id = await aResponse({ entryId: entry.id, state: 'approved', body: 'Harmless.' })
  expect(await change(id, 'edit', 'Buy my pills.')).toEqual(done)
  expect(await rowOf(id)).toMatchObject({ state: 'pending', body: 'Buy my pills.', revisions: [{ body: 'Harmless.' }] })
  expect((await rowOf(id)).decisions.at(-1)).toMatchObject({
    rule: 'edited',
    fromState: 'approved',
    toState: 'pending',
  })
  expect(await db().entry.findUniqueOrThrow({ where: { id: entry.id } })).toMatchObject({ comments: 0 })
})

test('where nothing waits, a changed text that a defence holds waits all the same', async () => {
  open({ moderation: 'none', maxLinks: 0 })
  const id = await aResponse({ entryId: entry.id, state: 'approved' })
  await change(id, 'edit', 'See http://pills.example now')
  expect(await stateOf(id)).toBe('pending')
})

test.each([
  ['pending', 'none'],
  ['spam', 'none'],
  ['trash', 'none'],
  ['spam', 'all'],
  ['trash', 'first-time'],
] as const)('a change does not get what is %s out of there, where moderation is “%s”', async (state, moderation) => {
  open({ moderation })
  const id = await aResponse({ entryId: entry.id, state })
  expect(await change(id, 'edit', 'Better words.')).toEqual(done)
  expect(await rowOf(id)).toMatchObject({ state, body: 'Better words.' })
})

test('the same text is no change', async () => {
  const id = await aResponse({ entryId: entry.id, state: 'approved' })
  expect(await change(id, 'edit', 'Thank you. \n')).toEqual(done)
  expect(await rowOf(id)).toMatchObject({ state: 'approved', editedAt: null, revisions: [] })
})

test('an empty text comes back with a sentence and the comment as it is', async () => {
  const id = await aResponse({ entryId: entry.id })
  expect(await change(id, 'edit', ' ')).toMatchObject({
    ok: false,
    error: {
      kind: 'invalid',
      errors: { body: 'Write something first.' },
      view: { comment: { id, body: 'Thank you.' } },
    },
  })
})

test.each(['edit', 'delete'] as const)('after fifteen minutes it is too late to %s', async (action) => {
  const id = await aResponse({ entryId: entry.id, state: 'approved' })
  const late = { ok: false, error: { kind: 'window-closed' } }
  expect(await change(id, action, 'Other words.', minutes(15))).toEqual(late)
  expect(await rowOf(id)).toMatchObject({ state: 'approved', body: 'Thank you.', withdrawnAt: null })
})

test.each(OWN_ACTIONS)('without the right key nobody can %s', async (action) => {
  const id = await aResponse({ entryId: entry.id, state: 'approved' })
  expect(await changeOwn(id, ownKey(id + 1), action, 'x', minutes(1))).toEqual({
    ok: false,
    error: { kind: 'wrong-key' },
  })
  expect(await rowOf(id)).toMatchObject({ state: 'approved', body: 'Thank you.' })
})

test('being told of replies can be had and not, as long as the view is there', async () => {
  const commenterId = (await personOfAddress(db(), 'hash', 'sealed', new Date(0))).id
  const id = await aResponse({ entryId: entry.id, state: 'approved', commenterId })
  await change(id, 'follow', '', days(20))
  const follows = async () =>
    (await readOwn(id, ownKey(id), days(20))).ok && db().subscription.count({ where: { commentId: id } })
  expect(await follows()).toBe(1)
  await change(id, 'unfollow', '', days(20))
  expect(await follows()).toBe(0)
})

test('what its author takes back goes from the page at once, and nobody can put it back', async () => {
  const id = await aResponse({ entryId: entry.id, state: 'approved', submissionKey: 'k' })
  const before = version(`entry:${entry.id}`)
  expect(await change(id, 'delete')).toEqual(done)
  expect(await rowOf(id)).toMatchObject({ state: 'trash', withdrawnAt: minutes(5), submissionKey: null })
  expect((await rowOf(id)).decisions.at(-1)).toMatchObject({ rule: 'author', fromState: 'approved', toState: 'trash' })
  expect(version(`entry:${entry.id}`)).toBeGreaterThan(before)
  expect(await readConversation(entry, 1)).toMatchObject({ items: [], comments: 0 })
  const { decided } = await decide(
    [{ id, state: 'trash' }],
    'approved',
    { userId: (await aModerator()).id },
    minutes(6),
  )
  expect(decided).toEqual([])
})

test.each(['edit', 'delete'] as const)('who took a comment back cannot %s it any more', async (action) => {
  const id = await aResponse({ entryId: entry.id, state: 'pending' })
  await change(id, 'delete')
  expect(await change(id, action, 'Other words.')).toEqual({ ok: false, error: { kind: 'window-closed' } })
})

test('where a comment was that has replies, its place is kept without its words', async () => {
  const id = await aResponse({ entryId: entry.id, state: 'approved', body: 'Regretted.', html: '<p>Regretted.</p>' })
  const reply = await aResponse({ entryId: entry.id, state: 'approved', parentId: id, rootId: id })
  await change(id, 'delete')
  const { items } = await readConversation(entry, 1)
  expect(items).toMatchObject([
    { id, removed: true, depth: 0 },
    { id: reply, depth: 1 },
  ])
  expect(JSON.stringify(items)).not.toContain('Regretted')
})
