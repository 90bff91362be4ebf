import { randomUUID } from 'node:crypto'
import { db, transaction } from '@/lib/db/client'
import { write } from '@/lib/documents/write'
import { enqueue } from '@/lib/jobs/enqueue'
import { move } from './decide'
import { publishedUnseenSince } from './store'

export const HOLD_RECENT = 'hold-recent'

/** As far back as an alarm looks that has just gone off. */
const BACK_MS = 10 * 60_000
/** What was on its way when it did is there by then. */
const AFTER_MS = 3_000
const REASON = 'was published just before machines were noticed'

export const holdRecentLater = (now: Date) =>
  transaction((tx) =>
    enqueue(tx, {
      name: HOLD_RECENT,
      payload: {},
      dedupeKey: HOLD_RECENT,
      runAt: new Date(now.getTime() + AFTER_MS),
      createdAt: now,
    }),
  )

/** What nobody has looked at and the last minutes brought goes back to waiting: an attack is known by its numbers only. */
export async function holdRecent(now: Date): Promise<void> {
  const recent = await publishedUnseenSince(db(), new Date(now.getTime() - BACK_MS))
  const batch = randomUUID()
  await write(async (tx, touch) => {
    for (const { id } of recent) {
      await move(tx, touch, { id, from: 'approved', to: 'pending' }, { rule: 'attack' }, batch, now, REASON)
    }
  })
}
