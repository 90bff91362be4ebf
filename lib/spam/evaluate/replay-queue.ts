import { learn, type Model } from '../judge/model'
import { score } from '../judge/score'
import { outcomeOf, thresholdsFrom, type Outcome, type Past } from '../judge/thresholds'
import { newTally, tally, type Tally } from './figures'
import type { Labelled } from './labelled'
import type { Progress } from './progress'

/** `next`: what became of the next 100; `rest`: of all that came later. */
export type Stage = { decisions: number; next: Tally; rest: Tally }
export type QueueReport = { dayOne: Tally; stages: Stage[] }

const STAGE = 100

/** Replays a queue in the order of its dates from an empty install; each is decided rightly after the judge has spoken. */
export function replayQueue(rows: Labelled[], untaught: () => Model, progress: Progress): QueueReport {
  const queue = rows
    .map((row, at) => ({ row, at }))
    .sort((one, other) => (one.row.date ?? 0) - (other.row.date ?? 0) || one.at - other.at)
  const inOrder = queue.map(({ row }) => row)
  const outcomes = outcomesOf(inOrder, untaught(), progress)
  const stages: Stage[] = []
  for (let from = 0; from < inOrder.length; from += STAGE) {
    stages.push({
      decisions: from,
      next: tallyOf(inOrder, outcomes, from, from + STAGE),
      rest: tallyOf(inOrder, outcomes, from, inOrder.length),
    })
  }
  return { dayOne: dayOne(inOrder, untaught()), stages }
}

function outcomesOf(rows: Labelled[], model: Model, progress: Progress): Outcome[] {
  const history: Past[] = []
  return rows.map(({ evidence, spam }, at) => {
    const judged = score(model, evidence).score
    const outcome = outcomeOf(judged, thresholdsFrom(history))
    history.push({ score: judged, spam })
    learn(model, { id: at + 1, evidence, spam })
    if (at % STAGE === 0) progress('replayed', at, rows.length)
    return outcome
  })
}

/** Everything as it would be judged by an install that has learned nothing. */
function dayOne(rows: Labelled[], untaught: Model): Tally {
  const thresholds = thresholdsFrom([])
  const counts = newTally()
  for (const row of rows) tally(counts, row, outcomeOf(score(untaught, row.evidence).score, thresholds))
  return counts
}

function tallyOf(rows: Labelled[], outcomes: Outcome[], from: number, to: number): Tally {
  const counts = newTally()
  rows.slice(from, to).forEach((row, at) => tally(counts, row, outcomes[from + at]!))
  return counts
}
