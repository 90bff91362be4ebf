import type { Prisma } from '@/prisma/generated/sqlite/client/client'
import type { Tx } from '@/lib/db/client'
import type { LinkbackType } from '@/lib/moderation/response'
import type { Claims } from './claims'
import type { Protocol } from './protocol'

type Place = { entryId: number; source: string }
export type NewReport = Place & {
  target: string
  host: string
  protocol: Protocol
  protocols: Protocol[]
  claims: Claims | undefined
  vouch: string | undefined
  reportedAt: Date
}

export const findLinkback = (tx: Tx, place: Place) =>
  tx.linkback.findUnique({
    where: { entryId_source: place },
    select: { id: true, protocols: true, commentId: true, verifiedAt: true, checkedAt: true, lostAt: true },
  })

/**
 * Keeps a report. Of one that is there already what was sent last; but the target that was verified stands until the page
 * is seen to link to another, since anybody can report one.
 */
export const saveReport = (tx: Tx, { entryId, source, host, target, ...report }: NewReport, isVerified: boolean) =>
  tx.linkback.upsert({
    where: { entryId_source: { entryId, source } },
    create: { entryId, source, host, target, ...report, createdAt: report.reportedAt },
    update: { ...report, ...(!isVerified && { target }) },
    select: { id: true },
  })

export const findToVerify = (tx: Tx, id: number) =>
  tx.linkback.findUnique({
    where: { id },
    select: {
      id: true,
      entryId: true,
      source: true,
      target: true,
      host: true,
      protocol: true,
      claims: true,
      vouch: true,
      verifiedAt: true,
      lostAt: true,
      type: true,
      title: true,
      siteName: true,
      authorUrl: true,
      pictureId: true,
      comment: { select: { id: true, kind: true, state: true, entryId: true, authorName: true, body: true } },
    },
  })
export type ToVerify = NonNullable<Awaited<ReturnType<typeof findToVerify>>>

/** What was found on the page, besides the words. */
export type FoundFacts = {
  type: LinkbackType
  title: string | null
  siteName: string
  /** Where it was found, and not where a redirect began. */
  host: string
  authorUrl: string | null
  publishedAt: Date | null
  pictureId: string | null
}

/** False when another run of the job was first. */
export async function saveVerified(tx: Tx, id: number, facts: FoundFacts & { target: string }, now: Date) {
  const { count } = await tx.linkback.updateMany({
    where: { id, verifiedAt: null },
    data: { ...facts, verifiedAt: now, checkedAt: now, failure: null },
  })
  return count === 1
}

export const saveSeenAgain = (tx: Tx, id: number, facts: FoundFacts & { target: string }, now: Date) =>
  tx.linkback.update({
    where: { id },
    data: { ...facts, checkedAt: now, lostAt: null, failure: null },
    select: { id: true },
  })

export const saveLost = (tx: Tx, id: number, failure: string, lostAt: Date) =>
  tx.linkback.update({ where: { id }, data: { failure, lostAt, checkedAt: lostAt }, select: { id: true } })

export const attachComment = (tx: Tx, id: number, commentId: number) =>
  tx.linkback.update({ where: { id }, data: { commentId }, select: { id: true } })

export const saveFailure = (tx: Tx, id: number, failure: string, checkedAt: Date) =>
  tx.linkback.updateMany({ where: { id }, data: { failure, checkedAt } })

/**
 * Whether every one of the hosts has a linkback that was approved. CROSS JOIN makes SQLite begin with the linkbacks of
 * the host; left to itself it reads every approved response of the site.
 */
export async function areKnown(tx: Tx, hosts: string[]): Promise<boolean> {
  for (const host of hosts) {
    const approved = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM "Linkback" l CROSS JOIN "Comment" c
      WHERE l."host" = ${host} AND c."id" = l."commentId" AND c."state" = 'approved' LIMIT 1`
    if (approved.length === 0) return false
  }
  return true
}

/** Whether a page of ours links to the host. */
export const isLinkedByUs = async (tx: Tx, host: string) =>
  (await tx.sentLink.findFirst({ where: { host, isThere: true }, select: { id: true } })) !== null

/** Whether one of the names of a host has asked us to stay away. */
export const hasOptedOut = async (tx: Tx, names: string[]) =>
  (await tx.silentHost.findFirst({ where: { host: { in: names }, optedOut: true }, select: { host: true } })) !== null

export const saveOptOut = (tx: Tx, host: string, createdAt: Date) =>
  tx.silentHost.upsert({
    where: { host },
    create: { host, optedOut: true, createdAt },
    update: { optedOut: true },
    select: { host: true },
  })

export const shownComment = (tx: Tx, id: number) =>
  tx.comment.findUnique({ where: { id, state: 'approved' }, select: { id: true, rootId: true, entryId: true } })

/** What the sender of a linkback may know of it. */
export const linkbackStanding = (tx: Tx, id: number) =>
  tx.linkback.findUnique({
    where: { id },
    select: {
      source: true,
      target: true,
      reportedAt: true,
      verifiedAt: true,
      checkedAt: true,
      lostAt: true,
      comment: { select: { id: true, state: true } },
    },
  })

/** What was never verified. */
export async function deleteUnverified(tx: Tx, before: Date) {
  const old: Prisma.LinkbackWhereInput = { reportedAt: { lt: before }, verifiedAt: null, commentId: null }
  await tx.linkback.deleteMany({ where: old })
}
