import type { Tx } from '@/lib/db/client'

export const insertNote = (tx: Tx, note: { commentId: number; userId: number; text: string; createdAt: Date }) =>
  tx.note.create({ data: note, select: { id: true } })

/** One's own only. */
export const deleteNote = (tx: Tx, id: number, userId: number) => tx.note.deleteMany({ where: { id, userId } })
