import type { Verdict } from '@/lib/spam/verdict'
import type { State } from '../response'

export const DAYS = 30
export const DAY_MS = 86_400_000
const WEEK = 6

type Counted<What extends string> = { day: number; state: What; n: number }

/** Counts by day, the oldest first, with a day of zeroes for each on which nothing was. */
export function gatherDays<What extends string>(
  start: Date,
  whats: readonly What[],
  counts: Counted<What | 'trash'>[],
) {
  return Array.from({ length: DAYS }, (_, day) => ({
    start: new Date(start.getTime() + day * DAY_MS),
    ...(Object.fromEntries(
      whats.map((what) => [what, sum(counts.filter((each) => each.day === day && each.state === what))]),
    ) as Record<What, number>),
  }))
}

/** What the rules published, held and binned. */
export const ARRIVED = ['approved', 'pending', 'spam'] as const satisfies State[]
export type Day = { start: Date } & Record<(typeof ARRIVED)[number], number>

/** What became of mail. */
export const MAILED = ['sent', 'waiting', 'failed'] as const
export type MailDay = { start: Date } & Record<(typeof MAILED)[number], number>

type Said = Verdict['outcome']
type Judged = { day: number; said: Said; spam: boolean; n: number }

/** What the judge said, within some days, of what people have decided about, and how often they said otherwise. */
export type Span = { start: Date; wronglyHonest: number; wronglySpam: number } & Record<Said, number>

/** Five spans of six days: single days are too few to judge by. */
export function gatherSpans(start: Date, judged: Judged[]): Span[] {
  return Array.from({ length: DAYS / WEEK }, (_, span) => {
    const within = judged.filter(({ day }) => Math.floor(day / WEEK) === span)
    const of = (said: Said) => within.filter((each) => each.said === said)
    return {
      start: new Date(start.getTime() + span * WEEK * DAY_MS),
      ...{ publish: sum(of('publish')), hold: sum(of('hold')), bin: sum(of('bin')) },
      wronglyHonest: sum(of('publish').filter(({ spam }) => spam)),
      wronglySpam: sum(of('bin').filter(({ spam }) => !spam)),
    }
  })
}

const sum = (counts: { n: number }[]) => counts.reduce((total, { n }) => total + n, 0)

/** As fine as waiting is felt; the last is all that took longer. */
export const WAITS = [
  { words: 'within an hour', below: 3_600_000 },
  { words: 'within six hours', below: 6 * 3_600_000 },
  { words: 'within a day', below: DAY_MS },
  { words: 'within three days', below: 3 * DAY_MS },
  { words: 'later than that', below: Infinity },
]

export type Answers = { count: number; median: number; p90: number; /** One for each of `WAITS`. */ counts: number[] }

/** How long people took to answer; null where they answered nothing. */
export function gatherAnswers(waited: number[]): Answers | null {
  const [median, p90] = [quantile(waited, 0.5), quantile(waited, 0.9)]
  if (median === null || p90 === null) return null
  const counts = WAITS.map(() => 0)
  for (const ms of waited) counts[WAITS.findIndex(({ below }) => ms < below)]! += 1
  return { count: waited.length, median, p90, counts }
}

/** The value below which a share of them lies; null of none. */
export function quantile(values: number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null
}
