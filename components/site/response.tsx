import { siteWords } from '@/lib/articles/site-words'
import type { ShownResponse } from '@/lib/comments/conversation-view'
import { AuthorMark } from './author-mark'
import type { Locale } from '@/lib/date-in-words'
import { Moment } from './date'
import { ReportLink } from './report-link'
import { InReplyTo, ReplyLink } from './response-parts'

type ResponseProps = {
  response: ShownResponse
  /** Of the entry. */
  path: string
  open: boolean
  locale: Locale
}

/** One comment in its thread. Its markup is short, since a page carries a hundred. */
export function Response({ response, path, open, locale }: ResponseProps) {
  const { id, depth, html, inReplyTo, createdAt, editedAt, mark } = response
  return (
    <li id={`comment-${id}`} className={`depth-${depth} u-comment h-cite`}>
      <p className="by">
        <ResponseAuthor response={response} />
        {mark && <AuthorMark mark={mark} />}
        <a className="u-url" href={`#comment-${id}`}>
          <Moment date={createdAt} locale={locale} className="dt-published" />
        </a>
        {editedAt && <i title={editedAt.toISOString()}>{siteWords().conversation.edited}</i>}
      </p>
      {inReplyTo && <InReplyTo {...inReplyTo} />}
      <div className="e-content" dir="auto" dangerouslySetInnerHTML={{ __html: html }} />
      {open && <ReplyLink id={id} path={path} name={nameOf(response)} />}
      <ReportLink id={id} name={nameOf(response)} />
    </li>
  )
}

const nameOf = ({ authorName }: ShownResponse) => authorName ?? siteWords().conversation.anonymous

function ResponseAuthor({ response }: { response: ShownResponse }) {
  const { authorUrl } = response
  if (!authorUrl)
    return (
      <span className="p-author h-card" dir="auto">
        {nameOf(response)}
      </span>
    )
  return (
    <a className="p-author h-card" href={authorUrl} rel="ugc nofollow" dir="auto">
      {nameOf(response)}
    </a>
  )
}
