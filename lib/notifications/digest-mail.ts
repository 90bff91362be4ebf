import { content } from '@/lib/articles/content'
import { settings } from '@/lib/env'
import { compose, type MailBlock } from '@/lib/mail/compose'
import { reasonsOf } from '@/lib/moderation/reasons'
import { excerptOf } from './excerpt'
import { moderateUrl } from './moderate-link'
import type { Waiting } from './store'

const SHOWN = 20
const EXCERPT = 400
const PREVIEWED = 3
const PREVIEW = 40

/** `more`: there are more than were counted. */
export type InQueue = { items: Waiting[]; more: boolean }

/**
 * What waits, grouped by what it stands under, each with why it waits.
 * @param userId whose links decide; null for an address that is no account's
 */
export function digestMail({ items, more }: InQueue, userId: number | null, now: Date) {
  const { title } = content().site
  const count = `${more ? 'More than ' : ''}${items.length}`
  const subject = `${count} ${items.length === 1 ? 'response waits' : 'responses wait'} at ${title}`
  const shown = items.slice(0, SHOWN)
  const paragraphs: MailBlock[] = [...new Set(shown.map(({ entryId }) => entryId))].flatMap((entryId) => [
    { heading: `Under “${content().byId.get(entryId)?.title ?? 'an entry that is gone'}”` },
    ...shown.filter((item) => item.entryId === entryId).flatMap((item) => itemBlocks(item, userId, now)),
  ])
  if (items.length > SHOWN) paragraphs.push(`The others are in the queue.`)
  paragraphs.push({ link: `${settings().siteUrl}/admin/comments?state=pending`, label: 'To the queue' })
  const footer =
    userId === null
      ? ['You get this because your address stands in site.yaml under “notify”.']
      : [{ link: `${settings().siteUrl}/admin/account`, label: 'How often you get this' }]
  const preheader = shown.slice(0, PREVIEWED).map(previewOf).join(' · ')
  return { subject, ...compose({ preheader, paragraphs, footer }, { title, url: settings().siteUrl }) }
}

const previewOf = (item: Waiting) => `${writerOf(item)}: ${excerptOf(item.html, PREVIEW)}`

const writerOf = ({ authorName, linkback }: Waiting) => authorName ?? linkback?.host ?? 'Somebody'

function itemBlocks(item: Waiting, userId: number | null, now: Date): MailBlock[] {
  const reasons = reasonsOf(item.verdict, '')
  const who = writerOf(item)
  return [
    {
      by: item.linkback ? `${who} (${item.kind} from ${item.linkback.source})` : who,
      quote: excerptOf(item.html, EXCERPT) || '(no words)',
    },
    ...(reasons.length ? [{ aside: `Why it waits: ${reasons.join('; ')}.` }] : []),
    ...(userId === null
      ? []
      : [
          { link: moderateUrl({ userId, commentId: item.id, editedAt: item.editedAt }, now), label: 'Decide about it' },
        ]),
  ]
}
