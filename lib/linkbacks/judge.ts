import { content } from '@/lib/articles/content'
import { db, type Tx } from '@/lib/db/client'
import { firstState, type FirstState } from '@/lib/moderation/first-state'
import { currentBlocks } from '@/lib/spam/current-blocks'
import { evidenceOfLinkback, signsOfLinkback } from '@/lib/spam/evidence-of-linkback'
import { judgeLinkback } from '@/lib/spam/judge-linkback'
import { currentJudge } from '@/lib/spam/lessons/current-judge'
import { historyOfHost } from '@/lib/spam/store'
import type { Verdict } from '@/lib/spam/verdict'
import { weigh } from '@/lib/spam/weigh'
import type { Found } from './found'
import { hostOf } from './host-of'
import { policyFor } from './policy'
import { areKnown, isLinkedByUs, type ToVerify } from './store'

/** What the defences find of a page, by all that would be shown of it. */
export async function judge(
  { source, protocol }: ToVerify,
  { title, siteName, authorName, authorUrl, excerpt, ...seen }: Found,
  networkHash: string | null,
  voucher: string | null,
  now: Date,
): Promise<Verdict> {
  const texts = [title ?? '', siteName, authorName ?? '', authorUrl ?? '', excerpt]
  const found = judgeLinkback({ texts, source, networkHash, voucher, ...seen }, await currentBlocks(now))
  const host = hostOf(seen.foundAt)
  const signs = signsOfLinkback({ ...seen, protocol, voucher, host: await historyOfHost(db(), host) })
  const evidence = evidenceOfLinkback({ title, excerpt, author: authorName, siteName, host }, signs)
  return weigh(found, evidence, await currentJudge('linkbacks'))
}

/** What the site's rules make of it. */
export async function stateFor(tx: Tx, linkback: ToVerify, found: Found, verdict: Verdict): Promise<FirstState> {
  const policy = policyFor(content().site, found.type, linkback.protocol)
  return firstState(verdict, policy, await isKnown(tx, linkback, found))
}

/** A known host that only redirects vouches for nobody: anyone can find such an address on a large site. */
async function isKnown(tx: Tx, { source }: ToVerify, { foundAt }: Found): Promise<boolean> {
  const hosts = [...new Set([hostOf(source), hostOf(foundAt)])]
  if (await areKnown(tx, hosts)) return true
  return content().site.linkbackRules.trustLinked && (await areLinkedByUs(tx, hosts))
}

async function areLinkedByUs(tx: Tx, hosts: string[]): Promise<boolean> {
  for (const host of hosts) if (!(await isLinkedByUs(tx, host))) return false
  return true
}
