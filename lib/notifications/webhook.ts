import { z } from 'zod'
import { content } from '@/lib/articles/content'
import { pathOf } from '@/lib/articles/entry'
import { db } from '@/lib/db/client'
import { settings } from '@/lib/env'
import { guardedFetch, type FetchDeps } from '@/lib/http/guarded-fetch'
import { webhookEndpoint } from '@/lib/http/purpose'
import { RetryLater } from '@/lib/jobs/retry-later'
import { keyedHash, signWebhook } from '@/lib/keys'
import { reasonsOf } from '@/lib/moderation/reasons'
import { NEWS, type News } from '@/lib/site'
import { excerptOf } from './excerpt'
import { responseNow, type ResponseNow } from './store'

const payloadSchema = z.object({ commentId: z.number().int(), news: z.enum(NEWS), at: z.iso.datetime() })

/**
 * The job that tells the webhook of one event, signed as standardwebhooks.com has it: HMAC-SHA256 over id, timestamp and
 * body. Tried again by the worker; the id stays the same, by which the receiver sees it once.
 */
export async function sendWebhook(payload: unknown, now: Date, deps: Partial<FetchDeps> = {}) {
  const { commentId, news, at } = payloadSchema.parse(payload)
  const { webhook } = content().site
  const response = await responseNow(db(), commentId)
  if (!webhook?.tell.includes(news) || !response) return
  const id = `msg_${keyedHash('token', 'webhook', String(commentId), news, at)}`
  const timestamp = String(Math.floor(now.getTime() / 1_000))
  const body = JSON.stringify(eventOf(response, news, at))
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signWebhook(`${id}.${timestamp}.${body}`)}`,
  }
  const posted = { type: 'application/json', body, headers }
  const answer = await guardedFetch(webhook.url, webhookEndpoint, { ...deps, posted })
  if (!answer.ok) throw new RetryLater(`the webhook did not take it: ${JSON.stringify(answer.error).slice(0, 200)}`)
}

function eventOf(response: ResponseNow, news: News, at: string) {
  const { site } = content()
  const { siteUrl } = settings()
  const entry = content().byId.get(response.entryId)
  const author = response.authorName ?? 'Somebody'
  const url = news === 'published' ? `${siteUrl}/comments/${response.id}` : `${siteUrl}/admin/comments/${response.id}`
  const excerpt = excerptOf(response.html, 300)
  const text = `${IN_WORDS[news](author)} under “${entry?.title ?? 'an entry'}” at ${site.title}: ${excerpt} ${url}`
  return {
    type: `response.${news}`,
    timestamp: at,
    data: {
      id: response.id,
      kind: response.kind,
      state: response.state,
      author,
      excerpt,
      url,
      entry: entry ? { title: entry.title, url: siteUrl + pathOf(entry) } : null,
      reasons: news === 'published' ? [] : reasonsOf(response.verdict, ''),
    },
    // What chats show: Slack and Mattermost the one, Discord the other, which must not call everybody.
    text,
    content: text.slice(0, 2_000),
    allowed_mentions: { parse: [] },
  }
}

const IN_WORDS: Record<News, (author: string) => string> = {
  waiting: (author) => `${author} waits for a look`,
  published: (author) => `${author} is published`,
  reported: (author) => `A reader reported what ${author} wrote`,
}
