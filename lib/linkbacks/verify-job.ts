import { z } from 'zod'
import type { NewJob } from '@/lib/jobs/enqueue'

export const VERIFY_LINKBACK = 'verify-linkback'
export const LOOK_AGAIN = 'look-again-at-linkback'

/** The network goes along for the blocks, and is gone with the job. */
export const verifyPayload = z.object({
  linkbackId: z.number().int(),
  networkHash: z.string().optional(),
  /** As it was reported last; what was verified before stands until the page links to this one. */
  target: z.string().optional(),
  isSecondLook: z.boolean().optional(),
})
export type VerifyPayload = z.infer<typeof verifyPayload>

/** However often a linkback is reported, it waits for its verification once. */
export const verifyJob = (payload: VerifyPayload, runAt: Date, now: Date): NewJob => ({
  name: VERIFY_LINKBACK,
  payload,
  dedupeKey: `${VERIFY_LINKBACK}:${payload.linkbackId}`,
  runAt,
  createdAt: now,
})

const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000

/** A link that is shown for as long as it takes to be verified is none: after a day and after a week we look again. */
export const lookAgainJobs = (linkbackId: number, now: Date): NewJob[] =>
  [1, 7].map((days) => ({
    name: LOOK_AGAIN,
    payload: { linkbackId },
    dedupeKey: `${LOOK_AGAIN}:${linkbackId}:${days}`,
    runAt: new Date(now.getTime() + days * DAY_MS),
    createdAt: now,
  }))

/** Before a link counts as lost that a browser did not see. */
export const confirmLossJob = (linkbackId: number, now: Date): NewJob => ({
  name: LOOK_AGAIN,
  payload: { linkbackId, isSecondLook: true },
  dedupeKey: `${LOOK_AGAIN}:${linkbackId}:second`,
  runAt: new Date(now.getTime() + HOUR_MS),
  createdAt: now,
})
