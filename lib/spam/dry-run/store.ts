import type { Tx } from '@/lib/db/client'
import { AS_JUDGED } from '../as-judged'

/** What was decided, the newest first, of those with a number below one; the desk's own words are not judged. */
export const decidedBefore = (tx: Tx, before: number, limit: number) =>
  tx.comment.findMany({
    where: { id: { lt: before }, state: { in: ['approved', 'spam'] }, userId: null },
    orderBy: { id: 'desc' },
    take: limit,
    select: { id: true, state: true, ...AS_JUDGED },
  })

export type Decided = Awaited<ReturnType<typeof decidedBefore>>[number]

/** How many there are, from the tallies. */
export async function countDecided(tx: Tx): Promise<number> {
  const rows = await tx.tally.findMany({ where: { state: { in: ['approved', 'spam'] } }, select: { count: true } })
  return rows.reduce((sum, { count }) => sum + count, 0)
}
