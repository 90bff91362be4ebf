import { deleteExpiredSessions } from '@/lib/accounts/store'
import { sweepComments } from '@/lib/comments/sweep'
import { db, transaction } from '@/lib/db/client'
import { enqueue } from '@/lib/jobs/enqueue'
import { startWorker, type Handler } from '@/lib/jobs/worker'
import { sweepLinkbacks } from '@/lib/linkbacks/sweep'
import { OPT_OUT, optOut } from '@/lib/linkbacks/opt-out'
import { LOOK_AGAIN, VERIFY_LINKBACK } from '@/lib/linkbacks/verify-job'
import { lookAgain, verifyLinkback } from '@/lib/linkbacks/verify-linkback'
import { pictureSweep } from '@/lib/pictures/sweep'

const HOUR_MS = 3_600_000

/** Every kind of job and what does it; payloads are parsed here, since they come from the database. */
const handlers: Record<string, Handler> = {
  [VERIFY_LINKBACK]: (payload, now) => verifyLinkback(payload, now),
  [LOOK_AGAIN]: (payload, now) => lookAgain(payload, now),
  [OPT_OUT]: (payload, now) => optOut(payload, now),
  sweep: async (_payload, now) => {
    await sweepComments(now)
    await sweepLinkbacks(now)
    await pictureSweep(now)
    await deleteExpiredSessions(db(), now)
    await scheduleSweep(new Date(now.getTime() + HOUR_MS))
  },
}

/** What waits for other sites. */
const AWAY = [VERIFY_LINKBACK, LOOK_AGAIN, OPT_OUT]

const scheduleSweep = (runAt: Date) =>
  transaction((tx) => enqueue(tx, { name: 'sweep', payload: {}, dedupeKey: 'sweep', runAt, createdAt: new Date() }))

export async function startWork() {
  startWorker(handlers, AWAY)
  await scheduleSweep(new Date())
}
