import type { Tx } from '@/lib/db/client'

type NewReport = { commentId: number; reason: string; networkHash: string; createdAt: Date }

/** A network is heard once about a response. */
export async function insertReport(tx: Tx, { commentId, networkHash, ...rest }: NewReport) {
  await tx.report.upsert({
    where: { commentId_networkHash: { commentId, networkHash } },
    create: { commentId, networkHash, ...rest },
    update: {},
    select: { id: true },
  })
}

/** How many open reports there are of a response, and whether the desk has settled any before. */
export async function reportsSoFar(tx: Tx, commentId: number, atMost: number) {
  const open = await tx.report.findMany({ where: { commentId, settledAt: null }, take: atMost, select: { id: true } })
  const settled = await tx.report.findFirst({ where: { commentId, settledAt: { not: null } }, select: { id: true } })
  return { open: open.length, wasSettled: settled !== null }
}

export const settleReports = (tx: Tx, commentId: number, settledAt: Date) =>
  tx.$executeRaw`UPDATE "Report" SET "settledAt" = ${settledAt} WHERE "commentId" = ${commentId} AND "settledAt" IS NULL`

/** Opens those again that a decision has settled; it has their moment. */
export const reopenReports = (tx: Tx, commentId: number, settledAt: Date) =>
  tx.report.updateMany({ where: { commentId, settledAt }, data: { settledAt: null } })

export const openReports = (tx: Tx, limit: number) =>
  tx.report.findMany({
    where: { settledAt: null },
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true, commentId: true, reason: true, createdAt: true },
  })

export const reportsOf = (tx: Tx, commentId: number, limit: number) =>
  tx.report.findMany({
    where: { commentId },
    orderBy: { id: 'desc' },
    take: limit,
    select: { id: true, reason: true, createdAt: true, settledAt: true },
  })

export const reportedResponses = (tx: Tx, ids: number[]) =>
  tx.comment.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      kind: true,
      state: true,
      authorName: true,
      html: true,
      createdAt: true,
      editedAt: true,
      withdrawnAt: true,
      entry: { select: { kind: true, slug: true, title: true } },
      linkback: { select: { host: true } },
    },
  })
