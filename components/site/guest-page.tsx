import { siteWords } from '@/lib/articles/site-words'
import { Sentence } from './sentence'

/** Who this browser has proven to be, and how it forgets that. */
export function GuestPage({ name }: { name: string | null }) {
  const words = siteWords().standing.guest
  return (
    <article className="message-page">
      <h1>{words.title}</h1>
      <div className="message-page-text">
        {name === null ? (
          <p>{words.unknown}</p>
        ) : (
          <form method="post" action="/subscriptions/me">
            <p>
              <Sentence of={words.known} blanks={{ name: <b dir="auto">{name}</b> }} />
            </p>
            <p>{words.forgetting}</p>
            <p className="form-actions">
              <button className="button button-quiet">{words.forget}</button>
            </p>
          </form>
        )}
      </div>
    </article>
  )
}
