import type { Prisma } from '@/prisma/generated/sqlite/client/client'
import type { Tx } from '@/lib/db/client'
import { once } from '@/lib/once'

export type NewJob = {
  name: string
  payload: Prisma.InputJsonObject
  /** Two jobs that would do the same share it: the second changes when the first runs. */
  dedupeKey?: string
  runAt: Date
  createdAt: Date
}

/** Writes a job in the transaction that causes it, so that neither can be without the other. */
export async function enqueue(tx: Tx, { name, payload, dedupeKey, runAt, createdAt }: NewJob) {
  const words = JSON.stringify(payload)
  // Of one that is there already it takes the lease: the run that has it now can no longer end it.
  await tx.$executeRaw`
    INSERT INTO "Job" ("name", "payload", "dedupeKey", "runAt", "createdAt", "state", "attempts")
    VALUES (${name}, ${words}, ${dedupeKey ?? null}, ${runAt}, ${createdAt}, 'waiting', 0)
    ON CONFLICT ("dedupeKey") DO UPDATE SET
      "payload" = excluded."payload", "runAt" = excluded."runAt", "state" = 'waiting', "attempts" = 0, "leaseId" = NULL`
  bell().ring()
}

/** Rung when there may be something to do; the worker of this process listens. */
export const bell = () => once('job-bell', () => ({ ring: () => {} }))
