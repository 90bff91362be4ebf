import { once } from '@/lib/once'
import { RateLimit } from '@/lib/rate'
import type { Destination } from './destination'
import { siteOf } from './site-of'

/**
 * How often one site is visited on the word of strangers. They choose where a page redirects to, who its author is and
 * where the picture lies, so limits on what they report do not protect those.
 */
const PER_SITE = [
  { points: 30, duration: 60 },
  { points: 120, duration: 3_600 },
]
/** What FETCH_ALLOW names is no random victim: the owner wants it reached, be it a proxy with many sites behind it. */
const PER_ALLOWED_PLACE = PER_SITE.map(({ points, duration }) => ({ points: 10 * points, duration }))

const rates = () =>
  once('visit-rates', () => ({ site: new RateLimit(PER_SITE), allowed: new RateLimit(PER_ALLOWED_PLACE) }))

/** Counts one visit on a stranger's word; false if that is one too many. */
export async function countVisit({ url, host, allowed }: Destination): Promise<boolean> {
  const wait = allowed ? await rates().allowed.count(url.host) : await rates().site.count(siteOf(host))
  return wait === null
}
