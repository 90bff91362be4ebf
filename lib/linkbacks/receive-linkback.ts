import { db } from '@/lib/db/client'
import { write } from '@/lib/documents/write'
import { enqueue } from '@/lib/jobs/enqueue'
import { parseUrl } from '@/lib/parse-url'
import { err, ok, type Result } from '@/lib/result'
import { webAddress } from '@/lib/web-address'
import type { Claims } from './claims'
import { hostOf } from './host-of'
import { isOurHost } from './is-our-host'
import { countLinkback, countReport } from './limits'
import type { LinkbackError } from './linkback-error'
import { mayVisit } from './may-visit'
import { richest, withProtocol, type Protocol } from './protocol'
import { findLinkback, saveReport } from './store'
import { targetOf } from './target-of'
import { verifyJob } from './verify-job'

/** What somebody reports: that a page (`source`) links to one of ours (`target`). */
export type Report = {
  protocol: Protocol
  source: string
  target: string
  networkHash: string
  claims?: Claims
  vouch?: string
}

/** A page that has just been looked at is not looked at again at once, however often it is reported. */
const REST_MS = 5_000

/**
 * Takes in a report, to be verified by a job. Nothing here asks the network, so neither the answer nor the time that it
 * takes says anything about it. A page that is reported again is looked at again: it may have changed, or be gone
 * (Webmention §3.2.4). A page reported by two protocols is one linkback.
 */
export async function receiveLinkback(
  report: Report,
  now: Date,
): Promise<Result<{ linkbackId: number }, LinkbackError>> {
  const { protocol, networkHash } = report
  const source = sourceOf(report)
  if (!source.ok) return source
  const target = await targetOf(report.target, now)
  if (!target.ok) return target
  if (!(await countReport(networkHash, now))) return err('too-many')
  const host = hostOf(source.value)
  if (!(await mayVisit(host, now))) return err('source-refused')

  const { entry, isOpen } = target.value
  const place = { entryId: entry.id, source: source.value }
  if (!isOpen && !(await findLinkback(db(), place))?.commentId) return err('target-closed')
  if (!(await countLinkback({ host, entryId: entry.id }))) return err('too-many')

  return write(async (tx) => {
    const before = await findLinkback(tx, place)
    const protocols = withProtocol(before?.protocols, protocol)
    const isNews = !before?.verifiedAt || before.lostAt !== null || protocols.length > known(before.protocols)
    // Pingback knows no updates (fault 48); what another protocol has reported it may still report as its own.
    if (protocol !== 'webmention' && !isNews) return err('already-registered')
    const { claims, vouch } = report
    const row = { ...place, host, target: report.target, protocol: richest(protocols), protocols, claims, vouch }
    const { id } = await saveReport(tx, { ...row, reportedAt: now }, Boolean(before?.verifiedAt))
    const runAt = new Date(Math.max(now.getTime(), (before?.checkedAt?.getTime() ?? 0) + REST_MS))
    await enqueue(tx, verifyJob({ linkbackId: id, networkHash, target: report.target }, runAt, now))
    return ok({ linkbackId: id })
  })
}

const known = (protocols: unknown) => (Array.isArray(protocols) ? protocols.length : 0)

/** In the one form of the URL parser, so that it is registered once; a fragment is a place on the same page. */
function sourceOf({ source, target }: Report): Result<string, LinkbackError> {
  const url = webAddress(source)
  if (!url) return err('source-unusable')
  url.hash = ''
  if (url.href === parseUrl(target.replace(/#.*/s, ''))?.href) return err('source-is-target')
  if (isOurHost(url)) return err('source-ours')
  return ok(url.href)
}
