import { db } from '@/lib/db/client'
import type { Site } from '@/lib/site'
import { daysBefore } from './purge'
import { countOrigins, due, lonelyCommenters, newestTraces as tracesBack, type EmptiedState } from './store'

/** Counting ends here: it is said as “more than 1,000”. */
export const CALENDAR_COUNTED = 1_000

/** How many days ahead the calendar looks. */
export const AHEAD = [1, 7, 30] as const

export type CalendarRow = {
  what: 'origins' | EmptiedState | 'addresses'
  keptDays: number
  /** How many will have gone within each of the days ahead, those of the shorter ones included. */
  going: number[]
}

/** What goes by itself, when, and how many are next. */
export async function readCalendar(rules: Site['privacy'], now: Date): Promise<CalendarRow[]> {
  const { keepOriginsDays, keepSpamDays, keepTrashDays, keepAddressesDays } = rules
  const row = async (what: CalendarRow['what'], keptDays: number, countBefore: (moment: Date) => Promise<number>) => {
    const going: number[] = []
    for (const days of AHEAD) going.push(await countBefore(daysBefore(now, keptDays - days)))
    return { what, keptDays, going }
  }
  const limit = CALENDAR_COUNTED + 1
  const inState = (state: EmptiedState) => async (before: Date) =>
    (await due(db(), { state, before, below: Number.MAX_SAFE_INTEGER }, limit)).length
  return [
    // What is older has gone already; it need not be looked through.
    await row('origins', keepOriginsDays, (before) =>
      countOrigins(db(), daysBefore(now, keepOriginsDays + 1), before, limit),
    ),
    await row('spam', keepSpamDays, inState('spam')),
    await row('aside', keepSpamDays, inState('aside')),
    await row('trash', keepTrashDays, inState('trash')),
    await row('addresses', keepAddressesDays, async (before) => (await lonelyCommenters(db(), before, limit)).length),
  ]
}

/** That data went or were given out, the latest first. */
export const newestTraces = () => tracesBack(db(), 50)
