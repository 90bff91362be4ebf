import type { State } from '../response'

export const UNDO_DAYS = 30
export const UNDO_MS = UNDO_DAYS * 86_400_000

/** Why a decision cannot be taken back. */
export type WhyNot = 'came-in' | 'taken-back' | 'too-old' | 'decided-since' | 'withdrawn'

type Decided = { fromState: State | null; createdAt: Date; undoneAt: Date | null; withdrawnAt: Date | null }

/** @param isLast whether nothing has been decided about its response since */
export function whyNot(
  { fromState, createdAt, undoneAt, withdrawnAt }: Decided,
  isLast: boolean,
  now: Date,
): WhyNot | null {
  if (fromState === null) return 'came-in'
  if (undoneAt !== null) return 'taken-back'
  if (!isLast) return 'decided-since'
  if (now.getTime() - createdAt.getTime() > UNDO_MS) return 'too-old'
  if (withdrawnAt !== null && fromState !== 'spam' && fromState !== 'trash') return 'withdrawn'
  return null
}
