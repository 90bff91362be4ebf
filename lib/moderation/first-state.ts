import type { Policy } from '@/lib/site'
import { isQuiet, reasonsInWords, type Verdict } from '@/lib/spam/verdict'
import type { State } from './response'

export type FirstState = { state: State; rule: string; reason: string }

/** What would wait is kept out of the queue while machines fill it. */
export const setAside = (first: FirstState): FirstState =>
  first.state === 'pending' ? { ...first, state: 'aside', rule: 'attack' } : first

/** The rule for what is put away without its author seeing that. */
export const QUIET = 'quiet'

/** The rule for what may be by somebody else than it seems. */
export const DOUBT = 'doubt'

/**
 * The state that a response begins in.
 * `all`: everything waits. `first-time`: a good verdict lets through only who was approved before. `none`: what no
 * defence holds is published at once.
 * @param known whether a linkback's host, or a person by their proven address, was approved before; null for somebody who
 *   has not proven an address
 */
export function firstState(verdict: Verdict, policy: Policy, known: boolean | null): FirstState {
  const reasons = reasonsInWords(verdict).join('; ')
  if (verdict.outcome === 'bin') return { state: 'spam', rule: isQuiet(verdict) ? QUIET : 'defence', reason: reasons }
  if (verdict.outcome === 'hold') return { state: 'pending', rule: 'defence', reason: reasons }
  if (policy === 'all') return { state: 'pending', rule: 'all', reason: 'the site holds everything for a look' }
  if (policy === 'first-time' && !known) {
    const reason = known === null ? 'from somebody whose address is not proven' : 'first from here: not approved before'
    return { state: 'pending', rule: 'first-time', reason }
  }
  return { state: 'approved', rule: policy, reason: known ? 'approved before' : 'nothing speaks against it' }
}
