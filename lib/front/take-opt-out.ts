import { askToBeLeftAlone } from '@/lib/linkbacks/opt-out'
import { answer, type Answer } from './answers'
import { readForm, type Sent } from './sent'

/** POST /visits: a site that does not want to be visited. */
export async function takeOptOut(sent: Sent, now: Date): Promise<Answer> {
  const host = (await readForm(sent))?.host?.trim() ?? ''
  const asked = await askToBeLeftAlone(host, sent.origin.networkHash, now)
  if (asked.ok) return answer(200, 'visits', { host, leaves: asked.value.host })
  if (asked.error === 'too-many') return answer(429, 'visits', { host, problem: TOO_MANY }, { 'Retry-After': '60' })
  return answer(422, 'visits', { host, problem: 'Give the name of your site, like blog.example.' })
}

const TOO_MANY = 'Too many for the moment; please try again in a minute.'
