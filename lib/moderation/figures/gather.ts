import type { State } from '../response'

export const DAYS = 30
export const DAY_MS = 86_400_000
const WEEK = 6

export type Day = { start: Date; approved: number; pending: number; spam: number }
/** Of what came in within some days: how many the rules published, held and binned, and how often people disagreed. */
export type Span = Day & { wrongApproved: number; wrongSpam: number }

type Counted = { day: number; state: State; n: number }

/** Counts by day, the oldest first, with a day of zeroes for each on which nothing was. */
export function gatherDays(start: Date, counts: Counted[]): Day[] {
  const days = Array.from({ length: DAYS }, (_, day) => ({
    start: new Date(start.getTime() + day * DAY_MS),
    approved: 0,
    pending: 0,
    spam: 0,
  }))
  for (const { day, state, n } of counts) {
    const at = days[day]
    // To the owner what is set aside is held like the rest.
    if (at && state !== 'trash') at[state === 'aside' ? 'pending' : state] += n
  }
  return days
}

/** Five spans of six days: single days are too few to judge by. */
export function gatherSpans(days: Day[], mistakes: Counted[]): Span[] {
  return Array.from({ length: DAYS / WEEK }, (_, span) => {
    const within = days.slice(span * WEEK, (span + 1) * WEEK)
    const sum = (state: 'approved' | 'pending' | 'spam') => within.reduce((total, day) => total + day[state], 0)
    const wrong = (state: State) =>
      mistakes
        .filter((each) => each.state === state && Math.floor(each.day / WEEK) === span)
        .reduce((total, { n }) => total + n, 0)
    return {
      start: within[0]!.start,
      ...{ approved: sum('approved'), pending: sum('pending'), spam: sum('spam') },
      ...{ wrongApproved: wrong('approved'), wrongSpam: wrong('spam') },
    }
  })
}

/** The value below which a share of them lies; null of none. */
export function quantile(values: number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null
}
