/** To make one takes a hundred times longer than to use it, and a site has one zone. */
const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const kept = clocks.get(timeZone)
  if (kept) return kept
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  clocks.set(timeZone, clock)
  return clock
}

/** How far a zone's clock is ahead of UTC at a moment, in milliseconds. */
function aheadMs(moment: number, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(moment)
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)!.value)
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) - wholeSeconds(moment)
}

const wholeSeconds = (ms: number) => Math.floor(ms / 1_000) * 1_000

const DAY_MS = 86_400_000

/**
 * A date of the front matter as a moment: one that names its zone is taken as it is; one that does not is the site's
 * clock, at 00:00 if it has no time. An hour that the clock leaves out in spring is read as the one after it; one that
 * it has twice in autumn as the first.
 */
export function momentInZone(text: string, timeZone: string): Date {
  const iso = text.replace(' ', 'T')
  if (/(?:Z|[+-]\d{2}:?\d{2})$/.test(iso) && iso.includes('T')) return new Date(iso)
  const asUtc = Date.parse(iso.includes('T') ? `${iso}Z` : `${iso}T00:00Z`)
  const [before, after] = [asUtc - aheadMs(asUtc - DAY_MS, timeZone), asUtc - aheadMs(asUtc + DAY_MS, timeZone)]
  const isShown = (moment: number) => moment + aheadMs(moment, timeZone) === asUtc
  return new Date(isShown(after) && !isShown(before) ? after : before)
}
