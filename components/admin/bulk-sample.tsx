import { plainText } from '@/lib/comments/plain-text'
import type { QueueItem } from '@/lib/moderation/queue'
import { Age } from './age'

const EXCERPT = 140

type BulkSampleProps = { items: QueueItem[]; isAll: boolean; now: Date; timeZone: string }

/** The first of those that a decision would be about, each in two lines. */
export function BulkSample({ items, isAll, now, timeZone }: BulkSampleProps) {
  return (
    <section>
      <h2>{isAll ? 'These are they' : `The first ${items.length}`}</h2>
      <ol className="list sample">
        {items.map(({ id, kind, authorName, linkback, html, entry, createdAt }) => (
          <li key={id}>
            <div>
              <p className="by">
                <b>{authorName ?? linkback?.host ?? 'Anonymous'}</b>
                {kind !== 'comment' && <span className="mark">{kind}</span>}
                <a href={`/admin/comments/${id}`}>
                  <Age date={createdAt} now={now} timeZone={timeZone} />
                </a>
                <span className="quiet">on {entry.title}</span>
              </p>
              <p className="excerpt">{plainText(html).slice(0, EXCERPT) || linkback?.title}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
