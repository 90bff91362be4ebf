import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { content } from '@/lib/articles/content'
import { write } from '@/lib/documents/write'
import { move } from '@/lib/moderation/decide'
import { firstState } from '@/lib/moderation/first-state'
import { rewrite } from '@/lib/moderation/rewrite'
import { err, ok, type Result } from '@/lib/result'
import { judgeComment } from '@/lib/spam/judge-comment'
import { currentBlocks } from '@/lib/spam/current-blocks'
import { evidenceOfComment } from '@/lib/spam/evidence-of-comment'
import { currentJudge } from '@/lib/spam/lessons/current-judge'
import { forgetLesson } from '@/lib/spam/lessons/learn-from'
import { verdictSchema } from '@/lib/spam/verdict'
import { weigh } from '@/lib/spam/weigh'
import { commentBody, fieldErrors, type FieldErrors } from './comment-form'
import { followReplies, unfollowReplies } from './follow-replies'
import { knownPerson } from './known-person'
import { renderMarkdown, RENDERER_VERSION } from './markdown'
import { readOwn, type OwnView } from './own-view'
import { hashOfText } from '@/lib/spam/text-hash'
import { setWithdrawn } from './store'

export const OWN_ACTIONS = ['edit', 'delete', 'follow', 'unfollow'] as const
export type OwnAction = (typeof OWN_ACTIONS)[number]

export type ChangeError =
  { kind: 'wrong-key' | 'gone' | 'window-closed' } | { kind: 'invalid'; errors: FieldErrors; view: OwnView }

/** What the author of a comment may do to it with its key. */
export async function changeOwn(
  id: number,
  key: string,
  action: OwnAction,
  body: string,
  now: Date,
): Promise<Result<null, ChangeError>> {
  const own = await readOwn(id, key, now)
  if (!own.ok) return err({ kind: own.error })
  const { editableUntil } = own.value
  if (action === 'follow' || action === 'unfollow') {
    await write((tx) => (action === 'follow' ? followReplies(tx, id, now) : unfollowReplies(tx, id)))
    return ok(null)
  }
  if (!editableUntil) return err({ kind: 'window-closed' })
  if (action === 'delete') return withdraw(own.value, now)
  return edit(own.value, body, now)
}

async function withdraw({ comment }: OwnView, now: Date): Promise<Result<null, ChangeError>> {
  const taken = await write(async (tx, touch) => {
    const { id, state } = comment
    const decider = { rule: 'author' }
    if (state !== 'trash') {
      const moved = await move(tx, touch, { id, from: state, to: 'trash' }, decider, randomUUID(), now, TAKEN_BACK)
      if (!moved) return false
    }
    await setWithdrawn(tx, id, now)
    await forgetLesson(tx, touch, id, now)
    return true
  })
  return taken ? ok(null) : err({ kind: 'window-closed' })
}

const TAKEN_BACK = 'its author took it back'

/** The new text is judged like a new comment, and may have to wait again; the old one stays in the history. */
async function edit(view: OwnView, typed: string, now: Date): Promise<Result<null, ChangeError>> {
  const { comment } = view
  const { site } = content()
  const parsed = z.object({ body: commentBody(site) }).safeParse({ body: typed })
  if (!parsed.success) return err({ kind: 'invalid', errors: fieldErrors(parsed.error), view })
  const { body } = parsed.data
  if (body === comment.body) return ok(null)

  const html = renderMarkdown(body)
  const blocks = await currentBlocks(now)
  const judge = await currentJudge('comments')
  await write(async (tx, touch) => {
    const evidence = {
      name: comment.authorName ?? '',
      url: comment.authorUrl,
      body,
      html,
      networkHash: comment.networkHash,
      personHash: comment.commenter?.emailHash ?? null,
      honeypot: '',
      token: 'good' as const,
      found: [],
    }
    // How it came is known of the first text only, and still says something.
    const signs = verdictSchema.safeParse(comment.verdict).data?.signs ?? []
    const verdict = weigh(judgeComment(evidence, blocks, site.maxLinks), evidenceOfComment(evidence, signs), judge)
    const { authorName, commenterId, proven } = comment
    const known = proven ? await knownPerson(tx, commenterId, proven) : null
    const text = { authorName, body, html, rendererVersion: RENDERER_VERSION, textHash: hashOfText(body), verdict }
    await rewrite(
      tx,
      touch,
      comment.id,
      text,
      firstState(verdict, site.moderation, known),
      'its author changed it',
      now,
    )
  })
  return ok(null)
}
