import { db } from '@/lib/db/client'
import { write } from '@/lib/documents/write'
import { insertNote, setTrusted } from './store'

export const MAX_NOTE_LENGTH = 2_000

type Who = { id: number }

/** Lets somebody through from now on, or no longer, wherever they write as who they have proven to be. It is noted. */
export async function trust(commenterId: number, isTrusted: boolean, who: Who, now: Date) {
  const text = isTrusted ? 'Trusted from now on.' : 'No longer trusted.'
  await write(async (tx) => {
    if (!(await insertNote(tx, { commenterId, userId: who.id, text, createdAt: now }))) return
    await setTrusted(tx, commenterId, isTrusted ? now : null)
  })
}

/** Writes something down about a person for the others at the desk. */
export async function notePerson(commenterId: number, typed: string, who: Who, now: Date) {
  const text = typed.trim().slice(0, MAX_NOTE_LENGTH)
  if (text !== '') await insertNote(db(), { commenterId, userId: who.id, text, createdAt: now })
}
