import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { aModerator, anEntry, aResponse, closeDesk, NOON, openDesk, stateOf } from './a-desk.fixture'
import { approveAndTrust } from './approve-and-trust'
import { undo } from './undo'

beforeAll(openDesk)
afterAll(closeDesk)

const later = new Date(NOON.getTime() + 60_000)

async function aPerson(trustedAt: Date | null = null) {
  const data = { emailHash: `hash ${Math.random()}`, emailSealed: '', createdAt: NOON, trustedAt }
  return (await db().commenter.create({ data, select: { id: true } })).id
}
const trustOf = async (id: number) =>
  (await db().commenter.findUniqueOrThrow({ where: { id }, select: { trustedAt: true } })).trustedAt

test('one step approves and trusts, and one undo takes both back', async () => {
  const { id: userId } = await aModerator()
  const commenterId = await aPerson()
  const id = await aResponse({ entryId: await anEntry(), commenterId })
  const { batch, decided } = await approveAndTrust([{ id, state: 'pending' }], { userId }, later)
  expect(decided).toEqual([id])
  expect([await stateOf(id), await trustOf(commenterId)]).toEqual(['approved', later])
  await undo(batch, new Date(later.getTime() + 1))
  expect([await stateOf(id), await trustOf(commenterId)]).toEqual(['pending', null])
})

test('who was trusted before stays so', async () => {
  const { id: userId } = await aModerator()
  const commenterId = await aPerson(NOON)
  const id = await aResponse({ entryId: await anEntry(), commenterId })
  const { batch } = await approveAndTrust([{ id, state: 'pending' }], { userId }, later)
  await undo(batch, later)
  expect(await trustOf(commenterId)).toEqual(NOON)
})
