import { db } from '@/lib/db/client'
import { isWithin, type Scope } from '../scope'
import { whereItStands } from '../store'
import { noteText } from './note-text'
import { deleteNote, insertNote } from './store'

/** Writes down something about a response for the others at the desk. False when there is nothing to write, or to write about. */
export async function addNote(
  commentId: number,
  typed: string,
  who: { id: number; scope: Scope },
  now: Date,
): Promise<boolean> {
  const text = noteText(typed)
  const response = text === '' ? null : await whereItStands(db(), commentId)
  if (!response || !isWithin(who.scope, response.entryId)) return false
  await insertNote(db(), { commentId, userId: who.id, text, createdAt: now })
  return true
}

/** Takes back a note of one's own. */
export const removeNote = (id: number, userId: number) => deleteNote(db(), id, userId)
