/** What the judge said of something before it was decided, and what it was. */
export type Past = { score: number; spam: boolean }

/** Publish at `publish` or below, bin at `bin` or above, hold between. */
export type Thresholds = { publish: number; bin: number }

export type Outcome = 'publish' | 'hold' | 'bin'

/** Of honest comments at most this share may be binned. */
const WRONG_BINNING = 0.005
/** Of what is published at most this share may be spam. Where spam is rare, a larger share of it may so be missed. */
const WRONG_PUBLISHING = 0.0025
const MOST_SPAM_MISSED = 0.1
/** Nearer to the middle nothing is decided alone, whatever the past says. */
const SUREST_PUBLISH = -0.3
const SUREST_BIN = 0.7
/** Scores of the latest decisions say most about the judge of today: after so many of a class, one counts half. */
const HALF_LIFE = 60
/** A site is taken for an ordinary one until so many decisions of a class are known: its scores are off the middle by
 *  MEAN, give or take SPREAD. */
const ORDINARY = { decisions: 4, mean: 0.5, spread: 0.45 }
/** Surer is not counted as surer, so that very clear cases do not widen the spread. */
const CLEAREST = 2
/** The worst of the latest ones is a bound that no curve may talk away. */
const LATEST = { spam: 20, ham: 100 }
/** Decisions by which the share of spam is told. */
const SHARE_OF = 200

export const outcomeOf = (score: number, { publish, bin }: Thresholds): Outcome =>
  score >= bin ? 'bin' : score <= publish ? 'publish' : 'hold'

/**
 * Sets both thresholds from past decisions, the oldest first. The scores of a class are taken for a bell curve; its tail
 * gives the threshold, moved outwards by what is uncertain while decisions are few.
 */
export function thresholdsFrom(history: Past[]): Thresholds {
  const spam = history.filter((each) => each.spam).map(({ score }) => score)
  const ham = history.filter((each) => !each.spam).map(({ score }) => -score)
  return {
    publish: Math.min(SUREST_PUBLISH, lowEnd(spam, spamMissed(history)), ...spam.slice(-LATEST.spam)),
    bin: -Math.min(-SUREST_BIN, lowEnd(ham, WRONG_BINNING), ...ham.slice(-LATEST.ham)),
  }
}

function spamMissed(history: Past[]): number {
  const latest = history.slice(-SHARE_OF)
  const spam = latest.filter((each) => each.spam).length
  const hamForEachSpam = (latest.length - spam + 1) / (spam + 1)
  return Math.min(MOST_SPAM_MISSED, WRONG_PUBLISHING * Math.max(1, hamForEachSpam))
}

/** Below which a share of a class is expected at most; scores are turned so that its clear cases are high. */
function lowEnd(scores: number[], share: number): number {
  const { decisions, mean, spread } = ORDINARY
  let weight = decisions
  let sum = decisions * mean
  let squares = decisions * (mean ** 2 + spread ** 2)
  scores.forEach((score, at) => {
    const counts = 0.5 ** ((scores.length - 1 - at) / HALF_LIFE)
    const bounded = Math.min(CLEAREST, score)
    weight += counts
    sum += counts * bounded
    squares += counts * bounded ** 2
  })
  const middle = sum / weight
  const deviation = Math.sqrt(Math.max(0.01, squares / weight - middle ** 2))
  return middle - tailOf(share) * deviation * (1 + 1 / Math.sqrt(weight))
}

/** How many deviations from the middle of a bell curve a tail of this share begins, to 0.0005.
 *  @see Abramowitz and Stegun, 26.2.23 */
function tailOf(share: number): number {
  const t = Math.sqrt(-2 * Math.log(share))
  return t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
}
