import { Prisma } from '@/prisma/generated/sqlite/client/client'
import type { Tx } from '@/lib/db/client'
import type { ResponseKind, State } from '../response'
import { inScope, type Scope } from '../scope'

/** What the desk reads; what it decides is written by the store above. */

type QueueWhere = {
  state: State
  kind: ResponseKind | null
  entryId: number | null
  match: string | null
  order: 'newest' | 'oldest'
  after: number | null
  scope: Scope
}

/** The numbers of a page of the queue, from an index alone. */
export async function queueIds(tx: Tx, where: QueueWhere, limit: number): Promise<number[]> {
  if (where.match !== null) return queueIdsByText(tx, where, where.match, limit)
  const { state, kind, entryId, order, after, scope } = where
  const rows = await tx.comment.findMany({
    where: {
      state,
      ...(kind !== null && { kind }),
      ...(entryId !== null && { entryId }),
      ...(after !== null && { id: order === 'newest' ? { lt: after } : { gt: after } }),
      AND: [inScope(scope)],
    },
    orderBy: { id: order === 'newest' ? 'desc' : 'asc' },
    take: limit,
    select: { id: true },
  })
  return rows.map((row) => row.id)
}

/**
 * The full text gives its matches in the order of their numbers, so that it can stop when the page is full. It is read
 * only between the first and the last that stand in the state: what waits is mostly among the newest.
 */
async function queueIdsByText(tx: Tx, where: QueueWhere, match: string, limit: number) {
  const { state, kind, entryId, order, after, scope } = where
  const isNewest = order === 'newest'
  const rows = await tx.$queryRaw<{ id: number | bigint }[]>`
    SELECT t.rowid AS "id" FROM "CommentText" t CROSS JOIN "Comment" c ON c."id" = t.rowid
    WHERE t."CommentText" MATCH ${match}
      AND t.rowid >= (SELECT MIN("id") FROM "Comment" WHERE "state" = ${state})
      AND t.rowid <= (SELECT MAX("id") FROM "Comment" WHERE "state" = ${state})
      ${after === null ? Prisma.empty : isNewest ? Prisma.sql`AND t.rowid < ${after}` : Prisma.sql`AND t.rowid > ${after}`}
      AND c."state" = ${state}
      ${kind === null ? Prisma.empty : Prisma.sql`AND c."kind" = ${kind}`}
      ${entryId === null ? Prisma.empty : Prisma.sql`AND c."entryId" = ${entryId}`}
      ${scopeSql(scope)}
    ORDER BY t.rowid ${isNewest ? Prisma.sql`DESC` : Prisma.sql`ASC`} LIMIT ${limit}`
  return rows.map((row) => Number(row.id))
}

/** `inScope` for a query in SQL about a response called c. */
function scopeSql(scope: Scope) {
  if (scope === null) return Prisma.empty
  return scope.entryIds.length === 0
    ? Prisma.sql`AND 1 = 0`
    : Prisma.sql`AND c."entryId" IN (${Prisma.join(scope.entryIds)})`
}

/** How many wait under the entries of a scope; counting ends at the limit. */
export async function countWaiting(tx: Tx, scope: Scope, limit: number): Promise<number> {
  const rows = await tx.$queryRaw<{ n: number | bigint }[]>`
    SELECT COUNT(*) AS "n" FROM (
      SELECT 1 FROM "Comment" c WHERE c."state" = 'pending' ${scopeSql(scope)} LIMIT ${limit})`
  return Number(rows[0]?.n ?? 0)
}

const LINKBACK = { select: { source: true, host: true, title: true, siteName: true, type: true } } as const
const OF_ENTRY = { select: { id: true, kind: true, slug: true, title: true } } as const
/** What the desk shows of a response wherever it stands. */
const OF_RESPONSE = {
  id: true,
  kind: true,
  state: true,
  parentId: true,
  authorName: true,
  authorUrl: true,
  userId: true,
  html: true,
  createdAt: true,
  editedAt: true,
  withdrawnAt: true,
} as const

