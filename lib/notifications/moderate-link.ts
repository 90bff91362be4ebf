import { settings } from '@/lib/env'
import { makeLinkToken, readLinkToken, type LinkFault } from '@/lib/link-token'
import { err, ok, type Result } from '@/lib/result'

const PURPOSE = 'moderate'
const GOOD_FOR_MS = 7 * 86_400_000

/** Who decides, about what, and as it was when the mail was written. */
export type ModerateLink = { userId: number; commentId: number; editedAt: Date | null }

export function moderateUrl({ userId, commentId, editedAt }: ModerateLink, now: Date): string {
  const subject = [userId, commentId, editedAt?.getTime() ?? ''].join(' ')
  return `${settings().siteUrl}/moderate/${makeLinkToken(PURPOSE, subject, new Date(now.getTime() + GOOD_FOR_MS))}`
}

export function readModerateLink(token: string, now: Date): Result<ModerateLink, LinkFault> {
  const read = readLinkToken(PURPOSE, token, now)
  if (!read.ok) return err(read.why)
  const [userId, commentId, editedAt] = read.subject.split(' ')
  return ok({
    userId: Number(userId),
    commentId: Number(commentId),
    editedAt: editedAt ? new Date(Number(editedAt)) : null,
  })
}
