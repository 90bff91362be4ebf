import type { Evaluation } from './evaluate'
import type { Outcomes, Ranking, Tally } from './figures'

/** An evaluation as lines for a terminal. */
export function tellEvaluation({ rows, dayOne, queue, folds, leaveOut }: Evaluation): string[] {
  return [
    `${rows.spam} spam, ${rows.ham} ham, ${rows.weak} that text cannot tell, ${rows.skipped} skipped`,
    ...tellRanking('day one, nothing learned', dayOne),
    ...(folds ? tellRanking(`${folds.folds} folds`, folds) : []),
    ...(leaveOut ? tellRanking(`one of ${leaveOut.groups} groups left out`, leaveOut) : []),
    ...(queue
      ? [
          '',
          'queue in date order: published / held / binned',
          tellTally('all, on day one', queue.dayOne),
          ...queue.stages.map(({ decisions, next }) => tellTally(`next 100 after ${decisions}`, next)),
          ...queue.stages.map(({ decisions, rest }) => tellTally(`all after ${decisions}`, rest)),
        ]
      : []),
  ]
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`

const tellRanking = (name: string, { accuracy, recallAtHalfPercent, recallAtOnePercent }: Ranking) => [
  `${name}: accuracy ${percent(accuracy)}; spam caught at 0.5 % false alarms ${percent(recallAtHalfPercent)}, ` +
    `at 1 % ${percent(recallAtOnePercent)}`,
]

const tellTally = (name: string, { spam, ham, weak }: Tally) =>
  `${name.padEnd(22)} ham ${tellOutcomes(ham)}  spam ${tellOutcomes(spam)}  weak ${tellOutcomes(weak)}`

const tellOutcomes = ({ publish, hold, bin }: Outcomes) =>
  [publish, hold, bin].map((count) => String(count).padStart(4)).join(' /')
