import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { db, transaction } from '@/lib/db/client'
import { write } from '@/lib/documents/write'
import { enqueue } from '@/lib/jobs/enqueue'
import { sortAsideLater } from './aside/sort-aside'
import { move } from './decide'
import { unseen } from './store'

export const HOLD_RECENT = 'hold-recent'

/** What waits anyway is looked for this far back: taking it out of the queue shows nobody less. */
const WAITING_MS = 3_600_000
/** What was on its way when the alarm went off is there by then. */
const AFTER_MS = 3_000
const REASON = 'came just before machines were noticed'

/** @param since when what was published may be of the attack that has just been noticed */
export const holdRecentLater = (since: Date, now: Date) =>
  transaction((tx) =>
    enqueue(tx, {
      name: HOLD_RECENT,
      payload: { since: since.toISOString(), until: now.toISOString() },
      dedupeKey: HOLD_RECENT,
      runAt: new Date(now.getTime() + AFTER_MS),
      createdAt: now,
    }),
  )

const payloadSchema = z.object({ since: z.coerce.date(), until: z.coerce.date() })

/**
 * An attack is known by its numbers only: what has just come from nobody known, and nobody has looked at, is set aside like
 * the rest of it, be it published or in the queue; what is unlike the rest comes back when it is over.
 */
export async function holdRecent(payload: unknown, now: Date): Promise<void> {
  const { since, until } = payloadSchema.parse(payload)
  const recent = {
    approved: await unseen(db(), 'approved', since, until),
    pending: await unseen(db(), 'pending', new Date(until.getTime() - WAITING_MS), until),
  }
  const batch = randomUUID()
  await write(async (tx, touch) => {
    for (const from of ['approved', 'pending'] as const) {
      for (const { id } of recent[from]) {
        await move(tx, touch, { id, from, to: 'aside' }, { rule: 'attack' }, batch, now, REASON)
      }
    }
    await sortAsideLater(tx, now)
  })
}
