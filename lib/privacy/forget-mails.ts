import { write } from '@/lib/documents/write'
import { enqueue } from '@/lib/jobs/enqueue'
import { db, type Tx } from '@/lib/db/client'
import { deleteFilesOf } from '@/lib/mail/mail-files'
import { WORDS_KEPT_MS } from '@/lib/mail/sweep'
import { replyMailJob } from '@/lib/notifications/reply-mail-job'
import { deleteMails, emptyMails, mailsTo, quotingMails, reopenDigest, reopenNotices, type QuotingMail } from './store'

/** As many mails lose their words in one transaction. */
const PIECE = 100

/**
 * Takes the words from what was written to others since somebody is known here: it quotes and names them. What is still
 * to be sent is taken back, and written anew from what is there then. Mails to themselves go with their row.
 */
export async function forgetMails({ id, createdAt }: { id: number; createdAt: Date }, now: Date) {
  await deleteFilesOf(await mailsTo(db(), id))
  // What is older has lost its words already.
  const since = new Date(Math.max(createdAt.getTime(), now.getTime() - WORDS_KEPT_MS - DAY_MS))
  for (;;) {
    const piece = await quotingMails(db(), since, PIECE)
    await deleteFilesOf(piece)
    await write((tx) => forgetWords(tx, piece, id, now))
    if (piece.length < PIECE) return
  }
}

const DAY_MS = 86_400_000

async function forgetWords(tx: Tx, mails: QuotingMail[], forgotten: number, now: Date) {
  const isOver = ({ state }: QuotingMail) => state === 'sent' || state === 'failed'
  await emptyMails(tx, idsOf(mails.filter(isOver)))
  await deleteMails(tx, idsOf(mails.filter((mail) => !isOver(mail))))
  for (const mail of mails) {
    if (mail.state === 'waiting' && mail.commenterId !== forgotten) await writeAnew(tx, mail, now)
  }
}

async function writeAnew(tx: Tx, { commenterId, userId, createdAt }: QuotingMail, now: Date) {
  if (userId !== null) await reopenDigest(tx, userId)
  if (commenterId === null) return
  await reopenNotices(tx, commenterId, createdAt)
  await enqueue(tx, replyMailJob(commenterId, now, now))
}

const idsOf = (mails: QuotingMail[]) => mails.map(({ id }) => id)
