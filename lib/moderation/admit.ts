import { randomUUID } from 'node:crypto'
import type { Tx } from '@/lib/db/client'
import type { Shown } from '@/lib/documents/versions'
import { enqueue } from '@/lib/jobs/enqueue'
import { deskCommentChanged } from './desk-comment-job'
import { DOUBT, type FirstState } from './first-state'
import { tellOfState } from './response-news'
import { count, insertDecision, insertResponse, type NewResponse } from './store'

/** Takes in a response, in the state that a rule gave it, with the decision and the counts. */
export async function admit(
  tx: Tx,
  touch: (...what: Shown[]) => void,
  response: NewResponse,
  first: FirstState,
): Promise<{ id: number }> {
  const id = await insertResponse(tx, response, first.state, first.rule === DOUBT)
  await insertDecision(tx, {
    commentId: id,
    userId: response.userId,
    rule: first.rule,
    fromState: null,
    toState: first.state,
    reason: first.reason,
    createdAt: response.createdAt,
    batch: randomUUID(),
  })
  await count(tx, response, null, first.state)
  if (response.userId !== null) await enqueue(tx, deskCommentChanged(id, response.createdAt))
  if (response.originSystem === undefined) await tellOfState(tx, id, first.state, response.createdAt)
  if (first.state === 'approved') touch(`entry:${response.entryId}`, 'threads')
  return { id }
}
