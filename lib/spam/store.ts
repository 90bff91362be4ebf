import type { Tx } from '@/lib/db/client'
import type { Block } from './block'
import { NO_HISTORY, type History } from './history'

export const allBlocks = (tx: Tx) =>
  tx.block.findMany({ select: { kind: true, value: true, effect: true, expiresAt: true } })

export const listBlocks = (tx: Tx) =>
  tx.block.findMany({
    orderBy: { id: 'desc' },
    select: { id: true, kind: true, value: true, effect: true, note: true, createdAt: true, expiresAt: true },
  })

/** Takes the place of one that no longer holds. */
export async function insertBlock(tx: Tx, block: Block & { note: string; createdAt: Date; expiresAt: Date | null }) {
  const { kind, value, createdAt } = block
  await tx.block.deleteMany({ where: { kind, value, expiresAt: { lte: createdAt } } })
  return tx.block.create({ data: block, select: { id: true } })
}

export const deleteExpiredBlocks = (tx: Tx, now: Date) => tx.block.deleteMany({ where: { expiresAt: { lte: now } } })

/** Those whose addresses are blocked, to be called by their names. */
export const peopleOf = (tx: Tx, emailHashes: string[]) =>
  tx.commenter.findMany({
    where: { emailHash: { in: emailHashes } },
    select: { id: true, emailHash: true, name: true },
  })

export const addressOfPerson = async (tx: Tx, id: number) =>
  (await tx.commenter.findUnique({ where: { id }, select: { emailHash: true } }))?.emailHash ?? null

export const deleteBlock = (tx: Tx, id: number) => tx.block.deleteMany({ where: { id } })

/** By which keyed hashes what comes from where a response came from is known again. */
export const originOfResponse = (tx: Tx, commentId: number) =>
  tx.comment.findUnique({
    where: { id: commentId },
    select: { networkHash: true, commenter: { select: { emailHash: true } } },
  })

/** So many of the latest say enough. */
const LOOKED_AT = 30

type Counted = { of: string; state: string; n: number | bigint }

/** What became of what came from the same network, from the same proven person, and of the same words; from indexes. */
export async function historiesOf(
  tx: Tx,
  { networkHash, textHash, personId }: { networkHash: string; textHash: string; personId: number | null },
): Promise<{ network: History; text: History; person: History }> {
  const rows = await tx.$queryRaw<Counted[]>`
    SELECT 'network' AS "of", "state", COUNT(*) AS "n" FROM (SELECT "state" FROM "Comment"
      WHERE "networkHash" = ${networkHash} ORDER BY "id" DESC LIMIT ${LOOKED_AT}) AS a GROUP BY "state"
    UNION ALL SELECT 'text' AS "of", "state", COUNT(*) AS "n" FROM (SELECT "state" FROM "Comment"
      WHERE "textHash" = ${textHash} ORDER BY "id" DESC LIMIT ${LOOKED_AT}) AS b GROUP BY "state"
    UNION ALL SELECT 'person' AS "of", "state", COUNT(*) AS "n" FROM (SELECT "state" FROM "Comment"
      WHERE "commenterId" = ${personId} AND "proven" = ${true} ORDER BY "id" DESC LIMIT ${LOOKED_AT}) AS c GROUP BY "state"`
  return { network: historyIn(rows, 'network'), text: historyIn(rows, 'text'), person: historyIn(rows, 'person') }
}

/** The latest of the same words that came in: from where, by whom, under what, and whether a person approved it. */
export async function sameWords(tx: Tx, textHash: string) {
  const rows = await tx.comment.findMany({
    where: { textHash, kind: 'comment', userId: null },
    orderBy: { id: 'desc' },
    take: LOOKED_AT,
    select: {
      ...{ networkHash: true, authorName: true, entryId: true, state: true },
      decisions: { where: { userId: { not: null }, undoneAt: null }, take: 1, select: { toState: true } },
    },
  })
  return rows.map(({ decisions, ...row }) => ({ ...row, isApproved: row.state === 'approved' && decisions.length > 0 }))
}

/** What became of the latest linkbacks of a host. CROSS JOIN makes SQLite begin with them. */
export async function historyOfHost(tx: Tx, host: string): Promise<History> {
  const rows = await tx.$queryRaw<Counted[]>`
    SELECT 'host' AS "of", "state", COUNT(*) AS "n" FROM (SELECT c."state" FROM "Linkback" l CROSS JOIN "Comment" c
      WHERE l."host" = ${host} AND c."id" = l."commentId" LIMIT ${LOOKED_AT}) AS a GROUP BY "state"`
  return historyIn(rows, 'host')
}

function historyIn(rows: Counted[], of: string): History {
  const history = { ...NO_HISTORY }
  for (const { state, n } of rows.filter((row) => row.of === of)) {
    history.all += Number(n)
    if (state === 'approved' || state === 'spam') history[state] = Number(n)
  }
  return history
}
