import { z } from 'zod'
import { siteWords } from '@/lib/articles/site-words'
import { askForOwnData, readOwnDataLink, type LinkTrouble } from '@/lib/privacy/own-data-link'
import { forgetPerson, FORGETTINGS } from '@/lib/privacy/forget-person'
import { answer, type Answer } from './answers'
import type { Plan } from './plan'
import { readForm, type Sent } from './sent'

/** POST /subscriptions/my-data: an address whose owner wants to see what is kept. */
export async function takeOwnDataRequest(sent: Sent, now: Date): Promise<Answer> {
  const email = (await readForm(sent))?.email ?? ''
  const asked = await askForOwnData(email, sent.origin.networkHash, now)
  if (asked.ok) return answer(200, 'my-data', { isAsked: true })
  if (asked.error === 'too-many')
    return answer(429, 'my-data', { typed: email, problem: siteWords().following.ownData.tooMany }, WAIT)
  return answer(422, 'my-data', { typed: email, problem: siteWords().form.errors.notAnEmail })
}

const WAIT = { 'Retry-After': '600' }

/** POST /subscriptions/my-data/<token>: whoever has the link and was asked whether they are sure. */
export async function takeErasure(token: string, sent: Sent, now: Date): Promise<Answer> {
  const action = z.enum(FORGETTINGS).safeParse((await readForm(sent))?.action)
  if (!action.success) return answer(400, 'not-a-form', {})
  const read = await readOwnDataLink(token, now)
  if (!read.ok) return answer(STATUS[read.error], 'my-data-trouble', { of: read.error })
  const forgotten = await forgetPerson(read.value.commenterId, action.data, true, now)
  if (!forgotten.ok) return answer(STATUS.used, 'my-data-trouble', { of: 'used' })
  return answer(200, 'my-data-gone', { of: action.data })
}

const STATUS: Record<LinkTrouble, number> = { 'cut-off': 404, foreign: 403, expired: 410, used: 410 }

/** GET of a link, or of the file behind it. */
export async function planOwnData(token: string, path: string, now: Date): Promise<Plan> {
  const read = await readOwnDataLink(token, now)
  if (read.ok) return { kind: 'view', path }
  return { kind: 'answer', path: `/answers/my-data-trouble?of=${read.error}`, status: STATUS[read.error] }
}
