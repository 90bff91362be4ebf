import { siteWords } from '@/lib/articles/site-words'
import type { Subscriptions as All } from '@/lib/notifications/subscriptions'
import { Sentence } from './sentence'

type Followed = All['followed'][number]

/** All that somebody follows, and the switch for mail from here at all. */
export function Subscriptions({ token, subscriptions }: { token: string; subscriptions: All }) {
  const { followed, isSilent } = subscriptions
  const action = `/subscriptions/${token}`
  const words = siteWords().following.list
  return (
    <article className="message-page">
      <h1>{words.title}</h1>
      <div className="message-page-text">
        {isSilent && <p role="status">{words.silent}</p>}
        {followed.length === 0 && <p>{words.nothing}</p>}
        <ul className="subscriptions" role="list">
          {followed.map((each) => (
            <Line key={each.scope} followed={each} action={action} />
          ))}
        </ul>
        <h2>{words.mail}</h2>
        <form method="post" action={action} className="form-actions">
          {followed.length > 1 && (
            <button className="button button-quiet" name="action" value="unfollow-all">
              {words.stopAll}
            </button>
          )}
          <button className="button" name="action" value={isSilent ? 'unsilence' : 'silence'}>
            {isSilent ? words.unsilence : words.silence}
          </button>
        </form>
      </div>
    </article>
  )
}

function Line({ followed, action }: { followed: Followed; action: string }) {
  const { scope, title, path, isConfirmed, pace } = followed
  const words = siteWords().following.list
  const of = (what: string) => (
    <>
      {what}
      <span className="visually-hidden">: {title}</span>
    </>
  )
  return (
    <li>
      <p>
        <Sentence of={sentenceOf(followed)} blanks={{ title: <a href={path}>{title}</a> }} />
        {!isConfirmed && ` ${words.notConfirmed}`}
      </p>
      <form method="post" action={action}>
        <input type="hidden" name="scope" value={scope} />
        {!isConfirmed && (
          <button className="button button-quiet" name="action" value="confirm">
            {of(words.confirm)}
          </button>
        )}
        {pace && isConfirmed && (
          <button className="button button-quiet" name="action" value={pace === 'weekly' ? 'at_once' : 'weekly'}>
            {of(pace === 'weekly' ? words.toAtOnce : words.toWeekly)}
          </button>
        )}
        <button className="button button-quiet" name="action" value="unfollow">
          {of(words.stop)}
        </button>
      </form>
    </li>
  )
}

function sentenceOf({ pace, scope }: Followed): string {
  const words = siteWords().following.list
  if (pace) return pace === 'weekly' ? words.weekly : words.atOnce
  return scope.startsWith('entry:') ? words.everythingUnder : words.repliesUnder
}

/** Asks before it ends anything: programs that check mail follow links. */
export function Unsubscribe({ token, all, done = false }: { token: string; all: string; done?: boolean }) {
  const words = siteWords().following.unsubscribe
  return (
    <article className="message-page">
      <h1>{done ? words.done : words.ask}</h1>
      <div className="message-page-text">
        {done ? (
          <p role="status">{words.text}</p>
        ) : (
          <form method="post" action={`/subscriptions/unsubscribe/${token}`}>
            <button className="button">{words.title}</button>
          </form>
        )}
        <p>
          <a href={all}>{words.all}</a>
        </p>
      </div>
    </article>
  )
}
