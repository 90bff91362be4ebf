import type { Tx } from '@/lib/db/client'
import { isKnown } from '@/lib/people/is-known'
import { findPerson } from '@/lib/people/store'

/** Whether who wrote something is known here: proven as they wrote it, and trusted by the desk or approved before. */
export async function knownPerson(tx: Tx, commenterId: number | null, proven: boolean): Promise<boolean> {
  if (commenterId === null || !proven) return false
  const person = await findPerson(tx, commenterId)
  return person !== null && isKnown(tx, person)
}
