import { keyedHash, sameText } from './keys'
import type { Tx } from './db/client'
import { insertUsedLink, isUsedLink } from './mail/store'

/** Why a mailed link does nothing: a piece of it is missing, we did not make it for this, or its time is over. */
export type LinkFault = 'cut-off' | 'foreign' | 'expired'
export type ReadLink = { ok: true; subject: string } | { ok: false; why: LinkFault }

/** What it is about, until when, and 128 bits that only we can make of both. */
const SHAPE = /^([\w-]*)\.([0-9a-z]{1,9})\.([\w-]{22})$/

/**
 * The end of a link that is sent by mail. Whoever has it may do what it is for; nothing is stored for it.
 * @param purpose what it opens: a token for one purpose opens no other
 */
export function makeLinkToken(purpose: string, subject: string, expiresAt: Date): string {
  const [about, until] = [Buffer.from(subject).toString('base64url'), expiresAt.getTime().toString(36)]
  return `${about}.${until}.${sign(purpose, about, until)}`
}

/** What a token is about. What mail programs do to long addresses is told apart from what somebody has made up. */
export function readLinkToken(purpose: string, token: string, now: Date): ReadLink {
  const [, about, until, signature] = SHAPE.exec(token) ?? []
  if (about === undefined || until === undefined || signature === undefined) return { ok: false, why: 'cut-off' }
  if (!sameText(signature, sign(purpose, about, until))) return { ok: false, why: 'foreign' }
  if (expiryOf(until) <= now.getTime()) return { ok: false, why: 'expired' }
  return { ok: true, subject: Buffer.from(about, 'base64url').toString() }
}

const sign = (purpose: string, about: string, until: string) => keyedHash('token', 'link', purpose, about, until)
const expiryOf = (until: string) => parseInt(until, 36)

/** Notes that a token which acts once has acted; false when it had before. */
export async function useLink(tx: Tx, token: string, now: Date): Promise<boolean> {
  const [, , until] = SHAPE.exec(token) ?? []
  if (until === undefined) throw new Error('a link that was not read is not used')
  return insertUsedLink(tx, idOf(token), now, new Date(expiryOf(until)))
}

export const wasUsed = (tx: Tx, token: string) => isUsedLink(tx, idOf(token))

const idOf = (token: string) => keyedHash('token', 'used-link', token)
