import { once } from '@/lib/once'
import { RateLimit } from '@/lib/rate'

/** A person writes a comment in a minute at best; a whole office or dormitory may share one network. */
const PER_NETWORK = [
  { points: 12, duration: 60 },
  { points: 60, duration: 3_600 },
]
/** What an article in the news may get. */
const PER_ENTRY = [{ points: 120, duration: 60 }]

const limits = () =>
  once('comment-limiters', () => ({ network: new RateLimit(PER_NETWORK), entry: new RateLimit(PER_ENTRY) }))

/** Counts one submission; the seconds to wait if that is one too many, or null. */
export async function countSubmission(networkHash: string, entryId: number): Promise<number | null> {
  const { network, entry } = limits()
  const ms = (await network.count(networkHash)) ?? (await entry.count(entryId))
  return ms === null ? null : Math.ceil(ms / 1_000)
}
