import { keyedHash, sameText } from './keys'

export type ReadToken = { ok: true; subject: string } | { ok: false; why: 'cut-off' | 'foreign' | 'expired' }

/** A link that says what it is for and until when, signed, so that nothing has to be kept for it. */
export function makeLinkToken(purpose: string, subject: string, expiresAt: Date): string {
  const until = expiresAt.getTime().toString(36)
  const packed = Buffer.from(subject).toString('base64url')
  return `${packed}~${until}~${keyedHash('token', 'link', purpose, packed, until)}`
}

const WHOLE = /^([\w-]*)~([0-9a-z]+)~([\w-]{22})$/

export function readLinkToken(purpose: string, token: string, now: Date): ReadToken {
  const [, packed = '', until = '', signature = ''] = WHOLE.exec(token) ?? []
  if (signature === '') return { ok: false, why: 'cut-off' }
  if (!sameText(signature, keyedHash('token', 'link', purpose, packed, until))) return { ok: false, why: 'foreign' }
  if (parseInt(until, 36) <= now.getTime()) return { ok: false, why: 'expired' }
  return { ok: true, subject: Buffer.from(packed, 'base64url').toString() }
}
