import type { Tx } from '@/lib/db/client'

/** About a response or about a person. */
type NewNote = ({ commentId: number } | { commenterId: number }) & { userId: number; text: string; createdAt: Date }

export const insertNote = (tx: Tx, note: NewNote) => tx.note.create({ data: note, select: { id: true } })

/** One's own only. */
export const deleteNote = (tx: Tx, id: number, userId: number) => tx.note.deleteMany({ where: { id, userId } })
