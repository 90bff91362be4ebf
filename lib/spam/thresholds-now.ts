import { thresholdsFrom, type Past, type Thresholds } from './judge/thresholds'

/** Before people have made so many decisions nothing is binned unseen, unless a trap proved a machine. */
export const DECISIONS_UNTIL_BINNING = 100

/** How the owner has shifted both thresholds. */
export const STRICTNESS = ['as-learned', 'stricter', 'milder'] as const
export type Strictness = (typeof STRICTNESS)[number]
/** A quarter of the way from “as likely as not” to “surely spam”. */
const SHIFTS: Record<Strictness, number> = { 'as-learned': 0, stricter: -0.25, milder: 0.25 }

/**
 * Until then the rule of the site says who waits, and thresholds learned from a handful of decisions would hold everybody,
 * the proven ones too: the judge holds what leans towards spam. See docs/decisions/017.
 */
const PUBLISH_WHILE_YOUNG = -0.3

export function thresholdsNow(past: Past[], decisions: number, strictness: Strictness): Thresholds {
  const learned = thresholdsFrom(past)
  const publish = decisions < DECISIONS_UNTIL_BINNING ? Math.max(learned.publish, PUBLISH_WHILE_YOUNG) : learned.publish
  return shiftThresholds({ publish, bin: learned.bin }, SHIFTS[strictness])
}

/** The same thresholds with another choice of the owner. */
export const thresholdsAs = (thresholds: Thresholds, now: Strictness, then: Strictness): Thresholds =>
  shiftThresholds(thresholds, SHIFTS[then] - SHIFTS[now])

const shiftThresholds = ({ publish, bin }: Thresholds, by: number) => ({ publish: publish + by, bin: bin + by })
