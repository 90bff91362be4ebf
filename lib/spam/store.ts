import type { Tx } from '@/lib/db/client'
import type { Block } from './block'

export const allBlocks = (tx: Tx): Promise<Block[]> =>
  tx.block.findMany({ select: { kind: true, value: true, effect: true } })
