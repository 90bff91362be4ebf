import type { Tx } from '@/lib/db/client'

export async function addClicks(tx: Tx, { name, day, count }: { name: string; day: string; count: number }) {
  await tx.clicks.upsert({
    where: { name_day: { name, day } },
    create: { name, day, count },
    update: { count: { increment: count } },
    select: { name: true },
  })
}

export async function clicksSince(tx: Tx, day: string) {
  const rows = await tx.clicks.groupBy({ by: ['name'], where: { day: { gte: day } }, _sum: { count: true } })
  return rows
    .map(({ name, _sum }) => ({ name, count: _sum.count ?? 0 }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name))
}

export type LinkCheck = NonNullable<Awaited<ReturnType<typeof checkOf>>>

export const checkOf = (tx: Tx, url: string) => tx.linkCheck.findUnique({ where: { url } })

export const lastLooks = (tx: Tx) => tx.linkCheck.findMany({ select: { url: true, checkedAt: true } })

type Looked = Omit<LinkCheck, 'isIgnored' | 'archive'>

export const putCheck = (tx: Tx, { url, ...rest }: Looked) =>
  tx.linkCheck.upsert({ where: { url }, create: { url, ...rest }, update: rest, select: { url: true } })

/** Nobody could be asked; the next turn is in a week. */
export const setCheckedAt = (tx: Tx, url: string, host: string, checkedAt: Date) =>
  tx.linkCheck.upsert({
    where: { url },
    create: { url, host, checkedAt },
    update: { checkedAt },
    select: { url: true },
  })

export const deleteChecks = (tx: Tx, urls: string[]) => tx.linkCheck.deleteMany({ where: { url: { in: urls } } })

export const checksThatMatter = (tx: Tx) =>
  tx.linkCheck.findMany({ where: { OR: [{ isDead: true }, { archive: { not: null } }] } })

/** So many are shown; who has more has another worry. */
const SHOWN = 200

export const ailingChecks = (tx: Tx) =>
  tx.linkCheck.findMany({
    where: { OR: [{ failures: { gt: 0 } }, { archive: { not: null } }] },
    orderBy: [{ isIgnored: 'asc' }, { isDead: 'desc' }, { failures: 'desc' }, { url: 'asc' }],
    take: SHOWN,
  })

export const setIgnored = (tx: Tx, url: string, isIgnored: boolean) =>
  tx.linkCheck.updateMany({ where: { url }, data: { isIgnored } })

export const setArchive = (tx: Tx, url: string, archive: string | null) =>
  tx.linkCheck.updateMany({ where: { url }, data: { archive } })
