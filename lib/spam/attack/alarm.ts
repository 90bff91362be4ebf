import { add, NOTHING, valueAt, type Decaying } from './decaying'

const MINUTE_MS = 60_000

type Window = {
  halfLifeMs: number
  /** The alarm goes off above so many times the surge. */
  from: number
  /** And is over below so many, well under where it began, so that it does not flicker. */
  until: number
  /** However long an attack has been, the alarm is over within three quarters of an hour after it. */
  atMost: number
}
/** What comes within minutes, and what comes slowly and does not end. */
const QUICK: Window = { halfLifeMs: 10 * MINUTE_MS, from: 1, until: 1 / 3, atMost: 2 }
const SLOW: Window = { halfLifeMs: 60 * MINUTE_MS, from: 2, until: 4 / 3, atMost: 2.1 }

export type Alarm = {
  quick: Decaying
  slow: Decaying
  /** Since when the site is under attack, in milliseconds since 1970. */ since: number | null
}

export const QUIET: Alarm = { quick: NOTHING, slow: NOTHING, since: null }

/** How long before an alarm that has just gone off what it is about may have begun, in milliseconds. */
export const reachOf = ({ quick }: Alarm, surge: number) =>
  quick.value > surge * QUICK.from ? QUICK.halfLifeMs : SLOW.halfLifeMs

/** The alarm as it is now, after nothing has happened since. */
export function alarmAt(alarm: Alarm, now: number, surge: number): Alarm {
  const isUnder = (level: Decaying, { halfLifeMs, until }: Window) => valueAt(level, now, halfLifeMs) < surge * until
  const isOver = alarm.since !== null && isUnder(alarm.quick, QUICK) && isUnder(alarm.slow, SLOW)
  return isOver ? { ...alarm, since: null } : alarm
}

/**
 * The alarm after one more submission.
 * @param weight how much it looks like a machine's; 1 is a comment about which nothing is known
 * @param surge so many of weight 1 within minutes are an attack, and twice as many within an hour
 */
export function raise(before: Alarm, weight: number, now: number, surge: number): Alarm {
  const { since } = alarmAt(before, now, surge)
  const raised = (level: Decaying, { halfLifeMs, atMost }: Window) => {
    const more = add(level, weight, now, halfLifeMs)
    return { ...more, value: Math.min(more.value, surge * atMost) }
  }
  const [quick, slow] = [raised(before.quick, QUICK), raised(before.slow, SLOW)]
  const isOn = quick.value > surge * QUICK.from || slow.value > surge * SLOW.from
  return { quick, slow, since: since ?? (isOn ? now : null) }
}
