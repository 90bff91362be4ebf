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
