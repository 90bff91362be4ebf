import type { Entry } from '@/lib/articles/entry'
import { checkForm } from '@/lib/comments/check-form'
import { renderMarkdown } from '@/lib/comments/markdown'
import { ownPath } from '@/lib/comments/own-key'
import { postComment, type PostError } from '@/lib/comments/post-comment'
import { answer, seeOther, type Answer } from './answers'
import { askPage } from './ask-page'
import { readForm, type Sent } from './sent'

/** POST <entry>/comments. */
export async function takeComment(entry: Entry, sent: Sent, now: Date): Promise<Answer> {
  const fields = await readForm(sent)
  if (!fields) return answer(400, 'not-a-form', { entry })
  if (fields.preview) return preview(entry, fields, now)
  const posted = await postComment(entry, fields, { ...sent.origin, guestId: sent.guestId }, now)
  return posted.ok ? seeOther(ownPath(posted.value.id)) : refuse(entry, fields, posted.error)
}

async function preview(entry: Entry, fields: Record<string, string>, now: Date): Promise<Answer> {
  const form = await checkForm(fields, now)
  if (!form.ok) return refuse(entry, fields, { kind: 'invalid', errors: form.error })
  return answer(200, 'comment-form', { entry, fields, errors: {}, preview: renderMarkdown(form.value.body) })
}

function refuse(entry: Entry, fields: Record<string, string>, error: PostError): Answer | Promise<Answer> {
  switch (error.kind) {
    case 'invalid':
      return answer(422, 'comment-form', { entry, fields, errors: error.errors })
    case 'parent-gone':
      return answer(422, 'comment-form', { entry, fields: { ...fields, parent: '' }, errors: {}, parentGone: true })
    case 'closed':
      return answer(403, 'closed', { entry, because: error.because, fields })
    case 'too-many':
      return askPage(entry, fields, error.ask)
  }
}
