import type { Tx } from '@/lib/db/client'
import type { Block } from './block'

export const allBlocks = (tx: Tx): Promise<Block[]> =>
  tx.block.findMany({ select: { kind: true, value: true, effect: true } })

export const listBlocks = (tx: Tx) =>
  tx.block.findMany({
    orderBy: { id: 'desc' },
    select: { id: true, kind: true, value: true, effect: true, note: true, createdAt: true },
  })

export const insertBlock = (tx: Tx, block: Block & { note: string; createdAt: Date }) =>
  tx.block.create({ data: block, select: { id: true } })

export const deleteBlock = (tx: Tx, id: number) => tx.block.deleteMany({ where: { id } })

export const networkOfResponse = async (tx: Tx, commentId: number) =>
  (await tx.comment.findUnique({ where: { id: commentId }, select: { networkHash: true } }))?.networkHash ?? null
