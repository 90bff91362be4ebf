import { content } from '@/lib/articles/content'
import { acceptsLinkbacks } from '@/lib/articles/open'
import { db, type Tx } from '@/lib/db/client'
import { write } from '@/lib/documents/write'
import { mayPass, type FetchError } from '@/lib/http/fetched'
import { guardedFetch } from '@/lib/http/guarded-fetch'
import { linkingPage } from '@/lib/http/purpose'
import { RetryLater } from '@/lib/jobs/retry-later'
import { admit } from '@/lib/moderation/admit'
import { firstState } from '@/lib/moderation/first-state'
import { err, ok, type Result } from '@/lib/result'
import { judgeLinkback } from '@/lib/spam/judge-linkback'
import { currentBlocks } from '@/lib/spam/current-blocks'
import { hostOf } from './host-of'
import { isOurHost } from './is-our-host'
import { readSource, type Source } from './read-source'
import { responseOf } from './response-of'
import { areKnown, attachComment, findToVerify, saveFailure, saveVerified, type ToVerify } from './store'
import { verifyPayload } from './verify-job'

type Found = Source & { foundAt: string }
type Failure = { words: string; mayPass: boolean }

/**
 * The job that looks whether a page does link to us. If it does, it is a response like any other: judged, given its first
 * state by the site's policy, counted. If it does not, only its row says so. Run twice, it makes one response.
 * @throws RetryLater when the page could not be reached and may be reached later
 */
export async function verifyLinkback(payload: unknown, now: Date, fetchPage: typeof guardedFetch = guardedFetch) {
  const { linkbackId, networkHash = null } = verifyPayload.parse(payload)
  const linkback = await findToVerify(db(), linkbackId)
  if (!linkback) return
  const found = await look(linkback, now, fetchPage)
  if (found.ok) return takeIn(linkback, found.value, networkHash, now)
  await saveFailure(db(), linkbackId, found.error.words, now)
  if (found.error.mayPass) throw new RetryLater(found.error.words)
}

async function look(
  { entryId, source, target }: ToVerify,
  now: Date,
  fetchPage: typeof guardedFetch,
): Promise<Result<Found, Failure>> {
  const entry = content().byId.get(entryId)
  if (!entry || !acceptsLinkbacks(entry, content().site, now)) return err({ words: 'target-closed', mayPass: false })
  const page = await fetchPage(source, linkingPage)
  if (!page.ok) return err({ words: wordsFor(page.error), mayPass: mayPass(page.error) })
  const { contentType, body, url } = page.value
  // Anybody can redirect to us, and we do link to ourselves.
  if (isOurHost(new URL(url))) return err({ words: 'source-ours', mayPass: false })
  // Pingback knows links and not addresses in a text.
  const read = contentType === 'text/plain' ? null : readSource(body, url, target)
  return read?.linksToTarget ? ok({ ...read, foundAt: url }) : err({ words: 'no-link', mayPass: false })
}

const wordsFor = (error: FetchError) => (error.kind === 'status' ? `status ${error.status}` : error.kind)

async function takeIn(linkback: ToVerify, found: Found, networkHash: string | null, now: Date) {
  const blocks = await currentBlocks()
  await write(async (tx, touch) => {
    if (!(await saveVerified(tx, linkback.id, { title: found.title, siteName: found.siteName }, now))) return
    const { title, siteName, authorName, excerpt, ...signs } = found
    const texts = [title ?? '', siteName, authorName ?? '', excerpt]
    const evidence = { texts, source: linkback.source, networkHash, ...signs }
    const verdict = judgeLinkback(evidence, blocks)
    const first = firstState(verdict, content().site.moderation, await isKnown(tx, linkback, found.foundAt))
    const { id } = await admit(tx, touch, responseOf(linkback, found, verdict, networkHash, now), first)
    await attachComment(tx, linkback.id, id)
  })
}

/** A known host that only redirects vouches for nobody: anyone can find such an address on a large site. */
const isKnown = (tx: Tx, { host }: ToVerify, foundAt: string) => areKnown(tx, [...new Set([host, hostOf(foundAt)])])
