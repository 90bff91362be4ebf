import { Prisma } from '@/prisma/generated/sqlite/client/client'
import type { Tx } from '@/lib/db/client'

/** Whether an approved response shows "p". CROSS JOIN makes SQLite begin with the linkbacks that have the picture. */
const IS_SHOWN = Prisma.sql`EXISTS (
  SELECT 1 FROM "Linkback" l CROSS JOIN "Comment" c
  WHERE l."pictureId" = p."id" AND c."id" = l."commentId" AND c."state" = 'approved')`

/** The bytes of a picture that is shown somewhere. */
export async function findShown(tx: Tx, id: string): Promise<Uint8Array | null> {
  const rows = await tx.$queryRaw<{ bytes: Uint8Array }[]>`
    SELECT p."bytes" FROM "Picture" p WHERE p."id" = ${id} AND ${IS_SHOWN}`
  return rows[0]?.bytes ?? null
}

/** One that is there already counts as new again, so that it stays until it is used. */
export const savePicture = (tx: Tx, id: string, bytes: Uint8Array<ArrayBuffer>, createdAt: Date) =>
  tx.picture.upsert({ where: { id }, create: { id, bytes, createdAt }, update: { createdAt }, select: { id: true } })

export async function sizeOfAll(tx: Tx): Promise<{ count: number; bytes: number }> {
  const rows = await tx.$queryRaw<{ count: number | bigint; bytes: number | bigint | null }[]>`
    SELECT COUNT(*) AS "count", SUM(LENGTH("bytes")) AS "bytes" FROM "Picture"`
  return { count: Number(rows[0]?.count ?? 0), bytes: Number(rows[0]?.bytes ?? 0) }
}

/** The next to go: the oldest that is shown nowhere, else the oldest. */
export async function nextToGo(tx: Tx, exceptId: string, limit: number): Promise<{ id: string; size: number }[]> {
  const rows = await tx.$queryRaw<{ id: string; size: number | bigint }[]>`
    SELECT p."id", LENGTH(p."bytes") AS "size" FROM "Picture" p WHERE p."id" <> ${exceptId}
    ORDER BY ${IS_SHOWN}, p."createdAt", p."id" LIMIT ${limit}`
  return rows.map(({ id, size }) => ({ id, size: Number(size) }))
}

export const entriesShowing = (tx: Tx, ids: string[]) =>
  tx.linkback.findMany({ where: { pictureId: { in: ids } }, distinct: ['entryId'], select: { entryId: true } })

export const deletePictures = (tx: Tx, ids: string[]) => tx.picture.deleteMany({ where: { id: { in: ids } } })

export const deleteUnused = (tx: Tx, before: Date) =>
  tx.picture.deleteMany({ where: { createdAt: { lt: before }, linkbacks: { none: {} } } })
