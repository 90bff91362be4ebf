import { content } from '@/lib/articles/content'
import { acceptsLinkbacks } from '@/lib/articles/open'
import { db, type Tx } from '@/lib/db/client'
import type { Shown } from '@/lib/documents/versions'
import { write } from '@/lib/documents/write'
import { guardedFetch } from '@/lib/http/guarded-fetch'
import { enqueue } from '@/lib/jobs/enqueue'
import { RetryLater } from '@/lib/jobs/retry-later'
import { admit } from '@/lib/moderation/admit'
import { firstState, type FirstState } from '@/lib/moderation/first-state'
import { changeKind } from '@/lib/moderation/store'
import { rewrite } from '@/lib/moderation/rewrite'
import { keepPicture } from '@/lib/pictures/keep-picture'
import { currentBlocks } from '@/lib/spam/current-blocks'
import { judgeLinkback } from '@/lib/spam/judge-linkback'
import type { Verdict } from '@/lib/spam/verdict'
import { withClaims } from './claims'
import { findAuthor } from './find-author'
import { bringBack, lose } from './lost-link'
import { hostsOf, look, type Found } from './look'
import { policyFor } from './policy'
import { responseOf, textOf } from './response-of'
import {
  areKnown,
  attachComment,
  findToVerify,
  isLinkedByUs,
  saveFailure,
  saveSeenAgain,
  saveVerified,
  type FoundFacts,
  type ToVerify,
} from './store'
import { targetOf } from './target-of'
import { lookAgainJobs, verifyPayload } from './verify-job'
import { vouchedBy } from './vouch'

type Deps = { fetchPage: typeof guardedFetch; keepPicture: typeof keepPicture }
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
async function check(payload: unknown, as: 'itself' | 'browser', now: Date, deps: Deps) {
  const { linkbackId, networkHash = null } = verifyPayload.parse(payload)
  const linkback = await findToVerify(db(), linkbackId)
  if (!linkback || (as === 'browser' && !linkback.comment)) return
  if (!linkback.comment && !isOpen(linkback, now))
    return void (await saveFailure(db(), linkbackId, 'target-closed', now))
  const sight = await look(linkback, as, deps.fetchPage, now)
  if (sight.kind === 'linked') return take(linkback, sight.found, networkHash, now, deps)
  if (sight.kind === 'gone' && linkback.comment) return lose(linkback, sight.words, now)
  await saveFailure(db(), linkbackId, sight.words, now)
  if (sight.kind === 'unseen') throw new RetryLater(sight.words)
}

function isOpen({ entryId }: ToVerify, now: Date): boolean {
  const entry = content().byId.get(entryId)
  return entry !== undefined && acceptsLinkbacks(entry, content().site, now)
}

async function take(linkback: ToVerify, seen: Found, networkHash: string | null, now: Date, deps: Deps) {
  const told = linkback.protocol === 'trackback' ? withClaims(seen, linkback.claims) : seen
  const found = { ...told, ...(await findAuthor(seen, deps.fetchPage)) }
  const facts: FoundFacts = {
    type: found.type,
    title: found.title,
    siteName: found.siteName,
    authorUrl: found.authorUrl,
    publishedAt: found.publishedAt,
    pictureId: found.authorPhoto && (await deps.keepPicture(found.authorPhoto, now)),
  }
  const voucher = linkback.vouch && (await vouchedBy(linkback.vouch, linkback.host, deps.fetchPage))
  const verdict = await judge(linkback, found, networkHash, voucher)
  const target = await targetOf(linkback.target, now)
  const parent = target.ok ? target.value.parent : null
  await write(async (tx, touch) => {
    const judged = await policyOf(tx, linkback, found, verdict)
    if (linkback.comment) return takeOver(tx, touch, linkback, found, facts, verdict, judged, now)
    if (!(await saveVerified(tx, linkback.id, facts, now))) return
    const { id } = await admit(tx, touch, responseOf(linkback, found, parent, verdict, networkHash, now), judged)
    await attachComment(tx, linkback.id, id)
    for (const job of lookAgainJobs(linkback.id, now)) await enqueue(tx, job)
  })
}

async function judge(
  linkback: ToVerify,
  { title, siteName, authorName, excerpt, ...signs }: Found,
  networkHash: string | null,
  voucher: string | null,
): Promise<Verdict> {
  const texts = [title ?? '', siteName, authorName ?? '', excerpt]
  return judgeLinkback({ texts, source: linkback.source, networkHash, voucher, ...signs }, await currentBlocks())
}

async function policyOf(tx: Tx, linkback: ToVerify, found: Found, verdict: Verdict): Promise<FirstState> {
  return firstState(
    verdict,
    policyFor(content().site, found.type, linkback.protocol),
    await isKnown(tx, linkback, found),
  )
}

/** A known host that only redirects vouches for nobody: anyone can find such an address on a large site. */
async function isKnown(tx: Tx, linkback: ToVerify, found: Found): Promise<boolean> {
  const hosts = hostsOf(linkback, found)
  if (await areKnown(tx, hosts)) return true
  return content().site.linkbackRules.trustLinked && (await areLinkedByUs(tx, hosts))
}

async function areLinkedByUs(tx: Tx, hosts: string[]): Promise<boolean> {
  for (const host of hosts) if (!(await isLinkedByUs(tx, host))) return false
  return true
}

/** What a page says now that was verified before. */
async function takeOver(
  tx: Tx,
  touch: (...what: Shown[]) => void,
  linkback: ToVerify,
  found: Found,
  facts: FoundFacts,
  verdict: Verdict,
  judged: FirstState,
  now: Date,
) {
  const comment = linkback.comment!
  await saveSeenAgain(tx, linkback.id, facts, now)
  if (comment.kind !== linkback.protocol) await changeKind(tx, comment, linkback.protocol)
  const text = textOf(found, verdict)
  const state = linkback.lostAt ? await bringBack(tx, touch, comment, now) : comment.state
  if (text.body !== comment.body || text.authorName !== comment.authorName) {
    await rewrite(tx, touch, { ...comment, state }, text, judged, 'its page changed', now)
  }
  touch(`entry:${comment.entryId}`, 'threads')
}
