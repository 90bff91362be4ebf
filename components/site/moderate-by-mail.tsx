import type { ModerateItem } from '@/lib/notifications/moderate-by-mail'

/** What waits, as a mailed link shows it, with the three things that can be done about it. */
export function ModerateByMail({ token, item }: { token: string; item: ModerateItem }) {
  const { name, html, article, reasons } = item
  return (
    <article className="message-page">
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
