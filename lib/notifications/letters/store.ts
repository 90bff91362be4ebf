import type { Tx } from '@/lib/db/client'
import type { LetterPace } from './rules'

export const allNews = (tx: Tx) => tx.news.findMany({ select: { entryId: true, ripeAt: true, number: true } })

type NewNews = { entryId: number; shownAt: Date; ripeAt: Date | null }

/** What was noted meanwhile stays as it is. */
export async function insertNews(tx: Tx, { entryId, shownAt, ripeAt }: NewNews) {
  await tx.$executeRaw`
    INSERT INTO "News" ("entryId", "shownAt", "ripeAt") VALUES (${entryId}, ${shownAt}, ${ripeAt})
    ON CONFLICT ("entryId") DO NOTHING`
}

const UNTOLD = { number: null, ripeAt: { not: null } }

/** What has gone before it was told of begins anew when it comes back. */
export const deleteUntold = (tx: Tx, entryIds: number[]) =>
  tx.news.deleteMany({ where: { ...UNTOLD, entryId: { in: entryIds } } })

/** Nobody is told of what came while no letters are sent. */
export const dropUntold = (tx: Tx) => tx.news.updateMany({ where: UNTOLD, data: { ripeAt: null } })

export const dropNews = (tx: Tx, entryId: number) => tx.news.update({ where: { entryId }, data: { ripeAt: null } })

/** What is still to be told of, in the order in which it came. */
export const untoldNews = (tx: Tx) =>
  tx.news.findMany({
    where: UNTOLD,
    orderBy: [{ shownAt: 'asc' }, { entryId: 'asc' }],
    select: { entryId: true, shownAt: true, ripeAt: true },
  })

export const setNumber = (tx: Tx, entryId: number, number: number) =>
  tx.news.update({ where: { entryId }, data: { number }, select: { entryId: true } })

export const newestNumber = async (tx: Tx) => (await tx.news.aggregate({ _max: { number: true } }))._max.number ?? 0

/** What was told of since a moment, up to a number. */
export const newsUpTo = (tx: Tx, upTo: number, since: Date) =>
  tx.news.findMany({
    where: { number: { lte: upTo }, ripeAt: { gte: since } },
    orderBy: { number: 'asc' },
    select: { number: true, entryId: true, shownAt: true, entry: { select: { kind: true, title: true } } },
  })

export const lastRun = (tx: Tx, pace: LetterPace) =>
  tx.letterRun.findFirst({ where: { pace }, orderBy: { id: 'desc' } })

export const findRun = (tx: Tx, id: number) => tx.letterRun.findUnique({ where: { id } })

type NewRun = { pace: LetterPace; upTo: number; createdAt: Date; finishedAt: Date | null }
export const createRun = (tx: Tx, data: NewRun) => tx.letterRun.create({ data, select: { id: true } })

type Progress = { after: number; mails: number; finishedAt: Date | null }
export const moveRun = (tx: Tx, id: number, { after, mails, finishedAt }: Progress) =>
  tx.letterRun.update({ where: { id }, data: { after, mails: { increment: mails }, finishedAt }, select: { id: true } })

/** The next who have subscriptions of a pace, each once. */
export async function nextReaders(tx: Tx, pace: LetterPace, after: number, limit: number): Promise<number[]> {
  const rows = await tx.subscription.findMany({
    where: { letters: pace, commenterId: { gt: after } },
    orderBy: { commenterId: 'asc' },
    take: limit,
    select: { commenterId: true },
  })
  return [...new Set(rows.map(({ commenterId }) => commenterId))]
}

/** Those of their subscriptions that may be written for. */
export const followedBy = (tx: Tx, commenterIds: number[], pace: LetterPace) =>
  tx.subscription.findMany({
    where: {
      commenterId: { in: commenterIds },
      letters: pace,
      confirmedAt: { not: null },
      commenter: { provenAt: { not: null }, silentAt: null },
    },
    orderBy: { id: 'asc' },
    select: {
      commenterId: true,
      scope: true,
      toldUpTo: true,
      confirmedAt: true,
      commenter: { select: { emailSealed: true } },
    },
  })

