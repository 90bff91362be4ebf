import type { Entry } from '@/lib/articles/entry'
import { pathOf } from '@/lib/articles/entry'
import { SLOTS } from '@/lib/front/ask-slots'

type AskProps = { entry: Entry; because: 'attack' | 'limit' }

/**
 * Asks for a proof before a comment is taken: a browser with script calculates and sends by itself, without script one
 * waits. What was typed stands in it; the front fills in the blanks.
 */
export function Ask({ entry, because }: AskProps) {
  return (
    <article className="message-page ask">
      <h1>One moment, please</h1>
      <div className="message-page-text">
        <p>
          {because === 'attack'
            ? 'Programs are sending many comments to this site at the moment. So that yours does not go under among them, it takes one more step.'
            : 'Many comments have come from where you are, or to this article. So that yours is not taken for one of a program, it takes one more step.'}{' '}
          Nothing of what you wrote is lost.
        </p>
        <form method="post" action={`${pathOf(entry)}/comments`} data-work={SLOTS.work}>
          <input type="hidden" name={SLOTS.fields} />
          <p className="ask-wait">
            Please press the button in {SLOTS.seconds} seconds. If you press it sooner, this page comes back and says
            how long it still is.
          </p>
          <p className="ask-work" role="status" hidden>
            Your browser is calculating something, which shows that this is no mass mailing. It takes a few seconds;
            then your comment is sent by itself.
          </p>
          <div className="ask-bar" aria-hidden="true" />
          <p className="form-actions">
            <button className="button">Post comment</button>
          </p>
        </form>
        <h2>Your comment</h2>
        <p className="by">{SLOTS.name}</p>
        <pre className="your-words">{SLOTS.body}</pre>
        <p>
          It answers <a href={pathOf(entry)}>{entry.title}</a>.
        </p>
      </div>
      <script src="/enhance.ask1.js" defer />
    </article>
  )
}
