import type { Entry } from '@/lib/articles/entry'
import { content } from '@/lib/articles/content'
import { commentsClosed, type ClosedBecause } from '@/lib/articles/open'
import { db, isUniqueViolation } from '@/lib/db/client'
import { write } from '@/lib/documents/write'
import { keyedHash } from '@/lib/keys'
import { admit } from '@/lib/moderation/admit'
import { firstState, setAside } from '@/lib/moderation/first-state'
import { holdRecentLater } from '@/lib/moderation/hold-recent'
import { askLater } from '@/lib/moderation/second-opinion/jobs'
import { once } from '@/lib/once'
import { askForProof } from '@/lib/people/ask-for-proof'
import { unlessDoubted } from '@/lib/people/doubt'
import { err, ok, type Result } from '@/lib/result'
import { attackFindings } from '@/lib/spam/attack/findings'
import { attackWatch } from '@/lib/spam/attack/watch'
import { linksIn } from '@/lib/spam/block'
import { sameTextFindings } from '@/lib/spam/same-text'
import { sameWords } from '@/lib/spam/store'
import { judgeComment, type CommentEvidence } from '@/lib/spam/judge-comment'
import { currentBlocks } from '@/lib/spam/current-blocks'
import { currentJudge } from '@/lib/spam/lessons/current-judge'
import { evidenceOfComment } from '@/lib/spam/evidence-of-comment'
import { signsOfComment } from '@/lib/spam/signs-of-comment'
import { hashOfText } from '@/lib/spam/text-hash'
import { weigh } from '@/lib/spam/weigh'
import { checkForm } from './check-form'
import type { CommentForm, FieldErrors } from './comment-form'
import { followReplies } from './follow-replies'
import { checkFormToken, type TokenState } from './form-token'
import { circumstancesOf } from './circumstances-of'
import { countSubmission } from './limits'
import { renderMarkdown, RENDERER_VERSION } from './markdown'
import { ask, screenSubmission, type Ask } from './screen-submission'
import { findBySubmission, findParent } from './store'
import { writerOf } from './writer'

/** Where a submission comes from, as keyed hashes: the address, and the two networks that limits count by. */
export type Origin = {
  addressHash: string
  networkHash: string
  regionHash: string
  /** The network for a second opinion, where there is anybody to be asked. */
  networkSealed?: string | null
}

/** And who the browser has proven to be, if anybody. */
export type Sender = Origin & { guestId?: number | null }

export type PostError =
  | { kind: 'invalid'; errors: FieldErrors }
  | { kind: 'closed'; because: ClosedBecause }
  | { kind: 'parent-gone' }
  | { kind: 'too-many'; ask: Ask }

/** Takes in what a reader sends to an entry. Sent twice, it is one comment and the same answer. */
export async function postComment(
  entry: Entry,
  fields: Record<string, string>,
  origin: Sender,
  now: Date,
): Promise<Result<{ id: number }, PostError>> {
  const { site } = content()
  const closed = commentsClosed(entry, site, now)
  if (closed) return err({ kind: 'closed', because: closed })
  const form = await checkForm(fields, now)
  if (!form.ok) return err({ kind: 'invalid', errors: form.error })

  const submissionKey = keyOf(entry, form.value, origin)
  const token = checkFormToken(form.value.token, entry.id, now)
  const screened = await screenSubmission(
    {
      form: form.value,
      key: submissionKey,
      token,
      networkHash: origin.networkHash,
      addressHash: origin.addressHash,
      guestId: origin.guestId ?? null,
      surge: site.defence.surge,
    },
    now,
  )
  const since = attackWatch().takeBegun()
  if (since) await holdRecentLater(since, now)
  if (!screened.admitted) return err({ kind: 'too-many', ask: screened.ask })
  return together(submissionKey, async () => {
    const before = await findBySubmission(db(), submissionKey)
    if (before) return ok(before)
    const parent = form.value.parent === null ? null : await findParent(db(), form.value.parent)
    if (form.value.parent !== null && (parent?.entryId !== entry.id || parent.state !== 'approved')) {
      return err({ kind: 'parent-gone' })
    }
    const retryAfter = await countSubmission(origin, entry.id, screened.proof !== null || screened.brokeLimits)
    if (retryAfter !== null) {
      attackWatch().limitBroken(origin.addressHash, now.getTime(), site.defence.surge)
      return err({ kind: 'too-many', ask: ask(submissionKey, 'limit', now) })
    }
    const found = { token, findings: attackFindings(screened), aside: screened.aside }
    return takeIn(entry, form.value, parent, origin, submissionKey, found, now)
  })
}

type Parent = { id: number; rootId: number | null } | null

async function takeIn(
  entry: Entry,
  form: CommentForm,
  parent: Parent,
  { guestId = null, ...origin }: Sender,
  submissionKey: string,
  screened: { token: TokenState; findings: CommentEvidence['found']; aside: boolean },
  now: Date,
): Promise<Result<{ id: number }, PostError>> {
  const { site } = content()
  const { token } = screened
  const html = renderMarkdown(form.body)
  const textHash = hashOfText(form.body)
  const blocks = await currentBlocks(now)
  const judge = await currentJudge('comments')
  try {
    return await write(async (tx, touch) => {
      const { networkHash } = origin
      const { person, proven, known, doubt } = await writerOf(tx, form, guestId, now)
      const provenId = proven && person ? person.id : null
      const circumstances = await circumstancesOf(tx, { entry, form, token, networkHash, textHash, provenId }, now)
      const sameText =
        circumstances.sameText.all === 0
          ? []
          : sameTextFindings(
              { ...form, links: linksIn(html).length + (form.url ? 1 : 0), networkHash, entryId: entry.id },
              await sameWords(tx, textHash),
            )
      const evidence = {
        ...form,
        html,
        networkHash,
        personHash: person?.emailHash ?? null,
        honeypot: form.website_confirm,
        token,
        found: [...screened.findings, ...sameText],
      }
      const judged = judgeComment(evidence, blocks, site.maxLinks)
      const verdict = weigh(judged, evidenceOfComment(evidence, signsOfComment(circumstances)), judge)
      const held = unlessDoubted(firstState(verdict, site.moderation, known), doubt)
      const first = screened.aside ? setAside(held) : held
      const admitted = await admit(
        tx,
        touch,
        {
          entryId: entry.id,
          kind: 'comment',
          parentId: parent?.id ?? null,
          rootId: parent ? (parent.rootId ?? parent.id) : null,
          authorName: form.name,
          authorUrl: form.url,
          commenterId: person?.id ?? null,
          userId: null,
          body: form.body,
          html,
          rendererVersion: RENDERER_VERSION,
          createdAt: now,
          proven,
          consent: form.consent,
          verdict,
          addressHash: origin.addressHash,
          networkHash: origin.networkHash,
          submissionKey,
          textHash,
        },
        first,
      )
      // Of a flood nobody is written to, and nobody asked.
      const isLookedAt = first.state !== 'spam' && first.state !== 'aside'
      if (form.notify) await followReplies(tx, admitted.id, now)
      if (person && form.email !== null && !proven && isLookedAt) {
        await askForProof(tx, person, form.email, { commentId: admitted.id, title: entry.title }, now)
      }
      if (isLookedAt) await askLater(tx, { id: admitted.id, network: origin.networkSealed ?? null }, now)
      return ok(admitted)
    })
  } catch (error) {
    // Another process was first with the same submission.
    const first = isUniqueViolation(error) ? await findBySubmission(db(), submissionKey) : null
    if (first) return ok(first)
    throw error
  }
}

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
