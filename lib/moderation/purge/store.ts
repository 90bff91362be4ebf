import type { Tx } from '@/lib/db/client'
import { reindexResponse } from '@/lib/db/full-text'
import type { ResponseKind } from '../response'

export type EmptiedState = 'spam' | 'aside' | 'trash'

/** What stands in a state since before a moment, the highest number first, so that answers go before what they answer. */
export type Due = { id: number; kind: ResponseKind; entryId: number; isAnswered: boolean }
type DueWhere = { state: EmptiedState; before: Date; below: number }

/**
 * Nobody has decided about it since then, nor taken a decision back. What was emptied before and keeps the place of
 * something that was answered is not counted again while that is so.
 */
export async function due(tx: Tx, { state, before, below }: DueWhere, limit: number): Promise<Due[]> {
  const rows = await tx.$queryRaw<{ id: number; kind: ResponseKind; entryId: number; isAnswered: number | boolean }[]>`
    SELECT c."id", c."kind", c."entryId",
      EXISTS (SELECT 1 FROM "Comment" r WHERE r."parentId" = c."id") AS "isAnswered"
    FROM "Comment" c
    WHERE c."state" = ${state} AND c."id" < ${below} AND c."createdAt" < ${before}
      AND NOT EXISTS (SELECT 1 FROM "Decision" d WHERE d."commentId" = c."id"
        AND (d."createdAt" >= ${before} OR d."undoneAt" >= ${before}))
      AND NOT (c."body" = '' AND c."html" = '' AND c."authorName" IS NULL AND c."commenterId" IS NULL
        AND NOT EXISTS (SELECT 1 FROM "Linkback" l WHERE l."commentId" = c."id")
        AND EXISTS (SELECT 1 FROM "Comment" r WHERE r."parentId" = c."id"))
    ORDER BY c."id" DESC LIMIT ${limit}`
  return rows.map((row) => ({
    ...row,
    id: Number(row.id),
    entryId: Number(row.entryId),
    isAnswered: Boolean(row.isAnswered),
  }))
}

const SAYS_NOTHING = { outcome: 'hold', reasons: [] }

/** Takes all that a response said and all that is known of who wrote it; its place in the thread and its states stay. */
export async function emptyResponse(tx: Tx, id: number) {
  await tx.revision.deleteMany({ where: { commentId: id } })
  await tx.linkback.deleteMany({ where: { commentId: id } })
  await tx.report.deleteMany({ where: { commentId: id } })
  await tx.note.deleteMany({ where: { commentId: id } })
  // The reasons of rules name words and hosts of it, and those of people perhaps its author.
  await tx.decision.updateMany({ where: { commentId: id }, data: { reason: '' } })
  await tx.comment.update({
    where: { id },
    data: {
      body: '',
      html: '',
      authorName: null,
      authorUrl: null,
      commenterId: null,
      consent: null,
      verdict: SAYS_NOTHING,
      reasons: 0,
      addressHash: null,
      networkHash: null,
      submissionKey: null,
      textHash: '',
    },
    select: { id: true },
  })
  await reindexResponse(tx, id, '', '')
}

export const clearReportOrigins = (tx: Tx, before: Date) =>
  tx.report.updateMany({
    where: { createdAt: { lt: before }, networkHash: { not: null } },
    data: { networkHash: null },
  })

/** Addresses that came before a moment, that nothing hangs on, and that did not ask to be left alone. */
export async function lonelyCommenters(tx: Tx, before: Date, limit: number): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number | bigint }[]>`
    SELECT p."id" FROM "Commenter" p
    WHERE p."createdAt" < ${before} AND p."silentAt" IS NULL
      AND NOT EXISTS (SELECT 1 FROM "Comment" c WHERE c."commenterId" = p."id")
      AND NOT EXISTS (SELECT 1 FROM "Subscription" s WHERE s."commenterId" = p."id")
    ORDER BY p."id" LIMIT ${limit}`
  return rows.map(({ id }) => Number(id))
}

/** With the mail that went to them, their notes and what they follow. */
export async function deleteCommenters(tx: Tx, ids: number[]) {
  await tx.mail.deleteMany({ where: { commenterId: { in: ids } } })
  await tx.commenter.deleteMany({ where: { id: { in: ids } } })
}

/** What still says where it came from among what came in between two moments; counting ends at the limit. */
export const countOrigins = async (tx: Tx, from: Date, before: Date, limit: number) =>
  (
    await tx.comment.findMany({
      where: { createdAt: { gte: from, lt: before }, networkHash: { not: null } },
      take: limit,
      select: { id: true },
    })
  ).length

/** That personal data went or were given out: what was done and to how many of what, never to whom. */
export type TraceAction = 'purge' | 'export' | 'anonymise' | 'erase'
export type NewTrace = { action: TraceAction; counts: Record<string, number>; byPerson: boolean; createdAt: Date }

export const insertTrace = (tx: Tx, trace: NewTrace) => tx.trace.create({ data: trace, select: { id: true } })

export const newestTraces = (tx: Tx, limit: number) => tx.trace.findMany({ orderBy: { id: 'desc' }, take: limit })
