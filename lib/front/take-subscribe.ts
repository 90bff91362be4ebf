import { z } from 'zod'
import { content } from '@/lib/articles/content'
import { tagsOf } from '@/lib/articles/lists'
import { PACES } from '@/lib/notifications/letters/rules'
import { subscribe } from '@/lib/notifications/letters/subscribe'
import { once } from '@/lib/once'
import { RateLimit } from '@/lib/rate'
import { answer, type Answer } from './answers'
import { asPlan } from './mailed-link'
import { readForm, type Sent } from './sent'
import { addressSchema, notAnAddress, tooMany } from './subscriptions'

const wishSchema = addressSchema.extend({ pace: z.enum(PACES).default('at_once') })
const limit = () => once('subscribe-limit', () => new RateLimit([{ points: 10, duration: 3_600 }]))

/** A tag that something stands under; all else is everything. */
const tagOf = (slug: string | null | undefined) => tagsOf(content(), new Date()).get(slug ?? '')

/** GET /subscriptions/articles?tag=: asks for an address. */
export const showSubscribe = (tag: string | null) => asPlan(answer(200, 'subscribe', { tag: tagOf(tag) }))

/** POST: the answer is the same whether the address is known or not, and whether a program has filled it in. */
export async function takeSubscribe(sent: Sent, now: Date): Promise<Answer> {
  const form = await readForm(sent)
  const tag = tagOf(form?.tag)
  const parsed = wishSchema.safeParse(form)
  const again = { tag, email: form?.email ?? '', pace: form?.pace }
  if (!parsed.success) return answer(422, 'subscribe', { ...again, problem: notAnAddress() })
  if ((await limit().count(sent.origin.networkHash)) !== null) {
    return answer(429, 'subscribe', { ...again, problem: tooMany() }, { 'Retry-After': '3600' })
  }
  const { email, pace } = parsed.data
  const done = form?.website_confirm ? 'asked' : await subscribe({ email, pace, tag: tag?.slug }, sent.guestId, now)
  return answer(200, 'subscribe', { tag, done })
}
