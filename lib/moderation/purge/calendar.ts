import { db } from '@/lib/db/client'
import type { Site } from '@/lib/site'
import { daysBefore } from './purge'
import { countDue, countLonely, countOrigins, newestTraces as tracesBack, type EmptiedState } from './store'

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
    for (const days of AHEAD) {
      const soon = going.at(-1) ?? 0
      going.push(soon > CALENDAR_COUNTED ? soon : await countBefore(daysBefore(now, keptDays - days)))
    }
    return { what, keptDays, going }
  }
  const limit = CALENDAR_COUNTED + 1
  const inState = (state: EmptiedState) => (before: Date) => countDue(db(), { state, before }, limit)
  // What is older has gone already; it need not be looked through.
  const oldest = (keptDays: number) => daysBefore(now, keptDays + 1)
  return [
    await row('origins', keepOriginsDays, (before) => countOrigins(db(), oldest(keepOriginsDays), before, limit)),
    await row('spam', keepSpamDays, inState('spam')),
    await row('aside', keepSpamDays, inState('aside')),
    await row('trash', keepTrashDays, inState('trash')),
    await row('addresses', keepAddressesDays, (before) => countLonely(db(), oldest(keepAddressesDays), before, limit)),
  ]
}

/** That data went or were given out, the latest first. */
export const newestTraces = () => tracesBack(db(), 50)
