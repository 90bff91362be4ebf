import type { Subscriptions as All } from '@/lib/notifications/subscriptions'

/** All that somebody follows, and the switch for mail from here at all. */
export function Subscriptions({ token, subscriptions }: { token: string; subscriptions: All }) {
  const { followed, isSilent } = subscriptions
  const action = `/subscriptions/${token}`
  return (
    <article className="message-page">
      <h1>What you follow</h1>
      <div className="message-page-text">
        {isSilent && (
          <p role="status">You get no mail from here at all. What you follow is kept for when you want it.</p>
        )}
        {followed.length === 0 && <p>You follow nothing here.</p>}
        <ul className="subscriptions" role="list">
          {followed.map(({ scope, title, path, isConfirmed, pace }) => (
            <li key={scope}>
              <p>
                {pace === null && (scope.startsWith('entry:') ? 'Everything under ' : 'Replies to your comment under ')}
                <a href={path}>{title}</a>
                {pace && IN_WORDS[pace]}
                {!isConfirmed && ' (not confirmed: nothing is sent)'}
              </p>
              <form method="post" action={action}>
                <input type="hidden" name="scope" value={scope} />
                {!isConfirmed && (
                  <button className="button button-quiet" name="action" value="confirm">
                    Yes, follow it<span className="visually-hidden">: {title}</span>
                  </button>
                )}
                {pace && isConfirmed && (
                  <button
                    className="button button-quiet"
                    name="action"
                    value={pace === 'weekly' ? 'at_once' : 'weekly'}
                  >
                    {pace === 'weekly' ? 'Each as it comes out' : 'Once a week instead'}
                    <span className="visually-hidden">: {title}</span>
                  </button>
                )}
                <button className="button button-quiet" name="action" value="unfollow">
                  Stop following<span className="visually-hidden">: {title}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
        <h2>Mail from here</h2>
        <form method="post" action={action} className="form-actions">
          {followed.length > 1 && (
            <button className="button button-quiet" name="action" value="unfollow-all">
              Stop following all of this
            </button>
          )}
          <button className="button" name="action" value={isSilent ? 'unsilence' : 'silence'}>
            {isSilent ? 'Send me mail again' : 'No mail from here at all'}
          </button>
        </form>
      </div>
    </article>
  )
}

const IN_WORDS = { at_once: ', each as it comes out', weekly: ', once a week' }

/** Asks before it ends anything: programs that check mail follow links. */
export function Unsubscribe({ token, all, done = false }: { token: string; all: string; done?: boolean }) {
  return (
    <article className="message-page">
      <h1>{done ? 'You are unsubscribed' : 'No more mail about this?'}</h1>
      <div className="message-page-text">
        {done ? (
          <p role="status">You get no more mail about what this link was for.</p>
        ) : (
          <form method="post" action={`/subscriptions/unsubscribe/${token}`}>
            <button className="button">Unsubscribe</button>
          </form>
        )}
        <p>
          <a href={all}>Everything that you follow here</a>
        </p>
      </div>
    </article>
  )
}
