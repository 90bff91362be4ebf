import { learn, newModel, type Model } from '../judge/model'
import { opinionOf } from '../judge/score'
import { crossValidate, dealInto, rankOnDayOne } from './cross-validate'
import type { Ranking } from './figures'
import type { Labelled, LabelledSet } from './labelled'
import type { Progress } from './progress'
import { replayQueue, type QueueReport } from './replay-queue'

export type EvaluateOptions = { train: Labelled[]; folds: number | null; leaveOut: boolean }

export type Evaluation = {
  rows: { spam: number; ham: number; weak: number; skipped: number }
  dayOne: Ranking
  queue: QueueReport | null
  folds: (Ranking & { folds: number }) | null
  leaveOut: (Ranking & { groups: number }) | null
}

const DEFAULT_FOLDS = 5

/** What the judge makes of a labelled set: dated ones are replayed, plain ones cross-validated if nothing else is asked. */
export function evaluate(
  { rows, skipped }: LabelledSet,
  { train, folds, leaveOut }: EvaluateOptions,
  progress: Progress = () => undefined,
): Evaluation {
  const untaught = untaughtBy(train)
  const dated = rows.every(({ date }) => date !== null)
  const inFolds = folds ?? (dated || leaveOut ? null : DEFAULT_FOLDS)
  const weak = rows.filter((row) => row.weak).length
  const spam = rows.filter((row) => row.spam && !row.weak).length
  return {
    rows: { spam, ham: rows.length - spam - weak, weak, skipped },
    dayOne: rankOnDayOne(rows, untaught()),
    queue: dated ? replayQueue(rows, untaught, progress) : null,
    folds: inFolds === null ? null : { folds: inFolds, ...inRandomFolds(rows, inFolds, untaught, progress) },
    leaveOut: leaveOut
      ? {
          groups: new Set(rows.map(({ group }) => group)).size,
          ...crossValidate(rows, ({ group }) => group, untaught, progress),
        }
      : null,
  }
}

/** Makes judges that have learned nothing themselves. */
function untaughtBy(train: Labelled[]): () => Model {
  if (train.length === 0) return newModel
  const other = newModel()
  train.forEach(({ evidence, spam }, at) => {
    learn(other, { id: at + 1, evidence, spam })
  })
  const opinion = opinionOf(other)
  return () => newModel(undefined, undefined, opinion)
}

function inRandomFolds(rows: Labelled[], folds: number, untaught: () => Model, progress: Progress): Ranking {
  const dealt = dealInto(folds, rows.length)
  return crossValidate(rows, (_, at) => dealt[at]!, untaught, progress)
}
