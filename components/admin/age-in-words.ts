const STEPS: [limitMs: number, unitMs: number, unit: Intl.RelativeTimeFormatUnit][] = [
  [3_600_000, 60_000, 'minute'],
  [86_400_000, 3_600_000, 'hour'],
  [14 * 86_400_000, 86_400_000, 'day'],
]

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

/** “3 minutes ago”; what is older than two weeks has its date. */
export function ageInWords(then: Date, now: Date): string {
  const ms = now.getTime() - then.getTime()
  if (ms < 60_000) return 'just now'
  const step = STEPS.find(([limit]) => ms < limit)
  return step ? relative.format(-Math.floor(ms / step[1]), step[2]) : day.format(then)
}

/** Making a formatter takes far longer than using it, and the queue has fifty dates. */
const exactFormats = new Map<string, Intl.DateTimeFormat>()

/** The whole date and time, as the site's clock shows them. */
export function exactTime(date: Date, timeZone: string): string {
  const format =
    exactFormats.get(timeZone) ?? new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'long', timeZone })
  exactFormats.set(timeZone, format)
  return format.format(date)
}
