import type { Content } from '@/lib/articles/content'
import { pathOf } from '@/lib/articles/entry'
import type { SentRow } from './store'

/** Our page as it is now. */
export type Telling = {
  source: string
  version: string
  /** What it links to and wants told; nothing when it is withdrawn. */
  targets: string[]
}

export type SendingPlan = {
  /** Links that are new. */
  add: string[]
  /** Links that stay and whose page has changed, or that came back. */
  again: number[]
  /** Links that were told and are gone, which the other side shall see. */
  gone: number[]
  /** Links that are gone and of which nobody knew. */
  forget: number[]
}

/**
 * What has to be told when a page of ours has changed.
 * @param placeToday where a source of a row leads today; null for one that is not on this site
 * @see https://www.w3.org/TR/webmention/#sending-webmentions-for-updated-posts
 */
export function planSending(
  rows: SentRow[],
  { source, version, targets }: Telling,
  placeToday: (source: string) => string | null,
): SendingPlan {
  const plan: SendingPlan = { add: [], again: [], gone: [], forget: [] }
  const linked = new Set(targets)
  const kept = new Set<string>()
  for (const row of rows) {
    const place = placeToday(row.source)
    // The site had another address then: what was told from there is beyond our reach.
    if (place === null) continue
    if (place === source && linked.has(row.target)) {
      kept.add(row.target)
      if (!row.isThere || row.version !== version) plan.again.push(row.id)
    } else if (row.isThere) (mayBeKnown(row) ? plan.gone : plan.forget).push(row.id)
  }
  plan.add = targets.filter((target) => !kept.has(target))
  return plan
}

/** The endpoint is noted with a success; a try that was cut off may have been one. */
const mayBeKnown = ({ endpoint, state, attempts }: SentRow) =>
  endpoint !== null || (state === 'waiting' && attempts > 0)

/**
 * Where an address of this site leads today: an entry that was renamed is still found at its old address, so what was told
 * from there stands.
 */
export function placeToday(source: string, content: Content, siteUrl: string): string | null {
  const url = new URL(source)
  if (url.origin !== siteUrl) return null
  const [, path = '', page = ''] = /^(.*?)(\/comments\/\d+)?$/.exec(url.pathname) ?? []
  const entry = content.byPath.get(path) ?? content.byAlias.get(path)
  return entry ? siteUrl + pathOf(entry) + page + url.hash : source
}
