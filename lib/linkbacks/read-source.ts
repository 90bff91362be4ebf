import type { Fetched } from '@/lib/http/fetched'
import { baseOf } from '@/lib/html/base-of'
import { parseMicroformats } from '@/lib/microformats/parse-microformats'
import type { LinkbackType } from '@/lib/moderation/response'
import { parseUrl } from '@/lib/parse-url'
import { webUrl } from '@/lib/web-address'
import { nameIn, type Author } from './author-card'
import { excerptAround } from './excerpt'
import { readPage, type Page, type PageLink, type PageMedia } from './html-page'
import { factsInJsonLd, type JsonLdFacts } from './json-ld-facts'
import { plainText, shorten } from './plain-text'
import { indexInText, readJson } from './read-data'
import { dateIn } from './source-date'
import { sourceEntry } from './source-entry'

/** What a page that claims to link to us says; all of it text, for escaping and never for showing as HTML. */
export type Source = Author & {
  /** How it names the target: by a link, as a picture or the like, as a value of JSON, or in plain text. */
  found: 'link' | 'media' | 'json' | 'text' | null
  /** The only links to us are ones that readers do not see. */
  linkHidden: boolean
  /** It says that it is gone, as a page must whose server cannot. */
  gone: boolean
  title: string | null
  siteName: string
  type: LinkbackType
  publishedAt: Date | null
  /** A page that says more of its author. */
  authorPage: string | null
  /** Its own words if it answers us, else those around the link; may be empty. */
  excerpt: string
  /** How many different addresses of other hosts the page links to. */
  outgoingLinks: number
}

const MAX_TITLE = 250
const MAX_SITE_NAME = 100
/** Beyond what browsers take, and nobody's link to us. */
const MAX_HREF = 8_192

/**
 * Reads what a report names as its source. In a page the target counts where it is the address of a link, or of a picture,
 * film, sound, frame or quotation: resolved against the page's base, serialised by the WHATWG parser, and the same as a
 * whole, slash, query and fragment included.
 * @see Webmention §3.2.2
 */
export function readSource(
  { body, contentType, url }: Pick<Fetched, 'body' | 'contentType' | 'url'>,
  target: string,
  now = new Date(),
): Source {
  if (contentType === 'text/plain') return readText(body, url, target)
  if (/^application\/(?:[^/]+\+)?json$/.test(contentType)) return readJsonSource(body, url, target, now)
  return readHtml(body, url, target, now)
}

function readHtml(html: string, finalUrl: string, target: string, now: Date): Source {
  const page = readPage(html)
  const base = baseOf(page.baseHref, finalUrl)
  const resolve = resolver(base)
  const links = page.links.flatMap((link) => {
    const url = resolve(link.href)
    return url ? [{ link, url }] : []
  })
  const wanted = parseUrl(target)?.href
  const ours = links.filter(({ url }) => url.href === wanted).map(({ link }) => link)
  const shown = ours.filter((link) => !link.hidden)
  const media = ours.length === 0 && wanted !== undefined ? mediaAt(wanted, page, resolve) : null
  const host = new URL(finalUrl).hostname
  const post = sourceEntry(parseMicroformats(html, finalUrl), finalUrl, target, now)
  const facts = page.jsonLd.flatMap((script) => factsInJsonLd(script) ?? [])[0] ?? {}
  const around = excerptOf(page, shown)
  return {
    found: ours.length > 0 ? 'link' : media ? 'media' : null,
    linkHidden: ours.length > 0 ? shown.length === 0 : media !== null && media.hidden,
    gone: /^\s*410\b/.test(page.status ?? ''),
    title: post?.name ?? textOrNull(page.meta.get('og:title') ?? page.title, MAX_TITLE),
    siteName: textOrNull(page.meta.get('og:site_name'), MAX_SITE_NAME) ?? host,
    type: post?.type ?? 'mention',
    publishedAt: post?.publishedAt ?? dateIn(facts.published ?? page.meta.get('article:published_time'), now),
    authorPage: post?.authorPage ?? null,
    excerpt: post && post.type !== 'mention' ? post.words : around || (post?.words ?? ''),
    outgoingLinks: new Set(links.filter(({ url }) => isElsewhere(url, host)).map(({ url }) => url.href)).size,
    ...authorOf(post, page, facts, base),
  }
}

