import type { Tx } from '@/lib/db/client'
import { inScope, type Scope } from '@/lib/moderation/scope'

/** What is told of, as it stands. */
export const responseNow = (tx: Tx, id: number) =>
  tx.comment.findUnique({
    where: { id },
    select: {
      id: true,
      kind: true,
      state: true,
      entryId: true,
      parentId: true,
      commenterId: true,
      authorName: true,
      html: true,
      createdAt: true,
      editedAt: true,
      verdict: true,
    },
  })

export type ResponseNow = NonNullable<Awaited<ReturnType<typeof responseNow>>>

/** What an answer answers, and what that answers, up to the beginning of the thread. */
export async function allAbove(tx: Tx, id: number): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number | bigint }[]>`
    WITH RECURSIVE above(id, parent) AS (
      SELECT "id", "parentId" FROM "Comment" WHERE "id" = ${id}
      UNION
      SELECT c."id", c."parentId" FROM "Comment" c JOIN above ON c."id" = above.parent
    ) SELECT id AS "id" FROM above WHERE id <> ${id}`
  return rows.map((row) => Number(row.id))
}

/** Who follows any of some scopes and may be written to. */
export const followers = (tx: Tx, scopes: string[]) =>
  tx.subscription.findMany({
    where: { scope: { in: scopes }, commenter: { provenAt: { not: null }, silentAt: null } },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      commenterId: true,
      createdAt: true,
      confirmedAt: true,
      commenter: { select: { provenAt: true } },
    },
  })

type NewNotice = { commenterId: number; commentId: number; subscriptionId: number; createdAt: Date }

/** False when they are told of it already. */
export async function insertNotice(tx: Tx, { commenterId, commentId, subscriptionId, createdAt }: NewNotice) {
  const inserted = await tx.$executeRaw`
    INSERT INTO "Notice" ("commenterId", "commentId", "subscriptionId", "createdAt")
    VALUES (${commenterId}, ${commentId}, ${subscriptionId}, ${createdAt})
    ON CONFLICT ("commenterId", "commentId") DO NOTHING`
  return inserted === 1
}

export const findCommenter = (tx: Tx, id: number) =>
  tx.commenter.findUnique({ where: { id }, select: { id: true, emailSealed: true, provenAt: true, silentAt: true } })

export const findCommenterByHash = (tx: Tx, emailHash: string) =>
  tx.commenter.findUnique({ where: { emailHash }, select: { id: true, emailSealed: true, silentAt: true } })

/** When a commenter was written to of late about answers, the newest first. */
export const mailedSince = (tx: Tx, commenterId: number, kind: string, since: Date) =>
  tx.mail.findMany({
    where: { commenterId, kind, createdAt: { gt: since } },
    orderBy: { createdAt: 'desc' },
    take: 20,
    select: { createdAt: true },
  })

export const openNotices = (tx: Tx, commenterId: number) =>
  tx.notice.findMany({
    where: { commenterId, mailedAt: null },
    orderBy: { commentId: 'asc' },
    take: 100,
    select: { id: true, commentId: true, subscription: { select: { id: true, scope: true } } },
  })

export const markMailed = (tx: Tx, ids: number[], mailedAt: Date) =>
  tx.notice.updateMany({ where: { id: { in: ids } }, data: { mailedAt } })

export const deleteNotices = (tx: Tx, ids: number[]) => tx.notice.deleteMany({ where: { id: { in: ids } } })

export const deleteNoticesBefore = (tx: Tx, before: Date) =>
  tx.notice.deleteMany({ where: { createdAt: { lt: before } } })

export const subscriptionsOf = (tx: Tx, commenterId: number) =>
  tx.subscription.findMany({
    where: { commenterId },
    orderBy: { id: 'desc' },
    take: 500,
    select: {
      id: true,
      scope: true,
      letters: true,
      entryId: true,
      commentId: true,
      createdAt: true,
      confirmedAt: true,
    },
  })

export const deleteSubscriptions = (tx: Tx, commenterId: number, scopes: string[]) =>
  tx.subscription.deleteMany({ where: { commenterId, scope: { in: scopes } } })

export const deleteAllSubscriptions = (tx: Tx, commenterId: number) =>
  tx.subscription.deleteMany({ where: { commenterId } })

export const confirmSubscription = (tx: Tx, commenterId: number, scope: string, now: Date) =>
  tx.subscription.updateMany({ where: { commenterId, scope, confirmedAt: null }, data: { confirmedAt: now } })

/** Everything under an entry; who follows it already goes on as before, unless they have not confirmed it yet. */
export async function followEntry(tx: Tx, commenterId: number, entryId: number, now: Date, confirmedAt: Date | null) {
  const scope = `entry:${entryId}`
  await tx.subscription.upsert({
    where: { commenterId_scope: { commenterId, scope } },
    create: { commenterId, scope, entryId, createdAt: now, confirmedAt },
    update: {},
    select: { id: true },
  })
  if (confirmedAt !== null) await confirmSubscription(tx, commenterId, scope, confirmedAt)
}

export const markProven = (tx: Tx, id: number, provenAt: Date) =>
  tx.commenter.updateMany({ where: { id, provenAt: null }, data: { provenAt } })

export const setSilent = (tx: Tx, id: number, silentAt: Date | null) =>
  tx.commenter.updateMany({ where: { id }, data: { silentAt } })

/** Whoever of the desk wants to be written to, and is still there. */
export const digestReaders = (tx: Tx) =>
  tx.user.findMany({
    where: { closedAt: null, digest: { not: 'never' } },
    select: { id: true, email: true, name: true, role: true, authorSlug: true, digest: true, digestAt: true },
  })

export type DigestReader = Awaited<ReturnType<typeof digestReaders>>[number]

export const setDigestAt = (tx: Tx, id: number, digestAt: Date) =>
  tx.user.update({ where: { id }, data: { digestAt }, select: { id: true } })

/** When an address that is no account's was written to last. */
export const lastDigestTo = async (tx: Tx, mailboxHash: string) =>
  (
    await tx.mail.findFirst({
      where: { mailboxHash, kind: 'digest', userId: null },
      orderBy: { createdAt: 'desc' },
      select: { createdAt: true },
    })
  )?.createdAt ?? null

/** What waits, the newest first. */
export const waitingResponses = (tx: Tx, scope: Scope, limit: number) =>
  tx.comment.findMany({
    where: { state: 'pending', ...inScope(scope) },
    orderBy: { id: 'desc' },
    take: limit,
    select: {
      id: true,
      kind: true,
      entryId: true,
      authorName: true,
      html: true,
      verdict: true,
      createdAt: true,
      editedAt: true,
      linkback: { select: { source: true, host: true } },
      decisions: { orderBy: { id: 'desc' }, take: 1, select: { createdAt: true } },
    },
  })

export type Waiting = Awaited<ReturnType<typeof waitingResponses>>[number]

export const userNow = (tx: Tx, id: number) =>
  tx.user.findUnique({ where: { id }, select: { id: true, role: true, authorSlug: true, closedAt: true } })
