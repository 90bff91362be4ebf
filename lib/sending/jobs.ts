import { z } from 'zod'
import type { NewJob } from '@/lib/jobs/enqueue'

export const ANNOUNCE = 'announce'
export const TELL_LINKS = 'tell-links'
export const SEND_LINKBACK = 'send-linkback'

/** Who saves again and again says one thing: what they saved last. */
export const SETTLE_MS = 10_000

const id = z.number().int()
export const entryPayload = z.object({ entryId: id })
export const commentPayload = z.object({ commentId: id })
/** `since` is when it was tried first. */
export const sendPayload = z.object({ sentLinkId: id, since: z.number().optional() })

/** For what becomes public, or is withdrawn, by time alone. */
export const announceJob = (runAt: Date, now: Date): NewJob => ({
  name: ANNOUNCE,
  payload: {},
  dedupeKey: ANNOUNCE,
  runAt,
  createdAt: now,
})

export const tellLinksJob = (entryId: number, now: Date): NewJob => ({
  name: TELL_LINKS,
  payload: { entryId },
  dedupeKey: `${TELL_LINKS}:${entryId}`,
  runAt: new Date(now.getTime() + SETTLE_MS),
  createdAt: now,
})

export const sendJob = (payload: { sentLinkId: number; since?: number }, runAt: Date, now: Date): NewJob => ({
  name: SEND_LINKBACK,
  payload,
  dedupeKey: `${SEND_LINKBACK}:${payload.sentLinkId}`,
  runAt,
  createdAt: now,
})
