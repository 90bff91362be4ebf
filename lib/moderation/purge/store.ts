import { Prisma } from '@/prisma/generated/sqlite/client/client'
import type { Tx } from '@/lib/db/client'
import { reindexResponse } from '@/lib/db/full-text'
import type { ResponseKind } from '../response'

export type EmptiedState = 'spam' | 'aside' | 'trash'

/** What has stood in a state since before a moment. */
export type Due = Place & { kind: ResponseKind; entryId: number; isAnswered: boolean }
/** By when a response came in. */
export type Place = { createdAt: Date; id: number }
type DueWhere = { state: EmptiedState; before: Date }

/**
 * Nobody has decided about it since then, nor taken a decision back. What was emptied before and keeps the place of
 * something that was answered is not counted again while that is so.
 */
const isDue = ({ state, before }: DueWhere) => Prisma.sql`
  c."state" = ${state} AND c."createdAt" < ${before}
  AND NOT EXISTS (SELECT 1 FROM "Decision" d WHERE d."commentId" = c."id"
    AND (d."createdAt" >= ${before} OR d."undoneAt" >= ${before}))
  AND NOT (c."body" = '' AND c."html" = '' AND c."authorName" IS NULL AND c."commenterId" IS NULL
    AND NOT EXISTS (SELECT 1 FROM "Linkback" l WHERE l."commentId" = c."id")
    AND ${IS_ANSWERED})`
const IS_ANSWERED = Prisma.sql`EXISTS (SELECT 1 FROM "Comment" r WHERE r."parentId" = c."id")`

/** The newest first, so that answers go before what they answer. */
export async function due(tx: Tx, where: DueWhere, after: Place | null, limit: number): Promise<Due[]> {
  const beyond =
    after === null ? Prisma.empty : Prisma.sql`AND (c."createdAt", c."id") < (${after.createdAt}, ${after.id})`
  const rows = await tx.$queryRaw<DueRow[]>`
    SELECT c."id", c."createdAt", c."kind", c."entryId", ${IS_ANSWERED} AS "isAnswered" FROM "Comment" c
    WHERE ${isDue(where)} ${beyond} ORDER BY c."createdAt" DESC, c."id" DESC LIMIT ${limit}`
  return rows.map(({ id, createdAt, kind, entryId, isAnswered }) => ({
    ...{ id: Number(id), createdAt: new Date(createdAt), kind, entryId: Number(entryId) },
    isAnswered: Boolean(isAnswered),
  }))
}
type DueRow = { id: number; createdAt: Date; kind: ResponseKind; entryId: number; isAnswered: number | boolean }

/** Counting ends at the limit. */
export async function countDue(tx: Tx, where: DueWhere, limit: number): Promise<number> {
  const rows = await tx.$queryRaw<{ n: number | bigint }[]>`
    SELECT COUNT(*) AS "n" FROM (SELECT 1 FROM "Comment" c WHERE ${isDue(where)} LIMIT ${limit}) AS some`
  return Number(rows[0]?.n ?? 0)
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

/** An address that nothing hangs on, and whose owner did not ask to be left alone. */
const IS_LONELY = Prisma.sql`p."silentAt" IS NULL
  AND NOT EXISTS (SELECT 1 FROM "Comment" c WHERE c."commenterId" = p."id")
  AND NOT EXISTS (SELECT 1 FROM "Subscription" s WHERE s."commenterId" = p."id")`

/** Those that came before a moment, of the numbers after one up to another. */
export async function lonelyCommenters(tx: Tx, before: Date, after: number, upTo: number): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number | bigint }[]>`
    SELECT p."id" FROM "Commenter" p
    WHERE p."id" > ${after} AND p."id" <= ${upTo} AND p."createdAt" < ${before} AND ${IS_LONELY}`
  return rows.map(({ id }) => Number(id))
}

/** Those that came between two moments; counting ends at the limit. */
export async function countLonely(tx: Tx, from: Date, before: Date, limit: number): Promise<number> {
  const rows = await tx.$queryRaw<{ n: number | bigint }[]>`
    SELECT COUNT(*) AS "n" FROM (SELECT 1 FROM "Commenter" p
      WHERE p."createdAt" >= ${from} AND p."createdAt" < ${before} AND ${IS_LONELY} LIMIT ${limit}) AS some`
  return Number(rows[0]?.n ?? 0)
}

export const newestCommenter = async (tx: Tx) =>
  (await tx.commenter.findFirst({ orderBy: { id: 'desc' }, select: { id: true } }))?.id ?? 0

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
