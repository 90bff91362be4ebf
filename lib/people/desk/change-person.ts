import { write } from '@/lib/documents/write'
import { noteText } from '@/lib/moderation/notes/note-text'
import { insertNote } from '@/lib/moderation/notes/store'
import { isThere, setTrusted } from './store'

type Who = { id: number }

/** Lets somebody through from now on, or no longer, wherever they write as who they have proven to be. It is noted. */
export async function trust(commenterId: number, isTrusted: boolean, who: Who, now: Date) {
  const text = isTrusted ? 'Trusted from now on.' : 'No longer trusted.'
  await write(async (tx) => {
    if (!(await isThere(tx, commenterId))) return
    await insertNote(tx, { commenterId, userId: who.id, text, createdAt: now })
    await setTrusted(tx, commenterId, isTrusted ? now : null)
  })
}

/** Writes something down about a person for the others at the desk. */
export async function notePerson(commenterId: number, typed: string, who: Who, now: Date) {
  const text = noteText(typed)
  if (text === '') return
  await write(async (tx) => {
    if (await isThere(tx, commenterId)) await insertNote(tx, { commenterId, userId: who.id, text, createdAt: now })
  })
}
