import { db } from '@/lib/db/client'
import { version } from '@/lib/documents/versions'
import { once } from '@/lib/once'
import type { Block } from './block'
import { allBlocks } from './store'

type Lasting = Block & { expiresAt: Date | null }
type Kept = { made: number; blocks: Promise<Lasting[]> }
const shelf = () => once<{ kept?: Kept }>('blocks', () => ({}))

/** The blocks that hold now; every response is held against them, and they seldom change. */
export const currentBlocks = async (now: Date): Promise<Block[]> =>
  (await allOfThem()).filter(({ expiresAt }) => expiresAt === null || expiresAt > now)

function allOfThem(): Promise<Lasting[]> {
  const made = version('blocks')
  const { kept } = shelf()
  if (kept?.made === made) return kept.blocks
  const blocks = allBlocks(db())
  shelf().kept = { made, blocks }
  // What failed is asked again.
  blocks.catch(() => delete shelf().kept)
  return blocks
}
