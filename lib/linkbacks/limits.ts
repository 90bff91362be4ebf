import { once } from '@/lib/once'
import { RateLimit } from '@/lib/rate'

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

const limits = () =>
  once('linkback-limiters', () => ({
    all: new RateLimit(IN_ALL),
    network: new RateLimit(PER_NETWORK),
    host: new RateLimit(PER_SOURCE_HOST),
    entry: new RateLimit(PER_ENTRY),
  }))

/** Until when nothing more is let in of all that is reported, in milliseconds since 1970. */
const flood = () => once('linkback-flood', () => ({ until: 0 }))

/** Whether there is no use in reading what comes in: the cheapest of the checks, before any other. */
export const isFlooded = (now: Date): boolean => now.getTime() < flood().until

/** Counts one report of any kind; false if that is one too many. */
export async function countReport(networkHash: string, now: Date): Promise<boolean> {
  const { all, network } = limits()
  if ((await network.count(networkHash)) !== null) return false
  const wait = await all.count('all')
  if (wait !== null) flood().until = now.getTime() + wait
  return wait === null
}

/** Counts one linkback that would have to be verified; false if that is one too many. */
export async function countLinkback(of: { host: string; entryId: number }): Promise<boolean> {
  const { host, entry } = limits()
  return ((await host.count(of.host)) ?? (await entry.count(of.entryId))) === null
}
