import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** So many points in so many seconds; of several all hold. */
export type Rate = { points: number; duration: number }

/** A limit by key, kept in the memory of this process (docs/decisions/012). */
export class RateLimit {
  readonly #limiters: RateLimiterMemory[]

  constructor(rates: Rate[]) {
    this.#limiters = rates.map((rate) => new RateLimiterMemory(rate))
  }

  /** Counts one; the milliseconds to wait if that is one too many, or null. */
  async count(key: string | number): Promise<number | null> {
    try {
      for (const limiter of this.#limiters) await limiter.consume(key)
      return null
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return refusal.msBeforeNext
      throw refusal
    }
  }
}
