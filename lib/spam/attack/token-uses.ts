import { BoundedMap } from './bounded-map'

/** A fetched token is good for a week; of those that were used, the last so many are known. */
const MOST = 20_000

type Use = { submission: string; network: string; others: number }

/**
 * Which fetched tokens were used. One stands in one browser, so a second comment with it was sent by a program, or by a
 * person who went back in the browser and wrote again.
 */
export class TokenUses {
  readonly #uses = new BoundedMap<Use>(MOST)

  /** Whether it was used for another submission. */
  isUsed(token: string, submission: string): boolean {
    const use = this.#uses.get(token)
    return use !== undefined && use.submission !== submission
  }

  /** Takes note of a use. Sent again, a submission is the same use; a person who went back is at the same place, once. */
  note(token: string, submission: string, network: string): 'first' | 'again' | 'replayed' {
    const use = this.#uses.get(token)
    if (!use) {
      this.#uses.set(token, { submission, network, others: 0 })
      return 'first'
    }
    if (use.submission === submission) return 'first'
    use.others += 1
    return use.others === 1 && use.network === network ? 'again' : 'replayed'
  }
}
