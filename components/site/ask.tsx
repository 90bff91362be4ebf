import type { Entry } from '@/lib/articles/entry'
import { pathOf } from '@/lib/articles/entry'
import { siteWords } from '@/lib/articles/site-words'
import { SLOTS } from '@/lib/front/ask-slots'
import { Sentence } from './sentence'

type AskProps = { entry: Entry; because: 'attack' | 'limit' }

/**
 * Asks for a proof before a comment is taken: a browser with script calculates and sends by itself, without script one
 * waits. What was typed stands in it; the front fills in the blanks.
 */
export function Ask({ entry, because }: AskProps) {
  const { ask: words, post } = siteWords().form
  return (
    <article className="message-page ask">
      <h1>{words.title}</h1>
      <div className="message-page-text">
        <p>
          {words[because]} {words.nothingLost}
        </p>
        <form method="post" action={`${pathOf(entry)}/comments`} data-work={SLOTS.work}>
          <input type="hidden" name={SLOTS.fields} />
          <p className="ask-wait">
            <Sentence of={words.wait} blanks={{ seconds: SLOTS.seconds }} />
          </p>
          <p className="ask-work" role="status" hidden>
            {words.work}
          </p>
          <div className="ask-bar" aria-hidden="true" />
          <p className="form-actions">
            <button className="button">{post}</button>
          </p>
        </form>
        <h2>{words.yourComment}</h2>
        <p className="by" dir="auto">
          {SLOTS.name}
        </p>
        <pre className="your-words" dir="auto">
          {SLOTS.body}
        </pre>
        <p>
          <Sentence of={words.answers} blanks={{ entry: <a href={pathOf(entry)}>{entry.title}</a> }} />
        </p>
      </div>
      <script src="/enhance.ask1.js" defer />
    </article>
  )
}
