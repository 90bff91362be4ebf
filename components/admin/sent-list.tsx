import { pathOf } from '@/lib/articles/entry'
import type { SentItem } from '@/lib/sending/desk'
import { Age } from './age'
import { exactTime } from './age-in-words'
import { SENT_LABELS, SENT_MARKS, shortAddress, untilInWords } from './sent-in-words'

type Action = (form: FormData) => Promise<void>
type When = { now: Date; timeZone: string }
type SentListProps = When & {
  links: SentItem[]
  isFiltered: boolean
  back: string
  sendAgain: Action
  silence: Action
}

/** Our links to others, and what became of telling them. */
export function SentList({ links, isFiltered, back, sendAgain, silence, now, timeZone }: SentListProps) {
  if (links.length === 0) {
    return (
      <p className="empty">
        {isFiltered
          ? 'No link is like that.'
          : 'Nobody has been told of a link yet. The next entry that links to another site begins this list.'}
      </p>
    )
  }
  return (
    <ul className="list told">
      {links.map((link) => (
        <li key={link.id}>
          <div>
            <Where link={link} />
            <Outcome link={link} now={now} timeZone={timeZone} />
          </div>
          {link.state !== 'silenced' && (
            <div className="actions">
              <form action={sendAgain}>
                <input type="hidden" name="id" value={link.id} />
                <input type="hidden" name="back" value={back} />
                <button>
                  Send again<span className="unseen"> to {shortAddress(link.target)}</span>
                </button>
              </form>
              <form action={silence}>
                <input type="hidden" name="host" value={link.host} />
                <input type="hidden" name="back" value={back} />
                <button className="plain">
                  <span className="host">Never send to {link.host}</span>
                </button>
              </form>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

function Where({ link: { target, state, isThere, entry, source, commentId } }: { link: SentItem }) {
  return (
    <>
      <p className="by">
        <a href={target} rel="nofollow noopener noreferrer">
          {shortAddress(target)}
        </a>
        <span className={SENT_MARKS[state]}>{SENT_LABELS[state]}</span>
        {!isThere && <span className="mark">Link removed</span>}
      </p>
      <p className="quiet">
        from {commentId === null ? 'the entry' : 'a reply under'}{' '}
        <a href={commentId === null ? pathOf(entry) : source}>{entry.title}</a>
      </p>
    </>
  )
}

function Outcome({ link, now, timeZone }: When & { link: SentItem }) {
  const { state, protocol, answer, attempts, triedAt, nextTryAt } = link
  const isTrouble = answer !== null && (state === 'failed' || (state === 'waiting' && attempts > 0))
  return (
    <>
      {answer && state !== 'unsupported' && (
        <p className={isTrouble ? 'why' : 'quiet'}>
          {protocol && state !== 'silenced' && `${protocol}: `}
          {answer}
        </p>
      )}
      <p className="quiet">
        {triedAt ? (
          <>
            {attempts > 1 ? `${attempts} tries, the last ` : 'tried '}
            <Age date={triedAt} now={now} timeZone={timeZone} />
          </>
        ) : (
          'not tried yet'
        )}
        {state === 'waiting' && (
          <>
            , next{' '}
            {nextTryAt ? (
              <time dateTime={nextTryAt.toISOString()} title={exactTime(nextTryAt, timeZone)}>
                {untilInWords(nextTryAt, now)}
              </time>
            ) : (
              'at once'
            )}
          </>
        )}
      </p>
    </>
  )
}
