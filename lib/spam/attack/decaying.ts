/** A number that halves in a fixed time, so that what was long ago counts little and nothing has to be cleared away. */
export type Decaying = { value: number; at: number }

export const NOTHING: Decaying = { value: 0, at: 0 }

/** @param now milliseconds since 1970; a clock that was set back makes nothing grow */
export const valueAt = ({ value, at }: Decaying, now: number, halfLifeMs: number): number =>
  value === 0 ? 0 : value * 2 ** (-Math.max(0, now - at) / halfLifeMs)

export const add = (to: Decaying, amount: number, now: number, halfLifeMs: number): Decaying => ({
  value: valueAt(to, now, halfLifeMs) + amount,
  at: now,
})

/** Larger for what is larger at any one time: numbers that halve in the same time keep their order. */
export const rankOf = ({ value, at }: Decaying, halfLifeMs: number): number => at + halfLifeMs * Math.log2(value)
