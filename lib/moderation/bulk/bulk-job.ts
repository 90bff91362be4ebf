import type { NewJob } from '@/lib/jobs/enqueue'

export const BULK_PIECE = 'bulk-piece'

export type Piece = {
  run: number
  /** Where the piece before it ended. */
  after: number | null
  undo: boolean
}

/** The next piece of a run. Each follows from the one before, in whose transaction it is written. */
export const bulkPieceJob = (piece: Piece, runAt: Date): NewJob => ({
  name: BULK_PIECE,
  payload: piece,
  dedupeKey: `${BULK_PIECE}:${piece.run}`,
  runAt,
  createdAt: runAt,
})
