import type { SentItem } from '@/lib/sending/desk'

type State = SentItem['state']

export const SENT_LABELS: Record<State, string> = {
  waiting: 'Waiting',
  sent: 'Told',
  unsupported: 'Takes no linkbacks',
  failed: 'Could not be told',
  silenced: 'Not to be told',
}

export const SENT_MARKS: Record<State, string> = {
  waiting: 'mark warn',
  sent: 'mark good',
  unsupported: 'mark',
  failed: 'mark bad',
  silenced: 'mark',
}

const MINUTE_MS = 60_000
const UNITS: [ms: number, unit: Intl.RelativeTimeFormatUnit][] = [
  [86_400_000, 'day'],
  [3_600_000, 'hour'],
  [MINUTE_MS, 'minute'],
]
const relative = new Intl.RelativeTimeFormat('en')

/** “in 5 minutes”. What is due already waits for its turn. */
export function untilInWords(then: Date, now: Date): string {
  const ms = then.getTime() - now.getTime()
  const [unitMs, unit] = UNITS.find(([size]) => ms >= size) ?? [MINUTE_MS, 'minute']
  return ms <= 0 ? 'at once' : relative.format(Math.ceil(ms / unitMs), unit)
}

/** Where the other one is known by: an address without what all of them have. */
export const shortAddress = (url: string) => url.replace(/^https?:\/\//, '')