function readJsonSource(body: string, url: string, target: string, now: Date): Source {
  const { found, title, urls, published, ...author } = readJson(body, target)
  const { hostname } = new URL(url)
  return {
    ...nothing(url),
    found: found ? 'json' : null,
    title: textOrNull(title, MAX_TITLE),
    publishedAt: dateIn(published, now),
    authorName: nameIn(author.authorName),
    authorUrl: webUrl(author.authorUrl),
    authorPhoto: webUrl(author.authorPhoto),
    outgoingLinks: urls.filter((each) => new URL(each).hostname !== hostname).length,
  }
}

function readText(body: string, url: string, target: string): Source {
  const at = indexInText(body, target)
  if (at < 0) return nothing(url)
  return { ...nothing(url), found: 'text', excerpt: excerptAround(body, at, at + target.length) }
}

const nothing = (url: string): Source => ({
  found: null,
  linkHidden: false,
  gone: false,
  title: null,
  siteName: new URL(url).hostname,
  type: 'mention',
  publishedAt: null,
  authorName: null,
  authorUrl: null,
  authorPhoto: null,
  authorPage: null,
  excerpt: '',
  outgoingLinks: 0,
})

const addressOf = (href: string, base: string) => (href.length <= MAX_HREF ? parseUrl(href, base)?.href : undefined)

/** Menus repeat their addresses, and so do pages that want to keep us busy: each is resolved once. */
function resolver(base: string): (href: string) => URL | null {
  const known = new Map<string, URL | null>()
  return (href) => {
    if (!known.has(href)) known.set(href, href.length <= MAX_HREF ? parseUrl(href, base) : null)
    return known.get(href) ?? null
  }
}

/** The first at the wanted address that readers see, else one that they do not see. */
function mediaAt(wanted: string, page: Page, resolve: (href: string) => URL | null): PageMedia | null {
  let unseen: PageMedia | null = null
  for (const media of page.media) {
    // What is hidden changes nothing once one of them is known.
    if ((media.hidden && unseen) || resolve(media.href)?.href !== wanted) continue
    if (!media.hidden) return media
    unseen = media
  }
  return unseen
}

/** The first link with words, or with words around it. */
function excerptOf(page: Page, links: PageLink[]): string {
  const link = links.find(({ from, to }) => page.text.slice(from, to).trim() !== '') ?? links[0]
  return link ? excerptAround(page.text, link.from, link.to) : ''
}

/** By microformats; without an author there, by JSON-LD, by what the page says in its head, and by its byline. */
function authorOf(post: Author | null, page: Page, facts: JsonLdFacts, base: string): Author {
  if (post?.authorName) return pickAuthor(post)
  const byline = page.links.find(({ rel, from, to }) => rel.includes('author') && from < to)
  const author = webUrl(page.meta.get('article:author'))
  const name = [
    page.meta.get('author'),
    facts.name,
    page.meta.get('article:author'),
    byline && page.text.slice(byline.from, byline.to),
  ]
    .map(nameIn)
    .find((each) => each !== null)
  // What is said of another name is not said of this one.
  const { url, photo } = name === nameIn(facts.name) ? facts : {}
  return {
    authorName: name ?? null,
    authorUrl: post?.authorUrl ?? webUrl(url && addressOf(url, base)) ?? author ?? bylineUrl(byline, name, page, base),
    authorPhoto: post?.authorPhoto ?? webUrl(photo && addressOf(photo, base)),
  }
}

const bylineUrl = (byline: PageLink | undefined, name: string | null | undefined, page: Page, base: string) =>
  byline && name === nameIn(page.text.slice(byline.from, byline.to)) ? webUrl(addressOf(byline.href, base)) : null

const pickAuthor = ({ authorName, authorUrl, authorPhoto }: Author): Author => ({ authorName, authorUrl, authorPhoto })

const textOrNull = (text: string | undefined, max: number) => shorten(plainText(text ?? ''), max) || null

const isElsewhere = (url: URL, host: string) => /^https?:$/.test(url.protocol) && url.hostname !== host
