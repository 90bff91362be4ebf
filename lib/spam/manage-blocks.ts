import { db, isUniqueViolation, type Tx } from '@/lib/db/client'
import { write } from '@/lib/documents/write'
import { changed } from '@/lib/documents/versions'
import { err, ok, type Result } from '@/lib/result'
import type { Block, Effect } from './block'
import { blockValue, type BlockValueError } from './block-value'
import {
  addressOfPerson,
  deleteBlock,
  deleteExpiredBlocks,
  insertBlock,
  listBlocks,
  originOfResponse,
  peopleOf,
} from './store'

export type BlockError = BlockValueError | 'duplicate'

/** How long a block holds. */
export const TERMS = ['day', 'week', 'month', 'forever'] as const
export type Term = (typeof TERMS)[number]
const DAY_MS = 86_400_000
const DAYS: Record<Exclude<Term, 'forever'>, number> = { day: 1, week: 7, month: 30 }

/** What a block does, for how long, and why. */
export type How = { effect: Effect; term: Term; note: string }

export type ListedBlock = Awaited<ReturnType<typeof readBlocks>>[number]

/** All blocks; one of a person with who that is, as long as they are known. */
export async function readBlocks() {
  const blocks = await listBlocks(db())
  const people = await peopleOf(
    db(),
    blocks.flatMap(({ kind, value }) => (kind === 'person' ? value : [])),
  )
  const byHash = new Map(people.map(({ emailHash, ...person }) => [emailHash, person]))
  return blocks.map((block) => ({ ...block, person: (block.kind === 'person' && byHash.get(block.value)) || null }))
}

/** Blocks a word or a host from what comes in from now on. */
export async function addBlock(
  { kind, value: typed, ...how }: How & { kind: 'word' | 'host'; value: string },
  now: Date,
): Promise<Result<{ value: string }, BlockError>> {
  const value = blockValue(kind, typed)
  if (!value.ok) return value
  const added = await insertOnce(kind, value.value, how, now)
  return added ? ok({ value: value.value }) : err('duplicate')
}

/** Blocks the network or the person that a response came from, of which only a keyed hash is known, and not for ever. */
export async function blockOriginOf(
  commentId: number,
  kind: 'network' | 'person',
  how: How,
  now: Date,
): Promise<Result<null, 'unknown' | 'duplicate'>> {
  const origin = await originOfResponse(db(), commentId)
  const value = kind === 'network' ? origin?.networkHash : origin?.commenter?.emailHash
  if (!value) return err('unknown')
  const note = [how.note.trim(), `from comment #${commentId}`].filter(Boolean).join(' · ')
  return (await insertOnce(kind, value, { ...how, note }, now)) ? ok(null) : err('duplicate')
}

/** Blocks whoever writes with the address of somebody. */
export async function blockPerson(id: number, how: How, now: Date): Promise<Result<null, 'unknown' | 'duplicate'>> {
  const value = await addressOfPerson(db(), id)
  if (!value) return err('unknown')
  return (await insertOnce('person', value, how, now)) ? ok(null) : err('duplicate')
}

export async function removeBlock(id: number) {
  await deleteBlock(db(), id)
  changed('blocks')
}

/** What no longer holds is not kept. */
export async function sweepBlocks(now: Date) {
  const { count } = await deleteExpiredBlocks(db(), now)
  if (count > 0) changed('blocks')
}

const expiryOf = (term: Term, now: Date) => (term === 'forever' ? null : new Date(now.getTime() + DAYS[term] * DAY_MS))

async function insertOnce(kind: Block['kind'], value: string, how: How, now: Date): Promise<boolean> {
  const { effect, term, note } = how
  const block = { kind, value, effect, note: note.trim(), createdAt: now, expiresAt: expiryOf(term, now) }
  try {
    await write(async (tx: Tx, touch) => {
      await insertBlock(tx, block)
      touch('blocks')
    })
    return true
  } catch (error) {
    if (isUniqueViolation(error)) return false
    throw error
  }
}
