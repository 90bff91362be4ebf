import { pathOf, type Entry } from '@/lib/articles/entry'
import { followConversation } from '@/lib/notifications/follow-conversation'
import { once } from '@/lib/once'
import { RateLimit } from '@/lib/rate'
import { answer, type Answer } from './answers'
import { asPlan } from './mailed-link'
import { readForm, type Sent } from './sent'
import { addressSchema, notAnAddress, tooMany } from './subscriptions'

const of = (entry: Entry) => ({ title: entry.title, path: pathOf(entry) })
const limit = () => once('follow-limit', () => new RateLimit([{ points: 10, duration: 3_600 }]))

/** GET <entry>/follow: asks for an address. */
export const showFollow = (entry: Entry) => asPlan(answer(200, 'follow', of(entry)))

/** POST: the answer is the same whether the address is known or not. */
export async function takeFollow(entry: Entry, sent: Sent, now: Date): Promise<Answer> {
  const form = await readForm(sent)
  const parsed = addressSchema.safeParse(form)
  const again = { ...of(entry), email: form?.email ?? '' }
  if (!parsed.success) return answer(422, 'follow', { ...again, problem: notAnAddress() })
  if ((await limit().count(sent.origin.networkHash)) !== null) {
    return answer(429, 'follow', { ...again, problem: tooMany() }, { 'Retry-After': '3600' })
  }
  const isMachine = Boolean(form?.website_confirm)
  const done = isMachine ? 'asked' : await followConversation(parsed.data.email, sent.guestId, entry, now)
  return answer(200, 'follow', { ...of(entry), done })
}
