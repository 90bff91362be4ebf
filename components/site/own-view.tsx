import type { FieldErrors } from '@/lib/comments/comment-form'
import { BodyField } from './body-field'
import { countInWords } from './count-in-words'
import type { Locale } from '@/lib/date-in-words'
import { Moment } from './date'
import { ErrorSummary } from './error-summary'
import { OwnProof } from './own-proof'
import { OwnStanding, type OwnState } from './own-standing'

type OwnViewProps = {
  state: OwnState
  html: string
  authorName: string | null
  createdAt: Date
  locale: Locale
  entry: { title: string; path: string }
  permalink: string
  /** The whole address, to bookmark. */
  ownUrl: string
  /** Of the forms: /comments/<id>. */
  action: string
  keyValue: string
  editable: { until: Date; minutesLeft: number; body: string; maxLength: number } | null
  /** Right after a change that was taken. */
  isSaved: boolean
  errors?: FieldErrors
  /** Whether the address that was given is known to be theirs; null if none was. */
  proof: 'asked' | 'proven' | null
  /** Right after they have said that it is. */
  isConfirmed: boolean
  /** Whether who is known here need not wait. */
  knownNeedNotWait: boolean
  /** Null if no address was given, so there is nothing to follow with. */
  follows: boolean | null
}

/** What the author of a comment sees of it: where it stands, and what can still be done about it. */
export function OwnView(props: OwnViewProps) {
  const { state, html, authorName, createdAt, locale, ownUrl, editable } = props
  return (
    <article className={`own-view own-view-${state}`}>
      <OwnStanding {...props} />
      {props.proof && state !== 'withdrawn' && <OwnProof {...props} proof={props.proof} />}
      {props.isSaved && (
        <p className="own-saved" role="status">
          Your change is saved.
        </p>
      )}
      <div className="own-response">
        <p className="by">
          <span>{authorName ?? 'Anonymous'}</span>
          <Moment date={createdAt} locale={locale} />
        </p>
        <div dangerouslySetInnerHTML={{ __html: html }} />
      </div>
      <p className="own-bookmark">
        <a href={ownUrl}>Bookmark this page</a> if you want to come back to it; it is yours alone and stays for 30 days.
      </p>
      {props.follows !== null && <Follow {...props} />}
      {editable && <Edit {...props} editable={editable} />}
      {props.proof !== null && (
        <p className="own-bookmark">
          <a href="/subscriptions/find">All that you follow</a> and{' '}
          <a href="/subscriptions/my-data">what is kept about you</a>, by a link that is mailed to your address.
        </p>
      )}
      {/* It forgets the draft of what has arrived. */}
      <script src="/enhance.1.js" defer />
    </article>
  )
}

function Follow({ action, keyValue, follows, proof }: OwnViewProps) {
  return (
    <form className="own-follow" method="post" action={action}>
      <input type="hidden" name="key" value={keyValue} />
      <p>
        {follows
          ? `You are told of replies by e-mail${proof === 'proven' ? '' : ', once you have confirmed your address by the link we mail to you'}.`
          : 'You are not told of replies by e-mail.'}
      </p>
      <button className="button button-quiet" name="action" value={follows ? 'unfollow' : 'follow'}>
        {follows ? 'Do not tell me' : 'Tell me of replies'}
      </button>
    </form>
  )
}

type EditProps = OwnViewProps & { editable: NonNullable<OwnViewProps['editable']> }

function Edit({ editable, action, keyValue, errors, locale }: EditProps) {
  const { until, minutesLeft, body, maxLength } = editable
  return (
    <section className="own-edit" aria-labelledby="own-edit-title">
      <h2 id="own-edit-title">Change it</h2>
      <p>
        You can change or delete it for {countInWords(minutesLeft, 'minute')} more, until{' '}
        <Clock date={until} {...locale} />.
      </p>
      <ErrorSummary errors={errors} />
      <form method="post" action={action} noValidate>
        <input type="hidden" name="key" value={keyValue} />
        <BodyField value={body} error={errors?.body} maxLength={maxLength} />
        <p className="form-actions">
          <button className="button" name="action" value="edit">
            Save the change
          </button>
        </p>
      </form>
      <Delete action={action} keyValue={keyValue} />
    </section>
  )
}

/** Two steps, since it cannot be undone; they work without script. */
function Delete({ action, keyValue }: Pick<OwnViewProps, 'action' | 'keyValue'>) {
  return (
    <details className="own-delete">
      <summary>Delete my comment</summary>
      <form method="post" action={action}>
        <input type="hidden" name="key" value={keyValue} />
        <p>It cannot be brought back.</p>
        <button className="button button-danger" name="action" value="delete">
          Yes, delete it
        </button>
      </form>
    </details>
  )
}

/** "14:32 GMT": the window is a quarter of an hour, so the day goes without saying; the reader's zone is not known. */
function Clock({ date, language, timeZone }: Locale & { date: Date }) {
  const time = new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
    timeZoneName: 'short',
  })
  return <time dateTime={date.toISOString()}>{time.format(date)}</time>
}
