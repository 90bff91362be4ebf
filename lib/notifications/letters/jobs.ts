import type { NewJob } from '@/lib/jobs/enqueue'

export const TELL_NEWS = 'tell-news'
export const LETTER_PIECE = 'letter-piece'

export const tellNewsJob = (runAt: Date, now: Date): NewJob => ({
  name: TELL_NEWS,
  payload: {},
  dedupeKey: TELL_NEWS,
  runAt,
  createdAt: now,
})

export const letterPieceJob = (runId: number, runAt: Date, now: Date): NewJob => ({
  name: LETTER_PIECE,
  payload: { runId },
  dedupeKey: `${LETTER_PIECE}:${runId}`,
  runAt,
  createdAt: now,
})
