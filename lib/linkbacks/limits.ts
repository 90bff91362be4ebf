import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { once } from '@/lib/once'

/** A round-up that links to dozens of our articles sends dozens of pings at once, and hosters send for many blogs. */
const PER_NETWORK = [
  { points: 60, duration: 60 },
  { points: 300, duration: 3_600 },
]
/** Every ping makes us visit its source, so this is also how often others can send us to one door. */
const PER_SOURCE_HOST = [
  { points: 40, duration: 60 },
  { points: 200, duration: 3_600 },
]
/** What an article in the news may get. */
const PER_ENTRY = [{ points: 120, duration: 60 }]

const limiters = () =>
  once('linkback-limiters', () => {
    const memories = (limits: typeof PER_ENTRY) => limits.map((limit) => new RateLimiterMemory(limit))
    return { network: memories(PER_NETWORK), host: memories(PER_SOURCE_HOST), entry: memories(PER_ENTRY) }
  })

/** Counts one linkback that would have to be verified; false if that is one too many. */
export async function countLinkback(of: { networkHash: string; host: string; entryId: number }): Promise<boolean> {
  const { network, host, entry } = limiters()
  try {
    for (const limiter of network) await limiter.consume(of.networkHash)
    for (const limiter of host) await limiter.consume(of.host)
    for (const limiter of entry) await limiter.consume(of.entryId)
    return true
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false
    throw refusal
  }
}
