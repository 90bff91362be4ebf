import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { once } from '@/lib/once'

type Limits = { points: number; duration: number }[]

/** Of all that the whole world reports. Beyond it nothing is asked of the database, and readers feel nothing. */
const IN_ALL = [
  { points: 150, duration: 5 },
  { points: 600, duration: 60 },
]
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
    const memories = (limits: Limits) => limits.map((limit) => new RateLimiterMemory(limit))
    return {
      all: memories(IN_ALL),
      network: memories(PER_NETWORK),
      host: memories(PER_SOURCE_HOST),
      entry: memories(PER_ENTRY),
    }
  })

/** Counts one report of any kind; false if that is one too many. */
export async function countReport(networkHash: string): Promise<boolean> {
  const { all, network } = limiters()
  return (await consume(network, networkHash)) && consume(all, 'all')
}

/** Counts one linkback that would have to be verified; false if that is one too many. */
export async function countLinkback(of: { host: string; entryId: number }): Promise<boolean> {
  const { host, entry } = limiters()
  return (await consume(host, of.host)) && consume(entry, of.entryId)
}

async function consume(limits: RateLimiterMemory[], key: string | number): Promise<boolean> {
  try {
    for (const limiter of limits) await limiter.consume(key)
    return true
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false
    throw refusal
  }
}
