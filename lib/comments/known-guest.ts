import { db } from '@/lib/db/client'
import { isKnown } from '@/lib/people/is-known'
import { findPerson } from '@/lib/people/store'
import { hitBlocks } from '@/lib/spam/block'
import { currentBlocks } from '@/lib/spam/current-blocks'

/** Whether a browser has proven to be somebody whom the desk has let through before, and no block is against them. */
export async function isKnownGuest(guestId: number | null, networkHash: string, now: Date): Promise<boolean> {
  const person = guestId === null ? null : await findPerson(db(), guestId)
  if (!person || !(await isKnown(db(), person))) return false
  const blocks = await currentBlocks(now)
  return hitBlocks(blocks, { texts: [], hosts: [], networkHash, personHash: person.emailHash }).length === 0
}
