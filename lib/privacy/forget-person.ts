import { randomUUID } from 'node:crypto'
import type { Tx } from '@/lib/db/client'
import { write, type Touch } from '@/lib/documents/write'
import { move } from '@/lib/moderation/decide'
import { deleteCommenters, emptyResponse, insertTrace } from '@/lib/moderation/purge/store'
import { err, ok, type Result } from '@/lib/result'
import { cutFromAuthor, emptyLessons, emptySentMails, findCommenter, markWithdrawn, someComments } from './store'

/** Anonymised, the words stay and nobody’s name is at them; erased, the words go too. */
export const FORGETTINGS = ['anonymise', 'erase'] as const
export type Forgetting = (typeof FORGETTINGS)[number]

/** As many comments go in one transaction. */
const PIECE = 50

type Written = Awaited<ReturnType<typeof someComments>>[number]

/**
 * Takes everything that is known of a person from the site, for good. Piece by piece; the person goes with the last
 * piece, so that what was interrupted can be asked for again. How many comments it were is all that is noted.
 */
export async function forgetPerson(
  commenterId: number,
  how: Forgetting,
  byPerson: boolean,
  now: Date,
): Promise<Result<{ comments: number }, 'unknown'>> {
  let comments = 0
  for (;;) {
    const piece = await write((tx, touch) => forgetPiece(tx, touch, commenterId, how, comments, byPerson, now))
    if (piece === null) return comments === 0 ? err('unknown') : ok({ comments })
    comments += piece.count
    if (piece.isLast) return ok({ comments })
  }
}

async function forgetPiece(
  tx: Tx,
  touch: Touch,
  commenterId: number,
  how: Forgetting,
  before: number,
  byPerson: boolean,
  now: Date,
) {
  const commenter = await findCommenter(tx, commenterId)
  if (!commenter) return null
  const written = await someComments(tx, commenterId, PIECE)
  const isLast = written.length < PIECE
  await emptyLessons(
    tx,
    written.map(({ id }) => id),
  )
  for (const comment of written) {
    if (how === 'erase') await erase(tx, touch, comment, now)
    else await cutFromAuthor(tx, comment)
    touch(`entry:${comment.entryId}`, 'threads')
  }
  if (written[0]) await emptySentMails(tx, written[0].createdAt)
  if (isLast) {
    await deleteCommenters(tx, [commenterId])
    await insertTrace(tx, { action: how, counts: { comments: before + written.length }, byPerson, createdAt: now })
  }
  return { count: written.length, isLast }
}

/** Where it was answered, “removed” stays in its place. It counts as taken back, so that nobody can show it again. */
async function erase(tx: Tx, touch: Touch, { id, state }: Written, now: Date) {
  if (state !== 'trash') {
    await move(tx, touch, { id, from: state, to: 'trash' }, { rule: 'erased' }, randomUUID(), now, '')
  }
  await emptyResponse(tx, id)
  await markWithdrawn(tx, id, now)
}
