import { element, xmlDocument, type Xml } from '@/lib/write-xml'
import type { Content } from './content'
import { changedAt, pathOf, type Entry } from './entry'
import { entriesBy, listedEntries, publicEntries, tagsOf } from './lists'

const NAMESPACES = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1',
}

/**
 * Addresses in one file. sitemaps.org allows 50,000 in 50 MB; so few are made before anybody has noticed, and are far from
 * either.
 */
const MOST = 2_000

type Page = { path: string; changed: Date | undefined; image?: string }

/**
 * The sitemap, or one part of it.
 * @param part from 1; 0 is the whole, or where there are several, the list of the parts
 */
export function sitemap(content: Content, origin: string, now: Date, part: number, most = MOST): string {
  const parts = sitemapParts(content, now, most)
  if (part === 0 && parts.length > 1) return sitemapIndex(parts, origin)
  const urls = parts[Math.max(0, part - 1)]!.map((page) => urlOf(page, origin))
  return xmlDocument(element('urlset', NAMESPACES, ...urls))
}

/** All public pages with when each last changed, in as many parts as are needed. */
export function sitemapParts(content: Content, now: Date, most = MOST): Page[][] {
  const pages = publicPages(content, now)
  return Array.from({ length: Math.ceil(pages.length / most) }, (_, i) => pages.slice(i * most, (i + 1) * most))
}

function sitemapIndex(parts: Page[][], origin: string): string {
  const sitemaps = parts.map((pages, i) =>
    element(
      'sitemap',
      {},
      element('loc', {}, `${origin}/sitemap-${i + 1}.xml`),
      lastmod(newest(pages.map(({ changed }) => changed))),
    ),
  )
  return xmlDocument(element('sitemapindex', { xmlns: NAMESPACES.xmlns }, ...sitemaps))
}

function publicPages(content: Content, now: Date): Page[] {
  const listed = listedEntries(content, now)
  const { authors } = content.site
  const list = (path: string, entries: readonly Entry[]): Page => ({ path, changed: newest(entries.map(changedAt)) })
  return [
    list('/', listed),
    list('/reading', publicEntries(content, now, 'reading')),
    list('/archive', listed),
    list('/tags', listed),
    ...publicEntries(content, now).map((entry) => ({
      path: pathOf(entry),
      changed: changedAt(entry),
      image: entry.cover?.src,
    })),
    ...[...tagsOf(content, now).values()].map(({ slug, entries }) =>
      list(`/tags/${encodeURIComponent(slug)}`, entries),
    ),
    ...Object.keys(authors)
      .map((slug) => ({ slug, entries: entriesBy(content, slug, now) }))
      .filter(({ entries }) => entries.length > 0)
      .map(({ slug, entries }) => list(`/authors/${encodeURIComponent(slug)}`, entries)),
  ]
}

const urlOf = ({ path, changed, image }: Page, origin: string): Xml =>
  element(
    'url',
    {},
    element('loc', {}, origin + path),
    lastmod(changed),
    image === undefined ? undefined : element('image:image', {}, element('image:loc', {}, new URL(image, origin).href)),
  )

const lastmod = (changed: Date | undefined) => changed && element('lastmod', {}, changed.toISOString())

const newest = (moments: (Date | undefined)[]): Date | undefined =>
  moments.reduce((latest, moment) => (latest && (!moment || moment < latest) ? latest : moment), undefined)
