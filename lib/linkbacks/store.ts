import type { Tx } from '@/lib/db/client'
import type { ResponseKind } from '@/lib/moderation/response'
import { VERIFY_LINKBACK } from './verify-job'

type Place = { entryId: number; source: string }
export type NewLinkback = Place & { target: string; host: string; protocol: ResponseKind; createdAt: Date }

export const findLinkback = (tx: Tx, place: Place) =>
  tx.linkback.findUnique({ where: { entryId_source: place }, select: { id: true, verifiedAt: true } })

/** Keeps a claim; one that is there already takes the target as it was sent last. */
export const saveUnverified = (tx: Tx, linkback: NewLinkback) =>
  tx.linkback.upsert({
    where: { entryId_source: { entryId: linkback.entryId, source: linkback.source } },
    create: linkback,
    update: { target: linkback.target },
    select: { id: true },
  })

export const findToVerify = (tx: Tx, id: number) =>
  tx.linkback.findUnique({
    where: { id, verifiedAt: null },
    select: { id: true, entryId: true, source: true, target: true, host: true, protocol: true },
  })
export type ToVerify = NonNullable<Awaited<ReturnType<typeof findToVerify>>>

/** False when another run of the job was first. */
export async function saveVerified(tx: Tx, id: number, page: { title: string | null; siteName: string }, now: Date) {
  const { count } = await tx.linkback.updateMany({
    where: { id, verifiedAt: null },
    data: { ...page, verifiedAt: now, checkedAt: now, failure: null },
  })
  return count === 1
}

export const attachComment = (tx: Tx, id: number, commentId: number) =>
  tx.linkback.update({ where: { id }, data: { commentId }, select: { id: true } })

export const saveFailure = (tx: Tx, id: number, failure: string, now: Date) =>
  tx.linkback.updateMany({ where: { id, verifiedAt: null }, data: { failure, checkedAt: now } })

/** Whether every one of the hosts has a linkback that was approved. */
export async function areKnown(tx: Tx, hosts: string[]): Promise<boolean> {
  for (const host of hosts) {
    const approved = { host, comment: { state: 'approved' as const } }
    if (!(await tx.linkback.findFirst({ where: approved, select: { id: true } }))) return false
  }
  return true
}

/** What was never verified, with the jobs that gave up on it. */
export async function deleteUnverified(tx: Tx, before: Date) {
  await tx.linkback.deleteMany({ where: { createdAt: { lt: before }, verifiedAt: null, commentId: null } })
  await tx.job.deleteMany({ where: { name: VERIFY_LINKBACK, state: 'dead', createdAt: { lt: before } } })
}
