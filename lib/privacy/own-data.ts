import { pathOf } from '@/lib/articles/entry'
import { db } from '@/lib/db/client'
import { settings } from '@/lib/env'
import { unseal } from '@/lib/keys'
import { insertTrace } from '@/lib/moderation/purge/store'
import { whatIsFollowed } from '@/lib/notifications/letters/what-is-followed'
import { countComments, everythingOf, findCommenter } from './store'

/** In short what is kept about somebody, or null when nothing is (any more). */
export async function summaryOf(commenterId: number) {
  const commenter = await findCommenter(db(), commenterId)
  if (!commenter) return null
  return { email: unseal(commenter.emailSealed), comments: await countComments(db(), commenterId) }
}

/** Everything that is kept about a person, to be given to them. */
async function ownDataOf(commenterId: number) {
  const everything = await everythingOf(db(), commenterId)
  if (!everything) return null
  const { emailSealed, createdAt, comments, subscriptions, ...rest } = everything
  return {
    site: settings().siteUrl,
    email: unseal(emailSealed),
    firstSeenAt: createdAt,
    ...rest,
    comments: comments.map(({ authorName, authorUrl, body, consent, networkHash, entry, revisions, ...comment }) => ({
      ...comment,
      under: { title: entry.title, address: settings().siteUrl + pathOf(entry) },
      name: authorName,
      website: authorUrl,
      text: body,
      agreedTo: consent,
      whereItCameFrom: networkHash === null ? 'not kept any more' : 'kept as a keyed hash that cannot be read',
      earlierTexts: revisions.map(({ body, replacedAt }) => ({ text: body, replacedAt })),
    })),
    follows: subscriptions.map(({ entry, commentId, scope, letters, createdAt }) => ({
      title: entry?.title ?? whatIsFollowed(scope).title,
      ...(letters === null ? { commentId } : { howOften: letters }),
      since: createdAt,
    })),
  }
}

/** The same as a file, which leaves a trace that one was given out, but not whose. */
export async function exportOwnData(commenterId: number, byPerson: boolean, now: Date): Promise<string | null> {
  const data = await ownDataOf(commenterId)
  if (!data) return null
  await insertTrace(db(), { action: 'export', counts: { comments: data.comments.length }, byPerson, createdAt: now })
  return `${JSON.stringify(data, null, 2)}\n`
}
