import { db, type Tx } from '@/lib/db/client'
import { write, type Touch } from '@/lib/documents/write'
import { learnNow } from '@/lib/spam/lessons/current-judge'
import { unlearn } from '@/lib/spam/lessons/learn-from'
import { shift } from './decide'
import { overtaken, type Overtaken } from './overtaken'
import { reopenReports } from './reports/store'
import type { ResponseKind, State } from './response'
import type { Scope } from './scope'
import { lastDecision, markUndone, standingBatch, untrust } from './store'

export type Undone = { undone: number[]; overtaken: Overtaken[] }

/**
 * Takes back what was decided with one press. What somebody has decided anew since then stays as they decided; an undo of
 * something undone does nothing, and what is outside the scope of who takes it back stays.
 */
export async function undo(batch: string, now: Date, scope: Scope = null): Promise<Undone> {
  const undone = await write((tx, touch) => undoIn(tx, touch, batch, now, scope))
  await learnNow()
  return undone
}

/** The same as part of something larger. */
export async function undoIn(tx: Tx, touch: Touch, batch: string, now: Date, scope: Scope): Promise<Undone> {
  const result: Undone = { undone: [], overtaken: [] }
  for (const decision of await standingBatch(tx, batch, scope)) {
    if (await takeBack(tx, touch, decision, now)) result.undone.push(decision.commentId)
    else result.overtaken.push(...(await overtaken(tx, decision.commentId)))
  }
  return result
}

export type Standing = { id: number; commentId: number; fromState: State | null; toState: State; createdAt: Date }

/** One decision, with the trust that it gave and the reports that it settled; false when it is not the last word about its response any more. */
export async function takeBack(tx: Tx, touch: Touch, decision: Standing, now: Date): Promise<boolean> {
  const { id, commentId, fromState, toState } = decision
  if (fromState === null || (await lastDecision(tx, commentId))?.id !== id) return false
  if (!(await shift(tx, touch, { id: commentId, from: toState, to: fromState }, now))) return false
  await markUndone(tx, id, now)
  await unlearn(tx, touch, id, now)
  await untrust(tx, commentId, decision.createdAt)
  await reopenReports(tx, commentId, decision.createdAt)
  return true
}

export type UndoOffer = {
  batch: string
  to: State
  kinds: ResponseKind[]
  /** The number of one of them. */ first: number
}

/** What the bar says that a press of its button would take back, or null when there is nothing. */
export async function undoOffer(batch: string, scope: Scope = null): Promise<UndoOffer | null> {
  const decisions = await standingBatch(db(), batch, scope)
  const [first] = decisions
  const kinds = decisions.map(({ comment }) => comment.kind)
  return first ? { batch, to: first.toState, kinds, first: first.commentId } : null
}
