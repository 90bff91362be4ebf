import type { Tx } from '@/lib/db/client'
import { insert } from '@/lib/db/insert'
import { AS_JUDGED } from '../as-judged'
import type { Evidence } from '../judge/features'
import type { Verdict } from '../verdict'

export type NewLesson = {
  commentId: number
  decisionId: number
  commenterId: number | null
  linkback: boolean
  spam: boolean
  evidence: Evidence
  score: number | null
  said: Verdict['outcome'] | null
  createdAt: Date
}

/** What a lesson about a response is made of. */
export const toLearnFrom = (tx: Tx, commentId: number) =>
  tx.comment.findUnique({
    where: { id: commentId },
    select: { userId: true, originSystem: true, commenterId: true, ...AS_JUDGED },
  })
export type ToLearnFrom = NonNullable<Awaited<ReturnType<typeof toLearnFrom>>>

const ITS_TURN = { id: true, linkback: true } as const
const AS_LEARNED = { id: true, spam: true, evidence: true } as const

export async function insertLesson(tx: Tx, lesson: NewLesson) {
  const id = await insert(tx, 'Lesson', lesson)
  await takeTurn(tx, { id, linkback: lesson.linkback }, true)
}

export async function standingLesson(tx: Tx, commentId: number) {
  const [row] = await tx.$queryRaw<{ id: number; linkback: boolean }[]>`
    SELECT "id", "linkback" FROM "Lesson" WHERE "commentId" = ${commentId} AND "endedAt" IS NULL LIMIT 1`
  return row ?? null
}

export const standingLessonOfDecision = (tx: Tx, decisionId: number) =>
  tx.lesson.findFirst({ where: { decisionId, endedAt: null }, select: ITS_TURN })

/** @param endedById the decision by whose undoing it stands again; null for good */
export async function endLesson(
  tx: Tx,
  lesson: { id: number; linkback: boolean },
  endedById: number | null,
  endedAt: Date,
) {
  await tx.lesson.update({ where: { id: lesson.id }, data: { endedAt, endedById }, select: { id: true } })
  await takeTurn(tx, lesson, false)
}

/** A piece of what was learned of somebody. */
export const lessonsOf = (tx: Tx, commenterId: number, limit: number) =>
  tx.lesson.findMany({ where: { commenterId }, take: limit, select: { ...ITS_TURN, endedAt: true } })

/** No undo brings them back, and nobody is named in them any more. */
export const endForGood = (tx: Tx, ids: number[], endedAt: Date) =>
  tx.lesson.updateMany({ where: { id: { in: ids } }, data: { commenterId: null, endedAt, endedById: null } })

/** The lesson that a decision ended, other than its own. */
export const lessonEndedBy = (tx: Tx, decisionId: number) =>
  tx.lesson.findFirst({ where: { endedById: decisionId, decisionId: { not: decisionId } }, select: ITS_TURN })

export async function letStandAgain(tx: Tx, lesson: { id: number; linkback: boolean }) {
  await tx.lesson.update({ where: { id: lesson.id }, data: { endedAt: null, endedById: null }, select: { id: true } })
  await takeTurn(tx, lesson, true)
}

export const takeTurn = (tx: Tx, { id, linkback }: { id: number; linkback: boolean }, learned: boolean) =>
  tx.$executeRaw`
    INSERT INTO "LessonTurn" ("lessonId", "linkback", "learned") VALUES (${id}, ${linkback}, ${learned})`

/** What was learned and forgotten after a turn, in that order. */
export const turnsAfter = (tx: Tx, linkback: boolean, after: number, limit: number) =>
  tx.lessonTurn.findMany({
    where: { linkback, id: { gt: after } },
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true, learned: true, lesson: { select: AS_LEARNED } },
  })

/** The latest standing lessons with what the judge had said of them, the oldest first. */
export async function latestPast(tx: Tx, linkback: boolean, limit: number) {
  const rows = await tx.$queryRaw<{ score: number; spam: number | boolean }[]>`
    SELECT "score", "spam" FROM "Lesson"
    WHERE "linkback" = ${linkback} AND "endedAt" IS NULL AND "score" IS NOT NULL ORDER BY "id" DESC LIMIT ${limit}`
  return rows.map(({ score, spam }) => ({ score, spam: Boolean(spam) })).reverse()
}

/** How many decisions stand that taught something; counting ends at the limit. */
export async function countStanding(tx: Tx, limit: number): Promise<number> {
  const rows = await tx.$queryRaw<{ n: number | bigint }[]>`
    SELECT COUNT(*) AS "n" FROM
      (SELECT 1 FROM "Lesson" WHERE "linkback" IN (${true}, ${false}) AND "endedAt" IS NULL LIMIT ${limit}) AS s`
  return Number(rows[0]?.n ?? 0)
}

/** The latest standing lessons, or those up to a number, the newest first. */
export const latestLessons = (tx: Tx, linkback: boolean, limit: number, upTo?: number) =>
  tx.lesson.findMany({
    where: { linkback, endedAt: null, ...(upTo !== undefined && { id: { lte: upTo } }) },
    orderBy: { id: 'desc' },
    take: limit,
    select: AS_LEARNED,
  })

export const snapshot = (tx: Tx, linkback: boolean) =>
  tx.judgeSnapshot.findUnique({ where: { linkback }, select: { upTo: true, bytes: true } })

export async function saveSnapshot(
  tx: Tx,
  { linkback, ...data }: { linkback: boolean; upTo: number; bytes: Uint8Array<ArrayBuffer>; savedAt: Date },
) {
  await tx.judgeSnapshot.upsert({
    where: { linkback },
    create: { linkback, ...data },
    update: data,
    select: { linkback: true },
  })
}

/** Lessons that ended for good or before a moment, and that the snapshot has forgotten: nothing brings them back, so their words go. */
export const deleteEnded = (tx: Tx, linkback: boolean, before: Date, upTo: number) =>
  tx.lesson.deleteMany({
    where: {
      linkback,
      endedAt: { not: null },
      OR: [{ endedAt: { lt: before } }, { endedById: null }],
      turns: { none: { id: { gt: upTo } } },
    },
  })
