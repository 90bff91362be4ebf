import type { Tx } from '@/lib/db/client'
import { settings } from '@/lib/env'
import { enqueue } from '@/lib/jobs/enqueue'

export const ASK_AKISMET = 'ask-akismet'
export const TELL_AKISMET = 'tell-akismet'
export const VERIFY_AKISMET = 'verify-akismet'

/** Long enough for a decision to be taken back before anybody else hears of it. */
const TELL_AFTER_MS = 10 * 60_000

/** About what Akismet is asked, and from which network that came, sealed: the job alone knows, and is gone when it is done. */
type Question = { id: number; network: string | null }

/** Where the owner has set a key, Akismet is asked about what was taken in. */
export async function askLater(tx: Tx, payload: Question, now: Date) {
  if (!settings().akismetKey) return
  const dedupeKey = `ask-akismet:${payload.id}`
  await enqueue(tx, { name: ASK_AKISMET, payload, dedupeKey, runAt: now, createdAt: now })
}

/** And is told of what a person decided. */
export async function tellLater(tx: Tx, id: number, now: Date) {
  if (!settings().akismetKey) return
  const runAt = new Date(now.getTime() + TELL_AFTER_MS)
  await enqueue(tx, { name: TELL_AKISMET, payload: { id }, dedupeKey: `tell-akismet:${id}`, runAt, createdAt: now })
}

/** At a start: a key that is none shows among the jobs. */
export async function verifyLater(tx: Tx, now: Date) {
  if (!settings().akismetKey) return
  await enqueue(tx, { name: VERIFY_AKISMET, payload: {}, dedupeKey: VERIFY_AKISMET, runAt: now, createdAt: now })
}
