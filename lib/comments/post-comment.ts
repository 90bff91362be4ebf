import type { Entry } from '@/lib/articles/entry'
import { content } from '@/lib/articles/content'
import { commentsClosed, type ClosedBecause } from '@/lib/articles/open'
import { db, isUniqueViolation, type Tx } from '@/lib/db/client'
import { write } from '@/lib/documents/write'
import { keyedHash, seal } from '@/lib/keys'
import { admit } from '@/lib/moderation/admit'
import { firstState } from '@/lib/moderation/first-state'
import { once } from '@/lib/once'
import { err, ok, type Result } from '@/lib/result'
import { judgeComment } from '@/lib/spam/judge-comment'
import { currentBlocks } from '@/lib/spam/current-blocks'
import { currentJudge } from '@/lib/spam/lessons/current-judge'
import { evidenceOfComment } from '@/lib/spam/evidence-of-comment'
import { signsOfComment } from '@/lib/spam/signs-of-comment'
import { hashOfText } from '@/lib/spam/text-hash'
import { weigh } from '@/lib/spam/weigh'
import { parseCommentForm, type CommentForm, type FieldErrors } from './comment-form'
import { checkFormToken } from './form-token'
import { circumstancesOf } from './circumstances-of'
import { countSubmission } from './limits'
import { renderMarkdown, RENDERER_VERSION } from './markdown'
import { findBySubmission, findParent, upsertCommenter } from './store'

/** Where a submission comes from, as keyed hashes: the address, and the network that limits count by. */
export type Origin = { addressHash: string; networkHash: string }

export type PostError =
  | { kind: 'invalid'; errors: FieldErrors }
  | { kind: 'closed'; because: ClosedBecause }
  | { kind: 'parent-gone' }
  | { kind: 'too-many'; retryAfter: number }

/** Takes in what a reader sends to an entry. Sent twice, it is one comment and the same answer. */
export async function postComment(
  entry: Entry,
  fields: Record<string, string>,
  origin: Origin,
  now: Date,
): Promise<Result<{ id: number }, PostError>> {
  const { site } = content()
  const closed = commentsClosed(entry, site, now)
  if (closed) return err({ kind: 'closed', because: closed })
  const form = parseCommentForm(fields, site)
  if (!form.ok) return err({ kind: 'invalid', errors: form.error })

  const submissionKey = keyOf(entry, form.value, origin)
  return together(submissionKey, async () => {
    const before = await findBySubmission(db(), submissionKey)
    if (before) return ok(before)
    const parent = form.value.parent === null ? null : await findParent(db(), form.value.parent)
    if (form.value.parent !== null && (parent?.entryId !== entry.id || parent.state !== 'approved')) {
      return err({ kind: 'parent-gone' })
    }
    const retryAfter = await countSubmission(origin.networkHash, entry.id)
    if (retryAfter !== null) return err({ kind: 'too-many', retryAfter })
    return takeIn(entry, form.value, parent, origin, submissionKey, now)
  })
}

type Parent = { id: number; rootId: number | null } | null

async function takeIn(
  entry: Entry,
  form: CommentForm,
  parent: Parent,
  origin: Origin,
  submissionKey: string,
  now: Date,
): Promise<Result<{ id: number }, PostError>> {
  const { site } = content()
  const html = renderMarkdown(form.body)
  const textHash = hashOfText(form.body)
  const blocks = await currentBlocks()
  const judge = await currentJudge('comments')
  try {
    return await write(async (tx, touch) => {
      const commenter = await commenterOf(tx, form.email, now)
      const token = checkFormToken(form.token, entry.id, now)
      const { networkHash } = origin
      // Nobody's address is proven yet.
      const sent = { entry, form, token, networkHash, textHash, provenId: null }
      const circumstances = await circumstancesOf(tx, sent, now)
      const found = judgeComment(
        {
          ...form,
          html,
          networkHash,
          honeypot: form.website_confirm,
          token,
          sameTextBefore: circumstances.sameText.all > 0,
        },
        blocks,
        site.maxLinks,
      )
      const verdict = weigh(found, evidenceOfComment({ ...form, html }, signsOfComment(circumstances)), judge)
      return ok(
        await admit(
          tx,
          touch,
          {
            entryId: entry.id,
            kind: 'comment',
            parentId: parent?.id ?? null,
            rootId: parent ? (parent.rootId ?? parent.id) : null,
            authorName: form.name,
            authorUrl: form.url,
            commenterId: commenter,
            userId: null,
            body: form.body,
            html,
            rendererVersion: RENDERER_VERSION,
            createdAt: now,
            wantsReplies: form.notify && commenter !== null,
            verdict,
            ...origin,
            submissionKey,
            textHash,
          },
          // Nobody's address is proven yet, so no reader is known.
          firstState(verdict, site.moderation, null),
        ),
      )
    })
  } catch (error) {
    // Another process was first with the same submission.
    const first = isUniqueViolation(error) ? await findBySubmission(db(), submissionKey) : null
    if (first) return ok(first)
    throw error
  }
}

const commenterOf = async (tx: Tx, email: string | null, now: Date) =>
  email === null
    ? null
    : (await upsertCommenter(tx, keyedHash('addressHash', 'email', email.toLowerCase()), seal(email), now)).id

const keyOf = (entry: Entry, form: CommentForm, { networkHash }: Origin) =>
  keyedHash(
    'token',
    'submission',
    String(entry.id),
    String(form.parent),
    form.name,
    form.email ?? '',
    form.url ?? '',
    form.body,
    networkHash,
  )

/** Equal submissions that arrive at once share one answer. */
function together<T>(key: string, work: () => Promise<T>): Promise<T> {
  const running = once('submissions', () => new Map<string, Promise<unknown>>())
  const promise = (running.get(key) as Promise<T> | undefined) ?? work().finally(() => running.delete(key))
  running.set(key, promise)
  return promise
}
