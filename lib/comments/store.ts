import { Prisma } from '@/prisma/generated/sqlite/client/client'
import type { Tx } from '@/lib/db/client'
import type { LinkbackType } from '@/lib/moderation/response'
import type { FaceType } from './conversation-view'

/**
 * What stands in a row of faces instead of a thread: an approved "c" that likes, passes on, bookmarks, reacts or says
 * whether it comes, without words of its own, neither answering anything nor answered. The note of a reaction is its
 * emoji, which may be made of many characters, and that of an answer to an invitation one of four words.
 */
const IS_FACE = Prisma.sql`(
  c."rootId" IS NULL AND c."parentId" IS NULL AND EXISTS (
    SELECT 1 FROM "Linkback" l WHERE l."commentId" = c."id" AND (
      (l."type" IN ('like', 'repost', 'bookmark') AND c."body" = '')
      OR (l."type" = 'reaction' AND LENGTH(c."body") <= 16)
      OR (l."type" = 'rsvp' AND LOWER(c."body") IN ('', 'yes', 'no', 'maybe', 'interested'))))
  AND NOT EXISTS (SELECT 1 FROM "Comment" a WHERE a."rootId" = c."id" AND a."state" = 'approved'))`

/** Sizes of an entry's threads by their approved responses, in the order in which the threads began. */
export async function threadSizes(tx: Tx, entryId: number): Promise<{ rootId: number; size: number }[]> {
  const rows = await tx.$queryRaw<{ rootId: number | bigint; size: number | bigint }[]>`
    SELECT r."id" AS "rootId", COUNT(*) AS "size"
    FROM "Comment" c JOIN "Comment" r ON r."id" = COALESCE(c."rootId", c."id")
    WHERE c."entryId" = ${entryId} AND c."state" = 'approved' AND NOT ${IS_FACE}
    GROUP BY r."id", r."createdAt" ORDER BY r."createdAt", r."id"`
  return rows.map(({ rootId, size }) => ({ rootId: Number(rootId), size: Number(size) }))
}

export type FaceRow = {
  id: number
  type: FaceType
  /** How many there are of this type. */
  count: number
  authorName: string | null
  siteName: string | null
  host: string
  source: string
  pictureId: string | null
  body: string
}

/** The first faces of each type, in the site's order. */
export async function faceRows(
  tx: Tx,
  entryId: number,
  order: 'oldest' | 'newest',
  perType: number,
): Promise<FaceRow[]> {
  const direction = order === 'newest' ? Prisma.sql`DESC` : Prisma.sql`ASC`
  const rows = await tx.$queryRaw<(Omit<FaceRow, 'count'> & { count: number | bigint })[]>`
    SELECT * FROM (
      SELECT c."id", c."body", c."authorName", b."siteName", b."host", b."source", b."pictureId", b."type",
        COUNT(*) OVER (PARTITION BY b."type") AS "count",
        ROW_NUMBER() OVER (PARTITION BY b."type" ORDER BY c."createdAt" ${direction}, c."id" ${direction}) AS "place"
      FROM "Comment" c JOIN "Linkback" b ON b."commentId" = c."id"
      WHERE c."entryId" = ${entryId} AND c."state" = 'approved' AND ${IS_FACE}
    ) AS f WHERE "place" <= ${perType} ORDER BY "type", "place"`
  return rows.map(({ id, count, ...row }) => ({ ...row, id: Number(id), count: Number(count) }))
}

/**
 * How many approved linkbacks of each type an entry has. CROSS JOIN makes SQLite begin with the linkbacks of the entry;
 * left to itself it reads every approved response of the site.
 */
export async function linkbackTypes(tx: Tx, entryId: number): Promise<{ type: LinkbackType; count: number }[]> {
  const rows = await tx.$queryRaw<{ type: LinkbackType; count: number | bigint }[]>`
    SELECT l."type", COUNT(*) AS "count" FROM "Linkback" l CROSS JOIN "Comment" c
    WHERE l."entryId" = ${entryId} AND c."id" = l."commentId" AND c."state" = 'approved' GROUP BY l."type"`
  return rows.map(({ type, count }) => ({ type, count: Number(count) }))
}

/** All that ever stood in some threads, without words. */
export const threadSkeletons = (tx: Tx, rootIds: number[]) =>
  tx.comment.findMany({
    where: { OR: [{ id: { in: rootIds } }, { rootId: { in: rootIds } }] },
    select: { id: true, parentId: true, rootId: true, createdAt: true, state: true },
  })

export const shownResponses = (tx: Tx, ids: number[]) =>
  tx.comment.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      kind: true,
      parentId: true,
      authorName: true,
      authorUrl: true,
      userId: true,
      proven: true,
      createdAt: true,
      editedAt: true,
      html: true,
      linkback: {
        select: {
          source: true,
          host: true,
          title: true,
          siteName: true,
          type: true,
          authorUrl: true,
          publishedAt: true,
          pictureId: true,
        },
      },
    },
  })

export const authorNames = (tx: Tx, ids: number[]) =>
  tx.comment.findMany({ where: { id: { in: ids } }, select: { id: true, authorName: true } })

type Newest = { /** Of all entries if there is none. */ entryId?: number; before?: number; limit: number }

