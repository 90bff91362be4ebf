import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { queryPlan } from '@/lib/db/query-plan.fixture'
import type { Verdict } from '@/lib/spam/verdict'
import { aModerator, anEntry, aResponse, closeDesk, NOON, openDesk } from '../a-desk.fixture'
import { decide } from '../decide'
import type { State } from '../response'
import { undo } from '../undo'
import { gatherDays, gatherSpans, MAILED, quantile } from './gather'
import { readFigures, readHealth, waitingSince } from './read-figures'
import { arrivalsByDay, judgedByDay, mailByDay, waits } from './store'

beforeAll(openDesk)
afterAll(closeDesk)

const HOUR = 3_600_000
const ago = (hours: number) => new Date(NOON.getTime() - hours * HOUR)

test('what came in, and how long what was held waited for whom', async () => {
  const [ruth, owen] = [await aModerator('Ruth'), await aModerator('Owen')]
  const entryId = await anEntry()
  await aResponse({ entryId, state: 'spam', createdAt: ago(10) })
  await aResponse({ entryId, state: 'approved', createdAt: ago(48) })
  const [soon, later, open] = [
    await aResponse({ entryId, createdAt: ago(3) }),
    await aResponse({ entryId, createdAt: ago(30) }),
    await aResponse({ entryId, createdAt: ago(5) }),
  ]
  await aResponse({ entryId, state: 'spam', createdAt: ago(31 * 24) })
  await decide([{ id: soon, state: 'pending' }], 'approved', { userId: ruth.id }, ago(2.5))
  await decide([{ id: later, state: 'pending' }], 'spam', { userId: owen.id }, ago(1))
  const { batch } = await decide([{ id: open, state: 'pending' }], 'spam', { userId: owen.id }, ago(1))
  await undo(batch, ago(0.5))

  const { days, answers, people } = await readFigures(NOON, 'Europe/Berlin')
  expect(days).toHaveLength(30)
  expect(days.at(-1)).toEqual({ start: new Date('2026-11-22T23:00Z'), approved: 0, pending: 2, spam: 1 })
  expect(days.at(-2)).toMatchObject({ approved: 0, pending: 1, spam: 0 })
  expect(answers).toEqual({ count: 2, median: 29 * HOUR, p90: 29 * HOUR, counts: [1, 0, 0, 1, 0] })
  expect(people.map(({ name, answers: { count, median } }) => [name, count, median / HOUR])).toEqual([
    ['Ruth', 1, 0.5],
    ['Owen', 1, 29],
  ])
  expect(await waitingSince()).toEqual(ago(5))
  expect(await readHealth(NOON)).toMatchObject({ jobsDead: 0, mailFailed: 0 })
})

test('what people decide is held against what the judge had said, not against what the rules made of it', async () => {
  const { id: userId } = await aModerator()
  const entryId = await anEntry()
  const judged = (score: number, ...codes: string[]) => ({
    outcome: 'hold' as const,
    score,
    reasons: codes.map((code) => ({ code, words: code })),
  })
  const decided = async (verdict: Verdict, to: State) => {
    const id = await aResponse({ entryId, verdict })
    return decide([{ id, state: 'pending' }], to, { userId }, ago(1))
  }
  // All of them waited by the site's rule.
  await decided(judged(-1, 'links'), 'approved')
  await decided(judged(-1), 'spam')
  await decided(judged(0, 'judge-unsure'), 'spam')
  await decided(judged(2, 'judge-young'), 'spam')
  await decided(judged(2, 'judge-spam'), 'approved')
  await decided({ outcome: 'hold', reasons: [] }, 'approved')
  const { batch } = await decided(judged(2, 'judge-spam'), 'approved')
  await undo(batch, ago(0.5))
  const spans = gatherSpans(ago(29 * 24), await judgedByDay(db(), ago(29 * 24)))
  expect(spans).toHaveLength(5)
  expect(spans.at(-1)).toMatchObject({ publish: 2, hold: 1, bin: 2, wronglyHonest: 1, wronglySpam: 1 })
})

test('mail by the day on which it was written', async () => {
  const mail = { kind: 'reply', mailboxHash: '', toSealed: '', subject: '', text: '', html: '', headers: {} }
  for (const state of ['sent', 'sent', 'failed', 'waiting'] as const) {
    await db().mail.create({ data: { ...mail, state, createdAt: ago(25) } })
  }
  expect(gatherDays(ago(48), MAILED, await mailByDay(db(), ago(48)))[0]).toMatchObject({
    sent: 2,
    waiting: 1,
    failed: 1,
  })
})

test('the value that a share lies below', () => {
  expect([quantile([], 0.5), quantile([3, 1, 2], 0.5), quantile([1, 2], 0.9)]).toEqual([null, 2, 2])
})

test('each figure is read from an index of the days that it is about', async () => {
  for (const ask of [arrivalsByDay, judgedByDay, waits, mailByDay]) {
    const steps = await queryPlan((tx) => ask(tx, NOON))
    expect(steps.join('\n')).toMatch(/SEARCH \w+ USING (?:COVERING )?INDEX (?:Decision|Mail)_createdAt_idx/)
  }
})
