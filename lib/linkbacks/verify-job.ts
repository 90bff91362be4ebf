import { z } from 'zod'
import type { NewJob } from '@/lib/jobs/enqueue'

export const VERIFY_LINKBACK = 'verify-linkback'

/** The network goes along for the blocks, and is gone with the job. */
export const verifyPayload = z.object({ linkbackId: z.number().int(), networkHash: z.string().optional() })
export type VerifyPayload = z.infer<typeof verifyPayload>

/** However often a linkback is reported, it waits for its verification once. */
export const verifyJob = (payload: VerifyPayload, now: Date): NewJob => ({
  name: VERIFY_LINKBACK,
  payload,
  dedupeKey: `${VERIFY_LINKBACK}:${payload.linkbackId}`,
  runAt: now,
  createdAt: now,
})
