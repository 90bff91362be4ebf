import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { queryPlan } from '@/lib/db/query-plan.fixture'
import { write } from '@/lib/documents/write'
import { aModerator, anEntry, aResponse, closeDesk, NOON, openDesk, stateOf } from '../a-desk.fixture'
import { decide, move } from '../decide'
import { HISTORY_PAGE, readHistory } from './read-history'
import { decisionsUpTo, placeFurtherBack, type HistorySearch } from './store'
import { takeBackDecision } from './take-back'
import { UNDO_MS, whyNot } from './why-not'

beforeAll(openDesk)
afterAll(closeDesk)

const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000)
const search = (wanted: Partial<HistorySearch>): HistorySearch => ({
  ...{ userId: null, rule: null, commentId: null, entryId: null, scope: null },
  ...{ from: null, to: null, since: null, until: null, after: null },
  ...wanted,
})
const about = async (wanted: Partial<HistorySearch>) =>
  (await readHistory(search(wanted), later(100))).items.map(({ commentId }) => commentId)

test('it is found by whom, by which rule, from and to what, under what, by number, and when', async () => {
  const [ruth, owen] = [await aModerator('Ruth'), await aModerator('Owen')]
  const [here, there] = [await anEntry('Here'), await anEntry('There')]
  const [one, two, three] = [
    await aResponse({ entryId: here }),
    await aResponse({ entryId: there }),
    await aResponse({ entryId: here, state: 'approved' }),
  ]
  await decide([{ id: one, state: 'pending' }], 'approved', { userId: ruth.id }, later(1))
  await decide([{ id: two, state: 'pending' }], 'spam', { userId: owen.id }, later(2))
  await decide([{ id: three, state: 'approved' }], 'trash', { rule: 'link-lost' }, later(3))

  expect(await about({})).toEqual([three, two, one])
  expect(await about({ userId: owen.id })).toEqual([two])
  expect(await about({ rule: 'link-lost' })).toEqual([three])
  expect(await about({ from: 'pending' })).toEqual([two, one])
  expect(await about({ to: 'spam' })).toEqual([two])
  expect(await about({ entryId: here })).toEqual([three, one])
  expect(await about({ scope: { entryIds: [there] } })).toEqual([two])
  expect(await about({ scope: { entryIds: [] } })).toEqual([])
  expect(await about({ commentId: one })).toEqual([one])
  expect(await about({ since: later(2), until: later(3) })).toEqual([two])
  expect(await about({ from: 'new', commentId: one })).toEqual([one])
})

test('pages follow one another without a gap, in the order of time, whatever was written first', async () => {
  const { id: userId } = await aModerator()
  const entryId = await anEntry('Long')
  const ids: number[] = []
  for (let i = 0; i < HISTORY_PAGE + 7; i++) {
    const id = await aResponse({ entryId })
    // Of two that were decided in the same moment, the one that was written later comes first.
    await decide([{ id, state: 'pending' }], 'spam', { userId }, later(1_000 - (i - (i % 2))))
    ids.push(id)
  }
  const first = await readHistory(search({ userId }), later(2_000))
  const second = await readHistory(search({ userId, after: first.next }), later(2_000))
  const met = [...first.items, ...second.items].map(({ commentId }) => commentId)
  const pairs = ids.flatMap((id, i) => (i % 2 ? [id, ids[i - 1]!] : i === ids.length - 1 ? [id] : []))
  expect(met).toEqual(pairs)
  expect(second).toMatchObject({ next: null, isCut: false })
})

test('a decision of a person or a rule is taken back from there, and the reason is said why not', async () => {
  const { id: userId } = await aModerator()
  const entryId = await anEntry()
  const id = await aResponse({ entryId, state: 'approved' })
  await write((tx, touch) =>
    move(tx, touch, { id, from: 'approved', to: 'trash' }, { rule: 'link-lost' }, 'a batch', later(1), 'gone'),
  )
  const decisions = () => db().decision.findMany({ where: { commentId: id }, orderBy: { id: 'asc' } })
  const [cameIn, lost] = await decisions()
  expect(await takeBackDecision(cameIn!.id, null, later(2))).toEqual({ ok: false, error: 'came-in' })
  expect(await takeBackDecision(lost!.id, { entryIds: [] }, later(2))).toEqual({ ok: false, error: 'gone' })
  expect(await takeBackDecision(lost!.id, { entryIds: [entryId] }, later(2))).toEqual({
    ok: true,
    value: { commentId: id },
  })
  expect(await stateOf(id)).toBe('approved')
  expect(await takeBackDecision(lost!.id, null, later(3))).toEqual({ ok: false, error: 'taken-back' })

  await decide([{ id, state: 'approved' }], 'spam', { userId }, later(4))
  await decide([{ id, state: 'spam' }], 'trash', { userId }, later(5))
  const [, , spam, trash] = await decisions()
  expect(await takeBackDecision(spam!.id, null, later(6))).toEqual({ ok: false, error: 'decided-since' })
  expect(await takeBackDecision(trash!.id, null, new Date(later(5).getTime() + UNDO_MS + 1))).toEqual({
    ok: false,
    error: 'too-old',
  })
})

test('what its author took back does not come back', () => {
  const decided = { fromState: 'approved' as const, createdAt: NOON, undoneAt: null, withdrawnAt: NOON }
  expect(whyNot(decided, true, NOON)).toBe('withdrawn')
  expect(whyNot({ ...decided, fromState: 'spam' }, true, NOON)).toBeNull()
})

test('each search is led by an index, and nothing is sorted', async () => {
  const place = { createdAt: NOON, id: 9 }
  for (const wanted of [{}, { userId: 1 }, { rule: 'all' }, { after: place }, { since: NOON, userId: 1 }]) {
    for (const ask of [
      (tx: Parameters<typeof decisionsUpTo>[0]) => decisionsUpTo(tx, search(wanted), place, 51),
      (tx: Parameters<typeof decisionsUpTo>[0]) => placeFurtherBack(tx, search(wanted), 20_000),
    ]) {
      const steps = await queryPlan(ask)
      expect(steps.filter((step) => /TEMP B-TREE|SCAN (?!d USING)/.test(step))).toEqual([])
      expect(steps.join()).toMatch(/USING (?:COVERING )?INDEX Decision_/)
    }
  }
})
