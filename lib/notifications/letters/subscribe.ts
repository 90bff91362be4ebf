import { siteWords } from '@/lib/articles/site-words'
import { followOrAsk } from '../follow-or-ask'
import { scopeOf, type LetterPace } from './rules'
import { followArticles } from './store'
import { whatIsFollowed } from './what-is-followed'

type Wish = { email: string; pace: LetterPace; tag?: string }

/** An address is to get new articles, all of them or those with a tag. */
export function subscribe({ email, pace, tag }: Wish, guestId: number | null, now: Date) {
  const scope = scopeOf(tag)
  const { title } = whatIsFollowed(scope)
  const words = siteWords().mail.articles
  return followOrAsk(
    {
      kind: 'subscribe',
      address: email,
      subject: words.subject(title),
      wish: words.wish[pace](title),
      follow: (tx, commenterId, confirmedAt) =>
        followArticles(tx, { commenterId, scope, letters: pace, createdAt: now, confirmedAt }),
    },
    guestId,
    now,
  )
}
