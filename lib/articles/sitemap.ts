import type { Content } from './content'
import { pathOf } from './entry'
import { entriesBy, publicEntries, tagsOf } from './lists'

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** All public pages with the day on which each last changed (sitemaps.org 0.9). */
export function sitemap(content: Content, origin: string, now: Date): string {
  const entries = publicEntries(content, now)
  const newest = entries[0]?.date
  const tags = [...tagsOf(content, now).values()]
  const authors = Object.keys(content.site.authors).filter((slug) => entriesBy(content, slug, now).length > 0)
  const pages: [string, Date | undefined][] = [
    ['/', newest],
    ['/reading', publicEntries(content, now, 'reading')[0]?.date],
    ['/archive', newest],
    ['/tags', newest],
    ...entries.map((entry): [string, Date] => [pathOf(entry), entry.updated ?? entry.date]),
    ...tags.map((tag): [string, Date | undefined] => [`/tags/${encodeURIComponent(tag.slug)}`, tag.entries[0]?.date]),
    ...authors.map((slug): [string, Date | undefined] => [
      `/authors/${encodeURIComponent(slug)}`,
      entriesBy(content, slug, now)[0]?.date,
    ]),
  ]
  const urls = pages.map(([path, changed]) => {
    const lastmod = changed ? `<lastmod>${changed.toISOString()}</lastmod>` : ''
    return `<url><loc>${escape(origin + path)}</loc>${lastmod}</url>\n`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`
}

/** What crawlers may leave alone; drafts and the admin's contents are not reachable anyway. */
export const robots = (origin: string) => `User-agent: *
Disallow: /admin
Disallow: /api/
Disallow: /go/
Disallow: /*/comments?
Disallow: /comments/

Sitemap: ${origin}/sitemap.xml
`
