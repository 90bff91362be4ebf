import type { ShownResponse } from '@/lib/comments/conversation-view'
import type { LinkbackType } from '@/lib/moderation/response'
import { Moment, type Locale } from './date'

type Linkback = ShownResponse & { linkback: NonNullable<ShownResponse['linkback']> }

const DEEDS: Record<LinkbackType, string> = {
  mention: 'Mentioned at',
  reply: 'Answered at',
  like: 'Liked at',
  repost: 'Passed on at',
  bookmark: 'Bookmarked at',
}

/** What another site says about the entry: its page, its host, and its words in quotes. */
export function LinkbackItem({ response, locale }: { response: Linkback; locale: Locale }) {
  const { id, depth, html, linkback, createdAt, authorName } = response
  const { source, host, title, siteName, type } = linkback
  const by = authorName ?? siteName ?? host
  const shown = title ?? siteName ?? addressInShort(source)
  return (
    <li id={`comment-${id}`} className={`depth-${depth} linkback u-comment h-cite`}>
      <p className="by">
        <span>
          {DEEDS[type]} <span className="host">{host}</span>
        </span>
        <a href={`#comment-${id}`}>
          <Moment date={createdAt} locale={locale} className="dt-published" />
        </a>
      </p>
      <p className="source">
        <a className="u-url p-name" href={source} rel="ugc nofollow">
          {shown}
        </a>
        <span className="p-author h-card" hidden={by === shown || by === host}>
          {by}
        </span>
      </p>
      {html && <blockquote className="p-content" dangerouslySetInnerHTML={{ __html: html }} />}
    </li>
  )
}

const addressInShort = (source: string) => source.replace(/^https?:\/\//, '').replace(/\/$/, '')

export const isLinkback = (response: ShownResponse): response is Linkback => response.linkback !== undefined
