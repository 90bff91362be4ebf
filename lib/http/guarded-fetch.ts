import { settings } from '@/lib/env'
import { once } from '@/lib/once'
import { err, type Result } from '@/lib/result'
import { Budget } from './budget'
import { destinationOf, type Destination } from './destination'
import type { Fetched, FetchError } from './fetched'
import type { Posted, Purpose } from './purpose'
import { checkedAddresses, type Resolve } from './resolve'
import { visit, type Redirect } from './visit'

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
  resolve?: Resolve
  /** Sent with POST, and to each place that the answer leads on to. */
  posted?: Posted
}

const usual = (): FetchDeps => ({
  allow: settings().fetchAllow,
  siteUrl: settings().siteUrl,
  limits: LIMITS,
  budgets: once('fetch-budgets', () => ({ all: new Budget(AT_ONCE), host: new Budget(AT_ONCE_PER_HOST) })),
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
  const answer = await use.budgets.all.within('', () => follow(address, purpose, use))
  return answer ?? err({ kind: 'busy' })
}

async function follow(first: string, purpose: Purpose, use: FetchDeps): Promise<Result<Fetched, FetchError>> {
  const signal = AbortSignal.timeout(use.limits.totalMs)
  let address = first
  for (let redirects = 0; redirects <= use.limits.redirects; redirects++) {
    const destination = destinationOf(address, use.allow)
    if (!destination.ok) return err({ kind: destination.error })
    const visited = await use.budgets.host.within(destination.value.host, () =>
      hop(destination.value, purpose, use, signal),
    )
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
