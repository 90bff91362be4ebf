import { enqueue } from '@/lib/jobs/enqueue'
import { write } from '@/lib/documents/write'
import type { Tx } from '@/lib/db/client'
import { isConfirmed } from './is-confirmed'
import { replyMailJob } from './reply-mail-job'
import { allAbove, followers, insertNotice, mailedSince, responseNow } from './store'

const MINUTE_MS = 60_000
/** The first answer of an hour is told at once, what comes after it is gathered so long, and then longer. */
const GATHER_MINUTES = [0, 10, 60]

/** Notes for everybody who follows what a shown comment answers that they are to be told of it, each once. */
export async function tellFollowers(commentId: number, now: Date) {
  await write(async (tx) => {
    const comment = await responseNow(tx, commentId)
    if (comment?.state !== 'approved' || comment.kind !== 'comment') return
    const scopes = [`entry:${comment.entryId}`, ...(await allAbove(tx, commentId)).map((id) => `comment:${id}`)]
    for (const { id, commenterId, commenter, ...asked } of await followers(tx, scopes)) {
      if (commenterId === comment.commenterId || !isConfirmed(asked, commenter.provenAt)) continue
      const isNew = await insertNotice(tx, { commenterId, commentId, subscriptionId: id, createdAt: now })
      if (isNew) await enqueue(tx, replyMailJob(commenterId, await whenToMail(tx, commenterId, now), now))
    }
  })
}

async function whenToMail(tx: Tx, commenterId: number, now: Date): Promise<Date> {
  const lately = await mailedSince(tx, commenterId, 'reply', new Date(now.getTime() - 60 * MINUTE_MS))
  const [last] = lately
  const minutes = GATHER_MINUTES[Math.min(lately.length, GATHER_MINUTES.length - 1)]!
  return last ? new Date(Math.max(now.getTime(), last.createdAt.getTime() + minutes * MINUTE_MS)) : now
}
