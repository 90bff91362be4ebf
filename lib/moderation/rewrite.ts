import { randomUUID } from 'node:crypto'
import type { Tx } from '@/lib/db/client'
import { reindexResponse } from '@/lib/db/full-text'
import type { Shown } from '@/lib/documents/versions'
import type { Verdict } from '@/lib/spam/verdict'
import { move } from './decide'
import { QUIET, type FirstState } from './first-state'
import { replaceText, saveVerdict, textNow, type NewText } from './store'

type Touch = (...what: Shown[]) => void

/**
 * Replaces the words of a response; the old ones stay in its history. The new ones are judged like those of a new
 * response: what is shown may go back to waiting, and what waits or was refused keeps its place.
 * @param judged what the site's rules make of the new words
 * @param why who changed it, for the log: “its author changed it”
 * @param userId who of the desk did, if it was not its author
 */
export async function rewrite(
  tx: Tx,
  touch: Touch,
  id: number,
  text: NewText,
  judged: FirstState,
  why: string,
  now: Date,
  userId: number | null = null,
) {
  const before = await textNow(tx, id)
  if (!before) return
  await replaceText(tx, before, text, now, userId)
  await reindexResponse(tx, id, text.authorName ?? '', text.body)
  await holdAgain(tx, touch, id, judged, why, now)
}

/** The same for what has changed beside its words: its headline, its picture, what the defences find of it. */
export async function rejudge(
  tx: Tx,
  touch: Touch,
  id: number,
  verdict: Verdict,
  judged: FirstState,
  why: string,
  now: Date,
) {
  await saveVerdict(tx, id, verdict)
  await holdAgain(tx, touch, id, judged, why, now)
}

/** As it stands in this transaction: somebody may have decided since it was looked at. */
async function holdAgain(tx: Tx, touch: Touch, id: number, judged: FirstState, why: string, now: Date) {
  const current = await textNow(tx, id)
  if (current?.state !== 'approved') return
  touch(`entry:${current.entryId}`, 'threads')
  if (judged.state === 'approved') return
  const change = { id, from: current.state, to: judged.state }
  await move(
    tx,
    touch,
    change,
    { rule: judged.rule === QUIET ? QUIET : 'edited' },
    randomUUID(),
    now,
    `${why}: ${judged.reason}`,
  )
}
