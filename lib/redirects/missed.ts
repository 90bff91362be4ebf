import { db, transaction } from '@/lib/db/client'
import { Gathered } from '@/lib/gathered'
import { once } from '@/lib/once'
import { parseUrl, withoutSlash } from '@/lib/parse-url'
import { addMissed, deleteMissedBefore, keepMostMissed, type Missed } from './store'

/** Nobody looks through more. */
const MOST_PATHS = 1_000
/** New ones between two writes; a scanner asks for thousands. */
const AT_ONCE = { most: 200, writeAfterMs: 5_000 }
const LONGEST_PATH = 200
const KEPT_DAYS = 90

const gathered = () => once('missed-paths', () => new Gathered<Missed>(AT_ONCE, writeMissed))

/** Notes that a path was asked for that is not there: neither what followed the ?, nor who asked. */
export function noteMissed(path: string, referrer: string | undefined, now: Date) {
  const clean = noteworthy(path)
  if (clean === null) return
  const referrerHost = parseUrl(referrer ?? '')?.host || null
  gathered().add(clean, (before) => ({
    path: clean,
    count: (before?.count ?? 0) + 1,
    lastSeen: now,
    referrerHost: referrerHost ?? before?.referrerHost ?? null,
  }))
}

/** Addresses that are made for one person, or have one's mail address in them, are nobody else's business. */
const PERSONAL = /^\/(?:admin|api|_next|moderate|subscriptions|comments|webmention|pictures|go)(?:\/|$)|@|%40/i

/** What browsers and devices ask every site for by themselves. */
const BY_ITSELF = /^\/(?:favicon\.\w+|apple-touch-icon[\w-]*\.png|browserconfig\.xml|\.well-known\/.*)$/

/** A path as it is noted, or null if it is not. */
function noteworthy(path: string): string | null {
  const decoded = decode(path)
  const clean = decoded && withoutSlash(decoded.toLowerCase())
  if (!clean || clean.length > LONGEST_PATH || /[\u0000-\u001f]/.test(clean)) return null
  return PERSONAL.test(clean) || BY_ITSELF.test(clean) ? null : clean
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

async function writeMissed(counts: ReadonlyMap<string, Missed>) {
  await transaction(async (tx) => {
    for (const missed of counts.values()) await addMissed(tx, missed)
    await keepMostMissed(tx, MOST_PATHS)
  })
}

/** Writes what was noted and not written yet. */
export const flushMissed = () => gathered().flush()

export const sweepMissed = (now: Date) => deleteMissedBefore(db(), new Date(now.getTime() - KEPT_DAYS * 86_400_000))
