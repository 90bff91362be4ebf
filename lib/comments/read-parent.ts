import { db } from '@/lib/db/client'
import { findParent } from './store'

/** The response that a reply is to, if it is one of this entry's that everybody sees. */
export async function readParent(entryId: number, id: number) {
  if (!Number.isSafeInteger(id) || id <= 0 || id > 2_147_483_647) return null
  const parent = await findParent(db(), id)
  return parent?.entryId === entryId && parent.state === 'approved' ? parent : null
}
