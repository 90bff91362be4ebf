import type { Tx } from '@/lib/db/client'
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

/** What people brought back that had been binned, and binned that had been published: where the rules were wrong. */
export async function mistakesByDay(tx: Tx, start: Date) {
  const rows = await tx.$queryRaw<{ day: Number; state: State; n: Number }[]>`
    SELECT CAST((e."at" - ${start.getTime()}) / 86400000 AS INTEGER) AS "day", e."state" AS "state", COUNT(*) AS "n" FROM (
      SELECT CAST(d."createdAt" AS INTEGER) AS "at", d."fromState" AS "state" FROM "Decision" d
      WHERE d."createdAt" >= ${start} AND d."userId" IS NOT NULL AND d."undoneAt" IS NULL
        AND (d."fromState" = 'spam' AND d."toState" = 'approved' OR d."fromState" = 'approved' AND d."toState" = 'spam')
        AND EXISTS (SELECT 1 FROM "Decision" a WHERE a."commentId" = d."commentId" AND a."fromState" IS NULL
          AND a."toState" = d."fromState" AND a."userId" IS NULL)
      ORDER BY d."createdAt" DESC LIMIT ${MOST}) e
    GROUP BY 1, 2`
  return rows.map(({ day, state, n }) => ({ day: Number(day), state, n: Number(n) }))
}

/** How long those waited that people have decided about, in milliseconds. */
export async function waits(tx: Tx, start: Date): Promise<number[]> {
  const rows = await tx.$queryRaw<{ ms: Number }[]>`
    SELECT CAST(d."createdAt" AS INTEGER) - CAST(c."createdAt" AS INTEGER) AS "ms"
    FROM "Decision" d CROSS JOIN "Comment" c ON c."id" = d."commentId"
    WHERE d."createdAt" >= ${start} AND d."userId" IS NOT NULL AND d."fromState" = 'pending'
    ORDER BY d."createdAt" DESC LIMIT ${MOST_WAITS}`
  return rows.map(({ ms }) => Number(ms))
}

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
