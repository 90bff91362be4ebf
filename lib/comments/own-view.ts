import { content } from '@/lib/articles/content'
import type { Entry } from '@/lib/articles/entry'
import { db } from '@/lib/db/client'
import { QUIET } from '@/lib/moderation/first-state'
import { isWaiting } from '@/lib/moderation/response'
import { err, ok, type Result } from '@/lib/result'
import { followsReplies } from './follow-replies'
import { fitsOwnKey } from './own-key'
import { ownComment, type OwnComment } from './store'

const MINUTE_MS = 60_000
export const EDIT_WINDOW_MS = 15 * MINUTE_MS
const OWN_VIEW_MS = 30 * 24 * 60 * MINUTE_MS

/** What became of a comment, as its author may know it. */
export type OwnState = 'waiting' | 'published' | 'not-published' | 'withdrawn'

export type OwnView = {
  comment: OwnComment
  entry: Entry
  state: OwnState
  editableUntil: Date | null
  /** Null when no address was given to follow with. */
  follows: boolean | null
}

/** A comment for who has its key: for 30 days, whatever its state. */
export async function readOwn(id: number, key: string, now: Date): Promise<Result<OwnView, 'wrong-key' | 'gone'>> {
  if (!Number.isSafeInteger(id) || !fitsOwnKey(id, key)) return err('wrong-key')
  const comment = await ownComment(db(), id)
  const entry = comment && content().byId.get(comment.entryId)
  if (comment?.kind !== 'comment' || !entry || now.getTime() - comment.createdAt.getTime() > OWN_VIEW_MS) {
    return err('gone')
  }
  const until = new Date(comment.createdAt.getTime() + EDIT_WINDOW_MS)
  const state = ownState(comment)
  const editableUntil = until > now && !comment.withdrawnAt ? until : null
  return ok({ comment, entry, state, editableUntil, follows: await followsReplies(db(), comment) })
}

/**
 * What a quiet block put away looks published to its author, whatever is decided about it later. What another rule has put
 * into spam waits for a person, as far as its author can see: mistakes are found there, and a
 * machine learns nothing.
 */
export function ownState({
  state,
  withdrawnAt,
  decisions,
}: Pick<OwnComment, 'state' | 'withdrawnAt' | 'decisions'>): OwnState {
  if (withdrawnAt) return 'withdrawn'
  if (state === 'approved' || decisions.some((decision) => decision.rule === QUIET)) return 'published'
  const byPerson = decisions[0]?.userId != null
  return isWaiting(state) || (state === 'spam' && !byPerson) ? 'waiting' : 'not-published'
}
