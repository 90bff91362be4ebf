import { afterAll, beforeAll, expect, test } from 'vitest'
import { queryPlan } from '@/lib/db/query-plan.fixture'
import { aModerator, anEntry, aResponse, closeDesk, NOON, openDesk } from '../a-desk.fixture'
import { decide } from '../decide'
import { quantile } from './gather'
import { readFigures, readHealth, waitingSince } from './read-figures'
import { arrivalsByDay, mistakesByDay, waits } from './store'

beforeAll(openDesk)
afterAll(closeDesk)

const HOUR = 3_600_000
const ago = (hours: number) => new Date(NOON.getTime() - hours * HOUR)

test('what came in, where people disagreed, and how long it waited', async () => {
  const { id: userId } = await aModerator()
  const entryId = await anEntry()
  const binned = await aResponse({ entryId, state: 'spam', createdAt: ago(10) })
  const shown = await aResponse({ entryId, state: 'approved', createdAt: ago(48) })
  const held = await aResponse({ entryId, createdAt: ago(3) })
  await aResponse({ entryId, createdAt: ago(5) })
  await aResponse({ entryId, state: 'spam', createdAt: ago(31 * 24) })
  await decide([{ id: binned, state: 'spam' }], 'approved', { userId }, ago(2))
  await decide([{ id: shown, state: 'approved' }], 'spam', { userId }, ago(2))
  // What a person has binned and brings back is no mistake of the rules.
  await decide([{ id: shown, state: 'spam' }], 'approved', { userId }, ago(1))
  await decide([{ id: held, state: 'pending' }], 'approved', { userId }, ago(1))

  const figures = await readFigures(NOON, 'Europe/Berlin')
  expect(figures.days).toHaveLength(30)
  expect(figures.days.at(-1)).toMatchObject({ start: new Date('2026-11-22T23:00Z'), approved: 0, pending: 2, spam: 1 })
  expect(figures.days.at(-3)).toMatchObject({ approved: 1, pending: 0, spam: 0 })
  expect(figures.spans.at(-1)).toMatchObject({ approved: 1, pending: 2, spam: 1, wrongApproved: 1, wrongSpam: 1 })
  expect(figures.waits).toEqual({ count: 1, median: 2 * HOUR, p90: 2 * HOUR })
  expect(await waitingSince()).toEqual(ago(5))
  expect(await readHealth(NOON)).toMatchObject({ jobsDead: 0, mailFailed: 0 })
})

test('the value that a share lies below', () => {
  expect([quantile([], 0.5), quantile([3, 1, 2], 0.5), quantile([1, 2], 0.9)]).toEqual([null, 2, 2])
})

test('each figure is read from an index of the days that it is about', async () => {
  for (const ask of [arrivalsByDay, mistakesByDay, waits]) {
    const steps = await queryPlan((tx) => ask(tx, NOON))
    expect(steps.join('\n')).toMatch(/SEARCH d USING INDEX Decision_createdAt_idx/)
  }
})
