import { content } from '@/lib/articles/content'
import { acceptsLinkbacks } from '@/lib/articles/open'
import { db, transaction } from '@/lib/db/client'
import { write } from '@/lib/documents/write'
import { guardedFetch } from '@/lib/http/guarded-fetch'
import { sharedTime } from '@/lib/http/shared-time'
import { enqueue } from '@/lib/jobs/enqueue'
import { RetryLater } from '@/lib/jobs/retry-later'
import { admit } from '@/lib/moderation/admit'
import { keepPicture } from '@/lib/pictures/keep-picture'
import { withClaims } from './claims'
import { findAuthor } from './find-author'
import type { Found } from './found'
import { hostOf } from './host-of'
import { judge, stateFor } from './judge'
import { look } from './look'
import { lose } from './lost-link'
import { responseOf } from './response-of'
import { attachComment, findToVerify, saveFailure, saveVerified, type FoundFacts, type ToVerify } from './store'
import { takeOver } from './take-over'
import { targetOf } from './target-of'
import { confirmLossJob, lookAgainJobs, verifyPayload, type VerifyPayload } from './verify-job'
import { vouchedBy } from './vouch'

type Deps = { fetchPage: typeof guardedFetch; keepPicture: typeof keepPicture }
/** All visits of one verification together; a job that runs for a minute is thought lost. */
const VERIFIED_WITHIN_MS = 30_000

const usual: Deps = { fetchPage: guardedFetch, keepPicture }

/** The job that looks whether a page does link to us, as it was reported. */
export const verifyLinkback = (payload: unknown, now: Date, deps: Deps = usual) => check(payload, 'itself', now, deps)

/** The job that looks again some time later, with a browser's name: a link for our eyes alone is none. */
export const lookAgain = (payload: unknown, now: Date, deps: Deps = usual) => check(payload, 'browser', now, deps)

/**
 * A page that links to us is a response like any other: judged, given its first state by the site's policy, counted.
 * Seen again it takes over what has changed, and comes back from where a lost link had put it. A page that links to us no
 * longer goes to the trash; one that never did is nothing but its row. Run twice, it makes one response.
 * @throws RetryLater when the page could not be reached and may be reached later
 */
async function check(sent: unknown, as: 'itself' | 'browser', now: Date, given: Deps) {
  const deps = { ...given, fetchPage: sharedTime(VERIFIED_WITHIN_MS, given.fetchPage) }
  const payload = verifyPayload.parse(sent)
  const { linkbackId } = payload
  const linkback = await findToVerify(db(), linkbackId)
  if (!linkback || (as === 'browser' && !linkback.comment)) return
  if (!linkback.comment && !isOpen(linkback, now)) {
    await saveFailure(db(), linkbackId, 'target-closed', now)
    return
  }
  const targets = [...new Set([payload.target ?? linkback.target, linkback.target])]
  const sight = await look(linkback, targets, as, deps.fetchPage, now)
  if (sight.kind === 'linked') return take(linkback, sight.found, payload.networkHash ?? null, now, deps)
  if (sight.kind === 'gone' && linkback.comment) return loseOrAskAgain(payload, as, sight.words, now)
  await saveFailure(db(), linkbackId, sight.words, now)
  if (sight.kind === 'unseen' && sight.mayPass) throw new RetryLater(sight.words)
}

/** A browser that asks from a server is often turned away with a page that says so; one look with its name is not enough. */
async function loseOrAskAgain(payload: VerifyPayload, as: 'itself' | 'browser', words: string, now: Date) {
  if (as === 'itself' || payload.isSecondLook) return lose(payload.linkbackId, words, now)
  await transaction((tx) => enqueue(tx, confirmLossJob(payload.linkbackId, now)))
}

function isOpen({ entryId }: ToVerify, now: Date): boolean {
  const entry = content().byId.get(entryId)
  return entry !== undefined && acceptsLinkbacks(entry, content().site, now)
}

async function take(linkback: ToVerify, seen: Found, networkHash: string | null, now: Date, deps: Deps) {
  const told = linkback.protocol === 'trackback' ? withClaims(seen, linkback.claims) : seen
  const before = { authorName: linkback.comment?.authorName ?? null, authorUrl: linkback.authorUrl, authorPhoto: null }
  const found: Found = { ...told, ...(await findAuthor(seen, deps.fetchPage, before)) }
  const facts = await factsOf(found, linkback, now, deps)
  const voucher = linkback.vouch && (await vouchedBy(linkback.vouch, linkback.host, deps.fetchPage))
  const verdict = await judge(linkback, found, networkHash, voucher, now)
  const target = await targetOf(found.target, now)
  const parent = target.ok ? target.value.parent : null
  await write(async (tx, touch) => {
    const current = await findToVerify(tx, linkback.id)
    if (!current) return
    const { comment } = current
    if (comment) return takeOver(tx, touch, { ...current, comment }, found, facts, verdict, now)
    if (!(await saveVerified(tx, current.id, { ...facts, target: found.target }, now))) return
    const judged = await stateFor(tx, current, found, verdict)
    const { id } = await admit(tx, touch, responseOf(current, found, parent, verdict, networkHash, now), judged)
    await attachComment(tx, current.id, id)
    for (const job of lookAgainJobs(current.id, now)) await enqueue(tx, job)
  })
}

/** A picture that cannot be had for the moment is no reason to lose the one that is there. */
async function factsOf(found: Found, linkback: ToVerify, now: Date, deps: Deps): Promise<FoundFacts> {
  const { type, title, siteName, authorUrl, authorPhoto, authorPage, publishedAt, foundAt } = found
  const pictureId = authorPhoto && (await deps.keepPicture(authorPhoto, now, { fetchPicture: deps.fetchPage }))
  const isUnsure = authorPhoto !== null || authorPage !== null
  return {
    type,
    title,
    siteName,
    host: hostOf(foundAt),
    authorUrl,
    publishedAt,
    pictureId: pictureId ?? (isUnsure ? linkback.pictureId : null),
  }
}
