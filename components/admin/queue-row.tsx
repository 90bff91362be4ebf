import { pathOf } from '@/lib/articles/entry'
import { plainText } from '@/lib/comments/plain-text'
import type { QueueItem } from '@/lib/moderation/queue'
import { Age } from './age'
import { DecideButtons } from './decide-buttons'
import { ResponseText } from './response-text'
import { Who } from './who'

type QueueRowProps = { item: QueueItem; now: Date; timeZone: string; onlyEntry: string | null }

/** One response in the queue, with all that is needed to decide about it. */
export function QueueRow({ item, now, timeZone, onlyEntry }: QueueRowProps) {
  const { id, state, kind, entry, reasons } = item
  const name = item.authorName ?? item.linkback?.host ?? 'Anonymous'
  return (
    <li className="row" id={`item-${id}`} data-row={id} tabIndex={-1} aria-label={`${kind} by ${name}`}>
      <label className="pick">
        <input type="checkbox" name="seen" value={`${id}:${state}`} />
        <span className="unseen">
          Select {kind} #{id} by {name}
        </span>
      </label>
      <div className="what">
        <p className="by">
          <Who item={item} />
          {kind !== 'comment' && <span className="mark">{kind}</span>}
          {item.userId !== null && <span className="mark good">from the desk</span>}
          <a href={`/admin/comments/${id}`} data-do="open">
            <Age date={item.createdAt} now={now} timeZone={timeZone} />
          </a>
        </p>
        <p className="on">
          on <a href={pathOf(entry)}>{entry.title}</a>
          {item.parentId !== null && (
            <>
              , in reply to <a href={`/admin/comments/${item.parentId}`}>#{item.parentId}</a>
            </>
          )}
          {onlyEntry && (
            <a className="only" href={onlyEntry}>
              only this entry
            </a>
          )}
        </p>
        {item.linkback && (
          <p className="source">
            <a href={item.linkback.source} rel="nofollow noopener noreferrer">
              {item.linkback.title ?? item.linkback.source}
            </a>{' '}
            <span className="quiet">{item.linkback.host}</span>
          </p>
        )}
        <ResponseText html={item.html} text={plainText(item.html)} quoted={kind !== 'comment'} />
        <Reasons reasons={reasons} />
        {item.withdrawnAt && <p className="why">Its author took it back, so it cannot be shown again.</p>}
      </div>
      <DecideButtons state={state} id={id} about={`${kind} by ${name}`} withdrawn={item.withdrawnAt !== null} />
    </li>
  )
}

function Reasons({ reasons }: { reasons: string[] }) {
  if (reasons.length === 0) return null
  return <p className="why">{reasons.join(' · ')}</p>
}
