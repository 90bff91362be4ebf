import { destinationOf } from '@/lib/http/destination'
import { isOurHost } from '@/lib/linkbacks/is-our-host'

/** A page with more links than this is a list, and to tell all of a list is a nuisance. */
const MOST_PER_PAGE = 100

/** Longer addresses are refused by many servers, and are too long for the indexes of some databases. */
const LONGEST_BYTES = 2_000

/**
 * Which links of a page are told to their other ends: web pages of others that can be visited, as they are written, each
 * once.
 * @param allow `host:port` as in FETCH_ALLOW
 */
export const outgoingLinks = (hrefs: string[], allow: string[]): string[] =>
  [...new Set(hrefs)].filter((href) => isOutgoing(href, allow)).slice(0, MOST_PER_PAGE)

function isOutgoing(href: string, allow: string[]): boolean {
  if (Buffer.byteLength(href) > LONGEST_BYTES || !/^https?:\/\//i.test(href)) return false
  return !(URL.canParse(href) && isOurHost(new URL(href))) && destinationOf(href, allow).ok
}
