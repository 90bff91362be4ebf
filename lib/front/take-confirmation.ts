import { z } from 'zod'
import { ownPath } from '@/lib/comments/own-key'
import { prove, readClaim, silence, type ProofError } from '@/lib/people/prove'
import { answer, seeOther, type Answer } from './answers'
import { guestCookie } from './guest-cookie'
import type { Plan } from './plan'
import { readForm, type Sent } from './sent'

/** As with the other mailed links: not whole, not ours, or over. */
const STATUS: Record<ProofError, number> = { 'cut-off': 404, foreign: 403, expired: 410, used: 410, gone: 410 }

/** GET /subscriptions/confirm/<token>: what it is about, and a question. */
export async function confirmationPlan(token: string, now: Date): Promise<Plan> {
  const claim = await readClaim(token, now)
  if (claim.ok) return { kind: 'view', path: `/answers/confirm?of=${token}` }
  return { kind: 'answer', path: `/answers/confirm-not?of=${claim.error}`, status: STATUS[claim.error] }
}

const formSchema = z.object({ action: z.enum(['confirm', 'silence']) })

/** POST /subscriptions/confirm/<token>: it is theirs, or they want to hear no more. */
export async function takeConfirmation(token: string, sent: Sent, now: Date): Promise<Answer> {
  const form = formSchema.safeParse(await readForm(sent))
  if (!form.success) return answer(400, 'not-a-form', {})
  if (form.data.action === 'silence') {
    const silenced = await silence(token, now)
    return silenced.ok ? answer(200, 'silenced', {}) : refuse(silenced.error)
  }
  const proof = await prove(token, now)
  if (!proof.ok) return refuse(proof.error)
  const { pass, commentId } = proof.value
  return seeOther(`${ownPath(commentId)}&proven=1`, guestCookie(pass))
}

const refuse = (error: ProofError) => answer(STATUS[error], 'confirm-not', { of: error })

/** POST /subscriptions/me: the browser forgets who it has proven to be. */
export async function takeForgetting(): Promise<Answer> {
  return seeOther('/subscriptions/me', guestCookie(''))
}
