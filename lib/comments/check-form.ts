import { content } from '@/lib/articles/content'
import { isProtectedName } from '@/lib/people/protected-names'
import { err, type Result } from '@/lib/result'
import { parseCommentForm, type CommentForm, type FieldErrors } from './comment-form'

const TAKEN =
  'Somebody who writes or moderates here has this name, or one that looks like it. Please choose another. If it is you, sign in and answer from the desk.'

/** What was typed, if it can be taken: each field for itself, and the name beside those of the people of the site. */
export async function checkForm(fields: Record<string, string>, now: Date): Promise<Result<CommentForm, FieldErrors>> {
  const form = parseCommentForm(fields, content().site)
  if (form.ok && (await isProtectedName(form.value.name, now))) return err({ name: TAKEN })
  return form
}
