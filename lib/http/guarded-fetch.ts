import { settings } from '@/lib/env'
import { once } from '@/lib/once'
import { err, type Result } from '@/lib/result'
import { Budget } from './budget'
import { destinationOf, type Destination } from './destination'
import type { Fetched, FetchError } from './fetched'
import type { Posted, Purpose } from './purpose'
import { checkedAddresses, type Resolve } from './resolve'
import { visit, type Redirect } from './visit'
import { asThePolicySays, type VisitPolicy } from './visit-policy'
import { countVisit } from './visit-rate'

/** Over within ten seconds, with the time that it takes to notice and to hang up. */
const LIMITS = { redirects: 3, connectMs: 5_000, totalMs: 9_500 }
/** Pages are fetched by a job, a few at a time; nobody's server shall feel that we read it. */
const AT_ONCE = { atOnce: 8, mayWait: 32, waitMs: 5_000 }
const AT_ONCE_PER_HOST = { atOnce: 1, mayWait: 8, waitMs: 5_000 }

export type FetchDeps = {
  /** `host:port` that may be reached although not public. */
  allow: string[]
  siteUrl: string
  limits: typeof LIMITS
  budgets: { all: Budget; host: Budget }
  /** Asked about the host of every hop, before its name is looked up. */
  mayVisit: VisitPolicy
  /** Asked for every hop on a stranger's word; false if the place was visited too often. */
  countVisit: (destination: Destination) => Promise<boolean>
  resolve?: Resolve
  /** What is left of the time of the whole errand, in milliseconds; the usual limit holds besides. */
  leftMs?: number
  /** Sent with POST, and to each place that the answer leads on to. */
  posted?: Posted
}

const usual = (): FetchDeps => ({
  allow: settings().fetchAllow,
  siteUrl: settings().siteUrl,
  limits: LIMITS,
  budgets: once('fetch-budgets', () => ({ all: new Budget(AT_ONCE), host: new Budget(AT_ONCE_PER_HOST) })),
  mayVisit: asThePolicySays,
  countVisit,
})

/**
 * Fetches an address that a stranger has given us: the only way in which the product opens a connection on somebody
 * else's word. Every hop is checked anew, by address and not by name; nothing of ours goes along, neither cookies nor
 * credentials, and no proxy is asked.
 */
export async function guardedFetch(
  address: string,
  purpose: Purpose,
  deps: Partial<FetchDeps> = {},
): Promise<Result<Fetched, FetchError>> {
  const use = { ...usual(), ...deps }
  const end = performance.now() + (use.leftMs ?? Infinity)
  const answer = await use.budgets.all.within('', async () => {
    const ms = Math.ceil(Math.min(use.limits.totalMs, end - performance.now()))
    return ms > 0 ? follow(address, purpose, use, AbortSignal.timeout(ms)) : err({ kind: 'timeout' as const })
  })
  return answer ?? err({ kind: 'busy' })
}

async function follow(
  first: string,
  purpose: Purpose,
  use: FetchDeps,
  signal: AbortSignal,
): Promise<Result<Fetched, FetchError>> {
  let address = first
  let home: string | null = null
  for (let redirects = 0; redirects <= use.limits.redirects; redirects++) {
    const destination = await mayGoTo(address, home, purpose, use)
    if (!destination.ok) return err({ kind: destination.error })
    home ??= withoutWww(destination.value.host)
    const inLine = use.budgets.host.within(destination.value.host, () => hop(destination.value, purpose, use, signal))
    const visited = await unlessAborted(inLine, signal)
    if (!visited) return err({ kind: signal.aborted ? 'timeout' : 'busy' })
    if (!visited.ok) return visited
    if (!('location' in visited.value)) return { ok: true, value: visited.value }
    // What “see other” leads to is another page, which a browser would show; there is nobody to show it to.
    if (use.posted && visited.value.status === 303) return err(statusOf(visited.value.status))
    address = visited.value.location
  }
  return err({ kind: 'too-many-redirects' })
}

const statusOf = (status: number) => ({ kind: 'status' as const, status, retryAfter: undefined, body: '' })

/**
 * Where the next hop goes, if it may: the address is one for us, its host may be visited and was not too often.
 * @param home the host of the first hop, null before it. A purpose that may go there unwanted may not go wherever that
 *   host leads us
 */
async function mayGoTo(
  address: string,
  home: string | null,
  { ofOurOwnAccord, evenIfUnwanted }: Purpose,
  { allow, mayVisit, countVisit }: FetchDeps,
): Promise<Result<Destination, 'refused-url' | 'refused-host' | 'busy'>> {
  const destination = destinationOf(address, allow)
  if (!destination.ok) return destination
  const { host } = destination.value
  const isExempt = evenIfUnwanted && (home === null || home === withoutWww(host))
  if (!isExempt && !(await mayVisit(host))) return err('refused-host')
  if (!ofOurOwnAccord && !(await countVisit(destination.value))) return err('busy')
  return destination
}

const withoutWww = (host: string) => host.replace(/^www\./, '')

async function hop(
  destination: Destination,
  purpose: Purpose,
  { resolve, limits, siteUrl, posted }: FetchDeps,
  signal: AbortSignal,
): Promise<Result<Fetched | Redirect, FetchError>> {
  const addresses = await unlessAborted(checkedAddresses(destination, resolve), signal)
  if (!addresses) return err({ kind: 'timeout' })
  if (!addresses.ok) return err({ kind: addresses.error })
  return visit(destination.url, addresses.value, purpose, { connectMs: limits.connectMs, siteUrl, signal, posted })
}

/** A look-up cannot be called back, but need not be waited for. */
async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T | null> {
  if (signal.aborted) return null
  let giveUp = () => {}
  const aborted = new Promise<null>((resolve) => (giveUp = () => resolve(null)))
  signal.addEventListener('abort', giveUp, { once: true })
  try {
    return await Promise.race([promise, aborted])
  } finally {
    signal.removeEventListener('abort', giveUp)
  }
}
