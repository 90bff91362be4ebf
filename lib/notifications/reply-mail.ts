import { z } from 'zod'
import { content } from '@/lib/articles/content'
import { standing } from '@/lib/articles/entry'
import { siteOfMails, siteWords } from '@/lib/articles/site-words'
import type { Tx } from '@/lib/db/client'
import { write } from '@/lib/documents/write'
import { settings } from '@/lib/env'
import { enqueue } from '@/lib/jobs/enqueue'
import { unseal } from '@/lib/keys'
import { compose, type MailBlock } from '@/lib/mail/compose'
import { mayMail } from '@/lib/mail/may-mail'
import { queueMail } from '@/lib/mail/queue-mail'
import { excerptOf } from './excerpt'
import { subscriptionsUrl, unsubscribeUrl } from './mailed-links'
import { replyMailJob } from './reply-mail-job'
import { deleteNotices, findCommenter, markMailed, openNotices, responseNow, type ResponseNow } from './store'

const payloadSchema = z.object({ commenterId: z.number().int() })

const HOUR_MS = 3_600_000
/** So many answers are told with their words; of more a mail says only how many. */
const SHOWN = 10
const EXCERPT = 600

/** The job that tells one person of all answers that wait for it, in one mail. What is no longer shown is not told. */
export async function mailReplies(payload: unknown, now: Date) {
  const { commenterId } = payloadSchema.parse(payload)
  await write(async (tx) => {
    const commenter = await findCommenter(tx, commenterId)
    const notices = await openNotices(tx, commenterId)
    if (!commenter || notices.length === 0) return
    const told = await stillToTell(tx, notices, now)
    const dropped = notices.filter(({ id }) => !told.some((each) => each.id === id))
    await deleteNotices(
      tx,
      dropped.map(({ id }) => id),
    )
    if (!commenter.provenAt || commenter.silentAt || told.length === 0) return
    const to = unseal(commenter.emailSealed)
    if (!(await mayMail(tx, to, 'reply', now))) {
      return enqueue(tx, replyMailJob(commenterId, new Date(now.getTime() + HOUR_MS), now))
    }
    await queueMail(tx, { kind: 'reply', to, commenterId, createdAt: now, ...replyMail(commenterId, told, now) })
    await markMailed(
      tx,
      told.map(({ id }) => id),
      now,
    )
  })
}

type Told = { id: number; scope: string; comment: ResponseNow; title: string }

async function stillToTell(tx: Tx, notices: Awaited<ReturnType<typeof openNotices>>, now: Date): Promise<Told[]> {
  const told: Told[] = []
  for (const { id, commentId, subscription } of notices) {
    const comment = await responseNow(tx, commentId)
    const entry = comment && content().byId.get(comment.entryId)
    const isShown = comment?.state === 'approved' && entry && standing(entry, now) === 'public'
    if (isShown && entry.comments !== 'hidden' && subscription) {
      told.push({ id, scope: subscription.scope, comment, title: entry.title })
    }
  }
  return told
}

function replyMail(commenterId: number, told: Told[], now: Date) {
  const words = siteWords().mail
  const [first] = told as [Told]
  const scopes = [...new Set(told.map(({ scope }) => scope))]
  const stop = unsubscribeUrl(commenterId, scopes, now)
  const subject = subjectOf(told)
  const more = told.length - SHOWN
  const paragraphs = told.length === 1 ? [{ heading: subject }, ...replyBlocks(first)] : byEntry(told.slice(0, SHOWN))
  if (more > 0) paragraphs.push(words.andMore(more))
  const footer = [
    { link: stop, label: scopes.length === 1 ? words.replies.stopOne : words.replies.stopMany },
    { link: subscriptionsUrl(commenterId, now), label: words.all },
  ]
  return {
    subject,
    ...compose({ preheader: excerptOf(first.comment.html, 90), paragraphs, footer }, siteOfMails()),
    headers: { 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
  }
}

function subjectOf(told: Told[]): string {
  const words = siteWords().mail.replies
  const [{ comment, title }] = told as [Told]
  if (told.length === 1) return words.subject(nameOf(comment), title)
  const isOfOne = told.every((each) => each.comment.entryId === comment.entryId)
  return isOfOne ? words.ofEntry(told.length, title) : words.ofMany(told.length)
}

const byEntry = (told: Told[]): MailBlock[] =>
  [...new Set(told.map(({ comment }) => comment.entryId))].flatMap((entryId) => {
    const some = told.filter(({ comment }) => comment.entryId === entryId)
    return [
      { heading: siteWords().mail.replies.under(some[0]!.title) },
      ...some.flatMap((each) => replyBlocks(each, nameOf(each.comment))),
    ]
  })

const replyBlocks = ({ comment }: Told, by?: string): MailBlock[] => [
  { quote: excerptOf(comment.html, EXCERPT), by },
  { link: `${settings().siteUrl}/comments/${comment.id}`, label: siteWords().mail.replies.read },
]

const nameOf = ({ authorName }: ResponseNow) => authorName ?? siteWords().mail.replies.somebody
