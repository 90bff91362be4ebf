import { z } from 'zod'
import { db, transaction } from '@/lib/db/client'
import { guardedFetch } from '@/lib/http/guarded-fetch'
import { robotsFile } from '@/lib/http/purpose'
import { enqueue } from '@/lib/jobs/enqueue'
import { RetryLater } from '@/lib/jobs/retry-later'
import { mayPass } from '@/lib/http/fetched'
import { err, ok, type Result } from '@/lib/result'
import { webAddress } from '@/lib/web-address'
import { countReport } from './limits'
import { hostOf } from './host-of'
import { saveOptOut } from './store'

export const OPT_OUT = 'opt-out'

/**
 * Takes in the wish of a site that we never visit it. Anybody may send it, so it counts once the site says so itself in
 * its robots.txt, which a job looks up.
 */
export async function askToBeLeftAlone(
  typed: string,
  networkHash: string,
  now: Date,
): Promise<Result<{ host: string }, 'unusable' | 'too-many'>> {
  const url = webAddress(/^[a-z][a-z+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`)
  if (!url) return err('unusable')
  if (!(await countReport(networkHash, now))) return err('too-many')
  const payload = { origin: url.origin }
  await transaction((tx) =>
    enqueue(tx, { name: OPT_OUT, payload, dedupeKey: `${OPT_OUT}:${url.origin}`, runAt: now, createdAt: now }),
  )
  return ok({ host: hostOf(url.href) })
}

/** The job that reads robots.txt, and leaves the site alone if it says so. */
export async function optOut(payload: unknown, now: Date, fetchPage: typeof guardedFetch = guardedFetch) {
  const { origin } = z.object({ origin: z.string() }).parse(payload)
  const file = await fetchPage(`${origin}/robots.txt`, robotsFile)
  if (!file.ok && mayPass(file.error)) throw new RetryLater(file.error.kind)
  if (file.ok && turnsUsAway(file.value.body)) await saveOptOut(db(), hostOf(origin), now)
}

/**
 * Whether a robots.txt has a group for us by name that closes the whole site.
 * @see RFC 9309 §2.2
 */
export function turnsUsAway(robots: string): boolean {
  let isOurs = false
  let inAgents = false
  for (const line of robots.split(/\r\n?|\n/)) {
    const [, field, value] = /^\s*([a-z-]{1,20})\s*:\s*([^#\s]*)/i.exec(line) ?? []
    if (field === undefined) continue
    const isAgent = field.toLowerCase() === 'user-agent'
    if (isAgent) isOurs = (inAgents && isOurs) || value!.toLowerCase() === 'afterword'
    if (isOurs && field.toLowerCase() === 'disallow' && value === '/') return true
    inAgents = isAgent
  }
  return false
}
