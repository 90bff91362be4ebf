import { guardedFetch } from './guarded-fetch'

/**
 * A fetcher whose visits share one span of time: each has what those before it have left, and when nothing is left it
 * ends at once with `timeout`. So an errand of several visits ends before its job is believed dead. To the span come
 * five seconds at the most, which a visit may stand in line before it begins.
 */
export function sharedTime(totalMs: number, fetchPage: typeof guardedFetch = guardedFetch): typeof guardedFetch {
  const end = performance.now() + totalMs
  return (address, purpose, deps) => fetchPage(address, purpose, { ...deps, leftMs: end - performance.now() })
}
