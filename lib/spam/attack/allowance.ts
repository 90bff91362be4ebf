/** So many at once, and another one each time so much time has passed. */
export type Allowance = { atOnce: number; everyMs: number }
export type Left = { count: number; at: number }

export const FULL: Left = { count: Infinity, at: 0 }

/** How many are left now. */
export const leftAt = ({ count, at }: Left, now: number, { atOnce, everyMs }: Allowance): number =>
  Math.min(atOnce, count + Math.max(0, now - at) / everyMs)

/** What is left after taking one, or the milliseconds until there is one. */
export function takeOne(left: Left, now: number, allowance: Allowance): { left: Left } | { waitMs: number } {
  const count = leftAt(left, now, allowance)
  return count >= 1 ? { left: { count: count - 1, at: now } } : { waitMs: Math.ceil((1 - count) * allowance.everyMs) }
}
