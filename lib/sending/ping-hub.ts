import { z } from 'zod'
import { content } from '@/lib/articles/content'
import { standing, type Entry } from '@/lib/articles/entry'
import type { Tx } from '@/lib/db/client'
import { settings } from '@/lib/env'
import { topicsOf } from '@/lib/feeds/topics'
import { guardedFetch, type FetchDeps } from '@/lib/http/guarded-fetch'
import { hubEndpoint } from '@/lib/http/purpose'
import { enqueue } from '@/lib/jobs/enqueue'
import { RetryLater } from '@/lib/jobs/retry-later'

export const PING_HUB = 'ping-hub'

const payloadSchema = z.object({ hub: z.string(), topic: z.string() })

/** Writes a job for each hub and each feed that an entry of this site is new or has changed in. */
export async function announceFeeds(tx: Tx, entry: Entry, now: Date) {
  const { hub: hubs } = content().site
  // What is taken back changes no item of a feed.
  if (standing(entry, now) !== 'public') return
  for (const hub of hubs) {
    for (const topic of topicsOf(entry, settings().siteUrl)) {
      const dedupeKey = `${PING_HUB}:${hub}:${topic}`
      await enqueue(tx, { name: PING_HUB, payload: { hub, topic }, dedupeKey, runAt: now, createdAt: now })
    }
  }
}

/**
 * The job that tells a hub of a feed with something new. How is between publisher and hub; all hubs know this form.
 * @see https://www.w3.org/TR/websub/#publishing
 */
export async function pingHub(payload: unknown, deps: Partial<FetchDeps> = {}) {
  const { hub, topic } = payloadSchema.parse(payload)
  if (!content().site.hub.includes(hub)) return
  const body = new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': topic, 'hub.topic': topic }).toString()
  const posted = { type: 'application/x-www-form-urlencoded', body }
  const answer = await guardedFetch(hub, hubEndpoint, { ...deps, posted })
  if (!answer.ok) throw new RetryLater(`the hub did not take it: ${JSON.stringify(answer.error).slice(0, 200)}`)
}
