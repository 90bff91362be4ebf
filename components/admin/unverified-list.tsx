import { pathOf } from '@/lib/articles/entry'
import type { UnverifiedLinkback } from '@/lib/moderation/overview'
import { Age } from './age'

type UnverifiedListProps = { linkbacks: UnverifiedLinkback[]; now: Date; timeZone: string }

export function UnverifiedList({ linkbacks, now, timeZone }: UnverifiedListProps) {
  if (linkbacks.length === 0) return <p className="empty">Every page that said it links here does.</p>
  return (
    <ul className="list">
      {linkbacks.map(({ id, source, protocol, entry, createdAt, checkedAt, failure }) => (
        <li key={id}>
          <div>
            <p>
              <a href={source} rel="nofollow noopener noreferrer">
                {source}
              </a>
            </p>
            <p className="quiet">
              {protocol} to <a href={pathOf(entry)}>{entry.title}</a>,{' '}
              <Age date={createdAt} now={now} timeZone={timeZone} />
            </p>
            <p className={failure ? 'why' : 'quiet'}>
              {failure ?? 'not looked at yet'}
              {checkedAt && (
                <>
                  , looked <Age date={checkedAt} now={now} timeZone={timeZone} />
                </>
              )}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
