import { siteWords } from '@/lib/articles/site-words'
import type { ShownLinkback, ShownResponse } from '@/lib/comments/conversation-view'
import { dateInWords, type Locale } from '@/lib/date-in-words'
import { Moment } from './date'
import { FacePicture } from './face'
import { Host } from './host'
import { ReportLink } from './report-link'
import { Sentence } from './sentence'

export type Linkback = ShownResponse & { linkback: ShownLinkback }

export const isLinkback = (response: ShownResponse): response is Linkback => response.linkback !== undefined

/** Another site speaks of the entry: its page, its host, and its words in quotes. */
export function MentionItem({ response, locale }: { response: Linkback; locale: Locale }) {
  const { id, depth, html, linkback } = response
  const { source, host, title, siteName, pictureId } = linkback
  const by = nameOf(response)
  const shown = title ?? siteName ?? addressInShort(source)
  return (
    <li id={`comment-${id}`} className={`depth-${depth} linkback u-comment h-cite`}>
      <p className="by">
        {pictureId && <FacePicture name={by} host={host} pictureId={pictureId} />}
        <span>
          <Sentence of={siteWords().conversation.mentionedAt} blanks={{ host: <Host of={host} /> }} />
        </span>
        <a href={`#comment-${id}`} title={receivedOn(response, locale)}>
          <Moment date={saidAt(response)} locale={locale} className="dt-published" />
        </a>
      </p>
      <p className="source">
        <a className="u-url p-name" href={source} rel="ugc nofollow" dir="auto">
          {shown}
        </a>
        <span className="p-author h-card" hidden={by === shown || by === host}>
          <bdi>{by}</bdi>
        </span>
      </p>
      {html && <blockquote className="p-content" dir="auto" dangerouslySetInnerHTML={{ __html: html }} />}
      <ReportLink id={id} name={by} />
    </li>
  )
}

const addressInShort = (source: string) => source.replace(/^https?:\/\//, '').replace(/\/$/, '')

/** The name that the source gives. It may be anybody's, which is why the host always stands with it. */
export const nameOf = ({ authorName, linkback: { siteName, host } }: Linkback) => authorName ?? siteName ?? host

/** When the source says it was written, which cannot be after we heard of it. */
export function saidAt({ createdAt, linkback: { publishedAt } }: Linkback): Date {
  return publishedAt && publishedAt < createdAt ? publishedAt : createdAt
}

/** Said only where it is not the date that is shown. */
export function receivedOn(response: Linkback, locale: Locale): string | undefined {
  const received = dateInWords(response.createdAt, locale)
  return received === dateInWords(saidAt(response), locale) ? undefined : siteWords().conversation.receivedOn(received)
}
