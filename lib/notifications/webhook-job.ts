import type { NewJob } from '@/lib/jobs/enqueue'
import type { News } from '@/lib/site'

export const WEBHOOK = 'webhook'

export const webhookJob = (commentId: number, news: News, at: Date): NewJob => ({
  name: WEBHOOK,
  payload: { commentId, news, at: at.toISOString() },
  dedupeKey: `${WEBHOOK}:${commentId}:${news}`,
  runAt: at,
  createdAt: at,
})
