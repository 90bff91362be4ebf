import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { once } from '@/lib/once'

/** A person writes a comment in a minute at best; a whole office or dormitory may share one network. */
const PER_NETWORK = [
  { points: 12, duration: 60 },
  { points: 60, duration: 3_600 },
]
/** What an article in the news may get. */
const PER_ENTRY = { points: 120, duration: 60 }

const limiters = () =>
  once('comment-limiters', () => ({
    network: PER_NETWORK.map((limit) => new RateLimiterMemory(limit)),
    entry: new RateLimiterMemory(PER_ENTRY),
  }))

/** Counts one submission; the seconds to wait if that is one too many, or null. */
export async function countSubmission(networkHash: string, entryId: number): Promise<number | null> {
  const { network, entry } = limiters()
  try {
    for (const limiter of network) await limiter.consume(networkHash)
    await entry.consume(entryId)
    return null
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.ceil(refusal.msBeforeNext / 1_000)
    throw refusal
  }
}
