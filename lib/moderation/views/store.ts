import type { Tx } from '@/lib/db/client'

export const viewsOf = (tx: Tx, userId: number) =>
  tx.savedView.findMany({
    where: { userId },
    orderBy: { name: 'asc' },
    take: 50,
    select: { id: true, name: true, query: true },
  })

export const upsertView = (tx: Tx, { userId, name, query, createdAt }: NewView) =>
  tx.savedView.upsert({
    where: { userId_name: { userId, name } },
    create: { userId, name, query, createdAt },
    update: { query },
    select: { id: true },
  })

type NewView = { userId: number; name: string; query: string; createdAt: Date }

export const deleteView = (tx: Tx, id: number, userId: number) => tx.savedView.deleteMany({ where: { id, userId } })
