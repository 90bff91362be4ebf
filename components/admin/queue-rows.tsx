'use client'
import { DecideButtons } from './decide-buttons'
import type { QueueRow } from './queue-row'

/**
 * The responses of a page of the queue, each with all that is needed to decide about it. Made from their words alone:
 * as elements of the server they would be rendered, packed, unpacked and rendered again, which took most of the page's
 * time.
 */
export function QueueRows({ rows }: { rows: QueueRow[] }) {
  return (
    <ol className="rows">
      {rows.map((row) => (
        <Row key={row.id} row={row} />
      ))}
    </ol>
  )
}

function Row({ row }: { row: QueueRow }) {
  const { id, state, kind, name, site, age, entry, parentId, source } = row
  return (
    <li className="row" id={`item-${id}`} data-row={id} tabIndex={-1} aria-label={`${kind} by ${name}`}>
      <label className="pick">
        <input type="checkbox" name="seen" value={row.seen} />
        <span className="unseen">{`Select ${kind} #${id} by ${name}`}</span>
      </label>
      <div className="what">
        <p className="by">
          <b>{name}</b>
          {site && (
            <a className="quiet" href={site.href} rel="nofollow noopener noreferrer">
              {site.host}
            </a>
          )}
          {kind !== 'comment' && <span className="mark">{kind}</span>}
          {row.deed && <span className="mark">{row.deed}</span>}
          {row.isFromDesk && <span className="mark good">from the desk</span>}
          <a href={row.href} data-do="open">
            <time dateTime={age.iso} title={age.exact}>
              {age.words}
            </time>
          </a>
        </p>
        <p className="on">
          on <a href={entry.href}>{entry.title}</a>
          {parentId !== null && (
            <>
              , in reply to <a href={`/admin/comments/${parentId}`}>{`#${parentId}`}</a>
            </>
          )}
          {row.onlyEntry && (
            <a className="only" href={row.onlyEntry}>
              only this entry
            </a>
          )}
        </p>
        {source && (
          <p className="source">
            <a href={source.href} rel="nofollow noopener noreferrer">
              {source.title}
            </a>{' '}
            <span className="quiet">{source.host}</span>
          </p>
        )}
        <Words row={row} />
        {row.reasons && <p className="why">{row.reasons}</p>}
        {row.isWithdrawn && <p className="why">Its author took it back, so it cannot be shown again.</p>}
      </div>
      <DecideButtons
        state={state}
        seen={row.seen}
        about={`${kind} by ${name}`}
        withdrawn={row.isWithdrawn}
        trust={row.canTrust}
      />
    </li>
  )
}

/** What was said; a long text shows its beginning and unfolds. */
function Words({ row: { html, folded, source } }: { row: QueueRow }) {
  if (html === '') return source ? null : <p className="quiet">The words have been erased.</p>
  const text = <div className={source ? 'text quoted' : 'text'} dangerouslySetInnerHTML={{ __html: html }} />
  if (!folded) return text
  return (
    <details className="long">
      <summary>
        <span className="text beginning">{folded.beginning}</span>
        <span className="more">{`Read all ${folded.words} words`}</span>
        <span className="less">Show less</span>
      </summary>
      {text}
    </details>
  )
}
