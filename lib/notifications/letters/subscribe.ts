import { followOrAsk } from '../follow-or-ask'
import { scopeOf, type LetterPace } from './rules'
import { followArticles } from './store'
import { whatIsFollowed } from './what-is-followed'

type Wish = { email: string; pace: LetterPace; tag?: string }

/** An address is to get new articles, all of them or those with a tag. */
export function subscribe({ email, pace, tag }: Wish, guestId: number | null, now: Date) {
  const scope = scopeOf(tag)
  const { title } = whatIsFollowed(scope)
  const often = pace === 'weekly' ? 'once a week' : 'as soon as they are out'
  return followOrAsk(
    {
      kind: 'subscribe',
      address: email,
      subject: `${title} by mail?`,
      wish: `Somebody, most likely you, wants this address to get: ${title}, ${often}.`,
      follow: (tx, commenterId, confirmedAt) =>
        followArticles(tx, { commenterId, scope, letters: pace, createdAt: now, confirmedAt }),
    },
    guestId,
    now,
  )
}
