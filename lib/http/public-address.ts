import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** All of IPv6 that is given out as global unicast; everything outside is special (RFC 4291 §2.4, IANA's registry). */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3')

/** Within it, what ipaddr.js does not name: documentation (RFC 9637) and the old 6bone (RFC 3701). */
const SPECIAL_WITHIN = ['3fff::/20', '3ffe::/16'].map((range) => ipaddr.IPv6.parseCIDR(range))

/** Public by number and yet a machine of the host itself: the virtual router of Azure. */
const METADATA = new Set(['168.63.129.16'])

/**
 * Whether an address may be visited for a stranger. Only global unicast may: every special range is refused, and so is
 * every form that carries an IPv4 address inside, since a translator on the way would lead to that one.
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry and iana-ipv6-special-registry
 */
export function isPublicAddress(ip: string): boolean {
  // Not ipaddr's own reading: it takes 127.1 and 0x7f.1 as well, and a zone names an interface of this machine.
  if (isIP(ip) === 0 || ip.includes('%')) return false
  const address = ipaddr.parse(ip)
  if (address.range() !== 'unicast') return false
  if (address instanceof ipaddr.IPv4) return !METADATA.has(address.toString())
  return address.match(GLOBAL_UNICAST) && !SPECIAL_WITHIN.some((range) => address.match(range))
}
