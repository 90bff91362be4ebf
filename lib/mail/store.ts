import type { Tx } from '@/lib/db/client'

type MailRow = {
  kind: string
  dedupeKey: string | null
  toSealed: string
  commenterId: number | null
  userId: number | null
  subject: string
  text: string
  html: string
  headers: Record<string, string>
  createdAt: Date
}

export const insertMail = (tx: Tx, data: MailRow) => tx.mail.create({ data, select: { id: true } })
