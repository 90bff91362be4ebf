const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000

/** Soon at first, since most trouble is short; then once a day. */
const PAUSES_MS = [MINUTE_MS, 5 * MINUTE_MS, 30 * MINUTE_MS, 2 * HOUR_MS, 6 * HOUR_MS, 12 * HOUR_MS, DAY_MS]

/** Whoever cannot be reached for a week will not be asked again before our page changes. */
const GIVE_UP_AFTER_MS = 7 * DAY_MS

type Attempt = {
  /** How often it was tried, this time included. */
  attempts: number
  /** When it was tried first. */
  since: Date
  /** What the other side asks for. */
  retryAfterMs: number | undefined
}

/**
 * When something that did not work is tried again, or null when it is given up. Give or take a fifth, so that what failed
 * together does not return together; but never earlier than we were asked.
 * @param random from 0 to 1
 */
export function nextTryAt({ attempts, since, retryAfterMs = 0 }: Attempt, now: Date, random: number): Date | null {
  const pause = PAUSES_MS[Math.min(attempts, PAUSES_MS.length) - 1]! * (0.8 + 0.4 * random)
  const next = now.getTime() + Math.max(pause, retryAfterMs)
  return next > since.getTime() + GIVE_UP_AFTER_MS ? null : new Date(Math.round(next))
}
