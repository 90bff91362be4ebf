import { isIP } from 'node:net'

/** What stands before a country where names are given out one label further down: blog.co.uk, blog.com.au. */
const SECOND_LEVELS = new Set('ac asn co com edu go gob gouv gov gv id ltd me mil ne net nom or org plc sch'.split(' '))

/**
 * The site that a host belongs to, near enough: whoever has a domain can make names below it without end. Without the
 * public suffix list, which changes weekly, the many blogs of one hoster are one site; for its servers that is fair.
 */
export function siteOf(host: string): string {
  if (isIP(host)) return host
  const labels = host.replace(/\.$/, '').split('.')
  const [second = '', last = ''] = labels.slice(-2)
  const isBelowCountry = last.length === 2 && SECOND_LEVELS.has(second)
  return labels.slice(isBelowCountry ? -3 : -2).join('.')
}
