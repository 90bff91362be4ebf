import { afterAll, beforeAll, expect, test } from 'vitest'
import { version } from '@/lib/documents/versions'
import { db } from '@/lib/db/client'
import { aModerator, anEntry, aResponse, closeDesk, NOON, openDesk, stateOf } from './a-desk.fixture'
import { decide } from './decide'
import { undo, undoOffer } from './undo'

beforeAll(openDesk)
afterAll(closeDesk)

const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000)

test('two moderators decide at once: the second is told what the first decided, and by whom', async () => {
  const [ruth, owen] = [await aModerator('Ruth'), await aModerator('Owen')]
  const id = await aResponse({ entryId: await anEntry() })
  const seen = [{ id, state: 'pending' as const }]
  const outcomes = await Promise.all([
    decide(seen, 'approved', { userId: ruth.id }, NOON),
    decide(seen, 'spam', { userId: owen.id }, NOON),
  ])
  const winners = outcomes.filter(({ decided }) => decided.length === 1)
  const [second] = outcomes.filter(({ overtaken }) => overtaken.length === 1)
  expect(winners).toHaveLength(1)
  const isRuth = winners[0] === outcomes[0]
  expect(second?.overtaken).toEqual([{ id, state: isRuth ? 'approved' : 'spam', by: isRuth ? 'Ruth' : 'Owen' }])
  expect(await stateOf(id)).toBe(isRuth ? 'approved' : 'spam')
})

test('what is let through is what was read; away it goes whatever it says by now', async () => {
  const { id: userId } = await aModerator()
  const id = await aResponse({ entryId: await anEntry() })
  const read = { id, state: 'pending' as const, editedAt: null }
  await db().comment.update({ where: { id }, data: { body: 'other words', editedAt: later(1) } })
  expect(await decide([read], 'approved', { userId }, later(2))).toMatchObject({ decided: [], overtaken: [{ id }] })
  expect(await stateOf(id)).toBe('pending')
  const again = { ...read, editedAt: later(1) }
  expect(await decide([again], 'approved', { userId }, later(2))).toMatchObject({ decided: [id] })
  expect(await decide([{ ...read, state: 'approved' as const }], 'spam', { userId }, later(3))).toMatchObject({
    decided: [id],
  })
})

test('an approval raises the versions of the entry and of what lists show', async () => {
  const entryId = await anEntry()
  const id = await aResponse({ entryId })
  const before = [version(`entry:${entryId}`), version('threads')]
  await decide([{ id, state: 'pending' }], 'approved', { userId: (await aModerator()).id }, NOON)
  expect([version(`entry:${entryId}`), version('threads')]).toEqual(before.map((each) => each + 1))
})

test('what its author took back cannot be shown again', async () => {
  const id = await aResponse({ entryId: await anEntry(), state: 'trash' })
  await db().comment.update({ where: { id }, data: { withdrawnAt: NOON } })
  const { decided } = await decide([{ id, state: 'trash' }], 'approved', { userId: (await aModerator()).id }, NOON)
  expect(decided).toEqual([])
  expect(await stateOf(id)).toBe('trash')
})

test('a response that does not exist is passed over', async () => {
  const outcome = await decide([{ id: 999_999, state: 'pending' }], 'spam', { userId: (await aModerator()).id }, NOON)
  expect(outcome).toMatchObject({ decided: [], overtaken: [] })
})

test('undo takes back all that was decided with one press, and says so in the log', async () => {
  const { id: userId } = await aModerator()
  const entryId = await anEntry()
  const ids = [await aResponse({ entryId }), await aResponse({ entryId })]
  const seen = ids.map((id) => ({ id, state: 'pending' as const }))
  const { batch } = await decide(seen, 'approved', { userId }, NOON)
  expect(await undoOffer(batch)).toEqual({
    batch,
    to: 'approved',
    kinds: ['comment', 'comment'],
    first: expect.any(Number) as number,
  })

  expect(await undo(batch, later(1))).toEqual({ undone: ids, overtaken: [] })
  expect(await Promise.all(ids.map(stateOf))).toEqual(['pending', 'pending'])
  const decisions = await db().decision.findMany({ where: { batch } })
  expect(decisions.map(({ undoneAt }) => undoneAt)).toEqual([later(1), later(1)])
  expect(await undoOffer(batch)).toBeNull()
})

test('an undo pressed twice undoes once', async () => {
  const { id: userId } = await aModerator()
  const id = await aResponse({ entryId: await anEntry() })
  const { batch } = await decide([{ id, state: 'pending' }], 'trash', { userId }, NOON)
  await undo(batch, later(1))
  expect(await undo(batch, later(2))).toEqual({ undone: [], overtaken: [] })
})

test('an undo leaves alone what somebody decided after it', async () => {
  const [ruth, owen] = [await aModerator('Ruth'), await aModerator('Owen')]
  const id = await aResponse({ entryId: await anEntry() })
  const first = await decide([{ id, state: 'pending' }], 'approved', { userId: ruth.id }, NOON)
  await decide([{ id, state: 'approved' }], 'spam', { userId: owen.id }, later(1))
  await decide([{ id, state: 'spam' }], 'approved', { userId: owen.id }, later(2))
  expect(await undo(first.batch, later(3))).toEqual({ undone: [], overtaken: [{ id, state: 'approved', by: 'Owen' }] })
})
