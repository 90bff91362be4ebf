import { siteWords } from '@/lib/articles/site-words'
import type { Locale } from '@/lib/date-in-words'
import { OwnWords } from './own-words'
import { Sentence } from './sentence'

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
  const words = siteWords().standing.confirm
  const blanks = { site, entry: entry && <a href={entry.path}>{entry.title}</a> }
  return (
    <article className="message-page">
      <h1>{words.title}</h1>
      <div className="message-page-text">
        <p>
          <Sentence of={entry ? words.writtenUnder : words.writtenOn} blanks={blanks} />
        </p>
        <OwnWords {...comment} locale={locale} />
        <form method="post" action={action}>
          <p>{words.ifYours}</p>
          <p className="form-actions">
            <button className="button" name="action" value="confirm">
              {words.yes}
            </button>
          </p>
        </form>
        <h2>{words.notYou}</h2>
        <form method="post" action={action}>
          <p>{words.ifNot}</p>
          <p className="form-actions">
            <button className="button button-quiet" name="action" value="silence">
              {words.never}
            </button>
          </p>
        </form>
      </div>
    </article>
  )
}
