import { db } from '@/lib/db/client'
import { version } from '@/lib/documents/versions'
import { once } from '@/lib/once'
import type { Block } from './block'
import { allBlocks } from './store'

type Kept = { made: number; blocks: Promise<Block[]> }
const shelf = () => once<{ kept?: Kept }>('blocks', () => ({}))

/** The blocks as they are; every response is held against them, and they seldom change. */
export function currentBlocks(): Promise<Block[]> {
  const made = version('blocks')
  const { kept } = shelf()
  if (kept?.made === made) return kept.blocks
  const blocks = allBlocks(db())
  shelf().kept = { made, blocks }
  // What failed is asked again.
  blocks.catch(() => delete shelf().kept)
  return blocks
}
