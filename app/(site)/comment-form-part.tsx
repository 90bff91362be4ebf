import { CommentForm } from '@/components/site/comment-form'
import { content } from '@/lib/articles/content'
import { pathOf, type Entry } from '@/lib/articles/entry'
import type { FieldErrors } from '@/lib/comments/comment-form'
import { makeFormToken } from '@/lib/comments/form-token'
import { readParent } from '@/lib/comments/read-parent'

type Props = {
  entry: Entry
  fields?: Record<string, string>
  errors?: FieldErrors
  preview?: string
  parent?: string
}

/** The form on a page of its own: for a reply, with mistakes, or with a preview. */
export async function CommentFormPart({ entry, fields = {}, errors, preview, parent = fields.parent }: Props) {
  const { site } = content()
  return (
    <CommentForm
      action={`${pathOf(entry)}/comments`}
      token={fields.token || makeFormToken(entry.id, new Date())}
      parent={(await readParent(entry.id, Number(parent || 0))) ?? undefined}
      values={fields}
      errors={errors}
      email={site.email}
      consent={site.privacy.consent}
      maxLength={site.maxLength}
      preview={preview}
    />
  )
}
