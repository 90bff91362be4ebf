import { randomUUID } from 'node:crypto'
import type { Tx } from '@/lib/db/client'
import { reindexResponse } from '@/lib/db/full-text'
import type { Shown } from '@/lib/documents/versions'
import { move } from './decide'
import type { FirstState } from './first-state'
import type { State } from './response'
import { replaceText, type NewText } from './store'

type Before = { id: number; entryId: number; state: State; body: string }

/**
 * Replaces the words of a response; the old ones stay in its history. The new ones are judged like those of a new
 * response: what is shown may go back to waiting, and what waits or was refused keeps its place.
 * @param judged what the site's rules make of the new words
 * @param why who changed it, for the log: “its author changed it”
 */
export async function rewrite(
  tx: Tx,
  touch: (...what: Shown[]) => void,
  before: Before,
  text: NewText,
  judged: FirstState,
  why: string,
  now: Date,
) {
  await replaceText(tx, before, text, now)
  await reindexResponse(tx, before.id, text.authorName ?? '', text.body)
  touch(`entry:${before.entryId}`, 'threads')
  if (before.state !== 'approved' || judged.state === 'approved') return
  const change = { id: before.id, from: before.state, to: judged.state }
  await move(tx, touch, change, { rule: 'edited' }, randomUUID(), now, `${why}: ${judged.reason}`)
}
