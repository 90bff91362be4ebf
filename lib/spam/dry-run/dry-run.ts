import { db } from '@/lib/db/client'
import { once } from '@/lib/once'
import { currentJudge } from '../lessons/current-judge'
import { countDecided, decidedBefore } from './store'
import { tryOn, type Judges, type Trial } from './trial'

export const OUTCOMES = ['publish', 'hold', 'bin'] as const
type Outcome = (typeof OUTCOMES)[number]

/** How much of what was honest and what was spam had which outcome. */
export type Table = Record<Outcome, { ham: number; spam: number }>
export type Changed = { id: number; name: string; spam: boolean; from: Outcome; to: Outcome }

export type DryRun = {
  looked: number
  total: number
  isDone: boolean
  now: Table
  then: Table
  changed: number
  /** The newest of them. */
  examples: Changed[]
}

type Run = DryRun & { before: number; judges: Judges; touchedAt: number; working?: Promise<DryRun> | undefined }

/** A page waits for so long; what is left is looked at when it is asked for again. */
const BUDGET_MS = 1_500
const PIECE = 200
const PIECE_MS = 8
const EXAMPLES = 20
const GREATEST_ID = 2_147_483_647
const KEPT_FOR_MS = 10 * 60_000
const MOST_RUNS = 10

/**
 * What one more rule would have changed over all that was decided, the newest first. It goes on where it stopped when it
 * is asked for the same again.
 */
export async function dryRun(trial: Trial, now: Date): Promise<DryRun> {
  const runs = once('dry-runs', () => new Map<string, Run>())
  for (const [key, run] of runs) if (now.getTime() - run.touchedAt > KEPT_FOR_MS) runs.delete(key)
  const key = JSON.stringify(trial)
  const run = runs.get(key) ?? (await begin(now))
  runs.set(key, run)
  if (runs.size > MOST_RUNS) runs.delete(runs.keys().next().value!)
  run.touchedAt = now.getTime()
  run.working ??= goOn(run, trial).finally(() => (run.working = undefined))
  await run.working
  if (run.isDone) runs.delete(key)
  return run
}

async function begin(now: Date): Promise<Run> {
  const judges = { comments: await currentJudge('comments'), linkbacks: await currentJudge('linkbacks') }
  return {
    looked: 0,
    total: await countDecided(db()),
    isDone: false,
    now: emptyTable(),
    then: emptyTable(),
    changed: 0,
    examples: [],
    before: GREATEST_ID,
    judges,
    touchedAt: now.getTime(),
  }
}

const emptyTable = (): Table => ({
  publish: { ham: 0, spam: 0 },
  hold: { ham: 0, spam: 0 },
  bin: { ham: 0, spam: 0 },
})

async function goOn(run: Run, trial: Trial): Promise<DryRun> {
  const until = performance.now() + BUDGET_MS
  let begun = performance.now()
  while (!run.isDone && performance.now() < until) {
    const rows = await decidedBefore(db(), run.before, PIECE)
    for (const row of rows) {
      take(run, row, tryOn(trial, row, run.judges))
      if (performance.now() - begun > PIECE_MS) {
        await new Promise((resolve) => setImmediate(resolve))
        begun = performance.now()
      }
    }
    run.isDone = rows.length < PIECE
  }
  return run
}

type Row = { id: number; state: string; authorName: string | null; linkback: { host: string } | null }

function take(run: Run, row: Row, { now, then }: { now: Outcome; then: Outcome }) {
  const spam = row.state === 'spam'
  run.before = row.id
  run.looked += 1
  run.now[now][spam ? 'spam' : 'ham'] += 1
  run.then[then][spam ? 'spam' : 'ham'] += 1
  if (now === then) return
  run.changed += 1
  if (run.examples.length < EXAMPLES) {
    const name = row.authorName ?? row.linkback?.host ?? 'Anonymous'
    run.examples.push({ id: row.id, name, spam, from: now, to: then })
  }
}
