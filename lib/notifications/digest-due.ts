const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

export type Pace = 'at_once' | 'hourly' | 'daily' | 'never'

/** Even at once is not for each of a hundred by itself. */
const AT_ONCE_MS = 2 * MINUTE_MS
/** A daily digest comes in the morning of the site's zone. */
const MORNING_HOUR = 7

/** Whether somebody who is written to at a pace may be written to now. */
export function isDue(pace: Pace, lastAt: Date | null, now: Date, timeZone: string): boolean {
  if (pace === 'never') return false
  if (lastAt === null) return true
  if (pace === 'daily') return lastAt < lastMorning(now, timeZone)
  return now.getTime() - lastAt.getTime() >= (pace === 'hourly' ? HOUR_MS : AT_ONCE_MS)
}

/** The last time that it was seven, within a change of clocks. */
function lastMorning(now: Date, timeZone: string): Date {
  const clock = new Intl.DateTimeFormat('en', { hour: 'numeric', minute: 'numeric', hourCycle: 'h23', timeZone })
  const parts = Object.fromEntries(clock.formatToParts(now).map(({ type, value }) => [type, Number(value)]))
  const sinceMidnight = parts.hour! * HOUR_MS + parts.minute! * MINUTE_MS
  const since = (sinceMidnight - MORNING_HOUR * HOUR_MS + DAY_MS) % DAY_MS
  return new Date(Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS - since)
}
