import type { NewJob } from '@/lib/jobs/enqueue'

export const SEND_MAIL = 'send-mail'

export const sendMailJob = (mailId: number, now: Date, runAt = now): NewJob => ({
  name: SEND_MAIL,
  payload: { mailId },
  dedupeKey: `${SEND_MAIL}:${mailId}`,
  runAt,
  createdAt: now,
})
