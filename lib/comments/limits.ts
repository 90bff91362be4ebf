import { once } from '@/lib/once'
import { RateLimit } from '@/lib/rate'

/** A person writes a comment in a minute at best; a whole office or dormitory may share one network. */
const PER_NETWORK = [
  { points: 12, duration: 60 },
  { points: 60, duration: 3_600 },
]
/** Of the network above it (/16, /40): part of a city, or all that somebody has rented to write from. */
const PER_REGION = [
  { points: 120, duration: 60 },
  { points: 600, duration: 3_600 },
]
/** Who has proven to be worth it is not counted with the rest of the network, which machines may have used up. */
const PROVEN_PER_NETWORK = [{ points: 10, duration: 600 }]
/** Who is known here is not asked for anything; beyond this they are counted like everybody. */
const PER_GUEST = [{ points: 10, duration: 600 }]
/** What an article in the news may get. */
const PER_ENTRY = [{ points: 120, duration: 60 }]

const limits = () =>
  once('comment-limiters', () => ({
    network: new RateLimit(PER_NETWORK),
    proven: new RateLimit(PROVEN_PER_NETWORK),
    guest: new RateLimit(PER_GUEST),
    region: new RateLimit(PER_REGION),
    entry: new RateLimit(PER_ENTRY),
  }))

/** Counts one submission of somebody who is known here; whether it is not too many. */
export const countGuest = async (guestId: number) => (await limits().guest.count(guestId)) === null

/** Counts one submission; the seconds to wait if that is one too many, or null. */
export async function countSubmission(
  from: { networkHash: string; regionHash: string },
  entryId: number,
  proven: boolean,
): Promise<number | null> {
  const { network, region, entry, proven: provenNetwork } = limits()
  const ms = proven
    ? await provenNetwork.count(from.networkHash)
    : ((await network.count(from.networkHash)) ?? (await region.count(from.regionHash)) ?? (await entry.count(entryId)))
  return ms === null ? null : Math.ceil(ms / 1_000)
}
