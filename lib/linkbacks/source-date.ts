const FORM = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s?(Z|[+-]\d{2}:?\d{2})?)?$/i
/** The first of what may have an address on the web. */
const EARLIEST = Date.UTC(1990, 0, 1)

const DAY = 86_400_000

/**
 * A moment as pages write it in microformats, JSON-LD and feeds; without a zone it is taken for UTC.
 * @returns null for what is none, and for one that no page can have: before the web, or beyond the next day's end anywhere
 */
export function dateIn(text: string | undefined, now: Date): Date | null {
  const [, day, time, zone] = FORM.exec(text?.trim() ?? '') ?? []
  if (!day) return null
  const ending = (zone ?? 'Z').replace(/^([+-]\d{2})(\d{2})$/, '$1:$2').toUpperCase()
  const date = new Date(`${day}T${time ?? '00:00'}${ending}`)
  return isOnCalendar(day) && date.getTime() >= EARLIEST && date.getTime() <= now.getTime() + DAY ? date : null
}

/** Where Date makes the 1st of March of the 30th of February. */
const isOnCalendar = (day: string) => new Date(`${day}T00:00Z`).toJSON()?.startsWith(day) === true
