import type { Tx } from '@/lib/db/client'
import { enqueue } from '@/lib/jobs/enqueue'
import { tellCommentJob } from './jobs'
import { ownComment } from './store'

/**
 * Call in the transaction that writes a comment, changes its words, or moves its state; what visitors write is passed
 * over. It imports nothing but the store, so that it may be called from below.
 */
export async function tellOfComment(tx: Tx, commentId: number, now: Date): Promise<void> {
  const comment = await ownComment(tx, commentId)
  if (comment?.kind === 'comment' && comment.userId !== null) await enqueue(tx, tellCommentJob(commentId, now))
}
