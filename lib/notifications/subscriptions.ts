import { content } from '@/lib/articles/content'
import { pathOf } from '@/lib/articles/entry'
import { siteOfMails, siteWords } from '@/lib/articles/site-words'
import { db } from '@/lib/db/client'
import { write } from '@/lib/documents/write'
import { keyedHash, unseal } from '@/lib/keys'
import { compose } from '@/lib/mail/compose'
import { mayMail } from '@/lib/mail/may-mail'
import { queueMail } from '@/lib/mail/queue-mail'
import { isConfirmed } from './is-confirmed'
import { PACES, type LetterPace } from './letters/rules'
import { setPace } from './letters/store'
import { whatIsFollowed } from './letters/what-is-followed'
import { subscriptionsUrl } from './mailed-links'
import {
  confirmSubscription,
  deleteAllSubscriptions,
  deleteSubscriptions,
  findCommenter,
  findCommenterByHash,
  markProven,
  setSilent,
  subscriptionsOf,
} from './store'

export type Followed = {
  scope: string
  title: string
  path: string
  isConfirmed: boolean
  /** Of new articles: how soon. */
  pace: LetterPace | null
}
export type Subscriptions = { followed: Followed[]; isSilent: boolean }

/** All that somebody follows here, or null when nothing is known of them any more. */
export async function readSubscriptions(commenterId: number): Promise<Subscriptions | null> {
  const commenter = await findCommenter(db(), commenterId)
  if (!commenter) return null
  const followed = (await subscriptionsOf(db(), commenterId)).flatMap(({ letters: pace, ...row }): Followed[] => {
    const { scope, entryId, commentId } = row
    if (pace !== null) return [{ scope, pace, isConfirmed: row.confirmedAt !== null, ...whatIsFollowed(scope) }]
    const entry = content().byId.get(entryId!)
    if (!entry) return []
    const path = commentId === null ? pathOf(entry) : `/comments/${commentId}`
    return [{ scope, pace, title: entry.title, path, isConfirmed: isConfirmed(row, commenter.provenAt) }]
  })
  return { followed, isSilent: commenter.silentAt !== null }
}

export const unsubscribe = (commenterId: number, scopes: string[]) =>
  write((tx) => deleteSubscriptions(tx, commenterId, scopes))

export const SUBSCRIPTION_ACTIONS = ['unfollow', 'unfollow-all', 'confirm', ...PACES, 'silence', 'unsilence'] as const
export type SubscriptionAction = (typeof SUBSCRIPTION_ACTIONS)[number]

/** What somebody does on the page of all they follow; that they have its link shows that the address is theirs. */
export const changeSubscriptions = (commenterId: number, action: SubscriptionAction, scope: string, now: Date) =>
  write(async (tx) => {
    if (action === 'unfollow') await deleteSubscriptions(tx, commenterId, [scope])
    else if (action === 'unfollow-all') await deleteAllSubscriptions(tx, commenterId)
    else if (action === 'at_once' || action === 'weekly') await setPace(tx, commenterId, scope, action)
    else if (action === 'confirm') {
      await confirmSubscription(tx, commenterId, scope, now)
      await markProven(tx, commenterId, now)
    } else await setSilent(tx, commenterId, action === 'silence' ? now : null)
  })

/** Mails the way to all that an address follows, if it is known here. Whether it is, the caller does not learn. */
export async function mailSubscriptions(address: string, now: Date) {
  const emailHash = keyedHash('addressHash', 'email', address.toLowerCase())
  await write(async (tx) => {
    const commenter = await findCommenterByHash(tx, emailHash)
    if (!commenter || !(await mayMail(tx, address, 'find', now))) return
    const site = siteOfMails()
    const words = siteWords().mail.find
    const parts = {
      preheader: words.preheader,
      paragraphs: [
        words.asked(site.title),
        { link: subscriptionsUrl(commenter.id, now), label: words.link },
        words.after,
      ],
    }
    await queueMail(tx, {
      kind: 'find',
      to: unseal(commenter.emailSealed),
      commenterId: commenter.id,
      subject: words.subject(site.title),
      ...compose(parts, site),
      createdAt: now,
    })
  })
}
