import { Prisma } from '@/prisma/generated/sqlite/client/client'
import type { Tx } from '@/lib/db/client'

const PERSON = { id: true, emailHash: true, name: true, provenAt: true, trustedAt: true, silentAt: true } as const

/** The person with an address. That it was typed changes nothing of what is stored of them. */
export const personOfAddress = (tx: Tx, emailHash: string, emailSealed: string, createdAt: Date) =>
  tx.commenter.upsert({
    where: { emailHash },
    create: { emailHash, emailSealed, createdAt },
    update: {},
    select: PERSON,
  })

export const findPerson = (tx: Tx, id: number) => tx.commenter.findUnique({ where: { id }, select: PERSON })

export type Person = NonNullable<Awaited<ReturnType<typeof findPerson>>>

export async function hasApprovedProven(tx: Tx, commenterId: number): Promise<boolean> {
  const where = { commenterId, state: 'approved', proven: true } as const
  return (await tx.comment.findFirst({ where, select: { id: true } })) !== null
}

/** When the last mail of a kind to a person was written. */
export const lastMailTo = (tx: Tx, commenterId: number, kind: string) =>
  tx.mail.findFirst({ where: { commenterId, kind }, orderBy: { createdAt: 'desc' }, select: { createdAt: true } })

/** The comment that a mailed link is about. */
export const commentToProve = (tx: Tx, id: number) =>
  tx.comment.findUnique({
    where: { id },
    select: {
      id: true,
      entryId: true,
      commenterId: true,
      proven: true,
      state: true,
      authorName: true,
      html: true,
      createdAt: true,
      verdict: true,
      decisions: { orderBy: { id: 'desc' }, take: 1, select: { userId: true } },
    },
  })

export type CommentToProve = NonNullable<Awaited<ReturnType<typeof commentToProve>>>

export const setProven = (tx: Tx, commentId: number) =>
  tx.comment.update({ where: { id: commentId }, data: { proven: true }, select: { id: true } })

/** What was asked for with an address that was only typed is meant, now that it is proven. */
export const confirmFollowing = (tx: Tx, commenterId: number, commentId: number, confirmedAt: Date) =>
  tx.subscription.updateMany({ where: { commenterId, commentId, confirmedAt: null }, data: { confirmedAt } })

type Known = { name: string; nameKey: string; provenAt: Date }

export const savePerson = (tx: Tx, id: number, data: Partial<Known> & { silentAt?: Date }) =>
  tx.commenter.update({ where: { id }, data, select: { id: true } })

/** How many approved and proven comments somebody has under a name; counting ends at the limit. */
export async function countApprovedAs(tx: Tx, commenterId: number, authorName: string, limit: number) {
  const where = { commenterId, authorName, state: 'approved', proven: true } as const
  return (await tx.comment.findMany({ where, take: limit, select: { id: true } })).length
}

/** Whether another with one of these keys of a name has so many approved and proven comments under the name. */
export async function regularWithKey(tx: Tx, nameKeys: string[], exceptId: number, atLeast: number): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Commenter" k WHERE k."nameKey" IN (${Prisma.join(nameKeys)}) AND k."id" <> ${exceptId} AND (
      SELECT COUNT(*) FROM (
        SELECT 1 FROM "Comment" c WHERE c."commenterId" = k."id" AND c."authorName" = k."name"
          AND c."state" = 'approved' AND c."proven" LIMIT ${atLeast}
      ) AS few) >= ${atLeast} LIMIT 1`
  return rows.length > 0
}
