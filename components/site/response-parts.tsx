import { siteWords } from '@/lib/articles/site-words'
import type { ShownResponse } from '@/lib/comments/conversation-view'
import { Sentence } from './sentence'

export function InReplyTo({ id, authorName }: NonNullable<ShownResponse['inReplyTo']>) {
  const words = siteWords().conversation
  return (
    <p className="to">
      <Sentence
        of={words.inReplyTo}
        blanks={{ name: <a href={`/comments/${id}`}>{authorName ?? words.aResponseAbove}</a> }}
      />
    </p>
  )
}

type ReplyLinkProps = { id: number; /** Of the entry. */ path: string; name: string }

export function ReplyLink({ id, path, name }: ReplyLinkProps) {
  const words = siteWords().conversation
  return (
    <a className="reply" href={`${path}/comments?parent=${id}#comment-form`} aria-label={words.replyTo(name)}>
      {words.reply}
    </a>
  )
}
