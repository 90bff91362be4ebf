import type { Tx } from '@/lib/db/client'
import type { Verdict } from '@/lib/spam/verdict'
import type { State } from '../response'

/** No figure is worth more: what is older than so many decisions is left out. */
const MOST = 100_000
const MOST_WAITS = 5_000

type Number = number | bigint

/** How many came in on each day since a moment, by the state that the rules gave them. */
export async function arrivalsByDay(tx: Tx, start: Date) {
  const rows = await tx.$queryRaw<{ day: Number; state: State; n: Number }[]>`
    SELECT CAST((e."at" - ${start.getTime()}) / 86400000 AS INTEGER) AS "day", e."state" AS "state", COUNT(*) AS "n" FROM (
      SELECT CAST(d."createdAt" AS INTEGER) AS "at", d."toState" AS "state" FROM "Decision" d
      WHERE d."createdAt" >= ${start} AND d."fromState" IS NULL ORDER BY d."createdAt" DESC LIMIT ${MOST}) e
    GROUP BY 1, 2`
  return rows.map(({ day, state, n }) => ({ day: Number(day), state, n: Number(n) }))
}

/** What the judge had said of what people have decided about, and what they say of it by now. */
export async function judgedByDay(tx: Tx, start: Date) {
  const rows = await tx.$queryRaw<{ day: Number; said: Said; spam: number | boolean; n: Number }[]>`
    SELECT CAST((e."at" - ${start.getTime()}) / 86400000 AS INTEGER) AS "day", e."said", e."spam", COUNT(*) AS "n" FROM (
      SELECT CAST(d."createdAt" AS INTEGER) AS "at", l."said", l."spam"
      FROM "Decision" d CROSS JOIN "Lesson" l ON l."decisionId" = d."id"
      WHERE d."createdAt" >= ${start} AND d."userId" IS NOT NULL AND l."said" IS NOT NULL AND l."endedAt" IS NULL
      ORDER BY d."createdAt" DESC LIMIT ${MOST}) e
    GROUP BY 1, 2, 3`
  return rows.map(({ day, said, spam, n }) => ({ day: Number(day), said, spam: Boolean(spam), n: Number(n) }))
}
type Said = Verdict['outcome']

/** How long those waited that people have decided about, in milliseconds, and who did. */
export async function waits(tx: Tx, start: Date): Promise<{ userId: number; ms: number }[]> {
  const rows = await tx.$queryRaw<{ userId: Number; ms: Number }[]>`
    SELECT d."userId" AS "userId", CAST(d."createdAt" AS INTEGER) - CAST(c."createdAt" AS INTEGER) AS "ms"
    FROM "Decision" d CROSS JOIN "Comment" c ON c."id" = d."commentId"
    WHERE d."createdAt" >= ${start} AND d."userId" IS NOT NULL AND d."fromState" = 'pending' AND d."undoneAt" IS NULL
    ORDER BY d."createdAt" DESC LIMIT ${MOST_WAITS}`
  return rows.map(({ userId, ms }) => ({ userId: Number(userId), ms: Number(ms) }))
}

export const namesOf = (tx: Tx, userIds: number[]) =>
  tx.user.findMany({ where: { id: { in: userIds } }, select: { id: true, name: true } })

/** What mail was written on each day since a moment, by what has become of it. */
export async function mailByDay(tx: Tx, start: Date) {
  const rows = await tx.$queryRaw<{ day: Number; state: MailState; n: Number }[]>`
    SELECT CAST((m."at" - ${start.getTime()}) / 86400000 AS INTEGER) AS "day", m."state" AS "state", COUNT(*) AS "n" FROM (
      SELECT CAST("createdAt" AS INTEGER) AS "at", "state" FROM "Mail"
      WHERE "createdAt" >= ${start} ORDER BY "createdAt" DESC LIMIT ${MOST}) m
    GROUP BY 1, 2`
  return rows.map(({ day, state, n }) => ({ day: Number(day), state, n: Number(n) }))
}
type MailState = 'waiting' | 'sending' | 'sent' | 'failed'

/** Since when the one waits that has waited longest. */
export const oldestWaiting = async (tx: Tx) =>
  (
    await tx.comment.findFirst({
      where: { state: 'pending' },
      orderBy: { id: 'asc' },
      select: { id: true, createdAt: true },
    })
  )?.createdAt ?? null

const COUNTED = 1_001
const counted = async (rows: Promise<unknown[]>) => (await rows).length

/** What is to be done by itself, what is late, and what gave up; counting ends at 1,001. */
export async function healthOf(tx: Tx, now: Date) {
  const some = { take: COUNTED, select: { id: true } } as const
  const late = new Date(now.getTime() - 300_000)
  return {
    jobsWaiting: await counted(tx.job.findMany({ where: { state: 'waiting', runAt: { lte: now } }, ...some })),
    jobsLate: await counted(tx.job.findMany({ where: { state: 'waiting', runAt: { lte: late } }, ...some })),
    jobsDead: await counted(tx.job.findMany({ where: { state: 'dead' }, ...some })),
    mailWaiting: await counted(tx.mail.findMany({ where: { state: 'waiting' }, ...some })),
    mailFailed: await counted(tx.mail.findMany({ where: { state: 'failed' }, ...some })),
  }
}
