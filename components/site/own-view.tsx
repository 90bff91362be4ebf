import { siteWords } from '@/lib/articles/site-words'
import type { FieldErrors } from '@/lib/comments/comment-form'
import type { OwnState } from '@/lib/comments/own-view'
import { BodyField } from './body-field'
import type { Locale } from '@/lib/date-in-words'
import { ErrorSummary } from './error-summary'
import { OwnProof } from './own-proof'
import { OwnStanding } from './own-standing'
import { OwnWords } from './own-words'
import { Sentence } from './sentence'

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
  const { state, ownUrl, editable } = props
  const words = siteWords().standing
  return (
    <article className={`own-view own-view-${state}`}>
      <OwnStanding {...props} />
      {props.proof && state !== 'withdrawn' && <OwnProof {...props} proof={props.proof} />}
      {props.isSaved && (
        <p className="own-saved" role="status">
          {words.saved}
        </p>
      )}
      <OwnWords {...props} />
      <p className="own-bookmark">
        <Sentence of={words.bookmark} blanks={{ link: <a href={ownUrl}>{words.bookmarkLink}</a> }} />
      </p>
      {props.follows !== null && <Follow {...props} />}
      {editable && <Edit {...props} editable={editable} />}
      {props.proof !== null && (
        <p className="own-bookmark">
          <Sentence
            of={words.allOfYours}
            blanks={{
              follows: <a href="/subscriptions/find">{words.allYouFollow}</a>,
              kept: <a href="/subscriptions/my-data">{words.keptAboutYou}</a>,
            }}
          />
        </p>
      )}
      {/* It forgets the draft of what has arrived. */}
      <script src="/enhance.1.js" defer />
    </article>
  )
}

function Follow({ action, keyValue, follows, proof }: OwnViewProps) {
  const words = siteWords().standing
  return (
    <form className="own-follow" method="post" action={action}>
      <input type="hidden" name="key" value={keyValue} />
      <p>{!follows ? words.notTold : proof === 'proven' ? words.told : words.toldOnceConfirmed}</p>
      <button className="button button-quiet" name="action" value={follows ? 'unfollow' : 'follow'}>
        {follows ? words.doNotTell : words.tell}
      </button>
    </form>
  )
}

type EditProps = OwnViewProps & { editable: NonNullable<OwnViewProps['editable']> }

function Edit({ editable, action, keyValue, errors, locale }: EditProps) {
  const { until, minutesLeft, body, maxLength } = editable
  const words = siteWords().standing
  const blanks = { minutes: words.minutes(minutesLeft), time: <Clock date={until} {...locale} /> }
  return (
    <section className="own-edit" aria-labelledby="own-edit-title">
      <h2 id="own-edit-title">{words.change}</h2>
      <p>
        <Sentence of={words.changeUntil} blanks={blanks} />
      </p>
      <ErrorSummary errors={errors} />
      <form method="post" action={action} noValidate>
        <input type="hidden" name="key" value={keyValue} />
        <BodyField value={body} error={errors?.body} maxLength={maxLength} />
        <p className="form-actions">
          <button className="button" name="action" value="edit">
            {words.save}
          </button>
        </p>
      </form>
      <Delete action={action} keyValue={keyValue} />
    </section>
  )
}

/** Two steps, since it cannot be undone; they work without script. */
function Delete({ action, keyValue }: Pick<OwnViewProps, 'action' | 'keyValue'>) {
  const words = siteWords().standing
  return (
    <details className="own-delete">
      <summary>{words.delete}</summary>
      <form method="post" action={action}>
        <input type="hidden" name="key" value={keyValue} />
        <p>{words.deleteForGood}</p>
        <button className="button button-danger" name="action" value="delete">
          {words.deleteYes}
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
