import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { db } from '@/lib/db/client'
import { write } from '@/lib/documents/write'
import { enqueue } from '@/lib/jobs/enqueue'
import { decide } from '../decide'
import { countMatching, newestOf, queueIds, type Matching } from '../desk/store'
import { countedUpTo, itemsOf, matchingOf, type QueueItem, type QueueSearch } from '../queue'
import type { State } from '../response'
import { readBulkFilter, type BulkFilter } from './bulk-filter'
import { bulkPieceJob } from './bulk-job'
import { insertRun } from './store'

/** As many as are decided about at once; more than that is done piece by piece. */
export const AT_ONCE = 100
const SHOWN = 20

export type BulkPreview = { count: number; more: boolean; first: QueueItem[]; upTo: number }

/** What a search would catch now: how many, and the first of them. */
export async function previewBulk(search: QueueSearch, order: 'newest' | 'oldest'): Promise<BulkPreview> {
  const upTo = await newestOf(db())
  const matching = await matchingOf(db(), search)
  if (!matching) return { count: 0, more: false, first: [], upTo }
  const { ids } = await queueIds(db(), { ...matching, upTo, order, after: null }, SHOWN)
  return { ...(await countedUpTo({ ...matching, upTo })), first: await itemsOf(ids), upTo }
}

/** Few are decided at once and have a batch to undo; many become a run with a page of its own. */
export type Started = { batch: string; overtaken: number[] } | { run: number } | null

export async function startBulk(
  filter: BulkFilter,
  to: State,
  reason: string,
  userId: number,
  now: Date,
): Promise<Started> {
  const matching = await readBulkFilter(db(), filter)
  if (!matching || filter.state === to) return null
  const { ids, next } = await queueIds(db(), { ...matching, order: 'oldest', after: null }, AT_ONCE + 1)
  if (ids.length === 0 && next === null) return null
  if (next === null) {
    const seen = ids.map((id) => ({ id, state: filter.state }))
    const { batch, overtaken } = await decide(seen, to, { userId }, now, reason)
    return { batch, overtaken: overtaken.map(({ id }) => id) }
  }
  const total = await countAll(matching)
  if (total === 0) return null
  return write(async (tx) => {
    const run = { userId, filter, toState: to, reason, batch: randomUUID(), total, createdAt: now }
    const { id } = await insertRun(tx, run)
    await enqueue(tx, bulkPieceJob({ run: id, after: null, undo: false }, now))
    return { run: id }
  })
}

const MOST = 1_000_000

/** Once it is asked for, all of it is counted, for its progress to be told; everybody else has a turn after each look. */
async function countAll(matching: Matching): Promise<number> {
  let total = 0
  let after: number | null = null
  do {
    const { count, next } = await countMatching(db(), matching, MOST, after)
    total += count
    after = next
    await setImmediate()
  } while (after !== null)
  return total
}
