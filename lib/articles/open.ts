import type { Site } from '@/lib/site'
import { standing, type Entry } from './entry'

const DAY_MS = 86_400_000

/** When the site's rule closes the conversation of an entry, if it does. */
export const closesAt = (entry: Entry, site: Site): Date | undefined => daysAfter(entry, site.closeAfterDays)

/** When an entry stops taking linkbacks by its age: the rule for them alone goes before the one for all. */
export const linkbacksCloseAt = (entry: Entry, site: Site): Date | undefined =>
  daysAfter(entry, site.linkbackRules.closeAfterDays ?? site.closeAfterDays)

const daysAfter = (entry: Entry, days: number | undefined) =>
  days === undefined || entry.kind === 'page' ? undefined : new Date(entry.date.getTime() + days * DAY_MS)

export type ClosedBecause = 'site' | 'entry' | 'age'

/** Why an entry takes no comments, or null when it does. */
export function commentsClosed(entry: Entry, site: Site, now: Date): ClosedBecause | null {
  if (site.comments === 'closed') return 'site'
  if (entry.comments !== 'open') return 'entry'
  const closing = closesAt(entry, site)
  return closing && closing <= now ? 'age' : null
}

export function acceptsLinkbacks(entry: Entry, site: Site, now: Date): boolean {
  const closing = linkbacksCloseAt(entry, site)
  return (
    site.linkbacks &&
    entry.linkbacks === 'open' &&
    entry.comments !== 'hidden' &&
    (entry.kind !== 'page' || entry.comments === 'open') &&
    standing(entry, now) === 'public' &&
    !(closing && closing <= now)
  )
}
