import type { NewJob } from '@/lib/jobs/enqueue'

export const REPLY_MAIL = 'reply-mail'

export const replyMailJob = (commenterId: number, runAt: Date, now: Date): NewJob => ({
  name: REPLY_MAIL,
  payload: { commenterId },
  dedupeKey: `${REPLY_MAIL}:${commenterId}`,
  runAt,
  createdAt: now,
})
