import type { Client } from '@/lib/db/client'

export type DueJob = { id: number; name: string; payload: unknown; attempts: number; leaseId: string | null }

/** The longest that a job may run before it is thought lost with its process. */
const LEASE_MS = 60_000

/** Names of jobs that are meant, or that are not. */
type Named = { in: string[] } | { notIn: string[] }

/** Takes jobs that are due, the longest first. */
export async function claimDue(
  db: Client,
  leaseId: string,
  limit: number,
  now: Date,
  named: Named = { notIn: [] },
): Promise<DueJob[]> {
  if (limit <= 0) return []
  const due = await db.job.findMany({
    where: { state: 'waiting', runAt: { lte: now }, name: named },
    orderBy: { runAt: 'asc' },
    take: limit,
    select: { id: true, name: true, payload: true, attempts: true, leaseId: true, runAt: true },
  })
  const claimed: DueJob[] = []
  for (const job of due) {
    // While it runs, its time is the end of the lease: when the process dies, it is due again then.
    const { count } = await db.job.updateMany({
      where: { id: job.id, runAt: job.runAt, state: 'waiting' },
      data: { leaseId, runAt: new Date(now.getTime() + LEASE_MS), attempts: { increment: 1 } },
    })
    if (count === 1) claimed.push({ ...job, attempts: job.attempts + 1, leaseId })
  }
  return claimed
}

export const finish = (db: Client, job: DueJob) =>
  db.job.deleteMany({ where: { id: job.id, leaseId: job.leaseId, attempts: job.attempts } })

export const postpone = (db: Client, job: DueJob, runAt: Date, lastError: string) =>
  db.job.updateMany({ where: { id: job.id, leaseId: job.leaseId }, data: { runAt, lastError } })

export const bury = (db: Client, job: DueJob, lastError: string) =>
  db.job.updateMany({ where: { id: job.id, leaseId: job.leaseId }, data: { state: 'dead', lastError } })

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
