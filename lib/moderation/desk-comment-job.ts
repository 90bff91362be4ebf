import type { NewJob } from '@/lib/jobs/enqueue'

export const DESK_COMMENT_CHANGED = 'desk-comment-changed'

/** What the site's own people write is an answer to others too, who are told when it is shown, changed or gone. */
export const deskCommentChanged = (commentId: number, now: Date): NewJob => ({
  name: DESK_COMMENT_CHANGED,
  payload: { commentId },
  dedupeKey: `${DESK_COMMENT_CHANGED}:${commentId}`,
  runAt: now,
  createdAt: now,
})
