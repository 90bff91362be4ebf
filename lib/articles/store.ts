import type { Tx } from '@/lib/db/client'
import type { EntryKind } from './entry'

export type Anchor = { id: number; key: string | null; kind: EntryKind; slug: string; title: string }

const ANCHOR = { id: true, key: true, kind: true, slug: true, title: true } as const

export const allAnchors = (tx: Tx): Promise<Anchor[]> => tx.entry.findMany({ select: ANCHOR })

export const findAnchor = (tx: Tx, key: string): Promise<Anchor | null> =>
  tx.entry.findUnique({ where: { key }, select: ANCHOR })

export const createAnchor = (tx: Tx, anchor: Omit<Anchor, 'id'>, createdAt: Date): Promise<Anchor> =>
  tx.entry.create({ data: { ...anchor, createdAt }, select: ANCHOR })

export const updateAnchor = (tx: Tx, { id, ...data }: Anchor) =>
  tx.entry.update({ where: { id }, data, select: { id: true } })

/** How many approved responses the entries have. */
export async function responseCounts(tx: Tx, ids: number[]) {
  const rows = await tx.entry.findMany({
    where: { id: { in: ids } },
    select: { id: true, comments: true, linkbacks: true },
  })
  return new Map(rows.map(({ id, comments, linkbacks }) => [id, { comments, linkbacks }]))
}
