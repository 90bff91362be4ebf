import { content, entryAt } from '@/lib/articles/content'
import type { Entry } from '@/lib/articles/entry'
import { acceptsLinkbacks } from '@/lib/articles/open'
import { db, transaction } from '@/lib/db/client'
import { settings } from '@/lib/env'
import { enqueue } from '@/lib/jobs/enqueue'
import { err, ok, type Result } from '@/lib/result'
import { hostOf } from './host-of'
import { isOurHost } from './is-our-host'
import { countLinkback } from './limits'
import type { LinkbackError } from './linkback-error'
import { findLinkback, saveUnverified } from './store'
import { verifyJob } from './verify-job'
import { parseUrl } from '@/lib/parse-url'

export type Ping = { source: string; target: string; networkHash: string }

/** What databases can keep in an index, and what browsers and people can handle. */
const MAX_URL = 2_000

/**
 * Takes in the claim that a page links to one of ours, to be verified by a job. Nothing here asks the network, so
 * neither the answer nor the time that it takes says anything about it.
 */
export async function receivePingback(ping: Ping, now: Date): Promise<Result<{ linkbackId: number }, LinkbackError>> {
  const source = sourceOf(ping)
  if (!source.ok) return source
  const entry = targetOf(ping.target, now)
  if (!entry.ok) return entry

  const found = { entryId: entry.value.id, source: source.value }
  if ((await findLinkback(db(), found))?.verifiedAt) return err('already-registered')
  const host = hostOf(source.value)
  if (!(await countLinkback({ networkHash: ping.networkHash, host, entryId: found.entryId }))) return err('too-many')

  return transaction(async (tx) => {
    const linkback = { ...found, host, target: ping.target, protocol: 'pingback' as const, createdAt: now }
    const { id } = await saveUnverified(tx, linkback)
    await enqueue(tx, verifyJob({ linkbackId: id, networkHash: ping.networkHash }, now))
    return ok({ linkbackId: id })
  })
}

/** In the one form of the URL parser, so that it is registered once; a fragment is a place on the same page. */
function sourceOf({ source, target }: Ping): Result<string, LinkbackError> {
  const url = webAddress(source)
  if (!url) return err('source-unusable')
  url.hash = ''
  if (url.href === parseUrl(target.replace(/#.*/s, ''))?.href) return err('source-is-target')
  if (isOurHost(url)) return err('source-ours')
  return ok(url.href)
}

function targetOf(target: string, now: Date): Result<Entry, LinkbackError> {
  const url = webAddress(target)
  if (!url || url.origin !== settings().siteUrl) return err('target-unusable')
  const entry = entryAt(url.pathname, now)
  if (!entry) return err('target-unknown')
  return acceptsLinkbacks(entry, content().site, now) ? ok(entry) : err('target-closed')
}

function webAddress(text: string): URL | null {
  const url = text.length <= MAX_URL ? parseUrl(text) : null
  return url && /^https?:$/.test(url.protocol) && !url.username && !url.password ? url : null
}
