import { STATE_IN_WORDS } from '@/lib/moderation/in-words'
import type { ModerateFault, ModerateItem } from '@/lib/notifications/moderate-by-mail'
import { MessagePage } from './message-page'

/** What waits, as a mailed link shows it, with the three things that can be done about it; in the desk’s language. */
export function ModerateByMail({ token, item }: { token: string; item: ModerateItem }) {
  const { name, html, article, reasons } = item
  return (
    <article className="message-page" lang="en" dir="ltr">
      <h1>What becomes of this?</h1>
      <p>
        <strong>{name}</strong> wrote
        {article && (
          <>
            {' '}
            under <a href={article.path}>{article.title}</a>
          </>
        )}
        :
      </p>
      <div className="own-response" dangerouslySetInnerHTML={{ __html: html }} />
      {reasons.length > 0 && (
        <>
          <h2>Why it waits</h2>
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </>
      )}
      <form method="post" action={`/moderate/${token}`}>
        <p className="form-actions">
          <button className="button" name="action" value="approve">
            Approve
          </button>{' '}
          <button className="button button-quiet" name="action" value="spam">
            Spam
          </button>{' '}
          <button className="button button-quiet" name="action" value="trash">
            Trash
          </button>
        </p>
      </form>
    </article>
  )
}

type ModeratedProps = { fault: Extract<ModerateFault, { kind: 'decided' }>; done?: boolean }

/** What has become of it, by this link or before. */
export function ModeratedByMail({ fault, done = false }: ModeratedProps) {
  const links = [{ label: 'See it at the desk', to: `/admin/comments/${fault.id}` }]
  const what = `It is ${STATE_IN_WORDS[fault.state]}`
  return (
    <div lang="en" dir="ltr">
      <MessagePage title={done ? 'Done' : 'This has been decided already'} links={links}>
        <p role="status">{done ? `${what}. At the desk it can be taken back.` : `${what}, by ${fault.by}.`}</p>
      </MessagePage>
    </div>
  )
}
