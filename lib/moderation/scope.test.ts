import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { anEntry, publish } from '@/lib/articles/test-content'
import { seal } from '@/lib/keys'
import { db } from '@/lib/db/client'
import { replyAsAuthor } from '@/lib/comments/reply-as-author'
import { aModerator, aResponse, closeDesk, NOON, openDesk, stateOf } from './a-desk.fixture'
import { decide } from './decide'
import { readOvertaken } from './overtaken'
import { latestDecisions } from './overview'
import { nextInQueue, readQueue, waitingFor, type QueueFilter } from './queue'
import { readItem } from './read-item'
import { scopeOf } from './scope'
import { undo, undoOffer } from './undo'

beforeAll(openDesk)
afterAll(closeDesk)

const RUTH = { role: 'author' as const, authorSlug: 'ruth', seesEmails: true }
const WAITING: QueueFilter = {
  ...{ state: 'pending', kind: null, entryId: null, person: null, network: null, host: null, reason: null },
  ...{ text: '', order: 'newest', after: null },
}

/** A response under an article of Ruth, and one under an article of Owen. */
let own: number, foreign: number, userId: number
beforeEach(async () => {
  await db().comment.deleteMany()
  await db().tally.deleteMany()
  const [ruths, owens] = [await anEntry({ author: 'ruth', draft: true }), await anEntry({ author: 'owen' })]
  publish([ruths, owens])
  own = await aResponse({ entryId: ruths.id })
  foreign = await aResponse({ entryId: owens.id })
  userId = (await aModerator()).id
})

test('owners and moderators moderate everything, authors what is under their articles, authors of nothing nothing', () => {
  expect(scopeOf({ role: 'owner', authorSlug: 'ruth' })).toBeNull()
  expect(scopeOf({ role: 'moderator', authorSlug: 'ruth' })).toBeNull()
  expect(scopeOf(RUTH)?.entryIds).toHaveLength(1)
  expect(scopeOf({ role: 'author', authorSlug: 'nobody' })).toEqual({ entryIds: [] })
  expect(scopeOf({ role: 'author', authorSlug: null })).toEqual({ entryIds: [] })
})

test('the queue, its search and its counts hold what is within the scope', async () => {
  const none = { entryIds: [] }
  for (const text of ['', 'thank']) {
    const ids = async (scope: ReturnType<typeof scopeOf>) =>
      (await readQueue({ ...WAITING, text }, scope)).items.map(({ id }) => id)
    expect(await ids(null)).toEqual([foreign, own])
    expect(await ids(scopeOf(RUTH))).toEqual([own])
    expect(await ids(none)).toEqual([])
    expect(await nextInQueue({ ...WAITING, text }, own, scopeOf(RUTH))).toBeNull()
  }
  expect([await waitingFor(null), await waitingFor(scopeOf(RUTH)), await waitingFor(none)]).toEqual([2, 1, 0])
})

test('what is outside is as if it were not there: not read, not decided, not answered', async () => {
  const scope = scopeOf(RUTH)
  expect(await readItem(foreign, RUTH)).toBeNull()
  expect(await readItem(own, RUTH)).toMatchObject({ id: own })
  const seen = [own, foreign].map((id) => ({ id, state: 'pending' as const }))
  expect(await decide(seen, 'spam', { userId, scope }, NOON)).toMatchObject({ decided: [own], overtaken: [] })
  expect([await stateOf(own), await stateOf(foreign)]).toEqual(['spam', 'pending'])
  const reply = await replyAsAuthor({ id: foreign, state: 'pending' }, 'Mine!', { id: userId, name: 'R' }, NOON, scope)
  expect(reply).toEqual({ ok: false, error: 'parent-gone' })
  expect(await stateOf(foreign)).toBe('pending')
})

test('of what another decided an author takes back what is theirs, and hears of nothing else', async () => {
  const scope = scopeOf(RUTH)
  const seen = [own, foreign].map((id) => ({ id, state: 'pending' as const }))
  const { batch } = await decide(seen, 'spam', { userId }, NOON)
  expect(await undoOffer(batch, scope)).toMatchObject({ kinds: ['comment'], first: own })
  expect((await latestDecisions(10, scope)).map(({ commentId }) => commentId)).toEqual([own])
  expect((await readOvertaken([own, foreign], scope)).map(({ id }) => id)).toEqual([own])
  expect(await undo(batch, NOON, scope)).toEqual({ undone: [own], overtaken: [] })
  expect([await stateOf(own), await stateOf(foreign)]).toEqual(['pending', 'spam'])
})

test('an e-mail address is shown to the owner, and to a moderator whom the owner lets', async () => {
  const { id: commenterId } = await db().commenter.create({
    data: { emailHash: 'h', emailSealed: seal('ada@blog.example'), createdAt: NOON },
  })
  await db().comment.update({ where: { id: own }, data: { commenterId } })
  const emailFor = async (role: 'owner' | 'moderator' | 'author', seesEmails: boolean) =>
    (await readItem(own, { role, seesEmails, authorSlug: 'ruth' }))?.email
  expect(await emailFor('owner', false)).toBe('ada@blog.example')
  expect(await emailFor('moderator', true)).toBe('ada@blog.example')
  expect(await emailFor('moderator', false)).toBeNull()
  expect(await emailFor('author', true)).toBeNull()
})
