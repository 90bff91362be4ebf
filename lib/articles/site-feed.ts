import { Feed } from 'feed'
import type { Content } from './content'
import { pathOf } from './entry'
import { listedEntries } from './lists'
import { shopLinksOf } from './paid-links'

const NEWEST = 20

/** The site's RSS feed: the newest articles and reading pages. */
export function siteFeed(content: Content, origin: string, now: Date): string {
  const { site } = content
  const entries = listedEntries(content, now).slice(0, NEWEST)
  const feed = new Feed({
    title: site.title,
    description: site.description,
    link: `${origin}/`,
    language: site.language,
    generator: 'Afterword',
    updated: entries[0]?.date ?? new Date(0),
    feedLinks: { rss: `${origin}/feed.xml` },
  })
  for (const entry of entries) {
    const url = `${origin}${pathOf(entry)}`
    const paid = shopLinksOf(entry, content.registry, site.language).some((link) => link.paid)
    feed.addItem({
      title: entry.title,
      link: url,
      // A feed reader knows an item by this; it must not change when an address does.
      guid: entry.guid ?? url,
      date: entry.updated ?? entry.date,
      published: entry.date,
      description: paid ? `${entry.description} (${site.disclosure})` : entry.description,
      category: entry.tags.map((name) => ({ name })),
    })
  }
  return feed.rss2()
}
