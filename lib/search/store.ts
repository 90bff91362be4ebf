import type { Tx } from '@/lib/db/client'

export type SearchedWords = { title: string; about: string; headings: string; body: string }
type Searched = { entryId: number; hash: string; showsResponses: boolean } & SearchedWords

/** Which entries the index has, and from which version of their files. */
export async function searchedHashes(tx: Tx): Promise<Map<number, string>> {
  const rows = await tx.searchedEntry.findMany({ select: { entryId: true, hash: true } })
  return new Map(rows.map(({ entryId, hash }) => [entryId, hash]))
}

/** Deleted first, since the index follows what comes and goes. */
export async function saveSearched(tx: Tx, searched: Searched) {
  await deleteSearched(tx, [searched.entryId])
  await tx.searchedEntry.create({ data: searched, select: { entryId: true } })
}

export const deleteSearched = (tx: Tx, entryIds: number[]) =>
  tx.searchedEntry.deleteMany({ where: { entryId: { in: entryIds } } })

export const searchedBodies = (tx: Tx, entryIds: number[]) =>
  tx.searchedEntry.findMany({ where: { entryId: { in: entryIds } }, select: { entryId: true, body: true } })

export const foundResponses = (tx: Tx, ids: number[]) =>
  tx.comment.findMany({
    where: { id: { in: ids }, state: 'approved' },
    select: {
      ...{ id: true, entryId: true, kind: true, authorName: true, createdAt: true, html: true },
      linkback: { select: { host: true } },
    },
  })
