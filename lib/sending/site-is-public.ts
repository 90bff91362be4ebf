import { isIP } from 'node:net'
import { isInnerName } from '@/lib/http/destination'
import { isPublicAddress } from '@/lib/http/public-address'

/**
 * Whether others can come and see what we tell them of. A site on somebody's own machine tells nobody.
 * @param allow `host:port` as in FETCH_ALLOW: what may be reached from here is where the owner's other sites are
 */
export function siteIsPublic(siteUrl: string, allow: string[]): boolean {
  const url = new URL(siteUrl)
  const place = `${url.hostname}:${url.port || (url.protocol === 'https:' ? 443 : 80)}`
  if (allow.some((each) => each.toLowerCase() === place)) return true
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  return isIP(host) ? isPublicAddress(host) : !isInnerName(host)
}
