import { settings } from '@/lib/env'
import { makeLinkToken, readLinkToken, type LinkFault } from '@/lib/link-token'
import { err, ok, type Result } from '@/lib/result'

const DAY_MS = 86_400_000
/** Old mails are where people look for the way out, and back. */
const GOOD_FOR_MS = 365 * DAY_MS

const [ONE, ALL] = ['unsubscribe', 'subscriptions']

export const unsubscribeUrl = (commenterId: number, scopes: string[], now: Date) =>
  `${settings().siteUrl}/subscriptions/unsubscribe/${makeLinkToken(ONE, [commenterId, ...scopes].join(' '), new Date(now.getTime() + GOOD_FOR_MS))}`

export const subscriptionsUrl = (commenterId: number, now: Date) =>
  `${settings().siteUrl}/subscriptions/${makeLinkToken(ALL, String(commenterId), new Date(now.getTime() + GOOD_FOR_MS))}`

export function readUnsubscribe(
  token: string,
  now: Date,
): Result<{ commenterId: number; scopes: string[] }, LinkFault> {
  const read = readLinkToken(ONE, token, now)
  if (!read.ok) return err(read.why)
  const [commenterId, ...scopes] = read.subject.split(' ')
  return ok({ commenterId: Number(commenterId), scopes })
}

export function readAllLink(token: string, now: Date): Result<{ commenterId: number }, LinkFault> {
  const read = readLinkToken(ALL, token, now)
  return read.ok ? ok({ commenterId: Number(read.subject) }) : err(read.why)
}
