import type { Entry } from '@/lib/articles/entry'
import { siteWords } from '@/lib/articles/site-words'
import { followOrAsk } from './follow-or-ask'
import { followEntry } from './store'

/** An address is to be told of everything under an entry. */
export const followConversation = (address: string, guestId: number | null, { id, title }: Entry, now: Date) =>
  followOrAsk(
    {
      kind: 'follow',
      address,
      subject: siteWords().mail.follow.subject(title),
      wish: siteWords().mail.follow.wish(title),
      follow: (tx, commenterId, confirmedAt) => followEntry(tx, commenterId, id, now, confirmedAt),
    },
    guestId,
    now,
  )
