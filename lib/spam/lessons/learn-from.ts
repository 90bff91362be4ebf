import type { Tx } from '@/lib/db/client'
import type { Touch } from '@/lib/documents/write'
import { evidenceOfComment } from '../evidence-of-comment'
import { evidenceOfLinkback } from '../evidence-of-linkback'
import { verdictSchema } from '../verdict'
import { saidOf } from '../weigh'
import {
  endForGood,
  endLesson,
  insertLesson,
  lessonEndedBy,
  lessonsOf,
  letStandAgain,
  standingLesson,
  standingLessonOfDecision,
  takeTurn,
  toLearnFrom,
  type ToLearnFrom,
} from './store'

/** A decision of a person, as far as it teaches. */
type Taught = { id: number; commentId: number; to: 'pending' | 'aside' | 'approved' | 'spam' | 'trash' }

/**
 * What a person has decided teaches the judge, in the same transaction: to approve says that it is honest, to mark it as
 * spam that it is spam. To let it wait again takes back what was taught; to throw it away says nothing.
 */
export async function learnFrom(tx: Tx, touch: Touch, decision: Taught, now: Date) {
  const { id, commentId, to } = decision
  if (to === 'trash') return
  const stood = await standingLesson(tx, commentId)
  if (stood) await endLesson(tx, stood, id, now)
  const seen = to === 'pending' || to === 'aside' ? null : await toLearnFrom(tx, commentId)
  if (seen && teaches(seen)) {
    await insertLesson(tx, { commentId, decisionId: id, spam: to === 'spam', createdAt: now, ...lessonIn(seen) })
  }
  if (stood || seen) touch('judges')
}

/** The decision was undone: what it taught is forgotten, and what it had replaced stands again. */
export async function unlearn(tx: Tx, touch: Touch, decisionId: number, now: Date) {
  const taught = await standingLessonOfDecision(tx, decisionId)
  if (taught) await endLesson(tx, taught, decisionId, now)
  const before = await lessonEndedBy(tx, decisionId)
  if (before) await letStandAgain(tx, before)
  if (taught || before) touch('judges')
}

/** What its author has taken back is forgotten by the judge too, for good. */
export async function forgetLesson(tx: Tx, touch: Touch, commentId: number, now: Date) {
  const stood = await standingLesson(tx, commentId)
  if (!stood) return
  await endLesson(tx, stood, null, now)
  touch('judges')
}

/**
 * A piece of all that was learned of somebody is forgotten for good, whether it stands or not.
 * @returns how many lessons it was
 */
export async function forgetLessonsOf(tx: Tx, touch: Touch, commenterId: number, limit: number, now: Date) {
  const lessons = await lessonsOf(tx, commenterId, limit)
  for (const lesson of lessons) if (!lesson.endedAt) await takeTurn(tx, lesson, false)
  await endForGood(
    tx,
    lessons.map(({ id }) => id),
    now,
  )
  if (lessons.length > 0) touch('judges')
  return lessons.length
}

/** What the desk wrote itself and what came with the sample says nothing of what comes in. */
const teaches = ({ userId, originSystem }: ToLearnFrom) => userId === null && originSystem !== 'sample'

/** The words as they were read now, and what was known when they came. */
function lessonIn({ kind, commenterId, verdict, authorName, authorUrl, body, html, linkback }: ToLearnFrom) {
  const judged = verdictSchema.safeParse(verdict).data
  const signs = judged?.signs ?? []
  const evidence = linkback
    ? evidenceOfLinkback(
        {
          title: linkback.title,
          excerpt: body,
          author: authorName,
          siteName: linkback.siteName ?? '',
          host: linkback.host,
        },
        signs,
      )
    : evidenceOfComment({ name: authorName ?? '', url: authorUrl, body, html }, signs)
  const said = judged ? saidOf(judged) : null
  return { commenterId, linkback: kind !== 'comment', evidence, score: judged?.score ?? null, said }
}
