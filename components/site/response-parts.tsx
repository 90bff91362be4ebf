import type { ShownResponse } from '@/lib/comments/conversation-view'

export function InReplyTo({ id, authorName }: NonNullable<ShownResponse['inReplyTo']>) {
  return (
    <p className="to">
      in reply to <a href={`/comments/${id}`}>{authorName ?? 'a response above'}</a>
    </p>
  )
}

type ReplyLinkProps = { id: number; /** Of the entry. */ path: string; name: string }

export function ReplyLink({ id, path, name }: ReplyLinkProps) {
  return (
    <a className="reply" href={`${path}/comments?parent=${id}#comment-form`} aria-label={`Reply to ${name}`}>
      Reply
    </a>
  )
}
