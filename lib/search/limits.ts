import { once } from '@/lib/once'
import { RateLimit } from '@/lib/rate'

/** A person reads what was found; a whole office or dormitory may share one network. */
const SEARCHES = [
  { points: 90, duration: 60 },
  { points: 900, duration: 3_600 },
]
/** Asked for at each pause in typing. */
const SUGGESTIONS = [{ points: 300, duration: 60 }]

const limits = () =>
  once('search-limiters', () => ({ search: new RateLimit(SEARCHES), suggest: new RateLimit(SUGGESTIONS) }))

/** Counts one; the seconds to wait if that is one too many, or null. */
export async function countSearch(what: 'search' | 'suggest', networkHash: string): Promise<number | null> {
  const ms = await limits()[what].count(networkHash)
  return ms === null ? null : Math.ceil(ms / 1_000)
}
