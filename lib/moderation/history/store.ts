import { Prisma } from '@/prisma/generated/sqlite/client/client'
import type { Tx } from '@/lib/db/client'
import { scopeSql } from '../desk/store'
import type { State } from '../response'
import type { Scope } from '../scope'

/** A place in the history: a decision, by when and in which order it was made. */
export type Place = { createdAt: Date; id: number }

export type HistorySearch = {
  userId: number | null
  rule: string | null
  commentId: number | null
  entryId: number | null
  /** `new` for what came in; null for all but that. */
  from: State | 'new' | null
  to: State | null
  since: Date | null
  until: Date | null
  scope: Scope
  /** Only what comes after, that is, what was decided before. */
  after: Place | null
}

/** By the one index that leads: of a response, a person, a rule, or of all. In the order of time, the newest first. */
function led({ userId, rule, commentId, since, until, after }: HistorySearch): Prisma.Sql {
  const conditions = [
    commentId !== null && Prisma.sql`d."commentId" = ${commentId}`,
    userId !== null && Prisma.sql`d."userId" = ${userId}`,
    rule !== null && Prisma.sql`d."rule" = ${rule}`,
    since !== null && Prisma.sql`d."createdAt" >= ${since}`,
    until !== null && Prisma.sql`d."createdAt" < ${until}`,
    after !== null && Prisma.sql`(d."createdAt", d."id") < (${after.createdAt}, ${after.id})`,
  ].filter((condition) => condition !== false)
  return conditions.length === 0 ? Prisma.sql`TRUE` : Prisma.join(conditions, ' AND ')
}

const NEWEST = Prisma.sql`ORDER BY d."createdAt" DESC, d."id" DESC`

type Row = { id: number | bigint; createdAt: Date | string | number | bigint }
const placeOf = ({ id, createdAt }: Row): Place => ({
  id: Number(id),
  createdAt:
    createdAt instanceof Date ? createdAt : new Date(typeof createdAt === 'bigint' ? Number(createdAt) : createdAt),
})

/** Where somebody stands who has looked through so many decisions; null when there are not so many left. */
export async function placeFurtherBack(tx: Tx, search: HistorySearch, looked: number): Promise<Place | null> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT d."id", d."createdAt" FROM "Decision" d WHERE ${led(search)} ${NEWEST} LIMIT 1 OFFSET ${looked - 1}`
  return rows[0] ? placeOf(rows[0]) : null
}

/** The first that fit, down to a place. */
export async function decisionsUpTo(tx: Tx, search: HistorySearch, end: Place | null, limit: number): Promise<Place[]> {
  const { from, to, entryId, scope } = search
  const conditions = [
    led(search),
    end !== null && Prisma.sql`(d."createdAt", d."id") >= (${end.createdAt}, ${end.id})`,
    from === 'new' ? Prisma.sql`d."fromState" IS NULL` : Prisma.sql`d."fromState" IS NOT NULL`,
    from !== null && from !== 'new' && Prisma.sql`d."fromState" = ${from}`,
    to !== null && Prisma.sql`d."toState" = ${to}`,
    entryId !== null && Prisma.sql`c."entryId" = ${entryId}`,
  ].filter((condition) => condition !== false)
  const rows = await tx.$queryRaw<Row[]>`
    SELECT d."id", d."createdAt" FROM "Decision" d CROSS JOIN "Comment" c ON c."id" = d."commentId"
    WHERE ${Prisma.join(conditions, ' AND ')} ${scopeSql(scope)} ${NEWEST} LIMIT ${limit}`
  return rows.map(placeOf)
}

export const wholeDecisions = (tx: Tx, ids: number[]) =>
  tx.decision.findMany({
    where: { id: { in: ids } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: {
      ...{ id: true, commentId: true, fromState: true, toState: true, rule: true, reason: true },
      ...{ createdAt: true, undoneAt: true, batch: true },
      user: { select: { name: true } },
      comment: {
        select: { kind: true, authorName: true, state: true, withdrawnAt: true, entry: { select: { title: true } } },
      },
    },
  })

export const oneDecision = (tx: Tx, id: number) =>
  tx.decision.findUnique({
    where: { id },
    select: {
      ...{ id: true, commentId: true, fromState: true, toState: true, createdAt: true, undoneAt: true },
      comment: { select: { entryId: true, withdrawnAt: true } },
    },
  })

/** The decision that holds about each response. */
export async function lastOf(tx: Tx, commentIds: number[]): Promise<Set<number>> {
  const rows = await tx.decision.groupBy({
    by: ['commentId'],
    where: { commentId: { in: commentIds }, undoneAt: null },
    _max: { id: true },
  })
  return new Set(rows.flatMap((row) => row._max.id ?? []))
}

/** How many were decided with the same press as each; counting ends at the limit. */
export async function sizesOf(tx: Tx, batches: string[], limit: number): Promise<Map<string, number>> {
  const sizes = new Map<string, number>()
  for (const batch of new Set(batches)) {
    sizes.set(batch, (await tx.decision.findMany({ where: { batch }, take: limit, select: { id: true } })).length)
  }
  return sizes
}

export async function runsOf(tx: Tx, batches: string[]): Promise<Map<string, number>> {
  const runs = await tx.bulkRun.findMany({ where: { batch: { in: batches } }, select: { id: true, batch: true } })
  return new Map(runs.map(({ id, batch }) => [batch, id]))
}

export const whoDecides = (tx: Tx) => tx.user.findMany({ orderBy: { name: 'asc' }, select: { id: true, name: true } })
