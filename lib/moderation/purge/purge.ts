import { db, transaction } from '@/lib/db/client'
import { forgetResponse } from '@/lib/db/full-text'
import { write } from '@/lib/documents/write'
import { leisure } from '@/lib/leisure'
import type { Site } from '@/lib/site'
import { count, deleteResponses } from '../store'
import {
  clearReportOrigins,
  deleteCommenters,
  due,
  emptyResponse,
  insertTrace,
  lonelyCommenters,
  newestCommenter,
  type EmptiedState,
  type Place,
} from './store'

const DAY_MS = 86_400_000
export const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * DAY_MS)

/** As many go in one transaction, which whoever asks for a page meanwhile has to share the machine with. */
const BATCH = 10
/** So long nobody has asked for anything before the next go. */
const QUIET_MS = 50
/** An hour’s run ends after so many; the next goes on. */
const MOST_BATCHES = 1_000

type Rules = Site['privacy']

/**
 * Empties spam, trash and what was set aside of what has been there as long as it is kept, and forgets addresses that
 * nothing hangs on. Only how many went is noted. What was answered keeps its empty place, so that the answers keep theirs.
 */
export async function purge(rules: Rules, now: Date) {
  const spam = await empty('spam', daysBefore(now, rules.keepSpamDays))
  const aside = await empty('aside', daysBefore(now, rules.keepSpamDays))
  const trash = await empty('trash', daysBefore(now, rules.keepTrashDays))
  const addresses = await forgetAddresses(daysBefore(now, rules.keepAddressesDays))
  await clearReportOrigins(db(), daysBefore(now, rules.keepOriginsDays))
  const counts = { spam, aside, trash, addresses }
  if (spam + aside + trash + addresses > 0) {
    await insertTrace(db(), { action: 'purge', counts, byPerson: false, createdAt: now })
  }
  return counts
}

async function empty(state: EmptiedState, before: Date): Promise<number> {
  let gone = 0
  let after: Place | null = null
  for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
    await leisure(QUIET_MS)
    const rows: Place[] = await emptyBatch(state, before, after)
    gone += rows.length
    after = rows.at(-1) ?? null
    if (rows.length < BATCH) break
  }
  return gone
}

/** Looked up in the transaction that removes it: somebody may be taking a decision back just now. */
const emptyBatch = (state: EmptiedState, before: Date, after: Place | null) =>
  write(async (tx) => {
    const rows = await due(tx, { state, before }, after, BATCH)
    const leaves = rows.filter(({ isAnswered }) => !isAnswered)
    for (const row of rows) {
      if (row.isAnswered) await emptyResponse(tx, row.id)
      else {
        await count(tx, row, state, null)
        await forgetResponse(tx, row.id)
      }
    }
    await deleteResponses(
      tx,
      leaves.map(({ id }) => id),
    )
    return rows
  })

/** All addresses are looked at, so many at a time. */
const LOOKED_AT = 1_000

async function forgetAddresses(before: Date): Promise<number> {
  const last = await newestCommenter(db())
  let gone = 0
  for (let after = 0; after < last; after += LOOKED_AT) {
    await leisure(QUIET_MS)
    gone += await transaction(async (tx) => {
      const ids = await lonelyCommenters(tx, before, after, after + LOOKED_AT)
      await deleteCommenters(tx, ids)
      return ids.length
    })
  }
  return gone
}
