import { z } from 'zod'
import { db, type Tx } from '@/lib/db/client'
import { write, type Touch } from '@/lib/documents/write'
import { enqueue } from '@/lib/jobs/enqueue'
import { move } from '../decide'
import { queueIds } from '../desk/store'
import { UNDO_MS } from '../history/why-not'
import { takeBack } from '../undo'
import { readBulkFilter } from './bulk-filter'
import { bulkPieceJob, type Piece } from './bulk-job'
import { beginUndo, countPiece, findRun, standingOf, statesOf, unfinishedRuns } from './store'

/** So many at most, or as many as there is time for: everybody else waits meanwhile, on a slow machine no longer … */
const PIECE = 25
const PIECE_MS = 40
/** … and after each everybody else has a turn. */
const PAUSE_MS = 5

const pieceSchema = z.object({ run: z.number().int(), after: z.number().int().nullable(), undo: z.boolean() })

/** One piece of a run, with what it counts and the job for the next, or none of that. */
export async function bulkPiece(payload: unknown, now: Date) {
  const piece = pieceSchema.parse(payload)
  await write(async (tx, touch) => {
    const run = await findRun(tx, piece.run)
    // An undo that begins meanwhile has a job of its own.
    if (!run || run.finishedAt || run.undoing !== piece.undo) return
    const { done, skipped, last } = piece.undo
      ? await undoSome(tx, touch, run.batch, piece.after, now)
      : await decideSome(tx, touch, run, piece.after, now)
    await countPiece(tx, run.id, done, skipped, last === null ? now : null)
    if (last !== null) {
      await enqueue(tx, bulkPieceJob({ ...piece, after: last }, new Date(Date.now() + PAUSE_MS)))
    }
  })
}

type Run = NonNullable<Awaited<ReturnType<typeof findRun>>>
type Done = { done: number; skipped: number; /** Null at the end. */ last: number | null }

async function decideSome(tx: Tx, touch: Touch, run: Run, after: Piece['after'], now: Date): Promise<Done> {
  const matching = await readBulkFilter(tx, run.filter)
  if (!matching) return { done: 0, skipped: 0, last: null }
  const { ids, next } = await queueIds(tx, { ...matching, order: 'oldest', after }, PIECE)
  const decider = run.userId === null ? { rule: 'desk' } : { userId: run.userId }
  const end = performance.now() + PIECE_MS
  let done = 0
  const rows = await statesOf(tx, ids)
  for (const [i, { id, editedAt }] of rows.entries()) {
    if (i > 0 && performance.now() > end) return { done, skipped: i - done, last: rows[i - 1]!.id }
    // What is let through is what was there when the button was pressed.
    if (run.toState === 'approved' && editedAt !== null && editedAt > run.createdAt) continue
    const change = { id, from: matching.state, to: run.toState }
    if (await move(tx, touch, change, decider, run.batch, now, run.reason)) done += 1
  }
  return { done, skipped: ids.length - done, last: next }
}

async function undoSome(tx: Tx, touch: Touch, batch: string, before: Piece['after'], now: Date): Promise<Done> {
  const decisions = await standingOf(tx, batch, before, PIECE)
  const end = performance.now() + PIECE_MS
  let undone = 0
  for (const [i, decision] of decisions.entries()) {
    if (i > 0 && performance.now() > end) return { done: -undone, skipped: i - undone, last: decisions[i - 1]!.id }
    if (await takeBack(tx, touch, decision, now)) undone += 1
  }
  const last = decisions.length === PIECE ? decisions.at(-1)!.id : null
  return { done: -undone, skipped: decisions.length - undone, last }
}

/** Takes back a whole run, also one that is still on its way. False when that was asked for already, or is too late. */
export const undoRun = (id: number, now: Date): Promise<boolean> =>
  write(async (tx) => {
    const { count } = await beginUndo(tx, id, new Date(now.getTime() - UNDO_MS))
    if (count === 1) await enqueue(tx, bulkPieceJob({ run: id, after: null, undo: true }, now))
    return count === 1
  })

export type BulkRun = Run
export const readRun = (id: number) => findRun(db(), id)
export const runsOnTheirWay = () => unfinishedRuns(db())
