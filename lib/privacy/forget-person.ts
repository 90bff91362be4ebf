import { randomUUID } from 'node:crypto'
import { db, type Tx } from '@/lib/db/client'
import { write, type Touch } from '@/lib/documents/write'
import { move } from '@/lib/moderation/decide'
import { deleteCommenters, emptyResponse, insertTrace } from '@/lib/moderation/purge/store'
import { err, ok, type Result } from '@/lib/result'
import { keepJudges } from '@/lib/spam/lessons/keep-judges'
import { forgetLessonsOf } from '@/lib/spam/lessons/learn-from'
import { forgetMails } from './forget-mails'
import { cutFromAuthor, findCommenter, markWithdrawn, someComments } from './store'

/** Anonymised, the words stay and nobody’s name is at them; erased, the words go too. */
export const FORGETTINGS = ['anonymise', 'erase'] as const
export type Forgetting = (typeof FORGETTINGS)[number]

/** As many comments go in one transaction. */
const PIECE = 50

type Written = Awaited<ReturnType<typeof someComments>>[number]

/**
 * Takes everything that is known of a person from the site, for good, and has the judge forget what it learned of them.
 * Piece by piece; the person goes last, so that what was interrupted can be asked for again. How many comments it were is
 * all that is noted.
 */
export async function forgetPerson(
  commenterId: number,
  how: Forgetting,
  byPerson: boolean,
  now: Date,
): Promise<Result<{ comments: number }, 'unknown'>> {
  const commenter = await findCommenter(db(), commenterId)
  if (!commenter) return err('unknown')
  const comments = await forgetAll(commenterId, how, now)
  await forgetMails(commenter, now)
  // What was written meanwhile, by somebody who asked in one browser and went on in another.
  const rest = await write(async (tx, touch) => {
    const { count } = await forgetPiece(tx, touch, commenterId, how, now)
    const counts = { comments: comments + count }
    await deleteCommenters(tx, [commenterId])
    await insertTrace(tx, { action: how, counts, byPerson, createdAt: now })
    return count
  })
  await keepJudges(now)
  return ok({ comments: comments + rest })
}

async function forgetAll(commenterId: number, how: Forgetting, now: Date): Promise<number> {
  for (let comments = 0; ;) {
    const piece = await write((tx, touch) => forgetPiece(tx, touch, commenterId, how, now))
    comments += piece.count
    if (piece.isLast) return comments
  }
}

async function forgetPiece(tx: Tx, touch: Touch, commenterId: number, how: Forgetting, now: Date) {
  const lessons = await forgetLessonsOf(tx, touch, commenterId, PIECE, now)
  const written = await someComments(tx, commenterId, PIECE)
  for (const comment of written) {
    if (how === 'erase') await erase(tx, touch, comment, now)
    else await cutFromAuthor(tx, comment)
    touch(`entry:${comment.entryId}`, 'threads')
  }
  return { count: written.length, isLast: lessons < PIECE && written.length < PIECE }
}

/** Where it was answered, “removed” stays in its place. It counts as taken back, so that nobody can show it again. */
async function erase(tx: Tx, touch: Touch, { id, state }: Written, now: Date) {
  if (state !== 'trash') {
    await move(tx, touch, { id, from: state, to: 'trash' }, { rule: 'erased' }, randomUUID(), now, '')
  }
  await emptyResponse(tx, id)
  await markWithdrawn(tx, id, now)
}
