import { Prisma } from '@/prisma/generated/sqlite/client/client'
import type { Tx } from '@/lib/db/client'
import type { ReasonKind } from '@/lib/spam/reason-kinds'
import type { ResponseKind, State } from '../response'
import { inScope, type Scope } from '../scope'
import { isAmong, setsWith } from '../by-reason/store'

/** What the desk reads; what it decides is written by the store above. */

export type Matching = {
  state: State
  kind: ResponseKind | null
  entryId: number | null
  /** A commenter, by the number of their row. */
  person: number | null
  /** A response, for all that came from its network. */
  network: number | null
  /** Of a linking page, or of the site that an author gives as theirs. */
  host: string | null
  /** Of its verdict. */
  reason: ReasonKind | null
  match: string | null
  scope: Scope
  /** Nothing that came in after this one. */
  upTo?: number
}
type Paged = Matching & { order: 'newest' | 'oldest'; after: number | null }

/** As many as an index leads to are looked through at once; what is rare among them may need another look, further on. */
const LOOKED_AT = 20_000

/** `next` is after which number to look on; null at the end. */
type Found = { ids: number[]; next: number | null }

/** The numbers of a page of the queue, from an index alone. */
export async function queueIds(tx: Tx, paged: Paged, limit: number): Promise<Found> {
  const { from, id } = source(paged)
  const end = await endOfLook(tx, paged)
  const where = Prisma.sql`WHERE ${conditionsOf(paged)} ${between(paged, end)}`
  const first = (of: Prisma.Sql) => Prisma.sql`${inOrder(of, paged)} LIMIT ${limit}`
  const sets = setsToGoBy(paged)
  const rows = await (sets === null
    ? tx.$queryRaw<Id[]>`SELECT ${id} AS "id" FROM ${from} ${where} ${first(id)}`
    : // Of each set its own first, and of all those the first: each set alone is in the order of the numbers.
      tx.$queryRaw<Id[]>`
      SELECT c."id" AS "id" FROM (${sets}) met CROSS JOIN "Comment" c
        ON c."id" IN (SELECT c."id" FROM "Comment" c ${where} ${first(id)}) ${first(id)}`)
  const ids = rows.map((row) => Number(row.id))
  return { ids, next: ids.length === limit ? ids.at(-1)! : end }
}
type Id = { id: number | bigint }

/** How many match; counting ends at the limit, or where enough has been looked through. */
export async function countMatching(
  tx: Tx,
  matching: Matching,
  limit: number,
  after: number | null = null,
): Promise<{ count: number; next: number | null }> {
  const paged: Paged = { ...matching, order: 'newest', after }
  const next = await endOfLook(tx, paged)
  const rows = await tx.$queryRaw<{ n: number | bigint }[]>`
    SELECT COUNT(*) AS "n" FROM (
      SELECT 1 FROM ${source(paged).from} WHERE ${conditionsOf(paged)} ${between(paged, next)} LIMIT ${limit}) AS some`
  return { count: Number(rows[0]?.n ?? 0), next }
}

/** Where somebody stands who has looked through as many as one look takes; null when there are not so many left. */
async function endOfLook(tx: Tx, paged: Paged): Promise<number | null> {
  const { few, id } = source(paged)
  if (few === null) return null
  const rows = await tx.$queryRaw<Id[]>`
    SELECT few."id" AS "id" FROM (${few}) few
    WHERE TRUE ${between(paged, null)} ${inOrder(id, paged)} LIMIT 1 OFFSET ${LOOKED_AT - 1}`
  return rows[0] ? Number(rows[0].id) : null
}

const inOrder = (id: Prisma.Sql, { order }: Paged) =>
  Prisma.sql`ORDER BY ${id} ${order === 'newest' ? Prisma.sql`DESC` : Prisma.sql`ASC`}`

/** From where a page begins to where looking ends. */
function between(paged: Paged, end: number | null): Prisma.Sql {
  const { id } = source(paged)
  const isNewest = paged.order === 'newest'
  const begin = isNewest ? Prisma.sql`AND ${id} < ${paged.after}` : Prisma.sql`AND ${id} > ${paged.after}`
  const last = isNewest ? Prisma.sql`AND ${id} >= ${end}` : Prisma.sql`AND ${id} <= ${end}`
  return Prisma.sql`${paged.after === null ? Prisma.empty : begin} ${end === null ? Prisma.empty : last}`
}

