import { randomUUID } from 'node:crypto'
import type { Tx } from '@/lib/db/client'
import { write, type Touch } from '@/lib/documents/write'
import { decideIn, type Outcome, type Seen } from './decide'
import type { Scope } from './scope'
import { trustAuthorOf } from './store'

type Who = { userId: number; scope?: Scope }

/**
 * Lets responses through, and from now on the people who wrote them. Both are one step: an undo takes both back. Whether
 * somebody is the person who is trusted is another question, which only a proven address answers.
 */
export const approveAndTrust = (seen: Seen[], who: Who, now: Date): Promise<Outcome> =>
  write((tx, touch) => approveAndTrustIn(tx, touch, seen, { ...who, batch: randomUUID() }, now))

/** The same as part of something larger. */
export async function approveAndTrustIn(
  tx: Tx,
  touch: Touch,
  seen: Seen[],
  { batch, ...who }: Who & { batch: string },
  now: Date,
): Promise<Outcome> {
  const wish = { seen, to: 'approved' as const, reason: 'approved, and the person trusted', batch }
  const outcome = await decideIn(tx, touch, wish, who, now)
  for (const id of outcome.decided) await trustAuthorOf(tx, id, now)
  return outcome
}
