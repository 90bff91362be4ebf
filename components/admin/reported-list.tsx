import { pathOf } from '@/lib/articles/entry'
import { STATE_IN_WORDS } from '@/lib/moderation/in-words'
import type { Reported } from '@/lib/moderation/reports/read-reports'
import { Age } from './age'
import { DecideButtons } from './decide-buttons'
import { ReportReasons } from './report-reasons'
import { seenValue } from './seen'

type Action = (form: FormData) => Promise<void>
type ReportedListProps = {
  items: Reported[]
  more: boolean
  now: Date
  timeZone: string
  back: string
  decide: Action
  dismiss: Action
}

/** What readers would rather not see, why, and what can be done about it. */
export function ReportedList({ items, more, now, timeZone, back, decide, dismiss }: ReportedListProps) {
  if (items.length === 0) return <p className="empty">Nobody has reported anything that is not decided about.</p>
  return (
    <>
      <ol className="reported">
        {items.map((item) => {
          const name = item.authorName ?? item.linkback?.host ?? 'Anonymous'
          return (
            <li key={item.id} id={`item-${item.id}`} aria-label={`${item.kind} by ${name}`}>
              <p className="by">
                <b>{name}</b>
                <a href={`/admin/comments/${item.id}`}>
                  <Age date={item.createdAt} now={now} timeZone={timeZone} />
                </a>
                <span className="mark">{STATE_IN_WORDS[item.state]}</span>
              </p>
              <p className="on">
                on <a href={pathOf(item.entry)}>{item.entry.title}</a>
              </p>
              <div className="text" dangerouslySetInnerHTML={{ __html: item.html }} />
              <ReportReasons reports={item.reports} now={now} timeZone={timeZone} />
              <div className="actions">
                <form action={dismiss}>
                  <input type="hidden" name="id" value={item.id} />
                  <button>
                    Leave it<span className="unseen"> as it is: {`${item.kind} by ${name}`}</span>
                  </button>
                </form>
                <form action={decide}>
                  <input type="hidden" name="back" value={back} />
                  <DecideButtons
                    state={item.state}
                    seen={seenValue(item.id, item.state, item.editedAt)}
                    about={`${item.kind} by ${name}`}
                    withdrawn={item.withdrawnAt !== null}
                  />
                </form>
              </div>
            </li>
          )
        })}
      </ol>
      {more && <p className="quiet">There are more; they follow when these are decided about.</p>}
    </>
  )
}
