import { randomUUID } from 'node:crypto'
import type { Client, Tx } from '@/lib/db/client'
import { write } from '@/lib/documents/write'

export type DueJob = { id: number; name: string; payload: unknown; attempts: number; leaseId: string }

/** The longest that a job may run before it is thought lost with its process. */
const LEASE_MS = 60_000

/** Names of jobs that are meant, or that are not. */
type Named = { in: string[] } | { notIn: string[] }

/**
 * Takes jobs that are due, the longest first. Each time that one is taken has a lease of its own: by it a run knows
 * whether the job is still its job, or was written anew or taken by another meanwhile.
 */
export async function claimDue(db: Client, limit: number, now: Date, named: Named = { notIn: [] }): Promise<DueJob[]> {
  if (limit <= 0) return []
  const due = await db.job.findMany({
    where: { state: 'waiting', runAt: { lte: now }, name: named },
    orderBy: { runAt: 'asc' },
    take: limit,
    select: { id: true, name: true, payload: true, attempts: true, runAt: true },
  })
  if (due.length === 0) return []
  return write(async (tx) => {
    const claimed: DueJob[] = []
    for (const job of due) {
      const leaseId = randomUUID()
      // While it runs, its time is the end of the lease: when the process dies, it is due again then.
      const { count } = await tx.job.updateMany({
        where: { id: job.id, runAt: job.runAt, state: 'waiting' },
        data: { leaseId, runAt: new Date(now.getTime() + LEASE_MS), attempts: { increment: 1 } },
      })
      if (count === 1) claimed.push({ ...job, attempts: job.attempts + 1, leaseId })
    }
    return claimed
  })
}

const stillOurs = ({ id, leaseId }: DueJob) => ({ id, leaseId })

export const finish = (job: DueJob) => write((tx) => tx.job.deleteMany({ where: stillOurs(job) }))

export const postpone = (db: Client, job: DueJob, runAt: Date, lastError: string) =>
  db.job.updateMany({ where: stillOurs(job), data: { runAt, lastError } })

export const bury = (db: Client, job: DueJob, lastError: string) =>
  db.job.updateMany({ where: stillOurs(job), data: { state: 'dead', lastError } })

export const nextRunAt = async (db: Client, after: Date) =>
  (
    await db.job.findFirst({
      where: { state: 'waiting', runAt: { gt: after } },
      orderBy: { runAt: 'asc' },
      select: { runAt: true },
    })
  )?.runAt

/** What the overview shows: jobs that gave up. */
export const deadJobs = (db: Client, limit: number) =>
  db.job.findMany({ where: { state: 'dead' }, orderBy: { id: 'desc' }, take: limit })

/** A dead job's time is the end of its last lease, so about when it gave up. */
export const deleteDead = (db: Client, before: Date) =>
  db.job.deleteMany({ where: { state: 'dead', runAt: { lt: before } } })

/** Takes up a job that gave up as if for the first time; false when there is none. */
export async function revive(tx: Tx, id: number, now: Date): Promise<boolean> {
  const { count } = await tx.job.updateMany({
    where: { id, state: 'dead' },
    data: { state: 'waiting', attempts: 0, leaseId: null, runAt: now },
  })
  return count === 1
}
