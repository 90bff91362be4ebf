import type { Outcome } from '../judge/thresholds'

export type Judged = { score: number; spam: boolean; weak: boolean }

/** What ranking by score is worth: at even odds, and where few honest ones are flagged. */
export type Ranking = { accuracy: number; recallAtHalfPercent: number; recallAtOnePercent: number }

/** Shares, of those that text can tell. */
export function rankingOf(judged: Judged[]): Ranking {
  const told = judged.filter(({ weak }) => !weak)
  const right = told.filter(({ score, spam }) => score > 0 === spam).length
  return {
    accuracy: share(right, told.length),
    recallAtHalfPercent: recallAt(told, 0.005),
    recallAtOnePercent: recallAt(told, 0.01),
  }
}

/** The share of spam above a score that no more than so many of the honest ones exceed. */
function recallAt(told: Judged[], falseAlarms: number): number {
  const ham = told.filter(({ spam }) => !spam).map(({ score }) => score)
  const spam = told.filter((each) => each.spam).map(({ score }) => score)
  ham.sort((one, other) => other - one)
  const limit = ham[Math.floor(falseAlarms * ham.length)] ?? -Infinity
  return share(spam.filter((score) => score > limit).length, spam.length)
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 10_000)

export type Outcomes = Record<Outcome, number>
/** What became of spam and of ham; spam and ham that text cannot tell is counted apart. */
export type Tally = { spam: Outcomes; ham: Outcomes; weak: Outcomes }

export const newTally = (): Tally => ({ spam: noOutcomes(), ham: noOutcomes(), weak: noOutcomes() })
const noOutcomes = (): Outcomes => ({ publish: 0, hold: 0, bin: 0 })

export function tally(into: Tally, { spam, weak }: Pick<Judged, 'spam' | 'weak'>, outcome: Outcome): void {
  into[weak ? 'weak' : spam ? 'spam' : 'ham'][outcome] += 1
}
