import { db } from '@/lib/db/client'
import { write } from '@/lib/documents/write'
import { learnNow } from '@/lib/spam/lessons/current-judge'
import { unlearn } from '@/lib/spam/lessons/learn-from'
import { shift } from './decide'
import { overtaken, type Overtaken } from './overtaken'
import type { ResponseKind, State } from './response'
import { lastDecision, markUndone, standingBatch } from './store'

export type Undone = { undone: number[]; overtaken: Overtaken[] }

/**
 * Takes back what was decided with one press. What somebody has decided anew since then stays as they decided; an undo of
 * something undone does nothing.
 */
export async function undo(batch: string, now: Date): Promise<Undone> {
  const undone = await write(async (tx, touch) => {
    const result: Undone = { undone: [], overtaken: [] }
    for (const { id, commentId, fromState, toState } of await standingBatch(tx, batch)) {
      if (fromState === null) continue
      const isLast = (await lastDecision(tx, commentId))?.id === id
      if (isLast && (await shift(tx, touch, { id: commentId, from: toState, to: fromState }, now))) {
        await markUndone(tx, id, now)
        await unlearn(tx, touch, id, now)
        result.undone.push(commentId)
      } else {
        result.overtaken.push(...(await overtaken(tx, commentId)))
      }
    }
    return result
  })
  await learnNow()
  return undone
}

export type UndoOffer = {
  batch: string
  to: State
  kinds: ResponseKind[]
  /** The number of one of them. */ first: number
}

/** What the bar says that a press of its button would take back, or null when there is nothing. */
export async function undoOffer(batch: string): Promise<UndoOffer | null> {
  const decisions = await standingBatch(db(), batch)
  const [first] = decisions
  const kinds = decisions.map(({ comment }) => comment.kind)
  return first ? { batch, to: first.toState, kinds, first: first.commentId } : null
}
