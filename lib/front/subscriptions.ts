import { z } from 'zod'
import { siteWords } from '@/lib/articles/site-words'
import { readAllLink, readUnsubscribe, subscriptionsUrl } from '@/lib/notifications/mailed-links'
import {
  changeSubscriptions,
  mailSubscriptions,
  readSubscriptions,
  SUBSCRIPTION_ACTIONS,
  unsubscribe,
} from '@/lib/notifications/subscriptions'
import { once } from '@/lib/once'
import { RateLimit } from '@/lib/rate'
import { answer, seeOther, type Answer } from './answers'
import { asPlan, brokenLink } from './mailed-link'
import { readForm, type Sent } from './sent'

/** GET /subscriptions/find: for who has no mail of ours at hand. */
export const showFind = () => asPlan(answer(200, 'find-subscriptions', {}))

export const addressSchema = z.object({ email: z.string().trim().pipe(z.email().max(254)) })
const limit = () => once('find-limit', () => new RateLimit([{ points: 10, duration: 3_600 }]))

/** POST /subscriptions/find: the answer is the same whether the address is known or not. */
export async function takeFind(sent: Sent, now: Date): Promise<Answer> {
  const form = await readForm(sent)
  const parsed = addressSchema.safeParse(form)
  if (!parsed.success) return answer(422, 'find-subscriptions', { email: form?.email ?? '', problem: notAnAddress() })
  if ((await limit().count(sent.origin.networkHash)) !== null) {
    return answer(
      429,
      'find-subscriptions',
      { email: parsed.data.email, problem: tooMany() },
      { 'Retry-After': '3600' },
    )
  }
  await mailSubscriptions(parsed.data.email, now)
  return answer(200, 'find-subscriptions', { sent: true })
}

export const notAnAddress = () => siteWords().form.errors.notAnEmail
export const tooMany = () => siteWords().following.tooMany

/** GET /subscriptions/unsubscribe/<token>: asks, since programs that check mail follow links. */
export function showUnsubscribe(token: string, now: Date) {
  const link = readUnsubscribe(token, now)
  if (!link.ok) return asPlan(brokenLink(link.error, 'subscriptions'))
  const all = new URL(subscriptionsUrl(link.value.commenterId, now)).pathname
  return asPlan(answer(200, 'unsubscribe', { token, all }))
}

/** POST: from the page, or by one press in a mail program (RFC 8058), which sends `List-Unsubscribe=One-Click`. */
export async function takeUnsubscribe(token: string, _sent: Sent, now: Date): Promise<Answer> {
  const link = readUnsubscribe(token, now)
  if (!link.ok) return brokenLink(link.error, 'subscriptions')
  await unsubscribe(link.value.commenterId, link.value.scopes)
  const all = new URL(subscriptionsUrl(link.value.commenterId, now)).pathname
  return answer(200, 'unsubscribe', { token, all, done: true })
}

/** GET /subscriptions/<token>: all that somebody follows. */
export async function showSubscriptions(token: string, now: Date) {
  const link = readAllLink(token, now)
  if (!link.ok) return asPlan(brokenLink(link.error, 'subscriptions'))
  const subscriptions = await readSubscriptions(link.value.commenterId)
  if (!subscriptions) return asPlan(brokenLink('gone', 'subscriptions'))
  return asPlan(answer(200, 'subscriptions', { token, subscriptions }))
}

const changeSchema = z.object({ action: z.enum(SUBSCRIPTION_ACTIONS), scope: z.string().default('') })

export async function takeSubscriptions(token: string, sent: Sent, now: Date): Promise<Answer> {
  const link = readAllLink(token, now)
  if (!link.ok) return brokenLink(link.error, 'subscriptions')
  const form = changeSchema.safeParse(await readForm(sent))
  if (!form.success) return answer(400, 'not-a-form', {})
  await changeSubscriptions(link.value.commenterId, form.data.action, form.data.scope, now)
  return seeOther(`/subscriptions/${token}`)
}
