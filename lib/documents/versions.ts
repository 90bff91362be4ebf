import { once } from '@/lib/once'

/**
 * What a page can show: content and settings; what lists and the feed of all responses tell of conversations; one
 * conversation. And the blocks, the names of the team, what the judges have learned and the redirects, which no page shows,
 * but which are kept in memory in the same way.
 */
export type Shown = 'site' | 'threads' | 'blocks' | 'team' | 'judges' | 'redirects' | `entry:${number}`

type Versions = { all: number; of: Map<Shown, number> }
// Asked several times for each request, so the shelf is looked at once.
let shared: Versions | undefined
const versions = () => (shared ??= once<Versions>('versions', () => ({ all: 0, of: new Map() })))

/** A document is served only while every version that it was made from is still the current one. */
export const version = (of: Shown) => versions().all + (versions().of.get(of) ?? 0)

/** Call when the transaction has committed and before its answer goes out. */
export function changed(...what: Shown[]) {
  const { of } = versions()
  for (const each of what) of.set(each, (of.get(each) ?? 0) + 1)
}

/** Somebody else wrote into the database: nobody knows what. */
export function everythingChanged() {
  versions().all += 1
}