export const setToldUpTo = (tx: Tx, commenterIds: number[], pace: LetterPace, toldUpTo: number) =>
  tx.subscription.updateMany({ where: { commenterId: { in: commenterIds }, letters: pace }, data: { toldUpTo } })

/** Which entries each was mailed since a moment. */
export async function toldTo(tx: Tx, commenterIds: number[], since: Date): Promise<Map<number, Set<number>>> {
  const mails = await tx.mail.findMany({
    where: { commenterId: { in: commenterIds }, createdAt: { gte: since }, letterId: { not: null } },
    select: { commenterId: true, letter: { select: { entryIds: true } } },
  })
  const told = new Map<number, Set<number>>()
  for (const { commenterId, letter } of mails) {
    const before = told.get(commenterId!) ?? []
    told.set(commenterId!, new Set([...before, ...(letter!.entryIds as number[])]))
  }
  return told
}

type NewLetter = { key: string; entryIds: number[]; text: string; html: string; createdAt: Date }
export const createLetter = (tx: Tx, letter: NewLetter) =>
  tx.letter.upsert({ where: { key: letter.key }, create: letter, update: {}, select: { id: true } })

export const lettersWithKeys = async (tx: Tx, keys: string[]) =>
  new Map(
    (await tx.letter.findMany({ where: { key: { in: keys } }, select: { key: true, id: true } })).map((row) => [
      row.key,
      row.id,
    ]),
  )

/** How many letters are to be sent, counted no further than a limit. */
export const countWaiting = async (tx: Tx, kind: string, limit: number) =>
  (
    await tx.mail.findMany({
      where: { kind, state: { in: ['waiting', 'sending'] } },
      take: limit,
      select: { id: true },
    })
  ).length

type Wish = { commenterId: number; scope: string; letters: LetterPace; createdAt: Date; confirmedAt: Date | null }

/** An unconfirmed wish is as it was uttered last; a confirmed one is changed by who has the address alone. */
export async function followArticles(tx: Tx, { commenterId, scope, letters, createdAt, confirmedAt }: Wish) {
  await tx.subscription.upsert({
    where: { commenterId_scope: { commenterId, scope } },
    create: { commenterId, scope, letters, createdAt, confirmedAt },
    update: {},
    select: { id: true },
  })
  const open = { commenterId, scope, confirmedAt: null }
  if (confirmedAt === null) return void (await tx.subscription.updateMany({ where: open, data: { letters } }))
  await tx.subscription.updateMany({ where: open, data: { confirmedAt } })
  await setPace(tx, commenterId, scope, letters)
}

export const setPace = (tx: Tx, commenterId: number, scope: string, letters: LetterPace) =>
  tx.subscription.updateMany({ where: { commenterId, scope, letters: { not: null } }, data: { letters } })

export const lastRuns = (tx: Tx, limit: number) =>
  tx.letterRun.findMany({
    where: { OR: [{ mails: { gt: 0 } }, { finishedAt: null }] },
    orderBy: { id: 'desc' },
    take: limit,
  })

/** How many follow what at which pace, the most first; counting ends at the limit. */
export async function countFollowers(tx: Tx, limit: number) {
  const rows = await tx.$queryRaw<{ scope: string; letters: LetterPace; n: number | bigint }[]>`
    SELECT "scope", "letters", COUNT(*) AS n FROM (
      SELECT "scope", "letters" FROM "Subscription"
      WHERE "letters" IN ('at_once', 'weekly') AND "confirmedAt" IS NOT NULL LIMIT ${limit}
    ) AS some GROUP BY "scope", "letters" ORDER BY n DESC LIMIT 50`
  return rows.map(({ scope, letters, n }) => ({ scope, pace: letters, count: Number(n) }))
}

export const deleteUnconfirmed = (tx: Tx, before: Date) =>
  tx.subscription.deleteMany({ where: { letters: { not: null }, confirmedAt: null, createdAt: { lt: before } } })
