import { z } from 'zod'
import { NEWS } from '@/lib/site'
import { tellFollowers } from './tell-followers'
import { transaction } from '@/lib/db/client'
import { enqueue } from '@/lib/jobs/enqueue'
import { content } from '@/lib/articles/content'
import { webhookJob } from './webhook-job'

const payloadSchema = z.object({ commentId: z.number().int(), news: z.enum(NEWS) })

/** The job that passes on what became of a response: to who follows it, and to the webhook. */
export async function passOnNews(payload: unknown, now: Date) {
  const { commentId, news } = payloadSchema.parse(payload)
  if (news === 'published') await tellFollowers(commentId, now)
  const isTold = content().site.webhook?.tell.includes(news)
  if (isTold) await transaction((tx) => enqueue(tx, webhookJob(commentId, news, now)))
}
