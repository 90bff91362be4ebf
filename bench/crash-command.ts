import { crashRounds, type CrashRound } from './crash-round'
import { median, milliseconds, percentile } from './figures'
import { makeFolder } from './workshop'

const READY_WITHIN_MS = 5_000

/** The long run; the exit code is 1 if anything was lost, damaged, miscounted, or late to come back. */
export async function crashCommand(rounds: number, json: boolean | undefined): Promise<number> {
  const say = (round: CrashRound, number: number) =>
    process.stderr.write(
      `round ${number} of ${rounds}: ${round.acknowledged} acknowledged, ready after ${milliseconds(round.readyMs)}${round.problems.map((problem) => `\n  ${problem}`).join('')}\n`,
    )
  const done = await crashRounds({ rounds, dataDir: makeFolder('crash'), onRound: say })
  const readyMs = done.map((round) => round.readyMs)
  const summary = {
    rounds,
    acknowledged: done.reduce((sum, round) => sum + round.acknowledged, 0),
    problems: done.flatMap((round) => round.problems),
    readyMs: { median: median(readyMs), slowest: percentile(readyMs, 1) },
  }
  const isLate = summary.readyMs.slowest > READY_WITHIN_MS
  if (json) console.log(JSON.stringify(summary, null, 2))
  else {
    console.log(`
ended ${rounds} times in the middle of its work
acknowledged comments   ${summary.acknowledged}
lost, twice, miscounted ${summary.problems.length}
ready again after       ${milliseconds(summary.readyMs.median)} (median), ${milliseconds(summary.readyMs.slowest)} at most; limit ${milliseconds(READY_WITHIN_MS)}${isLate ? '  OVER' : ''}`)
  }
  return summary.problems.length > 0 || isLate ? 1 : 0
}
