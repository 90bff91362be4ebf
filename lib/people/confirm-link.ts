import { settings } from '@/lib/env'
import { makeLinkToken, readLinkToken } from '@/lib/link-token'
import { err, ok, type Result } from '@/lib/result'

const PURPOSE = 'confirm'
const GOOD_FOR_MS = 7 * 86_400_000

export type Claim = { commenterId: number; commentId: number }
export type LinkError = 'cut-off' | 'foreign' | 'expired'

/** The link by which somebody shows that an address is theirs, and with it the comment for which it was given. */
export function confirmLink({ commenterId, commentId }: Claim, now: Date): string {
  const token = makeLinkToken(PURPOSE, `${commenterId}.${commentId}`, new Date(now.getTime() + GOOD_FOR_MS))
  return `${settings().siteUrl}/subscriptions/confirm/${token}`
}

export function readConfirmLink(token: string, now: Date): Result<Claim, LinkError> {
  const read = readLinkToken(PURPOSE, token, now)
  if (!read.ok) return err(read.why)
  const [commenterId, commentId] = read.subject.split('.').map(Number)
  return ok({ commenterId: commenterId!, commentId: commentId! })
}
