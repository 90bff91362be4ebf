import { siteWords } from '@/lib/articles/site-words'
import { settings } from '@/lib/env'
import { isFlooded } from '@/lib/linkbacks/limits'
import { receiveLinkback } from '@/lib/linkbacks/receive-linkback'
import { standingPath } from '@/lib/linkbacks/standing'
import type { Words } from '@/lib/words/words'
import { answer, type Answer } from './answers'
import { asFor, type Sent } from './sent'

type Refusal = keyof Words['webmentions']['refusals']

const STATUS: Partial<Record<Refusal, number>> = { 'source-refused': 403, 'too-many': 429 }

/**
 * POST /webmention: 201 with the address of its status, or at once what is wrong with it.
 * @see Webmention §3.2
 */
export async function takeWebmention(sent: Sent, now: Date): Promise<Answer> {
  const isForm = sent.type.toLowerCase().startsWith('application/x-www-form-urlencoded')
  if (!isForm) return refuse(sent.accept, 'not-a-form', {})
  const form = new URLSearchParams(sent.body.toString())
  const [source, target] = [only(form, 'source'), only(form, 'target')]
  const fields = { source: source ?? '', target: target ?? '' }
  if (!source) return refuse(sent.accept, 'no-source', fields)
  if (!target) return refuse(sent.accept, 'no-target', fields)
  const { networkHash } = sent.origin
  const vouch = only(form, 'vouch')
  const received = await receiveLinkback(
    { protocol: 'webmention', source, target, networkHash, ...(vouch && { vouch }) },
    now,
  )
  if (!received.ok) return refuse(sent.accept, received.error, fields)
  const path = standingPath(received.value.linkbackId)
  const location = `${settings().siteUrl}${path}`
  const { summary, status } = siteWords().webmentions.received
  return asFor(sent.accept, {
    status: 201,
    headers: { Location: location },
    text: `${summary}\n${status(location)}\n`,
    json: { status: 'received', summary, location },
    page: () => answer(201, 'webmention-received', { path }, { Location: location }),
  })
}

/** Of a flood not even the form is read. */
export const refuseFlood = (accept: string, now: Date): Answer | null =>
  isFlooded(now) ? refuse(accept, 'too-many', {}) : null

/** What is given once; two of a kind contradict each other. */
function only(form: URLSearchParams, name: string): string | undefined {
  const [value, ...more] = form.getAll(name)
  return more.length === 0 ? value?.trim() : undefined
}

function refuse(accept: string, error: Refusal, fields: Record<string, string>): Answer {
  const status = STATUS[error] ?? 400
  const words = siteWords().webmentions.refusals[error]
  const headers = { ...(status === 429 && { 'Retry-After': '60' }) }
  return asFor(accept, {
    status,
    headers,
    text: `${words}\n`,
    json: { error: error.replaceAll('-', '_'), error_description: words },
    page: () => answer(status, 'webmention', { ...fields, problem: words }, headers),
  })
}
