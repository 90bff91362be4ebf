import type { Tx } from '@/lib/db/client'
import type { EntryKind } from './entry'

export type Anchor = { id: number; key: string | null; kind: EntryKind; slug: string; title: string }

const ANCHOR = { id: true, key: true, kind: true, slug: true, title: true } as const

/** Asked for at each change of a file, and there are as many as there ever were files: so without Prisma's detour. */
export async function allAnchors(tx: Tx): Promise<Anchor[]> {
  const rows = await tx.$queryRaw<(Omit<Anchor, 'id'> & { id: number | bigint })[]>`
    SELECT "id", "key", "kind", "slug", "title" FROM "Entry" ORDER BY "id"`
  return rows.map(({ id, key, kind, slug, title }) => ({ id: Number(id), key, kind, slug, title }))
}

export const findAnchor = (tx: Tx, key: string): Promise<Anchor | null> =>
  tx.entry.findUnique({ where: { key }, select: ANCHOR })

export const createAnchor = (tx: Tx, anchor: Omit<Anchor, 'id'>, createdAt: Date): Promise<Anchor> =>
  tx.entry.create({ data: { ...anchor, createdAt }, select: ANCHOR })

/** Rows in one statement, which has 32,766 parameters at the most. */
const AT_ONCE = 1_000

/** Makes many rows, in their order. */
export async function createAnchors(tx: Tx, anchors: Omit<Anchor, 'id'>[], createdAt: Date): Promise<Anchor[]> {
  const made: Anchor[] = []
  for (let i = 0; i < anchors.length; i += AT_ONCE) {
    const data = anchors.slice(i, i + AT_ONCE).map((anchor) => ({ ...anchor, createdAt }))
    made.push(...(await tx.entry.createManyAndReturn({ data, select: ANCHOR })))
  }
  return made
}

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
