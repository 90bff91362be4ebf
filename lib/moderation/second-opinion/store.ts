import type { Tx } from '@/lib/db/client'

/** What a second opinion is asked about, with what was thought of it so far. */
export const questionable = (tx: Tx, id: number) =>
  tx.comment.findUnique({
    where: { id },
    select: {
      id: true,
      kind: true,
      state: true,
      userId: true,
      withdrawnAt: true,
      body: true,
      authorName: true,
      authorUrl: true,
      createdAt: true,
      verdict: true,
      entry: { select: { kind: true, slug: true } },
    },
  })
