import type { Feed, FeedItem } from './feed'

/** @see https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed(feed: Feed, self: string): string {
  const { title, description, language, home, hubs, items } = feed
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    ...(description && { description }),
    language,
    home_page_url: home,
    feed_url: self,
    ...(hubs.length && { hubs: hubs.map((url) => ({ type: 'WebSub', url })) }),
    items: items.map(jsonItem),
  })
}

const jsonItem = ({ id, url, title, summary, html, image, date, updated, authors, tags }: FeedItem) => ({
  id,
  url,
  title,
  ...(summary && { summary }),
  content_html: html,
  ...(image && { image }),
  date_published: date.toISOString(),
  ...(updated && { date_modified: updated.toISOString() }),
  ...(authors.length && { authors }),
  ...(tags.length && { tags }),
})
