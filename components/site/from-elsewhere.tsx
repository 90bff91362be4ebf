import { siteWords } from '@/lib/articles/site-words'
import { plainText } from '@/lib/comments/plain-text'
import type { Locale } from '@/lib/date-in-words'
import { Moment } from './date'
import { deed, saysNoMore } from '@/lib/comments/deed'
import { FacePicture } from './face'
import { Host } from './host'
import { nameOf, receivedOn, saidAt, type Linkback } from './linkback'
import { ReportLink } from './report-link'
import { InReplyTo, ReplyLink } from './response-parts'

type FromElsewhereProps = {
  response: Linkback
  /** Of the entry. */
  path: string
  open: boolean
  locale: Locale
}

/** Somebody who takes part in the thread from their own site: a comment, but for where it was written. */
export function FromElsewhere({ response, path, open, locale }: FromElsewhereProps) {
  const { id, depth, inReplyTo, editedAt, linkback } = response
  const { source, host, authorUrl, pictureId } = linkback
  const name = nameOf(response)
  return (
    <li id={`comment-${id}`} className={`depth-${depth} u-comment h-cite`}>
      <p className="by">
        <span className="p-author h-card">
          <FacePicture name={name} host={host} pictureId={pictureId} />
          <a className="u-url p-name" href={authorUrl ?? source} rel="ugc nofollow" dir="auto">
            {name}
          </a>
        </span>
        {name !== host && <Host of={host} />}
        <a className="u-url" href={source} rel="ugc nofollow" title={receivedOn(response, locale)}>
          <Moment date={saidAt(response)} locale={locale} className="dt-published" />
        </a>
        {editedAt && <i title={editedAt.toISOString()}>{siteWords().conversation.edited}</i>}
      </p>
      {inReplyTo && <InReplyTo {...inReplyTo} />}
      <Words response={response} />
      {open && <ReplyLink id={id} path={path} name={name} />}
      <ReportLink id={id} name={name} />
    </li>
  )
}

/** Who only likes or passes on has often said nothing. */
function Words({ response: { html, linkback } }: { response: Linkback }) {
  const words = plainText(html)
  const isDeed = linkback.type !== 'reply'
  const isAll = isDeed && saysNoMore(linkback.type, words)
  return (
    <>
      {isDeed && <p className="to">{deed(linkback.type, isAll ? words : '')}</p>}
      {!isAll && <div className="e-content" dir="auto" dangerouslySetInnerHTML={{ __html: html }} />}
    </>
  )
}
