import type { Tx } from '@/lib/db/client'

export const allRedirects = (tx: Tx) => tx.redirect.findMany({ orderBy: { createdAt: 'desc' } })

export const putRedirect = (tx: Tx, { from, to }: { from: string; to: string }, createdAt: Date) =>
  tx.redirect.upsert({ where: { from }, create: { from, to, createdAt }, update: { to } })

export const deleteRedirect = (tx: Tx, from: string) => tx.redirect.deleteMany({ where: { from } })

export type Missed = { path: string; count: number; lastSeen: Date; referrerHost: string | null }

export async function addMissed(tx: Tx, { path, count, lastSeen, referrerHost }: Missed) {
  await tx.missedPath.upsert({
    where: { path },
    create: { path, count, lastSeen, referrerHost },
    update: { count: { increment: count }, lastSeen, ...(referrerHost !== null && { referrerHost }) },
    select: { path: true },
  })
}

export const mostMissed = (tx: Tx, take: number): Promise<Missed[]> =>
  tx.missedPath.findMany({ orderBy: [{ count: 'desc' }, { lastSeen: 'desc' }, { path: 'asc' }], take })

export const forgetMissed = (tx: Tx, path: string) => tx.missedPath.deleteMany({ where: { path } })

export const deleteMissedBefore = (tx: Tx, moment: Date) =>
  tx.missedPath.deleteMany({ where: { lastSeen: { lt: moment } } })

/** Keeps so many paths at the most: what was asked for once and longest ago goes first. */
export async function keepMostMissed(tx: Tx, most: number) {
  const tooMany = await tx.missedPath.findMany({
    orderBy: [{ count: 'desc' }, { lastSeen: 'desc' }, { path: 'asc' }],
    skip: most,
    take: most,
    select: { path: true },
  })
  if (tooMany.length > 0) {
    await tx.missedPath.deleteMany({ where: { path: { in: tooMany.map(({ path }) => path) } } })
  }
}
