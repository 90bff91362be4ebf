import type { MailState, Prisma } from '@/prisma/generated/sqlite/client/client'
import type { Tx } from '@/lib/db/client'

/** False when it was there before. */
export async function insertUsedLink(tx: Tx, id: string, usedAt: Date, expiresAt: Date): Promise<boolean> {
  const inserted = await tx.$executeRaw`
    INSERT INTO "UsedLink" ("id", "usedAt", "expiresAt") VALUES (${id}, ${usedAt}, ${expiresAt})
    ON CONFLICT ("id") DO NOTHING`
  return inserted === 1
}

export const isUsedLink = async (tx: Tx, id: string) =>
  (await tx.usedLink.findUnique({ where: { id }, select: { id: true } })) !== null

/** The number of the new mail, or null when one that says the same is there already. */
export async function insertMail(tx: Tx, mail: Prisma.MailUncheckedCreateInput): Promise<number | null> {
  const { dedupeKey } = mail
  if (dedupeKey && (await tx.mail.findUnique({ where: { dedupeKey }, select: { id: true } }))) return null
  return (await tx.mail.create({ data: mail, select: { id: true } })).id
}

type Counted = { mailboxHash?: string; kind?: string; since: Date }

/** How many mails were written since a moment, counted no further than a limit. */
export const countMails = async (tx: Tx, { since, ...of }: Counted, limit: number) =>
  (await tx.mail.findMany({ where: { ...of, createdAt: { gt: since } }, take: limit, select: { id: true } })).length

const TO_SEND = {
  id: true,
  kind: true,
  state: true,
  attempts: true,
  doubts: true,
  toSealed: true,
  subject: true,
  text: true,
  html: true,
  headers: true,
  createdAt: true,
  letter: { select: { text: true, html: true } },
} as const

export const findToSend = (tx: Tx, id: number) =>
  tx.mail.findUnique({ where: { id, state: { in: ['waiting', 'sending'] } }, select: TO_SEND })

export type ToSend = NonNullable<Awaited<ReturnType<typeof findToSend>>>

/** False when another has it in hand. A mail that was in hand already may have been sent. */
export async function claimMail(tx: Tx, { id, state, attempts }: ToSend): Promise<boolean> {
  const { count } = await tx.mail.updateMany({
    where: { id, state, attempts },
    data: {
      state: 'sending',
      attempts: { increment: 1 },
      ...(state === 'sending' && { doubts: { increment: 1 } }),
    },
  })
  return count === 1
}

type Outcome = { state: MailState; sentAt?: Date; doubts?: number; lastError: string | null }

/** Nothing, when it was taken back meanwhile. */
export const recordMail = (tx: Tx, id: number, outcome: Outcome) => tx.mail.updateMany({ where: { id }, data: outcome })

export const eraseWords = (tx: Tx, before: Date) =>
  tx.mail.updateMany({
    where: { createdAt: { lt: before }, toSealed: { not: '' }, state: { in: ['sent', 'failed'] } },
    data: { toSealed: '', subject: '', text: '', html: '', headers: {} },
  })

/** What went to many is in public; it goes like all words of mails. */
export const eraseLetters = (tx: Tx, before: Date) =>
  tx.letter.updateMany({
    where: { createdAt: { lt: before }, text: { not: '' }, mails: { none: { toSealed: { not: '' } } } },
    data: { text: '', html: '' },
  })

export const deleteLetters = (tx: Tx, before: Date) => tx.letter.deleteMany({ where: { createdAt: { lt: before } } })

export const deleteMails = (tx: Tx, before: Date) => tx.mail.deleteMany({ where: { createdAt: { lt: before } } })

export const deleteUsedLinks = (tx: Tx, before: Date) =>
  tx.usedLink.deleteMany({ where: { expiresAt: { lt: before } } })

/** Whether who has an address wants no mail from here. */
export const isSilent = async (tx: Tx, emailHash: string) =>
  (await tx.commenter.findUnique({ where: { emailHash, silentAt: { not: null } }, select: { id: true } })) !== null

const ON_DESK = { id: true, kind: true, attempts: true, createdAt: true, lastError: true } as const

/** Without their addresses, which are nobody's business at the desk. */
export const mailsInState = (tx: Tx, states: MailState[], limit: number) =>
  tx.mail.findMany({ where: { state: { in: states } }, orderBy: { id: 'desc' }, take: limit, select: ON_DESK })

export const countSentByKind = (tx: Tx, since: Date) =>
  tx.mail.groupBy({
    by: ['kind'],
    where: { state: 'sent', createdAt: { gt: since } },
    _count: true,
    orderBy: { kind: 'asc' },
  })

export const lastSentAt = async (tx: Tx) =>
  (await tx.mail.findFirst({ where: { state: 'sent' }, orderBy: { id: 'desc' }, select: { sentAt: true } }))?.sentAt ??
  null

/** False unless it has failed and its words are still there. */
export async function reviveMail(tx: Tx, id: number): Promise<boolean> {
  const { count } = await tx.mail.updateMany({
    where: { id, state: 'failed', toSealed: { not: '' } },
    data: { state: 'waiting', attempts: 0, doubts: 0 },
  })
  return count === 1
}
