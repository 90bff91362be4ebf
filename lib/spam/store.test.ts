import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { queryPlan } from '@/lib/db/query-plan.fixture'
import { useTestDatabase } from '@/lib/db/test-database'
import { anEntry, aResponse } from '@/lib/moderation/a-desk.fixture'
import { historiesOf, historyOfHost } from './store'

useTestDatabase()

let entryId = 0
beforeAll(async () => {
  entryId = await anEntry()
  const from = { entryId, networkHash: 'home', textHash: 'words' }
  await aResponse({ ...from, state: 'approved' })
  await aResponse({ ...from, state: 'spam' })
  await aResponse({ ...from, state: 'spam', networkHash: 'elsewhere' })
})

test('what became of the same network, person and words is counted by state', async () => {
  const { network, text, person } = await historiesOf(db(), { networkHash: 'home', textHash: 'words', personId: null })
  expect(network).toEqual({ approved: 1, spam: 1, all: 2 })
  expect(text).toEqual({ approved: 1, spam: 2, all: 3 })
  expect(person).toEqual({ approved: 0, spam: 0, all: 0 })
})

test('an address that was only typed has no history', async () => {
  const { id } = await db().commenter.create({ data: { emailHash: 'x', emailSealed: 'x', createdAt: new Date() } })
  await aResponse({ entryId, commenterId: id, state: 'approved' })
  const asked = { networkHash: 'none', textHash: 'none', personId: id }
  expect((await historiesOf(db(), asked)).person.all).toBe(0)
  await db().comment.updateMany({ where: { commenterId: id }, data: { proven: true } })
  expect((await historiesOf(db(), asked)).person).toEqual({ approved: 1, spam: 0, all: 1 })
})

test('histories are read from indexes alone', async () => {
  const plan = [
    ...(await queryPlan((tx) => historiesOf(tx, { networkHash: 'a', textHash: 'b', personId: 1 }))),
    ...(await queryPlan((tx) => historyOfHost(tx, 'a.example'))),
  ].filter((step) => /"?Comment"?|Linkback| [cl] /.test(step))
  for (const step of plan) expect(step).not.toMatch(/^SCAN (?:Comment|Linkback|[cl])\b/)
  expect(plan.join()).toMatch(/Comment_networkHash_idx/)
  expect(plan.join()).toMatch(/Comment_textHash_idx/)
  expect(plan.join()).toMatch(/Comment_commenterId_idx/)
  expect(plan.join()).toMatch(/Linkback_host_\w+ \(host=/)
})
