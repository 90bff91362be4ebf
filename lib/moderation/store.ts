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

/**
 * Compare and swap: false when somebody else has decided meanwhile. What its author took back can no longer be shown or
 * wait for it.
 */
export async function swapState(tx: Tx, id: number, from: State, to: State) {
  const isShownAgain = to === 'approved' || to === 'pending'
  const { count } = await tx.comment.updateMany({
    where: { id, state: from, ...(isShownAgain && { withdrawnAt: null }) },
    data: { state: to },
  })
  return count === 1
}

/** Moves one response of an entry from one count to another; null stands for not being there. */
export async function count(
  tx: Tx,
  of: { entryId: number; kind: ResponseKind },
  from: State | null,
  to: State | null,
) {
  if (from) await addToTally(tx, of.kind, from, -1)
  if (to) await addToTally(tx, of.kind, to, 1)
  const change = Number(to === 'approved') - Number(from === 'approved')
  if (change === 0) return
  const column = of.kind === 'comment' ? 'comments' : 'linkbacks'
  await tx.entry.update({ where: { id: of.entryId }, data: { [column]: { increment: change } }, select: { id: true } })
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
    select: { id: true, toState: true, rule: true, user: { select: { name: true } } },
  })

export const whereItStands = (tx: Tx, id: number) =>
  tx.comment.findUnique({ where: { id }, select: { id: true, state: true, entryId: true, kind: true } })

/** What people decided with one press and nobody has undone. */
export const standingBatch = (tx: Tx, batch: string) =>
  tx.decision.findMany({
    where: { batch, undoneAt: null, fromState: { not: null }, userId: { not: null } },
    orderBy: { id: 'asc' },
    select: { id: true, commentId: true, fromState: true, toState: true, comment: { select: { kind: true } } },
  })

export const markUndone = (tx: Tx, id: number, undoneAt: Date) =>
  tx.decision.update({ where: { id }, data: { undoneAt }, select: { id: true } })
