import { content } from '@/lib/articles/content'
import type { Tx } from '@/lib/db/client'
import { enqueue, type NewJob } from '@/lib/jobs/enqueue'
import type { News } from '@/lib/site'
import type { State } from './response'

export const RESPONSE_NEWS = 'response-news'

/** That people or programs are told what became of a response. */
export const responseNews = (commentId: number, news: News, now: Date): NewJob => ({
  name: RESPONSE_NEWS,
  payload: { commentId, news },
  dedupeKey: `${RESPONSE_NEWS}:${commentId}:${news}`,
  runAt: now,
  createdAt: now,
})

/** What is shown may have followers; of what waits only a webhook is told at once, the desk looks by itself. */
export async function tellOfState(tx: Tx, id: number, to: State, now: Date) {
  if (to === 'approved') await enqueue(tx, responseNews(id, 'published', now))
  const isTold = to === 'pending' && content().site.webhook?.tell.includes('waiting')
  if (isTold) await enqueue(tx, responseNews(id, 'waiting', now))
}
