import { db, isUniqueViolation } from '@/lib/db/client'
import { changed } from '@/lib/documents/versions'
import { err, ok, type Result } from '@/lib/result'
import { blockValue, type BlockValueError } from './block-value'
import { deleteBlock, insertBlock, listBlocks, networkOfResponse } from './store'

export type BlockError = BlockValueError | 'duplicate'
export type Effect = 'hold' | 'bin'

export type ListedBlock = Awaited<ReturnType<typeof listBlocks>>[number]

export const readBlocks = () => listBlocks(db())

/** Blocks a word or a host from what comes in from now on. */
export async function addBlock(
  block: { kind: 'word' | 'host'; value: string; effect: Effect; note: string },
  now: Date,
): Promise<Result<{ value: string }, BlockError>> {
  const value = blockValue(block.kind, block.value)
  if (!value.ok) return value
  const added = await insertOnce({ ...block, value: value.value, note: block.note.trim(), createdAt: now })
  return added ? ok({ value: value.value }) : err('duplicate')
}

/** Blocks the network that a response came from, of which only a keyed hash is known, and that for 30 days. */
export async function blockNetworkOf(
  commentId: number,
  effect: Effect,
  now: Date,
): Promise<Result<null, 'unknown' | 'duplicate'>> {
  const value = await networkOfResponse(db(), commentId)
  if (!value) return err('unknown')
  const note = `network of comment #${commentId}`
  const added = await insertOnce({ kind: 'network', value, effect, note, createdAt: now })
  return added ? ok(null) : err('duplicate')
}

export async function removeBlock(id: number) {
  await deleteBlock(db(), id)
  changed('blocks')
}

async function insertOnce(block: Parameters<typeof insertBlock>[1]): Promise<boolean> {
  try {
    await insertBlock(db(), block)
    changed('blocks')
    return true
  } catch (error) {
    if (isUniqueViolation(error)) return false
    throw error
  }
}
