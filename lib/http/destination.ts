import { err, ok, type Result } from '@/lib/result'
import { parseUrl } from '@/lib/parse-url'

/** Where one request goes. */
export type Destination = {
  url: URL
  /** A name, or an address without brackets. */
  host: string
  /** Named in FETCH_ALLOW: the owner wants it reached, whatever its address and port. */
  allowed: boolean
}

const DEFAULT_PORTS: Record<string, number> = { 'http:': 80, 'https:': 443 }

/** Last labels that only mean something inside a network (RFC 6761, 6762, 7686, 8375; ICANN's .internal; habit). */
const INNER_NAMES = new Set(
  'localhost local localdomain internal intranet private lan home corp svc arpa onion'.split(' '),
)

/**
 * Where an address written by a stranger leads, if it is one that may be asked about at all: http on 80 or https on 443,
 * no user and password, no name of an inner network. Addresses in numbers are for later: the URL parser has made one
 * form of their many.
 * @param allow `host:port` as in FETCH_ALLOW, compared by the letter
 */
export function destinationOf(address: string, allow: string[]): Result<Destination, 'refused-url'> {
  const url = parseUrl(address)
  const defaultPort = url && DEFAULT_PORTS[url.protocol]
  if (!url || !defaultPort || url.username || url.password) return err('refused-url')
  url.hash = ''
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const place = `${url.hostname}:${url.port || defaultPort}`
  const allowed = allow.some((each) => each.toLowerCase() === place)
  if (!allowed && (url.port !== '' || isInnerName(host))) return err('refused-url')
  return ok({ url, host, allowed })
}

export function isInnerName(host: string): boolean {
  const labels = host.replace(/\.$/, '').split('.')
  const isAddress = host.includes(':')
  return !isAddress && (labels.length === 1 || INNER_NAMES.has(labels.at(-1)!))
}
