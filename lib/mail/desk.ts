import { db, transaction } from '@/lib/db/client'
import { enqueue } from '@/lib/jobs/enqueue'
import { sendMailJob } from './send-mail-job'
import { countSentByKind, lastSentAt, mailsInState, reviveMail } from './store'

const WEEK_MS = 7 * 86_400_000
const SHOWN = 50

/** How mail does: what waits, what failed and why, and how many of what kind were sent within seven days. */
export async function readMailDesk(now: Date) {
  const sent = await countSentByKind(db(), new Date(now.getTime() - WEEK_MS))
  return {
    waiting: await mailsInState(db(), ['waiting', 'sending'], SHOWN),
    failed: await mailsInState(db(), ['failed'], SHOWN),
    sent: sent.map(({ kind, _count }) => ({ kind, count: _count })),
    lastSentAt: await lastSentAt(db()),
  }
}

/** Sends a mail that has failed as if for the first time; false when there is none to send. */
export const tryMailAgain = (id: number, now: Date) =>
  transaction(async (tx) => {
    if (!(await reviveMail(tx, id))) return false
    await enqueue(tx, sendMailJob(id, now))
    return true
  })
