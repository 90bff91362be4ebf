import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { aModerator, anEntry, aResponse, closeDesk, NOON, openDesk, stateOf } from './a-desk.fixture'
import { decide } from './decide'
import { STATES } from './response'
import { undo } from './undo'

beforeAll(openDesk)
afterAll(closeDesk)

/** Counted anew from the responses themselves. */
async function recount() {
  const groups = await db().comment.groupBy({ by: ['kind', 'state'], _count: true })
  const tallies = groups.map(({ kind, state, _count }) => ({ kind, state, count: _count }))
  const approved = await db().comment.groupBy({ by: ['entryId', 'kind'], where: { state: 'approved' }, _count: true })
  const sum = (entryId: number, isComment: boolean) =>
    approved
      .filter((each) => each.entryId === entryId && (each.kind === 'comment') === isComment)
      .reduce((total, { _count }) => total + _count, 0)
  const ids = await db().entry.findMany({ select: { id: true }, orderBy: { id: 'asc' } })
  const entries = ids.map(({ id }) => ({ id, comments: sum(id, true), linkbacks: sum(id, false) }))
  return { tallies: sorted(tallies), entries }
}

async function kept() {
  const tallies = await db().tally.findMany({ where: { count: { not: 0 } } })
  const select = { id: true, comments: true, linkbacks: true }
  return { tallies: sorted(tallies), entries: await db().entry.findMany({ select, orderBy: { id: 'asc' } }) }
}

const sorted = <T extends { kind: string; state: string }>(rows: T[]) =>
  rows.toSorted((a, b) => `${a.kind} ${a.state}`.localeCompare(`${b.kind} ${b.state}`))

const step = fc.oneof(
  fc.record({
    act: fc.constant('decide' as const),
    /** What the moderator believes; it may be out of date. */
    seen: fc.array(fc.record({ at: fc.nat(5), state: fc.constantFrom(...STATES) }), { minLength: 1, maxLength: 4 }),
    to: fc.constantFrom(...STATES),
    knows: fc.boolean(),
  }),
  fc.record({ act: fc.constant('undo' as const), which: fc.nat(20) }),
)

test('after any decisions and undos, counts and tallies are what a recount gives', async () => {
  const { id: userId } = await aModerator()
  const entries = [await anEntry(), await anEntry()]
  const ids: number[] = []
  for (let i = 0; i < 6; i++) {
    ids.push(await aResponse({ entryId: entries[i % 2]!, kind: i < 4 ? 'comment' : 'pingback', state: STATES[i % 4]! }))
  }
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const batches: string[] = []
      for (const each of steps) {
        if (each.act === 'undo') {
          const batch = batches[each.which % Math.max(1, batches.length)]
          if (batch) await undo(batch, NOON)
          continue
        }
        const seen = []
        for (const { at, state } of each.seen) {
          const id = ids[at]!
          seen.push({ id, state: each.knows ? await stateOf(id) : state })
        }
        batches.push((await decide(seen, each.to, { userId }, NOON)).batch)
      }
      expect(await kept()).toEqual(await recount())
    }),
    { numRuns: 40 },
  )
}, 120_000)

test('undoing everything, the last first, leaves all as it was', async () => {
  const { id: userId } = await aModerator()
  const entryId = await anEntry()
  const ids = [await aResponse({ entryId }), await aResponse({ entryId, kind: 'pingback', state: 'spam' })]
  const before = { kept: await kept(), states: await Promise.all(ids.map(stateOf)) }
  const batches: string[] = []
  for (const to of ['approved', 'trash', 'pending', 'spam', 'approved'] as const) {
    const seen = await Promise.all(ids.map(async (id) => ({ id, state: await stateOf(id) })))
    batches.push((await decide(seen, to, { userId }, NOON)).batch)
  }
  for (const batch of batches.toReversed()) await undo(batch, NOON)
  expect({ kept: await kept(), states: await Promise.all(ids.map(stateOf)) }).toEqual(before)
})
