import type { Tx } from '@/lib/db/client'
import type { Block } from './block'

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
