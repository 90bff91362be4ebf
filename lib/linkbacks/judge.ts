import { content } from '@/lib/articles/content'
import type { Tx } from '@/lib/db/client'
import { firstState, type FirstState } from '@/lib/moderation/first-state'
import { currentBlocks } from '@/lib/spam/current-blocks'
import { judgeLinkback } from '@/lib/spam/judge-linkback'
import type { Verdict } from '@/lib/spam/verdict'
import type { Found } from './found'
import { hostOf } from './host-of'
import { policyFor } from './policy'
import { areKnown, isLinkedByUs, type ToVerify } from './store'

/** What the defences find of a page, by all that would be shown of it. */
export async function judge(
  { source }: ToVerify,
  { title, siteName, authorName, authorUrl, excerpt, ...signs }: Found,
  networkHash: string | null,
  voucher: string | null,
): Promise<Verdict> {
  const texts = [title ?? '', siteName, authorName ?? '', authorUrl ?? '', excerpt]
  return judgeLinkback({ texts, source, networkHash, voucher, ...signs }, await currentBlocks())
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
