import { deleteExpiredSessions } from '@/lib/accounts/store'
import { sweepComments } from '@/lib/comments/sweep'
import { db, transaction } from '@/lib/db/client'
import { enqueue } from '@/lib/jobs/enqueue'
import { startWorker, type Handler } from '@/lib/jobs/worker'
import { sweepLinkbacks } from '@/lib/linkbacks/sweep'
import { VERIFY_LINKBACK } from '@/lib/linkbacks/verify-job'
import { verifyLinkback } from '@/lib/linkbacks/verify-pingback'

const HOUR_MS = 3_600_000

/** Every kind of job and what does it; payloads are parsed here, since they come from the database. */
const handlers: Record<string, Handler> = {
  [VERIFY_LINKBACK]: (payload, now) => verifyLinkback(payload, now),
  sweep: async (_payload, now) => {
    await sweepComments(now)
    await sweepLinkbacks(now)
    await deleteExpiredSessions(db(), now)
    await scheduleSweep(new Date(now.getTime() + HOUR_MS))
  },
}

const scheduleSweep = (runAt: Date) =>
  transaction((tx) => enqueue(tx, { name: 'sweep', payload: {}, dedupeKey: 'sweep', runAt, createdAt: new Date() }))

export async function startWork() {
  startWorker(handlers)
  await scheduleSweep(new Date())
}
