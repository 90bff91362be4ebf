import { content } from '@/lib/articles/content'
import { standing } from '@/lib/articles/entry'
import { db, transaction } from '@/lib/db/client'
import { settings } from '@/lib/env'
import { mayPass } from '@/lib/http/fetched'
import { guardedFetch, type FetchDeps } from '@/lib/http/guarded-fetch'
import { linkedPage } from '@/lib/http/purpose'
import { enqueue } from '@/lib/jobs/enqueue'
import { hostOf } from '@/lib/linkbacks/host-of'
import { readPage } from '@/lib/linkbacks/html-page'
import { isOurHost } from '@/lib/linkbacks/is-our-host'
import { plainText } from '@/lib/linkbacks/plain-text'
import { discoverEndpoint } from './discover'
import { fetchTroubleInWords } from './in-words'
import { sendJob, sendPayload } from './jobs'
import { maySend } from './may-send'
import { nextTryAt } from './send-schedule'
import { claimLink, findToSend, recordOutcome, silentAmong, type Outcome, type ToSend } from './store'
import { retryAfterOf, tell, type Told } from './tell'

type SendDeps = { fetch?: Partial<FetchDeps>; random?: () => number }

/** As long as a job may run: after that, whoever had the link in hand is gone. */
const IN_HAND_MS = 60_000
const LOOK_AGAIN_MS = 3_600_000

/**
 * The job that tells one page that we link to it, or that we do no longer. What it came to is written down together with
 * when it is tried again; it is sent once for each change of our page, however often the job is run.
 */
export async function sendLinkback(payload: unknown, now: Date, deps: SendDeps = {}): Promise<void> {
  const { sentLinkId, since = now.getTime() } = sendPayload.parse(payload)
  const link = await findToSend(db(), sentLinkId)
  if (link?.state !== 'waiting') return
  if (!maySend()) return runAt(sentLinkId, new Date(now.getTime() + LOOK_AGAIN_MS), now)
  if (link.nextTryAt && link.nextTryAt > now) return runAt(sentLinkId, link.nextTryAt, now, since)
  if (!(await claimLink(db(), link, now, new Date(now.getTime() + IN_HAND_MS)))) return

  const attempt = { attempts: link.attempts + 1, since: new Date(since) }
  const outcome = outcomeOf(await send(link, now, deps.fetch), attempt, now, (deps.random ?? Math.random)())
  await transaction(async (tx) => {
    const isRecorded = await recordOutcome(tx, link, outcome)
    if (isRecorded && outcome.nextTryAt) await enqueue(tx, sendJob({ sentLinkId, since }, outcome.nextTryAt, now))
  })
}

const runAt = (sentLinkId: number, moment: Date, now: Date, since?: number) =>
  transaction((tx) => enqueue(tx, sendJob({ sentLinkId, ...(since !== undefined && { since }) }, moment, now)))

type Sent = Omit<Outcome, 'nextTryAt' | 'state'> &
  ({ state: Exclude<Outcome['state'], 'waiting'> } | { state: 'waiting'; retryAfterMs: number | undefined })

function outcomeOf(sent: Sent, attempt: { attempts: number; since: Date }, now: Date, random: number): Outcome {
  if (sent.state !== 'waiting') return { ...sent, nextTryAt: null }
  const { retryAfterMs, ...rest } = sent
  const next = nextTryAt({ ...attempt, retryAfterMs }, now, random)
  return next
    ? { ...rest, nextTryAt: next }
    : { ...rest, state: 'failed', answer: `${rest.answer}; given up after a week`, nextTryAt: null }
}

async function send(link: ToSend, now: Date, fetchDeps: Partial<FetchDeps> = {}): Promise<Sent> {
  if (new URL(link.source).origin !== settings().siteUrl) return failed('our page was at another address then')
  if (link.isThere && !isOurPageThere(link, now)) return failed('our page was gone before this could be told')
  const silent = await silence([link.host])
  if (silent) return silent

  const page = await guardedFetch(link.target, linkedPage, fetchDeps)
  if (!page.ok) {
    const answer = `the page ${fetchTroubleInWords(page.error)}`
    if (!mayPass(page.error)) return failed(answer)
    return { state: 'waiting', answer, retryAfterMs: retryAfterOf(page.error, now) }
  }
  const endpoint = discoverEndpoint(page.value, link.target)
  if (!endpoint || isOurHost(new URL(endpoint.url))) return { state: 'unsupported', answer: 'takes no linkbacks' }
  const { protocol, url } = endpoint
  const silentEndpoint = await silence([hostOf(url)])
  if (silentEndpoint) return silentEndpoint
  if (protocol === 'trackback') {
    // It knows neither changes nor an end; told twice, it is there twice.
    if (!link.isThere) return { state: 'sent', answer: 'a trackback cannot be taken back', protocol }
    const isKnown = link.protocol === 'trackback' && link.endpoint !== null
    if (isKnown) return { state: 'sent', answer: 'told before; a trackback is sent once', protocol }
  }
  const told = await tell(endpoint, { ...link, page: trackbackPage(link) }, now, fetchDeps)
  return sentAs(told, link, endpoint)
}

const failed = (answer: string): Sent => ({ state: 'failed', answer })

function sentAs(told: Told, { isThere }: ToSend, { protocol, url, lenient }: NonNullable<Found>): Sent {
  const answer = lenient ? `${told.answer}, at a pingback link of an unusual spelling` : told.answer
  if (told.kind === 'later') return { state: 'waiting', answer, protocol, retryAfterMs: told.retryAfterMs }
  // “There is no such link” is what they shall find.
  if (told.kind === 'sent' || !isThere) return { state: 'sent', answer, protocol, endpoint: url }
  return { state: 'failed', answer, protocol }
}

type Found = ReturnType<typeof discoverEndpoint>

function isOurPageThere({ entryId }: ToSend, now: Date): boolean {
  const entry = content().byId.get(entryId)
  return entry !== undefined && standing(entry, now) === 'public'
}

async function silence(hosts: string[]): Promise<Sent | null> {
  const silent = await silentAmong(db(), hosts)
  if (!silent) return null
  return { state: 'silenced', answer: silent.optedOut ? `${silent.host} asked for it` : 'you decided so' }
}

function trackbackPage({ entryId, entry, comment }: ToSend) {
  const { byId, site } = content()
  const excerpt = comment ? plainText(readPage(comment.html).text) : (byId.get(entryId)?.description ?? '')
  return { title: entry.title, excerpt, siteTitle: site.title }
}
