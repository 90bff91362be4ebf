import { momentInZone } from '@/lib/articles/moment-in-zone'

/** The weekly letter comes on Sundays, at eight by the site's clock. */
const HOUR = '08:00'
const DAY_MS = 86_400_000

/** The last time at which a weekly letter was due, and the next. */
export function weeklyAround(now: Date, timeZone: string): { last: Date; next: Date } {
  // Swedes write dates as ISO does.
  const today = Date.parse(new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now))
  const sunday = today - new Date(today).getUTCDay() * DAY_MS
  const inWeeks = (weeks: number) =>
    momentInZone(`${new Date(sunday + weeks * 7 * DAY_MS).toISOString().slice(0, 10)} ${HOUR}`, timeZone)
  return inWeeks(0) <= now ? { last: inWeeks(0), next: inWeeks(1) } : { last: inWeeks(-1), next: inWeeks(0) }
}
