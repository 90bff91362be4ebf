import type { Fetched } from '@/lib/http/fetched'
import { parseUrl } from '@/lib/parse-url'
import { baseOf } from '@/lib/html/base-of'
import { webUrl } from '@/lib/web-address'
import { readAdvertised, type Advertised } from './advertised'
import { readLinkHeaders } from './link-header'

export type Endpoint = {
  protocol: 'webmention' | 'pingback' | 'trackback'
  url: string
  /** Found in a way that the specification advises against and that most of the web uses. */
  lenient?: true
}

/**
 * Where a page wants to be told of links to it: by webmention, else by pingback, else by trackback.
 * @param target the address as our page has it; `page.url` is where it led in the end
 */
export function discoverEndpoint(page: Fetched, target: string): Endpoint | null {
  const advertised = readAdvertised(page.body)
  return (
    webmentionEndpoint(page, advertised) ??
    pingbackEndpoint(page, advertised) ??
    trackbackEndpoint(page, target, advertised)
  )
}

/**
 * The first Link header, else the first `<link>` or `<a>` in the order of the document. An address without a word in it
 * is the page itself; its query stays where it is.
 * @see https://www.w3.org/TR/webmention/#sender-discovers-receiver-webmention-endpoint
 */
function webmentionEndpoint(page: Fetched, { webmentions, base }: Advertised): Endpoint | null {
  const inHeaders = readLinkHeaders(page.headers.link)
    .filter(({ rel, anchor }) => rel.includes('webmention') && (anchor === undefined || isPage(anchor, page.url)))
    .map(({ href }) => endpointAt(href, page.url))
  const inPage = webmentions.map((href) => endpointAt(href, baseOf(base, page.url)))
  const url = [...inHeaders, ...inPage].find((each) => each !== null)
  return url ? { protocol: 'webmention', url } : null
}

/** Word for word as it stands in Pingback 1.0 §2.2, which wants the text of the page searched and not its elements. */
const PINGBACK_LINK = /<link rel="pingback" href="([^"]+)" ?\/?>/

/**
 * The first X-Pingback header, else the link as the specification spells it, else any spelling. The header wins even when
 * it is empty: that is how a page takes back what its template offers.
 */
function pingbackEndpoint(page: Fetched, { pingback, base }: Advertised): Endpoint | null {
  const [header] = [page.headers['x-pingback'] ?? []].flat()
  if (header !== undefined) return pingbackAt(webUrl(header.trim()))
  const exact = PINGBACK_LINK.exec(page.body)?.[1]
  if (exact !== undefined) return pingbackAt(webUrl(expandFour(exact)))
  const url = pingback === undefined ? null : endpointAt(pingback, baseOf(base, page.url))
  return url ? { protocol: 'pingback', url, lenient: true } : null
}

const pingbackAt = (url: string | null): Endpoint | null => (url === null ? null : { protocol: 'pingback', url })

/** The ampersand last, so that what comes out of it is not expanded again. */
const expandFour = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

/** A page of several articles has a block for each; ours is the one that says it is about this address. */
function trackbackEndpoint(page: Fetched, target: string, { trackbacks }: Advertised): Endpoint | null {
  const block = trackbacks.find(({ identifier }) => isPage(identifier, page.url) || isPage(identifier, target))
  const url = block ? endpointAt(block.ping, page.url) : null
  return url ? { protocol: 'trackback', url } : null
}

const endpointAt = (href: string, base: string) => webUrl(parseUrl(href, base)?.href)

function isPage(address: string, pageUrl: string): boolean {
  const url = parseUrl(address, pageUrl)
  return url !== null && withoutFragment(url) === withoutFragment(new URL(pageUrl))
}

function withoutFragment(url: URL): string {
  const page = new URL(url)
  page.hash = ''
  return page.href
}
