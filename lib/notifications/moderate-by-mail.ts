import { randomUUID } from 'node:crypto'
import { may } from '@/lib/accounts/permissions'
import { content } from '@/lib/articles/content'
import { pathOf } from '@/lib/articles/entry'
import { db } from '@/lib/db/client'
import { write } from '@/lib/documents/write'
import { useLink, wasUsed, type LinkFault } from '@/lib/link-token'
import { decideIn } from '@/lib/moderation/decide'
import { overtaken } from '@/lib/moderation/overtaken'
import { reasonsOf } from '@/lib/moderation/reasons'
import type { State } from '@/lib/moderation/response'
import { isWithin, scopeOf } from '@/lib/moderation/scope'
import { err, ok, type Result } from '@/lib/result'
import { readModerateLink, type ModerateLink } from './moderate-link'
import { responseNow, userNow, type ResponseNow } from './store'

export const MODERATE_ACTIONS = { approve: 'approved', spam: 'spam', trash: 'trash' } as const
export type ModerateAction = keyof typeof MODERATE_ACTIONS

export type ModerateItem = {
  name: string
  html: string
  createdAt: Date
  article: { title: string; path: string } | null
  reasons: string[]
}

export type ModerateFault =
  | { kind: LinkFault | 'used' | 'closed' | 'gone' | 'changed' }
  | { kind: 'decided'; state: State; by: string; id: number }

/** What a mailed link asks to decide about, if it still is to be decided. */
export async function readModerate(token: string, now: Date): Promise<Result<ModerateItem, ModerateFault>> {
  const found = await find(token, now)
  if (!found.ok) return found
  const { comment } = found.value
  const entry = content().byId.get(comment.entryId)
  return ok({
    name: comment.authorName ?? 'Somebody',
    html: comment.html,
    createdAt: comment.createdAt,
    article: entry ? { title: entry.title, path: pathOf(entry) } : null,
    reasons: reasonsOf(comment.verdict, ''),
  })
}

/** Decides as who the mail went to, once. */
export async function moderateByMail(
  token: string,
  action: ModerateAction,
  now: Date,
): Promise<Result<null, ModerateFault>> {
  const found = await find(token, now)
  if (!found.ok) return found
  const { link, comment } = found.value
  const to = MODERATE_ACTIONS[action]
  const seen = { id: comment.id, state: 'pending' as const, editedAt: link.editedAt }
  const wish = { seen: [seen], to, reason: 'decided by mail', batch: randomUUID() }
  const outcome = await write(async (tx, touch) =>
    (await useLink(tx, token, now)) ? decideIn(tx, touch, wish, { userId: link.userId }, now) : null,
  )
  if (outcome === null) return err({ kind: 'used' })
  const [other] = outcome.overtaken
  return other ? err({ kind: 'decided', ...other }) : ok(null)
}

type Found = { link: ModerateLink; comment: ResponseNow }

async function find(token: string, now: Date): Promise<Result<Found, ModerateFault>> {
  const link = readModerateLink(token, now)
  if (!link.ok) return err({ kind: link.error })
  const { userId, commentId, editedAt } = link.value
  const user = await userNow(db(), userId)
  if (!user || user.closedAt || !may(user.role, 'moderate')) return err({ kind: 'closed' })
  const comment = await responseNow(db(), commentId)
  if (!comment) return err({ kind: 'gone' })
  if (!isWithin(scopeOf(user), comment.entryId)) return err({ kind: 'closed' })
  if (comment.state !== 'pending') {
    const [other] = await overtaken(db(), commentId)
    return err(other ? { kind: 'decided', ...other } : { kind: 'gone' })
  }
  if (await wasUsed(db(), token)) return err({ kind: 'used' })
  if (comment.editedAt?.getTime() !== editedAt?.getTime()) return err({ kind: 'changed' })
  return ok({ link: link.value, comment })
}
