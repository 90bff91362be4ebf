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

export type { MailState }