/** The newest approved responses, for feeds. */
export const newestResponses = (tx: Tx, { entryId, before, limit }: Newest) =>
  tx.comment.findMany({
    where: { entryId, state: 'approved', id: before === undefined ? undefined : { lt: before } },
    orderBy: { id: 'desc' },
    take: limit,
    select: {
      id: true,
      entryId: true,
      authorName: true,
      createdAt: true,
      editedAt: true,
      html: true,
      body: true,
      linkback: { select: { host: true, title: true, type: true } },
    },
  })

export const threadPlace = (tx: Tx, id: number) =>
  tx.comment.findUnique({ where: { id }, select: { id: true, entryId: true, rootId: true, state: true } })

export const findParent = (tx: Tx, id: number) =>
  tx.comment.findUnique({
    where: { id },
    select: { id: true, entryId: true, rootId: true, state: true, authorName: true, html: true },
  })

export async function findBySubmission(tx: Tx, submissionKey: string): Promise<{ id: number } | null> {
  const rows = await tx.$queryRaw<{ id: number }[]>`SELECT "id" FROM "Comment" WHERE "submissionKey" = ${submissionKey}`
  return rows[0] ?? null
}

/** Whether a person has approved a comment of late that came from a network. */
export async function hasApprovedFrom(tx: Tx, networkHash: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Comment" c WHERE c."networkHash" = ${networkHash} AND c."state" = 'approved' AND EXISTS (
      SELECT 1 FROM "Decision" d WHERE d."commentId" = c."id" AND d."toState" = 'approved'
        AND d."userId" IS NOT NULL AND d."undoneAt" IS NULL) LIMIT 1`
  return rows.length > 0
}

/** What the author's own view and its actions need. */
export const ownComment = (tx: Tx, id: number) =>
  tx.comment.findUnique({
    where: { id },
    select: {
      id: true,
      kind: true,
      entryId: true,
      parentId: true,
      state: true,
      authorName: true,
      authorUrl: true,
      body: true,
      html: true,
      createdAt: true,
      withdrawnAt: true,
      networkHash: true,
      commenterId: true,
      verdict: true,
      proven: true,
      commenter: { select: { emailHash: true } },
      decisions: { orderBy: { id: 'desc' }, take: 100, select: { userId: true, rule: true } },
    },
  })

export type OwnComment = NonNullable<Awaited<ReturnType<typeof ownComment>>>

/** Whose comment it is, and whether that was known when it came. */
export const authorOf = (tx: Tx, id: number) =>
  tx.comment.findUnique({ where: { id }, select: { entryId: true, commenterId: true, proven: true } })

type NewSubscription = {
  commenterId: number
  entryId: number
  commentId: number | null
  scope: string
  createdAt: Date
  confirmedAt: Date | null
}

export const insertSubscription = (tx: Tx, { commenterId, scope, ...rest }: NewSubscription) =>
  tx.subscription.upsert({
    where: { commenterId_scope: { commenterId, scope } },
    create: { commenterId, scope, ...rest },
    update: {},
    select: { id: true },
  })

export const deleteSubscription = (tx: Tx, commenterId: number, scope: string) =>
  tx.subscription.deleteMany({ where: { commenterId, scope } })

export const findSubscription = (tx: Tx, commenterId: number, scope: string) =>
  tx.subscription.findUnique({ where: { commenterId_scope: { commenterId, scope } }, select: { id: true } })

/** What somebody of the desk changes of a comment. */
export const wordsOf = (tx: Tx, id: number) =>
  tx.comment.findUnique({
    where: { id },
    select: {
      ...{ kind: true, entryId: true, userId: true, authorName: true },
      ...{ body: true, verdict: true, editedAt: true, withdrawnAt: true },
    },
  })

export const setWithdrawn = (tx: Tx, id: number, withdrawnAt: Date) =>
  tx.comment.update({ where: { id }, data: { withdrawnAt, submissionKey: null }, select: { id: true } })

/** Ends the life of what is kept for a time only. */
export async function sweepOrigins(tx: Tx, hashesBefore: Date, keysBefore: Date) {
  // Both hashes are there, or none.
  await tx.comment.updateMany({
    where: { createdAt: { lt: hashesBefore }, networkHash: SOME },
    data: { addressHash: null, networkHash: null },
  })
  await tx.comment.updateMany({
    where: { createdAt: { lt: keysBefore }, submissionKey: SOME },
    data: { submissionKey: null },
  })
}

/** Any hash: as a range, by which SQLite goes to those in the index, and not through all that are old. */
const SOME = { gte: '', lt: '~' }

export const withdrawnBefore = (tx: Tx, moment: Date) =>
  tx.comment.findMany({
    where: { withdrawnAt: { lt: moment }, body: { not: '' } },
    // By itself Prisma orders what it takes some of by its number, which would be the whole table.
    orderBy: { withdrawnAt: 'asc' },
    take: 500,
    select: { id: true },
  })

type SampleLinkback = {
  entryId: number
  commentId: number
  source: string
  title: string | null
  siteName: string | null
  at: Date
}

export const insertSampleLinkback = (tx: Tx, { source, at, ...rest }: SampleLinkback) =>
  tx.linkback.create({
    data: {
      ...rest,
      source,
      target: '',
      host: new URL(source).hostname,
      protocol: 'pingback',
      protocols: ['pingback'],
      createdAt: at,
      reportedAt: at,
      verifiedAt: at,
    },
    select: { id: true },
  })
