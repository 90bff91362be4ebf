import { siteWords } from '@/lib/articles/site-words'
import type { Tx } from '@/lib/db/client'
import { reindexResponse } from '@/lib/db/full-text'

export const findCommenter = (tx: Tx, id: number) => tx.commenter.findUnique({ where: { id } })

export const findByAddress = (tx: Tx, emailHash: string) =>
  tx.commenter.findUnique({ where: { emailHash }, select: { id: true, emailSealed: true } })

export const countComments = (tx: Tx, commenterId: number) => tx.comment.count({ where: { commenterId } })

/** Everything that is kept about a person, for themselves. Hashes say nothing to them, and that they are kept is said. */
export const everythingOf = (tx: Tx, id: number) =>
  tx.commenter.findUnique({
    where: { id },
    select: {
      emailSealed: true,
      name: true,
      createdAt: true,
      provenAt: true,
      trustedAt: true,
      silentAt: true,
      notes: { orderBy: { id: 'asc' }, select: { text: true, createdAt: true } },
      subscriptions: {
        orderBy: { id: 'asc' },
        select: { createdAt: true, commentId: true, scope: true, letters: true, entry: { select: { title: true } } },
      },
      mails: { orderBy: { id: 'asc' }, select: { kind: true, subject: true, createdAt: true, sentAt: true } },
      comments: {
        orderBy: { id: 'asc' },
        select: {
          id: true,
          state: true,
          authorName: true,
          authorUrl: true,
          body: true,
          consent: true,
          createdAt: true,
          editedAt: true,
          withdrawnAt: true,
          networkHash: true,
          entry: { select: { kind: true, slug: true, title: true } },
          revisions: { orderBy: { id: 'asc' }, select: { body: true, replacedAt: true } },
        },
      },
    },
  })

/** A piece of what somebody wrote, the first of it first; what is done with it takes it from them. */
export const someComments = (tx: Tx, commenterId: number, limit: number) =>
  tx.comment.findMany({
    where: { commenterId },
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true, entryId: true, state: true, body: true, createdAt: true },
  })

/** Takes who wrote it from a comment, and leaves its words. */
export async function cutFromAuthor(tx: Tx, { id, body }: { id: number; body: string }) {
  const authorName = siteWords().conversation.anonymous
  await tx.revision.deleteMany({ where: { commentId: id } })
  await tx.note.deleteMany({ where: { commentId: id } })
  await tx.decision.updateMany({ where: { commentId: id }, data: { reason: '' } })
  await tx.report.updateMany({ where: { commentId: id }, data: { reason: '' } })
  await tx.comment.update({
    where: { id },
    data: {
      authorName,
      authorUrl: null,
      commenterId: null,
      verdict: { outcome: 'hold', reasons: [] },
      reasons: 0,
      addressHash: null,
      networkHash: null,
      submissionKey: null,
    },
    select: { id: true },
  })
  await reindexResponse(tx, id, authorName, body)
}

export const markWithdrawn = (tx: Tx, id: number, withdrawnAt: Date) =>
  tx.comment.update({ where: { id }, data: { withdrawnAt }, select: { id: true } })

const TO_FORGET = { id: true, kind: true, state: true, commenterId: true, userId: true, createdAt: true } as const

/** Mails to a person, for their files to be found. */
export const mailsTo = (tx: Tx, commenterId: number) =>
  tx.mail.findMany({ where: { commenterId }, select: { id: true, createdAt: true } })

/** What is written to others with people's words in it. */
const QUOTING = ['reply', 'digest']

/** A piece of the mails since a moment that quote people and have their words still. */
export const quotingMails = (tx: Tx, since: Date, limit: number) =>
  tx.mail.findMany({
    where: { kind: { in: QUOTING }, createdAt: { gte: since }, text: { not: '' } },
    orderBy: { createdAt: 'asc' },
    take: limit,
    select: TO_FORGET,
  })

export type QuotingMail = Awaited<ReturnType<typeof quotingMails>>[number]

/** What is sent needs its words no longer. */
export const emptyMails = (tx: Tx, ids: number[]) =>
  tx.mail.updateMany({ where: { id: { in: ids } }, data: { subject: '', text: '', html: '' } })

export const deleteMails = (tx: Tx, ids: number[]) => tx.mail.deleteMany({ where: { id: { in: ids } } })

/** What a mail about answers would have told is to be told again. */
export const reopenNotices = (tx: Tx, commenterId: number, mailedAt: Date) =>
  tx.notice.updateMany({ where: { commenterId, mailedAt }, data: { mailedAt: null } })

export const reopenDigest = (tx: Tx, id: number) => tx.user.updateMany({ where: { id }, data: { digestAt: null } })
