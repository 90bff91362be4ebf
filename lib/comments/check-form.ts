import { content } from '@/lib/articles/content'
import { siteWords } from '@/lib/articles/site-words'
import { isProtectedName } from '@/lib/people/protected-names'
import { err, type Result } from '@/lib/result'
import { parseCommentForm, type CommentForm, type FieldErrors } from './comment-form'

/** What was typed, if it can be taken: each field for itself, and the name beside those of the people of the site. */
export async function checkForm(fields: Record<string, string>, now: Date): Promise<Result<CommentForm, FieldErrors>> {
  const form = parseCommentForm(fields, content().site)
  if (form.ok && (await isProtectedName(form.value.name, now))) return err({ name: siteWords().form.errors.takenName })
  return form
}
