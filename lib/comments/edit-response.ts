import { content } from '@/lib/articles/content'
import { write } from '@/lib/documents/write'
import { enqueue } from '@/lib/jobs/enqueue'
import { deskCommentChanged } from '@/lib/moderation/desk-comment-job'
import { rewrite } from '@/lib/moderation/rewrite'
import { isWithin, type Scope } from '@/lib/moderation/scope'
import { err, ok, type Result } from '@/lib/result'
import { hashOfText } from '@/lib/spam/text-hash'
import { verdictSchema } from '@/lib/spam/verdict'
import { renderMarkdown, RENDERER_VERSION } from './markdown'
import { wordsOf } from './store'

export type EditError = 'empty' | 'too-long' | 'gone' | 'overtaken'

const BY_THE_DESK = { state: 'approved' as const, rule: 'desk', reason: '' }

/**
 * Changes the words of a comment from the desk. Both texts stay in its history, with who changed it. Its place stays: who
 * changes it has read it. What a linking page says is that page's, and is not changed here.
 * @param seen what was on the screen; when its author has changed it meanwhile, nothing is overwritten
 */
export async function editResponse(
  seen: { id: number; editedAt: Date | null },
  typed: string,
  who: { id: number; scope: Scope },
  now: Date,
): Promise<Result<null, EditError>> {
  const body = typed.replace(/\r\n?/g, '\n').trim()
  if (body === '') return err('empty')
  if (body.length > content().site.maxLength) return err('too-long')
  const html = renderMarkdown(body)
  return write(async (tx, touch) => {
    const comment = await wordsOf(tx, seen.id)
    if (comment?.kind !== 'comment' || comment.withdrawnAt !== null) return err('gone')
    if (!isWithin(who.scope, comment.entryId)) return err('gone')
    if (comment.editedAt?.getTime() !== seen.editedAt?.getTime()) return err('overtaken')
    if (comment.body === body) return ok(null)
    const { authorName } = comment
    const verdict = verdictSchema.parse(comment.verdict)
    const text = { authorName, body, html, rendererVersion: RENDERER_VERSION, textHash: hashOfText(body), verdict }
    await rewrite(tx, touch, seen.id, text, BY_THE_DESK, '', now, who.id)
    if (comment.userId !== null) await enqueue(tx, deskCommentChanged(seen.id, now))
    return ok(null)
  })
}
