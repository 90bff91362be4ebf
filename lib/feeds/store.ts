import type { Tx } from '@/lib/db/client'

/** What feeds say of entries that their files do not know. */
export async function entryRows(tx: Tx, ids: number[]) {
  const rows = await tx.entry.findMany({
    where: { id: { in: ids } },
    select: { id: true, createdAt: true, comments: true, linkbacks: true },
  })
  return new Map(rows.map((row) => [row.id, row]))
}
