import { content, entryAt } from '@/lib/articles/content'
import { pathOf, type Entry, type EntryKind } from '@/lib/articles/entry'
import { parseCommentForm } from '@/lib/comments/comment-form'
import { renderMarkdown } from '@/lib/comments/markdown'
import { ownPath } from '@/lib/comments/own-key'
import { postComment, type PostError } from '@/lib/comments/post-comment'
import { answer } from '@/lib/front/answers'
import { originOfRequest } from '@/lib/front/client-address'
import { readForm, seeOther } from './read-form'

type Params = { params: Promise<{ slug: string }> }

/** POST …/comments of one kind of entry. */
export const takeComment =
  (kind: EntryKind) =>
  async (request: Request, { params }: Params): Promise<Response> => {
    const entry = entryAt(pathOf({ kind, slug: (await params).slug }))
    if (!entry) return answer(404, 'not-found', {})
    const fields = await readForm(request)
    if (!fields) return answer(400, 'not-a-form', {})
    if (fields.preview) return preview(entry, fields)
    const posted = await postComment(entry, fields, originOfRequest(request), new Date())
    return posted.ok ? seeOther(ownPath(posted.value.id)) : refuse(entry, fields, posted.error)
  }

function preview(entry: Entry, fields: Record<string, string>): Response {
  const form = parseCommentForm(fields, content().site)
  if (!form.ok) return refuse(entry, fields, { kind: 'invalid', errors: form.error })
  return answer(200, 'comment-form', { entry, fields, errors: {}, preview: renderMarkdown(form.value.body) })
}

function refuse(entry: Entry, fields: Record<string, string>, error: PostError): Response {
  switch (error.kind) {
    case 'invalid':
      return answer(422, 'comment-form', { entry, fields, errors: error.errors })
    case 'parent-gone':
      return answer(422, 'comment-form', { entry, fields: { ...fields, parent: '' }, errors: {}, parentGone: true })
    case 'closed':
      return answer(403, 'closed', { entry, because: error.because, fields })
    case 'too-many':
      return answer(
        429,
        'too-many',
        { entry, fields, retryAfter: error.retryAfter },
        { 'retry-after': String(error.retryAfter) },
      )
  }
}