export const queueRows = (tx: Tx, ids: number[]) =>
  tx.comment.findMany({
    where: { id: { in: ids } },
    select: {
      ...OF_RESPONSE,
      verdict: true,
      entry: OF_ENTRY,
      linkback: LINKBACK,
      decisions: { where: { undoneAt: null }, orderBy: { id: 'desc' }, take: 1, select: { reason: true } },
    },
  })

export const tallies = (tx: Tx) => tx.tally.findMany({ select: { kind: true, state: true, count: true } })

/** How many came in since a moment; counting ends at the limit. */
export async function countSince(tx: Tx, since: Date, limit: number): Promise<number> {
  const rows = await tx.$queryRaw<{ n: number | bigint }[]>`
    SELECT COUNT(*) AS "n" FROM (SELECT 1 FROM "Comment" WHERE "createdAt" >= ${since} LIMIT ${limit})`
  return Number(rows[0]?.n ?? 0)
}

export const wholeItem = (tx: Tx, id: number) =>
  tx.comment.findUnique({
    where: { id },
    select: {
      ...OF_RESPONSE,
      body: true,
      networkHash: true,
      commenterId: true,
      proven: true,
      originSystem: true,
      verdict: true,
      entry: OF_ENTRY,
      linkback: {
        select: {
          source: true,
          target: true,
          host: true,
          title: true,
          siteName: true,
          type: true,
          protocols: true,
          authorUrl: true,
          publishedAt: true,
          verifiedAt: true,
          checkedAt: true,
          lostAt: true,
          failure: true,
        },
      },
      commenter: { select: { emailSealed: true } },
      revisions: { orderBy: { id: 'desc' }, take: 50, select: { id: true, body: true, replacedAt: true } },
      decisions: {
        orderBy: { id: 'desc' },
        take: 100,
        select: {
          id: true,
          fromState: true,
          toState: true,
          rule: true,
          reason: true,
          createdAt: true,
          undoneAt: true,
          user: { select: { name: true } },
        },
      },
    },
  })

/** What an answer answers, the nearest first. */
export async function ancestorIds(tx: Tx, id: number, limit: number): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number | bigint }[]>`
    WITH RECURSIVE above(id, parent, level) AS (
      SELECT "id", "parentId", 0 FROM "Comment" WHERE "id" = ${id}
      UNION ALL
      SELECT c."id", c."parentId", above.level + 1 FROM "Comment" c JOIN above ON c."id" = above.parent
      WHERE above.level < ${limit}
    ) SELECT id AS "id" FROM above WHERE level > 0 ORDER BY level`
  return rows.map((row) => Number(row.id))
}

const SHORT = {
  id: true,
  kind: true,
  state: true,
  authorName: true,
  userId: true,
  html: true,
  createdAt: true,
} as const

export const shortForms = (tx: Tx, ids: number[]) => tx.comment.findMany({ where: { id: { in: ids } }, select: SHORT })

export const repliesTo = (tx: Tx, parentId: number, limit: number) =>
  tx.comment.findMany({ where: { parentId }, orderBy: { id: 'asc' }, take: limit, select: SHORT })

export const newestDecisions = (tx: Tx, limit: number, scope: Scope) =>
  tx.decision.findMany({
    ...(scope !== null && { where: { comment: inScope(scope) } }),
    orderBy: { id: 'desc' },
    take: limit,
    select: {
      id: true,
      commentId: true,
      fromState: true,
      toState: true,
      rule: true,
      reason: true,
      createdAt: true,
      undoneAt: true,
      user: { select: { name: true } },
      comment: { select: { kind: true, authorName: true, entry: { select: { title: true } } } },
    },
  })

/** Pages that said they link to us and could not be verified, or not yet. */
export const unverifiedLinkbacks = (tx: Tx, limit: number) =>
  tx.linkback.findMany({
    where: { commentId: null },
    orderBy: { createdAt: 'desc' },
    take: limit,
    select: {
      id: true,
      source: true,
      host: true,
      protocol: true,
      createdAt: true,
      checkedAt: true,
      failure: true,
      entry: OF_ENTRY,
    },
  })
