import { Prisma } from '@/prisma/generated/sqlite/client/client'
import { indexResponse } from '@/lib/db/full-text'
import type { Tx } from '@/lib/db/client'
import type { Verdict } from '@/lib/spam/verdict'
import type { ResponseKind, State } from './response'

export type NewResponse = {
  entryId: number
  kind: ResponseKind
  parentId: number | null
  rootId: number | null
  authorName: string | null
  authorUrl: string | null
  commenterId: number | null
  userId: number | null
  body: string
  html: string
  rendererVersion: number
  createdAt: Date
  wantsReplies: boolean
  verdict: Verdict
  addressHash: string | null
  networkHash: string | null
  submissionKey: string | null
  textHash: string
  originSystem?: string
  originId?: string
}

export type NewDecision = {
  commentId: number
  userId: number | null
  rule: string | null
  fromState: State | null
  toState: State
  reason: string
  createdAt: Date
  batch: string
}

export async function insertResponse(tx: Tx, response: NewResponse, state: State) {
  const row = await tx.comment.create({ data: { ...response, state }, select: { id: true, entryId: true, kind: true } })
  await indexResponse(tx, row.id, response.authorName ?? '', response.body)
  return row
}

export const insertDecision = (tx: Tx, decision: NewDecision) =>
  tx.decision.create({ data: decision, select: { id: true } })

export type NewText = Pick<NewResponse, 'authorName' | 'body' | 'html' | 'rendererVersion' | 'textHash' | 'verdict'>

/** The words of a response, with a revision of those before if they differ. */
export async function replaceText(tx: Tx, before: { id: number; body: string }, text: NewText, now: Date) {
  if (before.body !== text.body) {
    await tx.revision.create({ data: { commentId: before.id, body: before.body, replacedAt: now } })
  }
  await tx.comment.update({ where: { id: before.id }, data: { ...text, editedAt: now }, select: { id: true } })
}

export const saveVerdict = (tx: Tx, id: number, verdict: Verdict) =>
  tx.comment.update({ where: { id }, data: { verdict }, select: { id: true } })

/** What a response says and where it stands, as it is in this transaction. */
export const textNow = (tx: Tx, id: number) =>
  tx.comment.findUnique({ where: { id }, select: { id: true, entryId: true, state: true, body: true } })

/** A linkback that is found to be of another kind, with its counts. */
export async function changeKind(tx: Tx, of: { id: number; kind: ResponseKind; state: State }, to: ResponseKind) {
  if (of.kind === to) return
  await tx.comment.update({ where: { id: of.id }, data: { kind: to }, select: { id: true } })
  await addToTally(tx, of.kind, of.state, -1)
  await addToTally(tx, to, of.state, 1)
}

/**
 * Compare and swap: false when somebody else has decided meanwhile. What its author took back can no longer be shown or
 * wait for it.
 */
export async function swapState(tx: Tx, id: number, from: State, to: State, editedAt?: Date | null) {
  const isShownAgain = to === 'approved' || to === 'pending'
  const { count } = await tx.comment.updateMany({
    where: { id, state: from, ...(editedAt !== undefined && { editedAt }), ...(isShownAgain && { withdrawnAt: null }) },
    data: { state: to },
  })
  return count === 1
}

/** Moves one response of an entry from one count to another; null stands for not being there. */
export async function count(tx: Tx, of: { entryId: number; kind: ResponseKind }, from: State | null, to: State | null) {
  if (from) await addToTally(tx, of.kind, from, -1)
  if (to) await addToTally(tx, of.kind, to, 1)
  const change = Number(to === 'approved') - Number(from === 'approved')
  if (change === 0) return
  if (of.kind === 'comment') {
    await tx.$executeRaw`UPDATE "Entry" SET "comments" = "comments" + ${change} WHERE "id" = ${of.entryId}`
  } else await tx.$executeRaw`UPDATE "Entry" SET "linkbacks" = "linkbacks" + ${change} WHERE "id" = ${of.entryId}`
}

const addToTally = (tx: Tx, kind: ResponseKind, state: State, by: 1 | -1) =>
  tx.tally.upsert({
    where: { kind_state: { kind, state } },
    create: { kind, state, count: by },
    update: { count: { increment: by } },
    select: { kind: true },
  })

/** Who decided last what still holds: a person, or a rule. */
export const lastDecision = (tx: Tx, commentId: number) =>
  tx.decision.findFirst({
    where: { commentId, undoneAt: null },
    orderBy: { id: 'desc' },
    select: { id: true, fromState: true, toState: true, rule: true, user: { select: { name: true } } },
  })

export const whereItStands = (tx: Tx, id: number) =>
  tx.comment.findUnique({ where: { id }, select: { id: true, state: true, entryId: true, kind: true, userId: true } })

/** What people decided with one press and nobody has undone. */
export const standingBatch = (tx: Tx, batch: string) =>
  tx.decision.findMany({
    where: { batch, undoneAt: null, fromState: { not: null }, userId: { not: null } },
    orderBy: { id: 'asc' },
    select: { id: true, commentId: true, fromState: true, toState: true, comment: { select: { kind: true } } },
  })

export const markUndone = (tx: Tx, id: number, undoneAt: Date) =>
  tx.decision.update({ where: { id }, data: { undoneAt }, select: { id: true } })

type QueueWhere = {
  state: State
  kind: ResponseKind | null
  entryId: number | null
  match: string | null
  order: 'newest' | 'oldest'
  after: number | null
}

/** The numbers of a page of the queue, from an index alone. */
export async function queueIds(tx: Tx, where: QueueWhere, limit: number): Promise<number[]> {
  if (where.match !== null) return queueIdsByText(tx, where, where.match, limit)
  const { state, kind, entryId, order, after } = where
  const rows = await tx.comment.findMany({
    where: {
      state,
      ...(kind !== null && { kind }),
      ...(entryId !== null && { entryId }),
      ...(after !== null && { id: order === 'newest' ? { lt: after } : { gt: after } }),
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
  const { state, kind, entryId, order, after } = where
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
    ORDER BY t.rowid ${isNewest ? Prisma.sql`DESC` : Prisma.sql`ASC`} LIMIT ${limit}`
  return rows.map((row) => Number(row.id))
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

export const newestDecisions = (tx: Tx, limit: number) =>
  tx.decision.findMany({
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

export const responsesOfOrigin = (tx: Tx, originSystem: string) =>
  tx.comment.findMany({ where: { originSystem }, select: { id: true, entryId: true, kind: true, state: true } })

/** Replies in the threads of some responses that have another origin, older ones first. */
export const repliesFromElsewhere = (tx: Tx, rootIds: number[], originSystem: string) =>
  tx.comment.findMany({
    where: { rootId: { in: rootIds }, OR: [{ originSystem: null }, { originSystem: { not: originSystem } }] },
    orderBy: { id: 'asc' },
    select: { id: true, parentId: true },
  })

export const setRoot = (tx: Tx, id: number, rootId: number | null) =>
  tx.comment.update({ where: { id }, data: { rootId }, select: { id: true } })

export async function deleteResponses(tx: Tx, ids: number[]) {
  await tx.linkback.deleteMany({ where: { commentId: { in: ids } } })
  await tx.comment.deleteMany({ where: { id: { in: ids } } })
}

/** SQLite counts on from the highest number that ever was, unless told otherwise. */
export const freeNumbers = (tx: Tx) =>
  tx.$executeRaw`UPDATE sqlite_sequence SET seq = (SELECT COALESCE(MAX(id), 0) FROM "Comment") WHERE name = 'Comment'`
