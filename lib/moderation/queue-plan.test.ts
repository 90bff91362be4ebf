import { afterAll, beforeAll, expect, test } from 'vitest'
import { queryPlan } from '@/lib/db/query-plan.fixture'
import { closeDesk, openDesk } from './a-desk.fixture'
import { countMatching, queueIds, type Matching } from './desk/store'

beforeAll(openDesk)
afterAll(closeDesk)

const matching = (wanted: Partial<Matching>): Matching => ({
  ...{ state: 'pending', kind: null, entryId: null, person: null, network: null, host: null, reason: null },
  ...{ match: null, scope: null },
  ...wanted,
})

test.each([
  [{}, /Comment_state/],
  [{ kind: 'pingback' as const }, /Comment_state_kind/],
  [{ entryId: 3 }, /Comment_entryId_state_id/],
  [{ person: 3 }, /Comment_commenterId_state_id/],
  [{ network: 3 }, /Comment_networkHash_state_id/],
  [{ host: 'casino.example' }, /Linkback_host[\s\S]*Comment_authorUrl/],
  [{ match: '"casino"' }, /CommentText VIRTUAL TABLE/],
  [{ reason: 'host' as const }, /Comment_state_kind_reasons_id_idx \(state=\? AND kind=\? AND reasons=\?/],
  [{ reason: 'none' as const, kind: 'pingback' as const }, /Comment_state_kind_reasons_id_idx \(state=\? AND kind=/],
  [{ reason: 'host' as const, entryId: 3 }, /Comment_entryId_state_id/],
])('the queue of %o is read from an index, its page and its count', async (wanted, index) => {
  const page = await queryPlan((tx) => queueIds(tx, { ...matching(wanted), order: 'newest', after: 9 }, 51))
  const count = await queryPlan((tx) => countMatching(tx, matching(wanted), 1_001))
  for (const steps of [page, count]) {
    expect(steps.join('\n')).toMatch(index)
    // The whole table is never gone through: what is scanned is the few that an index has given.
    expect(
      steps.filter((step) => /^SCAN (?!few|some|met|k$|step|\(|CommentText|t |CONSTANT|SUBQUERY)/.test(step)),
    ).toEqual([])
  }
})

test.each([{}, { person: 3 }, { network: 3 }, { match: '"casino"' }, { match: '"casino"', person: 3 }])(
  'what matches %o comes out of its index in order, and nothing is sorted',
  async (wanted) => {
    for (const order of ['newest', 'oldest'] as const) {
      const steps = await queryPlan((tx) => queueIds(tx, { ...matching(wanted), order, after: 9 }, 51))
      expect(steps.filter((step) => step.includes('B-TREE'))).toEqual([])
    }
  },
)
