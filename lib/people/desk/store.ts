import { Prisma } from '@/prisma/generated/sqlite/client/client'
import type { Tx } from '@/lib/db/client'
import type { State } from '@/lib/moderation/response'

/** What the desk reads of people, and the little that it writes. */

export type PeopleFilter = { is: 'proven' | 'trusted' | 'blocked' | null; after: number | null }

const ROW = {
  id: true,
  emailHash: true,
  emailSealed: true,
  name: true,
  provenAt: true,
  trustedAt: true,
  createdAt: true,
}
const NEWEST = {
  comments: { orderBy: { id: 'desc' }, take: 1, select: { authorName: true, createdAt: true, state: true } },
} as const

/** People, those who came last first, or those of some addresses only. */
export const listPeople = (tx: Tx, among: string[] | null, after: number | null, limit: number) =>
  tx.commenter.findMany({
    where: { ...(after !== null && { id: { lt: after } }), ...(among && { emailHash: { in: among } }) },
    orderBy: { id: 'desc' },
    take: limit,
    select: { ...ROW, ...NEWEST },
  })

/** Those who are proven or trusted, who became it last first. */
export async function idsOfSome(
  tx: Tx,
  is: 'proven' | 'trusted',
  after: number | null,
  limit: number,
): Promise<number[]> {
  const since = is === 'proven' ? Prisma.sql`"provenAt"` : Prisma.sql`"trustedAt"`
  const rows = await tx.$queryRaw<{ id: number | bigint }[]>`
    SELECT "id" FROM "Commenter"
    WHERE ${since} IS NOT NULL
      ${after === null ? Prisma.empty : Prisma.sql`AND (${since}, "id") < (SELECT ${since}, "id" FROM "Commenter" WHERE "id" = ${after})`}
    ORDER BY ${since} DESC, "id" DESC LIMIT ${limit}`
  return rows.map(({ id }) => Number(id))
}

export const peopleById = (tx: Tx, ids: number[]) =>
  tx.commenter.findMany({ where: { id: { in: ids } }, orderBy: { id: 'desc' }, select: { ...ROW, ...NEWEST } })

export const idOfAddress = async (tx: Tx, emailHash: string) =>
  (await tx.commenter.findUnique({ where: { emailHash }, select: { id: true } }))?.id ?? null

/** Who wrote the newest comments under a name that fits; the full text gives them without reading all others. */
export async function peopleCalled(tx: Tx, match: string, limit: number): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number | bigint }[]>`
    SELECT DISTINCT "commenterId" AS "id" FROM (
      SELECT c."commenterId" FROM "CommentText" t CROSS JOIN "Comment" c ON c."id" = t.rowid
      WHERE t."CommentText" MATCH ${`{author} : (${match})`} AND c."commenterId" IS NOT NULL
      ORDER BY t.rowid DESC LIMIT ${limit}) AS newest`
  return rows.map(({ id }) => Number(id))
}

export const wholePerson = (tx: Tx, id: number) =>
  tx.commenter.findUnique({
    where: { id },
    select: {
      ...ROW,
      silentAt: true,
      notes: {
        orderBy: { id: 'desc' },
        take: 100,
        select: { id: true, text: true, createdAt: true, user: { select: { name: true } } },
      },
    },
  })

export const blockOfPerson = (tx: Tx, emailHash: string) =>
  tx.block.findUnique({
    where: { kind_value: { kind: 'person', value: emailHash } },
    select: { id: true, effect: true, note: true, createdAt: true, expiresAt: true },
  })

export async function blockedPeople(tx: Tx, now: Date): Promise<string[]> {
  const rows = await tx.block.findMany({
    where: { kind: 'person', OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] },
    select: { value: true },
  })
  return rows.map(({ value }) => value)
}

/** How many comments of somebody stand in each state; counting ends at the limit. */
export async function countsOf(tx: Tx, commenterId: number, limit: number) {
  const rows = await tx.$queryRaw<{ state: State; n: number | bigint }[]>`
    SELECT "state", COUNT(*) AS "n" FROM (
      SELECT "state" FROM "Comment" WHERE "commenterId" = ${commenterId} LIMIT ${limit}) AS counted GROUP BY "state"`
  return rows.map(({ state, n }) => ({ state, count: Number(n) }))
}

export const namesOf = (tx: Tx, commenterId: number, among: number) =>
  tx.comment.findMany({
    where: { commenterId },
    orderBy: { id: 'desc' },
    take: among,
    select: { authorName: true, proven: true },
  })

export const commentsOf = (tx: Tx, commenterId: number, after: number | null, limit: number) =>
  tx.comment.findMany({
    where: { commenterId, ...(after !== null && { id: { lt: after } }) },
    orderBy: { id: 'desc' },
    take: limit,
    select: {
      id: true,
      state: true,
      authorName: true,
      proven: true,
      html: true,
      createdAt: true,
      entry: { select: { kind: true, slug: true, title: true } },
      decisions: {
        orderBy: { id: 'desc' },
        take: 5,
        select: {
          id: true,
          toState: true,
          rule: true,
          reason: true,
          createdAt: true,
          user: { select: { name: true } },
        },
      },
    },
  })

export const setTrusted = (tx: Tx, id: number, trustedAt: Date | null) =>
  tx.commenter.updateMany({ where: { id }, data: { trustedAt } })

export const isThere = async (tx: Tx, commenterId: number) =>
  (await tx.commenter.findUnique({ where: { id: commenterId }, select: { id: true } })) !== null
