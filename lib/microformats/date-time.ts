/** What a part of a date says: the day, the time of day (in 24 hours, as exact as it was written), the zone. */
export type DateParts = { date?: string; time?: string; zone?: string }

/** A month and a day, or the number of the day in its year. */
const DATE = /^(\d{4}-\d{2}-\d{2}|\d{4}-\d{3})(?!\d)/
const TIME = /^(\d{1,2})(?::(\d{2})(?::(\d{2}(?:\.\d{1,9})?))?)? ?(?:([ap])\.?m\.?)?(?![\d:])/i
const ZONE = /^(?:z|[+-]\d{1,2}(?::?\d{2})?)$/i
/** A date and a time with all that may stand between and behind. */
const MAX_LENGTH = 50

/** @returns null where the text is none of the three, nor the three in this order */
export function partsOf(text: string): DateParts | null {
  let rest = text.trim()
  if (rest === '' || rest.length > MAX_LENGTH) return null
  const parts: DateParts = {}
  const date = DATE.exec(rest)
  if (date) {
    parts.date = date[1]!
    rest = rest.slice(date[0].length).replace(/^[Tt ]\s*/, '')
  }
  const time = TIME.exec(rest)
  if (time && (time[2] !== undefined || time[4] !== undefined)) {
    parts.time = timeOf(time)
    rest = rest.slice(time[0].length).trim()
  }
  if (ZONE.test(rest)) parts.zone = zoneOf(rest)
  else if (rest !== '') return null
  return parts
}

function timeOf([, hour, minute = '00', second, half]: RegExpExecArray): string {
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour)
  const parts = [String(hours).padStart(2, '0'), minute]
  return [...parts, ...(second === undefined ? [] : [second])].join(':')
}

/** Without the colon, as the specification of the pattern wants it. */
const zoneOf = (zone: string) => zone.toUpperCase().replace(':', '')

/** The parts as one value; null where there is no day. */
export function withDate({ date, time, zone = '' }: DateParts, dayBefore: string | null): string | null {
  if (time === undefined) return date ?? null
  const day = date ?? dayBefore
  return day === null ? null : `${day} ${time}${zone}`
}

/** The day that a value of a date starts with. */
export const dateOf = (value: string): string | null => DATE.exec(value)?.[1] ?? null
