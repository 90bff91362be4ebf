import { OwnView } from '@/components/site/own-view'
import { content } from '@/lib/articles/content'
import { pathOf } from '@/lib/articles/entry'
import type { FieldErrors } from '@/lib/comments/comment-form'
import { ownKey, ownPath, ownPlacePath } from '@/lib/comments/own-key'
import type { OwnView as Own } from '@/lib/comments/own-view'
import { settings } from '@/lib/env'
import { localeOf } from './list-page'

type Props = { own: Own; errors?: FieldErrors; typed?: string; isSaved?: boolean; isConfirmed?: boolean }

/** A comment as its author sees it, with the key. */
export function OwnPart({ own: { comment, entry, state, editableUntil, follows }, errors, typed, ...news }: Props) {
  const { site } = content()
  const now = new Date()
  return (
    <OwnView
      state={state}
      html={comment.html}
      authorName={comment.authorName}
      createdAt={comment.createdAt}
      locale={localeOf(site)}
      entry={{ title: entry.title, path: pathOf(entry) }}
      permalink={ownPlacePath(comment.id)}
      ownUrl={settings().siteUrl + ownPath(comment.id)}
      action={`/comments/${comment.id}`}
      keyValue={ownKey(comment.id)}
      editable={
        editableUntil && {
          until: editableUntil,
          minutesLeft: Math.ceil((editableUntil.getTime() - now.getTime()) / 60_000),
          body: typed ?? comment.body,
          maxLength: site.maxLength,
        }
      }
      isSaved={news.isSaved ?? false}
      proof={comment.commenterId === null ? null : comment.proven ? 'proven' : 'asked'}
      isConfirmed={news.isConfirmed ?? false}
      knownNeedNotWait={site.moderation === 'first-time'}
      errors={errors}
      follows={follows}
    />
  )
}
