import { lastChange, newestChange, type Feed, type FeedItem } from './feed'
import { pageForPeople, STYLE_SHEET } from './page-for-people'
import { element, xmlDocument } from '@/lib/write-xml'

const NAMESPACES = { xmlns: 'http://www.w3.org/2005/Atom', 'xmlns:thr': 'http://purl.org/syndication/thread/1.0' }

/** @see RFC 4287, and RFC 4685 for the numbers of replies */
export function atom(feed: Feed, self: string): string {
  const { title, description, language, home, base, hubs, items } = feed
  const root = element(
    'feed',
    { ...NAMESPACES, 'xml:lang': language, 'xml:base': home },
    element('id', {}, base),
    element('title', {}, title),
    description ? element('subtitle', {}, description) : undefined,
    element('updated', {}, newestChange(feed).toISOString()),
    element('generator', {}, 'Afterword'),
    element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    element('link', { rel: 'alternate', type: 'text/html', href: home }),
    ...hubs.map((href) => element('link', { rel: 'hub', href })),
    ...items.map((item) => atomEntry(item, feed)),
    pageForPeople(feed, self),
  )
  return xmlDocument(root, STYLE_SHEET)
}

function atomEntry(item: FeedItem, feed: Feed) {
  const { id, url, title, summary, html, date, authors, tags, responses, inReplyTo } = item
  // RFC 4287 §4.1.2: an entry has an author, here or above.
  const writers = authors.length ? authors : [{ name: feed.title }]
  return element(
    'entry',
    {},
    element('id', {}, id),
    element('title', {}, title),
    element('published', {}, date.toISOString()),
    element('updated', {}, lastChange(item).toISOString()),
    element('link', { rel: 'alternate', type: 'text/html', href: url }),
    ...writers.map(({ name, url: uri }) =>
      element('author', {}, element('name', {}, name), uri ? element('uri', {}, uri) : undefined),
    ),
    ...tags.map((term) => element('category', { term })),
    summary ? element('summary', {}, summary) : undefined,
    element('content', { type: 'html' }, html),
    responses &&
      element('link', {
        rel: 'replies',
        type: 'application/rss+xml',
        href: responses.feed,
        'thr:count': responses.count,
      }),
    responses && element('thr:total', {}, responses.count),
    inReplyTo && element('thr:in-reply-to', { ref: inReplyTo.id, type: 'text/html', href: inReplyTo.url }),
  )
}
