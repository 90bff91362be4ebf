import type { Prisma } from '@/prisma/generated/sqlite/client/client'
import type { Tx } from '@/lib/db/client'
import type { State } from '../response'
import type { Standing } from '../undo'

export type NewRun = {
  userId: number
  filter: Prisma.InputJsonObject
  toState: State
  reason: string
  batch: string
  total: number
  createdAt: Date
}

export const insertRun = (tx: Tx, run: NewRun) => tx.bulkRun.create({ data: run, select: { id: true } })

export const findRun = (tx: Tx, id: number) =>
  tx.bulkRun.findUnique({ where: { id }, include: { user: { select: { name: true } } } })

/** Those that are on their way. */
export const unfinishedRuns = (tx: Tx) =>
  tx.bulkRun.findMany({
    where: { finishedAt: null },
    orderBy: { id: 'asc' },
    take: 5,
    select: { id: true, done: true, total: true, undoing: true },
  })

/** What a piece has done, or taken back when the number is below zero. */
export const countPiece = (tx: Tx, id: number, done: number, skipped: number, finishedAt: Date | null) =>
  tx.bulkRun.update({
    where: { id },
    data: { done: { increment: done }, skipped: { increment: skipped }, finishedAt },
    select: { id: true },
  })

export const beginUndo = (tx: Tx, id: number, since: Date) =>
  tx.bulkRun.updateMany({
    where: { id, undoing: false, createdAt: { gte: since } },
    data: { undoing: true, skipped: 0, finishedAt: null },
  })

export const statesOf = (tx: Tx, ids: number[]) =>
  tx.comment.findMany({ where: { id: { in: ids } }, orderBy: { id: 'asc' }, select: { id: true, editedAt: true } })

/** The newest decisions of a run that stand, before one of them. */
export const standingOf = (tx: Tx, batch: string, before: number | null, limit: number): Promise<Standing[]> =>
  tx.decision.findMany({
    where: { batch, undoneAt: null, ...(before !== null && { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take: limit,
    select: { id: true, commentId: true, fromState: true, toState: true, createdAt: true },
  })
