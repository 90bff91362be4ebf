import type { Tx } from '@/lib/db/client'
import { forgetResponse } from '@/lib/db/full-text'
import type { Shown } from '@/lib/documents/versions'
import { count, deleteResponses, freeNumbers, repliesFromElsewhere, responsesOfOrigin, setRoot } from './store'

/**
 * Removes what came from one origin (the sample, an import) and leaves nothing behind, not even the numbers. Replies that
 * came from elsewhere stay and begin threads of their own.
 */
export async function removeOrigin(tx: Tx, touch: (...what: Shown[]) => void, originSystem: string) {
  const rows = await responsesOfOrigin(tx, originSystem)
  if (rows.length === 0) return
  const ids = rows.map((row) => row.id)
  const replies = await repliesFromElsewhere(tx, ids, originSystem)
  for (const row of rows) {
    await count(tx, row, row.state, null)
    await forgetResponse(tx, row.id)
    touch(`entry:${row.entryId}`, 'threads')
  }
  await deleteResponses(tx, ids)
  const rootOf = new Map<number, number>()
  for (const { id, parentId } of replies) {
    // Parents have lower numbers, so a parent that stays has its root already.
    const root = parentId === null || ids.includes(parentId) ? null : (rootOf.get(parentId) ?? parentId)
    rootOf.set(id, root ?? id)
    await setRoot(tx, id, root)
  }
  await freeNumbers(tx)
}
