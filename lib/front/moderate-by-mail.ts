import { z } from 'zod'
import {
  MODERATE_ACTIONS,
  moderateByMail,
  readModerate,
  type ModerateAction,
  type ModerateFault,
} from '@/lib/notifications/moderate-by-mail'
import { answer, seeOther, type Answer } from './answers'
import { asPlan, brokenLink } from './mailed-link'
import type { Plan } from './plan'
import { readForm, type Sent } from './sent'

const action = z.enum(Object.keys(MODERATE_ACTIONS) as [ModerateAction, ...ModerateAction[]])

/** GET /moderate/<token>: shows what it is about and asks. */
export async function showModerate(token: string, done: string | null, now: Date): Promise<Plan> {
  const item = await readModerate(token, now)
  if (item.ok) return asPlan(answer(200, 'moderate', { token, item: item.value }))
  const was = action.safeParse(done)
  if (was.success && item.error.kind === 'decided' && item.error.state === MODERATE_ACTIONS[was.data]) {
    return asPlan(answer(200, 'moderate-done', { fault: item.error, done: true }))
  }
  return asPlan(faultAnswer(item.error))
}

/** POST: decides as who the mail went to. */
export async function takeModerate(token: string, sent: Sent, now: Date): Promise<Answer> {
  const form = z.object({ action }).safeParse(await readForm(sent))
  if (!form.success) return answer(400, 'not-a-form', {})
  const decided = await moderateByMail(token, form.data.action, now)
  return decided.ok ? seeOther(`/moderate/${token}?done=${form.data.action}`) : faultAnswer(decided.error)
}

function faultAnswer(fault: ModerateFault): Answer {
  switch (fault.kind) {
    case 'decided':
      return answer(409, 'moderate-done', { fault })
    case 'changed':
      return answer(409, 'mailed-link', { why: 'changed', about: 'moderate' })
    case 'closed':
      return answer(403, 'mailed-link', { why: 'closed', about: 'moderate' })
    default:
      return brokenLink(fault.kind, 'moderate')
  }
}