function conditionsOf(matching: Matching): Prisma.Sql {
  const { state, kind, entryId, scope, person, network, host, reason, match, upTo } = matching
  const conditions = [
    Prisma.sql`c."state" = ${state}`,
    kind !== null && Prisma.sql`c."kind" = ${kind}`,
    entryId !== null && Prisma.sql`c."entryId" = ${entryId}`,
    upTo !== undefined && Prisma.sql`${source(matching).id} <= ${upTo}`,
    person !== null && Prisma.sql`c."commenterId" = ${person}`,
    network !== null && Prisma.sql`c."networkHash" = ${networkOf(network)}`,
    host !== null && match !== null && Prisma.sql`c."id" IN (${ofHost(host)})`,
    reason !== null && isAmong(reason, Prisma.sql`c."reasons"`),
    setsToGoBy(matching) !== null && Prisma.sql`c."kind" = met."kind" AND c."reasons" = met."reasons"`,
  ].filter((condition) => condition !== false)
  return Prisma.sql`${Prisma.join(conditions, ' AND ')} ${scopeSql(scope)}`
}

/** By reason is gone where nothing else leads to fewer. */
function setsToGoBy({ reason, state, kind, match, person, network, host, entryId }: Matching): Prisma.Sql | null {
  const hasOther = [match, person, network, host, entryId].some((wanted) => wanted !== null)
  return reason === null || hasOther ? null : setsWith(reason, state, kind)
}

/**
 * What is looked through, the smallest set that an index gives, and the number by which that index is in order. It is
 * joined by CROSS JOIN, so that SQLite begins with it.
 */
function source(matching: Matching): { few: Prisma.Sql | null; from: Prisma.Sql; id: Prisma.Sql } {
  const few = fewOf(matching)
  if (few !== null) {
    return { few, from: Prisma.sql`(${few}) few CROSS JOIN "Comment" c ON c."id" = few."id"`, id: Prisma.sql`few."id"` }
  }
  const sets = setsToGoBy(matching)
  const from = sets === null ? Prisma.sql`"Comment" c` : Prisma.sql`(${sets}) met CROSS JOIN "Comment" c`
  return { few, from, id: Prisma.sql`c."id"` }
}

function fewOf({ state, person, network, host, match, entryId }: Matching): Prisma.Sql | null {
  if (match !== null) return withWords(match, state)
  const inState = Prisma.sql`SELECT "id" FROM "Comment" WHERE "state" = ${state}`
  if (person !== null) return Prisma.sql`${inState} AND "commenterId" = ${person}`
  if (network !== null) return Prisma.sql`${inState} AND "networkHash" = ${networkOf(network)}`
  if (host !== null) return ofHost(host)
  return entryId === null ? null : Prisma.sql`${inState} AND "entryId" = ${entryId}`
}

const networkOf = (id: number) => Prisma.sql`(SELECT "networkHash" FROM "Comment" WHERE "id" = ${id})`

/** The full text is read only between the first and the last that stand in the state: what waits is among the newest. */
const withWords = (match: string, state: State) => Prisma.sql`
  SELECT rowid AS "id" FROM "CommentText" WHERE "CommentText" MATCH ${match}
    AND rowid >= (SELECT MIN("id") FROM "Comment" WHERE "state" = ${state})
    AND rowid <= (SELECT MAX("id") FROM "Comment" WHERE "state" = ${state})`

/** An address of a host begins with it and a slash; a zero is what comes after a slash. */
function ofHost(host: string): Prisma.Sql {
  const addresses = ['https://', 'http://'].map(
    (scheme) => Prisma.sql`
      UNION SELECT "id" FROM "Comment" WHERE "authorUrl" >= ${`${scheme}${host}/`} AND "authorUrl" < ${`${scheme}${host}0`}`,
  )
  return Prisma.sql`SELECT "commentId" AS "id" FROM "Linkback" WHERE "host" = ${host} AND "commentId" IS NOT NULL
    ${Prisma.join(addresses, ' ')}`
}

export const newestOf = async (tx: Tx) =>
  (await tx.comment.findFirst({ orderBy: { id: 'desc' }, select: { id: true } }))?.id ?? 0

/** Of the newest that stands in a state. */
export const newestIn = async (tx: Tx, state: State) =>
  (await tx.comment.findFirst({ where: { state }, orderBy: { id: 'desc' }, select: { id: true } }))?.id ?? 0

export const decisionsOfBatch = (tx: Tx, batch: string) =>
  tx.decision.findMany({ where: { batch }, take: 2, select: { userId: true } })

/** `inScope` for a query in SQL about a response called c. */
export function scopeSql(scope: Scope) {
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
      commenter: { select: { trustedAt: true } },
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
      consent: true,
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
      commenter: { select: { emailSealed: true, trustedAt: true } },
      notes: {
        orderBy: { id: 'asc' },
        take: 100,
        select: { id: true, text: true, createdAt: true, userId: true, user: { select: { name: true } } },
      },
      revisions: {
        orderBy: { id: 'desc' },
        take: 50,
        select: { id: true, body: true, replacedAt: true, user: { select: { name: true } } },
      },
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
