import type { Fetched, FetchError } from '@/lib/http/fetched'
import type { Result } from '@/lib/result'

/** What a look at a link has found. */
export type Found =
  | { kind: 'there'; status: number }
  /** Somebody answered that programs are not let in; readers may be. */
  | { kind: 'unsure'; status: number | null }
  | { kind: 'gone'; status: 404 | 410 }
  | { kind: 'failing'; status: number | null }

export type Standing = { status: number | null; failures: number; failedSince: Date | null; isDead: boolean }

/** A page that said “gone” twice is; a site that does not answer is given three weeks. */
const GONE_AFTER = 2
const FAILING_AFTER = 3
const FAILING_FOR_MS = 14 * 86_400_000

const TURNED_AWAY = new Set([401, 402, 403, 405, 406, 407, 408, 425, 429, 451, 501])

/** @returns null if nobody was asked, so that nothing is known */
export function foundBy(answer: Result<Fetched, FetchError>): Found | null {
  if (answer.ok) return { kind: 'there', status: answer.value.status }
  const { error } = answer
  if (error.kind === 'busy' || error.kind === 'refused-host') return null
  if (error.kind !== 'status') return { kind: 'failing', status: null }
  const { status } = error
  if (status === 404 || status === 410) return { kind: 'gone', status }
  return { kind: TURNED_AWAY.has(status) ? 'unsure' : 'failing', status }
}

/** How a link stands after another look. */
export function afterLook(before: Standing | null, found: Found, now: Date): Standing {
  const { status } = found
  if (found.kind === 'there') return { status, failures: 0, failedSince: null, isDead: false }
  const { failures = 0, failedSince = null, isDead = false } = before ?? {}
  if (found.kind === 'unsure') return { status, failures, failedSince, isDead }
  const wasGone = failures > 0 && (before?.status === 404 || before?.status === 410)
  const since = failedSince ?? now
  const count = failures + 1
  const isGone = found.kind === 'gone' && wasGone && count >= GONE_AFTER
  const hasFailed = count >= FAILING_AFTER && now.getTime() - since.getTime() >= FAILING_FOR_MS
  return { status, failures: count, failedSince: since, isDead: isDead || isGone || hasFailed }
}
