import type { Tx } from '@/lib/db/client'
import { enqueue } from '@/lib/jobs/enqueue'
import { seal } from '@/lib/keys'
import { mailboxHash } from './mailbox'
import { sendMailJob } from './send-mail-job'
import { insertMail } from './store'

export type NewMail = {
  kind: string
  /** Two mails that would say the same share it: the second is not written. */
  dedupeKey?: string
  to: string
  commenterId?: number
  userId?: number
  subject: string
  text: string
  html: string
  headers?: Record<string, string>
  /** What it says to others too; its own words follow that. */
  letterId?: number
  createdAt: Date
}

/** Writes a mail, and the job that sends it, in the transaction that causes it. */
export async function queueMail(tx: Tx, { to, headers = {}, ...mail }: NewMail): Promise<void> {
  const subject = oneLine(mail.subject)
  const id = await insertMail(tx, { ...mail, subject, headers, mailboxHash: mailboxHash(to), toSealed: seal(to) })
  if (id !== null) await enqueue(tx, sendMailJob(id, mail.createdAt))
}

/** A subject has people's words in it: a line break there would begin a header of theirs. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
