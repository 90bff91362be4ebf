import type { Locale } from '@/lib/date-in-words'
import { Moment } from './date'

type ConfirmAddressProps = {
  /** Of both forms. */
  action: string
  site: string
  entry: { title: string; path: string } | null
  comment: { authorName: string | null; html: string; createdAt: Date }
  locale: Locale
}

/** Behind a mailed link: the comment that gave the address, and the question whose it is. */
export function ConfirmAddress({ action, site, entry, comment, locale }: ConfirmAddressProps) {
  return (
    <article className="message-page">
      <h1>Did you write this?</h1>
      <div className="message-page-text">
        <p>
          This comment was written on {site}
          {entry && (
            <>
              , under <a href={entry.path}>{entry.title}</a>,
            </>
          )}{' '}
          with the e-mail address to which the link came.
        </p>
        <div className="own-response">
          <p className="by">
            <span>{comment.authorName ?? 'Anonymous'}</span>
            <Moment date={comment.createdAt} locale={locale} />
          </p>
          <div dangerouslySetInnerHTML={{ __html: comment.html }} />
        </div>
        <form method="post" action={action}>
          <p>
            If it is yours, say so. This browser is remembered for a year by a cookie, so that you are not asked again
            when you write here with the same address.
          </p>
          <p className="form-actions">
            <button className="button" name="action" value="confirm">
              Yes, this is mine
            </button>
          </p>
        </form>
        <h2>It was not you?</h2>
        <form method="post" action={action}>
          <p>
            Then close this page: nothing happens, and the comment does not count as yours. You can also keep this site
            from ever writing to your address again.
          </p>
          <p className="form-actions">
            <button className="button button-quiet" name="action" value="silence">
              Never write to me again
            </button>
          </p>
        </form>
      </div>
    </article>
  )
}
