import type { Entry } from '@/lib/articles/entry'
import { followOrAsk } from './follow-or-ask'
import { followEntry } from './store'

/** An address is to be told of everything under an entry. */
export const followConversation = (address: string, guestId: number | null, { id, title }: Entry, now: Date) =>
  followOrAsk(
    {
      kind: 'follow',
      address,
      subject: `Follow “${title}”?`,
      wish: `Somebody, most likely you, wants this address to be told of new comments under “${title}”.`,
      follow: (tx, commenterId, confirmedAt) => followEntry(tx, commenterId, id, now, confirmedAt),
    },
    guestId,
    now,
  )
