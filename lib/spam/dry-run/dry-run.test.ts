import { beforeAll, beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { aModerator, anEntry, aResponse, NOON } from '@/lib/moderation/a-desk.fixture'
import { decide } from '@/lib/moderation/decide'
import { forgetJudges } from '../lessons/a-judge.fixture'
import { verdictOf, type Verdict } from '../verdict'
import { dryRun } from './dry-run'

useTestDatabase()

let userId = 0
let entryId = 0
beforeAll(async () => {
  userId = (await aModerator()).id
  entryId = await anEntry()
})
beforeEach(async () => {
  await db().comment.deleteMany()
  await db().lesson.deleteMany()
  await db().tally.deleteMany()
  forgetJudges()
})

const scored = (score: number, part: Partial<Verdict> = {}): Verdict => ({
  ...verdictOf([]),
  found: 'publish',
  score,
  start: score,
  rest: 0,
  signs: [],
  ...part,
})
const decided = (body: string, state: 'approved' | 'spam', verdict: Verdict, authorName = 'Ann') =>
  aResponse({ entryId, state, body, html: `<p>${body}</p>`, verdict, authorName })

test('what another threshold would have changed is counted by what it was, with the first of them', async () => {
  const plain = await decided('a plain word', 'approved', scored(-0.4))
  await decided('a plain word too', 'approved', scored(-2))
  const spam = await decided('cheap pills', 'spam', scored(-0.5))
  const { now, then, changed, examples, looked, isDone } = await dryRun(
    { try: 'strictness', strictness: 'stricter' },
    NOON,
  )
  expect([looked, isDone, changed]).toEqual([3, true, 2])
  expect(now).toMatchObject({ publish: { ham: 2, spam: 1 }, hold: { ham: 0, spam: 0 } })
  expect(then).toMatchObject({ publish: { ham: 1, spam: 0 }, hold: { ham: 1, spam: 1 } })
  expect(examples).toEqual([
    { id: spam, name: 'Ann', spam: true, from: 'publish', to: 'hold' },
    { id: plain, name: 'Ann', spam: false, from: 'publish', to: 'hold' },
  ])
})

test('a block is tried on words, names and hosts', async () => {
  await decided('the casino in town', 'spam', scored(-1))
  await decided('casinos are another word', 'approved', scored(-1))
  await decided('hello', 'approved', scored(-1), 'Casino Tom')
  const trial = { try: 'block' as const, kind: 'word' as const, value: 'casino', effect: 'bin' as const }
  expect((await dryRun(trial, NOON)).then.bin).toEqual({ ham: 1, spam: 1 })
  await aResponse({ entryId, state: 'spam', html: '<a href="https://x.gel.example/1">x</a>', verdict: scored(-1) })
  const host = { ...trial, kind: 'host' as const, value: 'gel.example' }
  expect((await dryRun(host, NOON)).then.bin).toEqual({ ham: 0, spam: 1 })
})

test('a correction is tried with the score of that day and what it changes of it', async () => {
  await decided('zorbulator for all', 'spam', scored(-0.5))
  await decided('hello', 'approved', scored(-0.5))
  const trial = { try: 'correction' as const, kind: 'word' as const, value: 'zorbulator', as: 'spam' as const }
  const run = await dryRun(trial, NOON)
  expect(run.then.hold).toEqual({ ham: 0, spam: 1 })
  expect(run.changed).toBe(1)
  expect((await dryRun({ ...trial, as: 'ignore' }, NOON)).changed).toBe(0)
})

test('what was found without learning stays as it was found, and what has no score is as it was', async () => {
  await decided('many links', 'approved', scored(-2, { found: 'hold', outcome: 'hold' }))
  await decided('of before', 'approved', { outcome: 'bin', reasons: [] })
  const { now, then } = await dryRun({ try: 'strictness', strictness: 'milder' }, NOON)
  expect(now).toEqual(then)
  expect(now).toMatchObject({ hold: { ham: 1 }, bin: { ham: 1 } })
})

test('what waits, what was thrown away and what the desk wrote are not counted', async () => {
  await aResponse({ entryId, state: 'pending' })
  await aResponse({ entryId, state: 'approved', userId })
  const id = await aResponse({ entryId, state: 'pending' })
  await decide([{ id, state: 'pending' }], 'trash', { userId }, NOON)
  expect((await dryRun({ try: 'strictness', strictness: 'milder' }, NOON)).looked).toBe(0)
})

test('a page waits a second and a half at the most; asked for again, it goes on where it stopped', async () => {
  const rows = Array.from({ length: 450 }, (_, at) => ({
    entryId,
    kind: 'comment' as const,
    state: 'approved' as const,
    body: '',
    html: '',
    rendererVersion: 1,
    createdAt: NOON,
    verdict: scored(-1),
    textHash: String(at),
  }))
  await db().comment.createMany({ data: rows })
  await db().tally.create({ data: { kind: 'comment', state: 'approved', count: 450 } })
  const clock = clockThatRuns(1_000)
  const trial = { try: 'strictness' as const, strictness: 'stricter' as const }
  const first = { ...(await dryRun(trial, NOON)) }
  expect(first.isDone).toBe(false)
  expect(first.looked).toBeLessThan(450)
  expect(first.total).toBe(450)
  clock.restore()
  const second = await dryRun(trial, NOON)
  expect(second).toMatchObject({ looked: 450, isDone: true })
})

/** Each look at the clock finds it so much later. */
function clockThatRuns(ms: number) {
  const { performance } = globalThis
  const real = performance.now.bind(performance)
  let ahead = 0
  performance.now = () => real() + (ahead += ms / 200)
  return { restore: () => (performance.now = real) }
}
