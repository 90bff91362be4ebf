import { excerptAround } from './excerpt'
import { readPage, type Page, type PageLink } from './html-page'
import { authorInJsonLd } from './json-ld-author'
import { plainText, shorten } from './plain-text'
import { parseUrl } from '@/lib/parse-url'

/** What a page that claims to link to us says; all of it text, for escaping and never for showing as HTML. */
export type Source = {
  linksToTarget: boolean
  /** The only links to us are ones that readers do not see. */
  linkHidden: boolean
  title: string | null
  siteName: string
  authorName: string | null
  /** Empty if there are no words around the link. */
  excerpt: string
  /** How many different addresses of other hosts the page links to. */
  outgoingLinks: number
}

const MAX_TITLE = 250
const MAX_NAME = 100
/** Beyond what browsers take, and nobody's link to us. */
const MAX_HREF = 8_192

/**
 * Reads a linking page. A link is an `a` or `area` whose address, resolved against the page's base and serialised by the
 * WHATWG parser, is the target's as a whole, slash, query and fragment included.
 * @param finalUrl where the page was found after redirects
 */
export function readSource(html: string, finalUrl: string, target: string): Source {
  const page = readPage(html)
  const links = resolvedLinks(page, finalUrl)
  const wanted = parseUrl(target)?.href
  const ours = links.filter(({ url }) => url.href === wanted).map(({ link }) => link)
  const shown = ours.filter((link) => !link.hidden)
  const host = new URL(finalUrl).hostname
  return {
    linksToTarget: ours.length > 0,
    linkHidden: ours.length > 0 && shown.length === 0,
    title: textOrNull(page.title || page.meta.get('og:title'), MAX_TITLE),
    siteName: textOrNull(page.meta.get('og:site_name'), MAX_NAME) ?? host,
    authorName: authorOf(page),
    excerpt: excerptOf(page, shown),
    outgoingLinks: new Set(links.filter(({ url }) => isElsewhere(url, host)).map(({ url }) => url.href)).size,
  }
}

function resolvedLinks(page: Page, finalUrl: string): { link: PageLink; url: URL }[] {
  const base = baseOf(page.baseHref, finalUrl)
  return page.links.flatMap((link) => {
    const url = link.href.length <= MAX_HREF ? parseUrl(link.href, base) : null
    return url ? [{ link, url }] : []
  })
}

/** @see https://html.spec.whatwg.org/multipage/semantics.html#set-the-frozen-base-url */
function baseOf(baseHref: string | undefined, finalUrl: string): string {
  const base = baseHref === undefined ? null : parseUrl(baseHref, finalUrl)
  return base && base.protocol !== 'data:' && base.protocol !== 'javascript:' ? base.href : finalUrl
}

/** The first link with words, or with words around it. */
function excerptOf(page: Page, links: PageLink[]): string {
  const link = links.find(({ from, to }) => page.text.slice(from, to).trim() !== '') ?? links[0]
  return link ? excerptAround(page.text, link.from, link.to) : ''
}

function authorOf(page: Page): string | null {
  const byline = page.links.find(({ rel, from, to }) => rel.includes('author') && from < to)
  const names = [
    page.meta.get('author'),
    ...page.jsonLd.map(authorInJsonLd),
    byline && page.text.slice(byline.from, byline.to),
  ]
  for (const name of names) {
    const text = textOrNull(name, MAX_NAME)
    if (text && !/^https?:/i.test(text)) return text
  }
  return null
}

const textOrNull = (text: string | undefined, max: number) => shorten(plainText(text ?? ''), max) || null

const isElsewhere = (url: URL, host: string) => /^https?:$/.test(url.protocol) && url.hostname !== host
