import { mayPass, type FetchError, type Fetched } from '@/lib/http/fetched'
import { guardedFetch, type FetchDeps } from '@/lib/http/guarded-fetch'
import { linkbackEndpoint, type Posted } from '@/lib/http/purpose'
import type { Result } from '@/lib/result'
import type { Endpoint } from './discover'
import { fetchTroubleInWords, statusInWords } from './in-words'
import { pingbackCall, readCallAnswer } from './pingback-call'
import { retryAfterMs } from '@/lib/http/retry-after'
import { readTrackbackAnswer, trackbackForm, type TrackbackPage } from './trackback-form'

/** What is told: that a page of ours links to one of theirs. */
export type Telling = { source: string; target: string; page: TrackbackPage }

/** What came of it, with the answer in words for the desk. What was refused is not tried again. */
export type Told =
  { kind: 'sent' | 'refused'; answer: string } | { kind: 'later'; answer: string; retryAfterMs: number | undefined }

/** Tells an endpoint once of a link. */
export async function tell(
  endpoint: Endpoint,
  telling: Telling,
  now: Date,
  fetchDeps: Partial<FetchDeps> = {},
): Promise<Told> {
  const { posted, read } = PROTOCOLS[endpoint.protocol]
  return read(await guardedFetch(endpoint.url, linkbackEndpoint, { ...fetchDeps, posted: posted(telling) }), now)
}

type Answer = Result<Fetched, FetchError>
type Protocol = { posted: (telling: Telling) => Posted; read: (answer: Answer, now: Date) => Told }

const FORM = 'application/x-www-form-urlencoded'

const PROTOCOLS: Record<Endpoint['protocol'], Protocol> = {
  webmention: {
    posted: ({ source, target }) => ({ type: FORM, body: String(new URLSearchParams({ source, target })) }),
    read: readWebmention,
  },
  pingback: {
    posted: ({ source, target }) => ({ type: 'text/xml', body: pingbackCall(source, target) }),
    read: readPingback,
  },
  trackback: {
    posted: ({ source, page }) => ({ type: `${FORM}; charset=utf-8`, body: trackbackForm(source, page) }),
    read: readTrackback,
  },
}

/** @see https://www.w3.org/TR/webmention/#sender-notifies-receiver: any 2xx is success */
function readWebmention(answer: Answer, now: Date): Told {
  if (!answer.ok) return troubleOf(answer.error, now)
  return { kind: 'sent', answer: answer.value.status === 200 ? 'accepted' : `accepted (${answer.value.status})` }
}

/** Some servers send a fault with a status of its own; the fault knows more. */
function readPingback(answer: Answer, now: Date): Told {
  const body = answer.ok ? answer.value.body : answer.error.kind === 'status' ? answer.error.body : ''
  const said = readCallAnswer(body)
  if (said?.kind === 'fault') return readFault(said)
  if (!answer.ok) return troubleOf(answer.error, now)
  if (said) return { kind: 'sent', answer: said.text || 'accepted' }
  return { kind: 'refused', answer: 'answered with something that is no XML-RPC' }
}

/** What was registered before is what we want. */
const ALREADY_REGISTERED = 48
/** A proxy could not reach its server, and WordPress, when several comments come in at once. */
const MAY_PASS = new Set([50, 429])

/** @see Pingback 1.0 §3 */
const FAULTS: Record<number, string> = {
  0: 'refused without a reason',
  16: 'did not find our page',
  17: 'did not find the link on our page',
  32: 'says the page that we link to does not exist',
  33: 'takes no pingbacks for that page',
  48: 'had registered it before',
  49: 'does not let us',
  50: 'could not reach its own server',
}

function readFault({ code, text }: { code: number; text: string }): Told {
  const known = FAULTS[code] ?? 'refused'
  const answer = `${known} (fault ${code}${text && `: ${text}`})`
  if (code === ALREADY_REGISTERED) return { kind: 'sent', answer }
  return MAY_PASS.has(code) ? { kind: 'later', answer, retryAfterMs: undefined } : { kind: 'refused', answer }
}

function readTrackback(answer: Answer, now: Date): Told {
  if (!answer.ok) return troubleOf(answer.error, now)
  const said = readTrackbackAnswer(answer.value.body)
  if (!said) return { kind: 'refused', answer: 'answered with something that is no trackback answer' }
  if (said.error)
    return { kind: 'refused', answer: said.message ? `refused: ${said.message}` : 'refused without a reason' }
  return { kind: 'sent', answer: 'accepted' }
}

function troubleOf(error: FetchError, now: Date): Told {
  const answer = error.kind === 'status' ? statusInWords(error) : fetchTroubleInWords(error)
  if (!mayPass(error)) return { kind: 'refused', answer }
  return { kind: 'later', answer, retryAfterMs: retryAfterOf(error, now) }
}

export const retryAfterOf = (error: FetchError, now: Date) =>
  error.kind === 'status' ? retryAfterMs(error.retryAfter, now) : undefined
