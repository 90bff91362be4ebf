import { add, NOTHING, valueAt, type Decaying } from './decaying'

const HALF_LIFE_MS = 10 * 60_000
/** It ends well below where it began, so that it does not flicker. */
const OVER_AT = 1 / 3
/** However long an attack has been, the alarm is over within half an hour after it. */
const AT_MOST = 2

export type Alarm = {
  level: Decaying
  /** Since when the site is under attack, in milliseconds since 1970. */ since: number | null
}

export const QUIET: Alarm = { level: NOTHING, since: null }

/** The alarm as it is now, after nothing has happened since. */
export function alarmAt(alarm: Alarm, now: number, surge: number): Alarm {
  const isOver = alarm.since !== null && valueAt(alarm.level, now, HALF_LIFE_MS) < surge * OVER_AT
  return isOver ? { ...alarm, since: null } : alarm
}

/**
 * The alarm after one more submission.
 * @param weight how much it looks like a machine's; 1 is a comment about which nothing is known
 * @param surge so many of weight 1 within minutes are an attack
 */
export function raise(before: Alarm, weight: number, now: number, surge: number): Alarm {
  const { since } = alarmAt(before, now, surge)
  const level = add(before.level, weight, now, HALF_LIFE_MS)
  const capped = { ...level, value: Math.min(level.value, surge * AT_MOST) }
  return { level: capped, since: since ?? (capped.value > surge ? now : null) }
}
