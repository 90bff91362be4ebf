import type { Fetched, FetchError } from '@/lib/http/fetched'
import { once } from '@/lib/once'
import type { Result } from '@/lib/result'

const REMEMBERED_MS = 60_000
const MOST = 1_000

/** Hosts that could not be reached, with until when that is believed; the oldest first. */
const hosts = () => once('hosts-out-of-reach', () => new Map<string, number>())

/**
 * Whether a host could not be reached a moment ago. Whoever reports a thousand pages of a dead or slow host makes us wait
 * for it once a minute, and everybody else's linkbacks do not wait behind them.
 */
export const isOutOfReach = (host: string, now: Date) => (hosts().get(host) ?? 0) > now.getTime()

/** Remembers how a visit to a host ended. */
export function noteReach(host: string, visit: Result<Fetched, FetchError>, now: Date) {
  hosts().delete(host)
  if (visit.ok || (visit.error.kind !== 'unreachable' && visit.error.kind !== 'timeout')) return
  hosts().set(host, now.getTime() + REMEMBERED_MS)
  if (hosts().size > MOST) hosts().delete(hosts().keys().next().value!)
}
