import { siteWords } from '@/lib/articles/site-words'
import { askToBeLeftAlone } from '@/lib/linkbacks/opt-out'
import { answer, type Answer } from './answers'
import { readForm, type Sent } from './sent'

/** POST /visits: a site that does not want to be visited. */
export async function takeOptOut(sent: Sent, now: Date): Promise<Answer> {
  const host = (await readForm(sent))?.host?.trim() ?? ''
  const asked = await askToBeLeftAlone(host, sent.origin.networkHash, now)
  const words = siteWords().visits
  if (asked.ok) return answer(200, 'visits', { host, leaves: asked.value.host })
  if (asked.error === 'too-many') {
    return answer(429, 'visits', { host, problem: words.tooMany }, { 'Retry-After': '60' })
  }
  return answer(422, 'visits', { host, problem: words.noHost })
}
