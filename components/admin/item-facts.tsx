import { pathOf } from '@/lib/articles/entry'
import type { Item } from '@/lib/moderation/read-item'
import type { LinkbackType } from '@/lib/moderation/response'
import { Age } from './age'
import { MailTo } from './mail-to'

const SAYS: Record<LinkbackType, string> = {
  mention: 'mentions the page',
  reply: 'is a reply',
  like: 'likes the page',
  repost: 'passes the page on',
  bookmark: 'bookmarks the page',
  rsvp: 'answers an invitation',
  reaction: 'reacts with an emoji',
}

type ItemFactsProps = {
  item: Item
  /** Whether who looks may look at people. */ people: boolean
  now: Date
  timeZone: string
}

/** What is known about a response besides its words. */
export function ItemFacts({ item, people, now, timeZone }: ItemFactsProps) {
  const { id, entry, email, authorUrl, linkback, body, html } = item
  return (
    <section>
      <h2>What is known</h2>
      <dl className="facts">
        <dt>Number</dt>
        <dd>{item.state === 'approved' ? <a href={`/comments/${id}`}>#{id}</a> : `#${id}`}</dd>
        <dt>Under</dt>
        <dd>
          <a href={pathOf(entry)}>{entry.title}</a>
        </dd>
        <dt>Came in</dt>
        <dd>
          <Age date={item.createdAt} now={now} timeZone={timeZone} />
          {item.editedAt && (
            <>
              , changed <Age date={item.editedAt} now={now} timeZone={timeZone} />
            </>
          )}
          {item.originSystem && ` (${item.originSystem})`}
        </dd>
        {item.commenterId !== null && people && (
          <>
            <dt>Person</dt>
            <dd>
              <a href={`/admin/people/${item.commenterId}`}>All that came with this e-mail address</a>
              {item.proven ? ', shown to be theirs' : ', which is not shown to be theirs'}
            </dd>
          </>
        )}
        {email && <MailTo email={email} />}
        {authorUrl && !linkback && (
          <>
            <dt>Address</dt>
            <dd>
              <a href={authorUrl} rel="nofollow noopener noreferrer">
                {authorUrl}
              </a>
            </dd>
          </>
        )}
        {item.consent && (
          <>
            <dt>Agreed to</dt>
            <dd>{item.consent}</dd>
          </>
        )}
        {linkback && (
          <>
            <dt>Source</dt>
            <dd>
              <a href={linkback.source} rel="nofollow noopener noreferrer">
                {linkback.source}
              </a>
              {linkback.siteName && ` (${linkback.siteName})`}
            </dd>
            <dt>Says that it</dt>
            <dd>{SAYS[linkback.type]}</dd>
            <dt>Links to</dt>
            <dd>{linkback.target}</dd>
            {linkback.authorUrl && (
              <>
                <dt>Its author</dt>
                <dd>
                  <a href={linkback.authorUrl} rel="nofollow noopener noreferrer">
                    {linkback.authorUrl}
                  </a>
                </dd>
              </>
            )}
            {linkback.publishedAt && (
              <>
                <dt>Published</dt>
                <dd>
                  <Age date={linkback.publishedAt} now={now} timeZone={timeZone} />, as it says
                </dd>
              </>
            )}
            <dt>Reported by</dt>
            <dd>{Array.isArray(linkback.protocols) ? linkback.protocols.join(', ') : item.kind}</dd>
            {linkback.checkedAt && (
              <>
                <dt>Looked at</dt>
                <dd>
                  <Age date={linkback.checkedAt} now={now} timeZone={timeZone} />
                  {linkback.lostAt
                    ? `; the link is gone (${linkback.failure})`
                    : linkback.failure && ` (${linkback.failure})`}
                </dd>
              </>
            )}
          </>
        )}
      </dl>
      {body !== '' && html !== '' && (
        <details className="sent">
          <summary>As it was sent</summary>
          <pre className="sent">{body}</pre>
        </details>
      )}
    </section>
  )
}
