import type { Tx } from '@/lib/db/client'

/** As many texts are looked at together; more machines would not make them more alike. */
const MOST = 2_000

export type Aside = Awaited<ReturnType<typeof newestAside>>[number]

/** What is set aside, with the spam beside which it came in. */
export const newestAside = (tx: Tx) =>
  tx.comment.findMany({
    where: { state: { in: ['aside', 'spam'] }, kind: 'comment', withdrawnAt: null },
    orderBy: { id: 'desc' },
    take: MOST,
    select: { id: true, state: true, body: true, verdict: true },
  })
