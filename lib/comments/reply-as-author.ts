import { randomUUID } from 'node:crypto'
import { content } from '@/lib/articles/content'
import { db, isUniqueViolation, type Tx } from '@/lib/db/client'
import { write } from '@/lib/documents/write'
import { keyedHash } from '@/lib/keys'
import { admit } from '@/lib/moderation/admit'
import { move, type Seen } from '@/lib/moderation/decide'
import { isWaiting } from '@/lib/moderation/response'
import { isWithin, type Scope } from '@/lib/moderation/scope'
import { err, ok, type Result } from '@/lib/result'
import { renderMarkdown, RENDERER_VERSION } from './markdown'
import { hashOfText } from '@/lib/spam/text-hash'
import { findBySubmission, findParent } from './store'

export type ReplyError = 'empty' | 'too-long' | 'parent-gone' | 'overtaken'

/**
 * Answers a response from the desk, under the name of the entry's author and shown at once. What still waits is approved
 * with it. Sent twice, it is one reply. Outside the scope of who answers there is nothing to answer.
 */
export async function replyAsAuthor(
  to: Seen,
  typed: string,
  who: { id: number; name: string },
  now: Date,
  scope: Scope = null,
): Promise<Result<{ id: number }, ReplyError>> {
  const body = typed.replace(/\r\n?/g, '\n').trim()
  if (body === '') return err('empty')
  if (body.length > content().site.maxLength) return err('too-long')
  if (to.state === 'spam' || to.state === 'trash') return err('parent-gone')

  const submissionKey = keyedHash('token', 'desk-reply', String(to.id), String(who.id), body)
  try {
    const before = await findBySubmission(db(), submissionKey)
    return before ? ok(before) : await answer(to, body, who, submissionKey, now, scope)
  } catch (error) {
    // Another press of the button was first.
    const first = isUniqueViolation(error) ? await findBySubmission(db(), submissionKey) : null
    if (first) return ok(first)
    throw error
  }
}

const answer = (
  to: Seen,
  body: string,
  who: { id: number; name: string },
  submissionKey: string,
  now: Date,
  scope: Scope,
) =>
  write(async (tx, touch): Promise<Result<{ id: number }, ReplyError>> => {
    const parent = await findParent(tx, to.id)
    if (!parent || !isWithin(scope, parent.entryId)) return err('parent-gone')
    if (!(await publishFirst(tx, touch, to, parent.state, who.id, now))) return err('overtaken')
    const admitted = await admit(
      tx,
      touch,
      {
        entryId: parent.entryId,
        kind: 'comment',
        parentId: parent.id,
        rootId: parent.rootId ?? parent.id,
        authorName: authorNameOf(parent.entryId) ?? who.name,
        authorUrl: null,
        commenterId: null,
        userId: who.id,
        body,
        html: renderMarkdown(body),
        rendererVersion: RENDERER_VERSION,
        createdAt: now,
        verdict: { outcome: 'publish', reasons: [] },
        addressHash: null,
        networkHash: null,
        submissionKey,
        textHash: hashOfText(body),
      },
      { state: 'approved', rule: 'desk', reason: 'written at the desk' },
    )
    return ok(admitted)
  })

/** False when the response is not (or no longer) one that can be answered in public. */
async function publishFirst(
  tx: Tx,
  touch: Parameters<typeof move>[1],
  seen: Seen,
  state: Seen['state'],
  userId: number,
  now: Date,
): Promise<boolean> {
  if (state === 'approved') return true
  const change = { id: seen.id, from: seen.state, to: 'approved' as const }
  return isWaiting(state) && move(tx, touch, change, { userId }, randomUUID(), now, 'answered from the desk')
}

function authorNameOf(entryId: number): string | undefined {
  const { site, byId } = content()
  const author = byId.get(entryId)?.author
  return author === undefined ? undefined : site.authors[author]?.name
}
