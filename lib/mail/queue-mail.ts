import type { Tx } from '@/lib/db/client'
import { seal } from '@/lib/keys'
import { insertMail } from './store'

export type NewMail = {
  kind: string
  dedupeKey?: string
  to: string
  commenterId?: number
  userId?: number
  subject: string
  text: string
  html: string
  headers?: Record<string, string>
  createdAt: Date
}

/** Writes a mail in the transaction that causes it. */
export async function queueMail(tx: Tx, { to, dedupeKey, commenterId, userId, headers = {}, ...mail }: NewMail) {
  await insertMail(tx, {
    ...mail,
    headers,
    toSealed: seal(to),
    dedupeKey: dedupeKey ?? null,
    commenterId: commenterId ?? null,
    userId: userId ?? null,
  })
}
