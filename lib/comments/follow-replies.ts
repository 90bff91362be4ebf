import type { Tx } from '@/lib/db/client'
import { authorOf, deleteSubscription, findSubscription, insertSubscription } from './store'

const scopeOf = (commentId: number) => `comment:${commentId}`

/**
 * Its author wants to be told of what is answered below a comment. Without an address there is nothing to tell them with;
 * when the address was only typed, nothing is sent before they have confirmed it.
 */
export async function followReplies(tx: Tx, commentId: number, now: Date) {
  const author = await authorOf(tx, commentId)
  if (!author || author.commenterId === null) return
  const { commenterId, entryId, proven } = author
  const confirmedAt = proven ? now : null
  await insertSubscription(tx, {
    commenterId,
    entryId,
    commentId,
    scope: scopeOf(commentId),
    createdAt: now,
    confirmedAt,
  })
}

export async function unfollowReplies(tx: Tx, commentId: number) {
  const author = await authorOf(tx, commentId)
  if (author?.commenterId != null) await deleteSubscription(tx, author.commenterId, scopeOf(commentId))
}

/** Null when no address was given to follow with. */
export async function followsReplies(tx: Tx, comment: { id: number; commenterId: number | null }) {
  if (comment.commenterId === null) return null
  return (await findSubscription(tx, comment.commenterId, scopeOf(comment.id))) !== null
}
