import { newestChange, type Feed, type FeedItem } from './feed'
import { pageForPeople, STYLE_SHEET } from './page-for-people'
import { element, xmlDocument } from '@/lib/write-xml'

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:slash': 'http://purl.org/rss/1.0/modules/slash/',
  'xmlns:wfw': 'http://wellformedweb.org/CommentAPI/',
}

/** @see https://www.rssboard.org/rss-specification and the best practices there, https://www.rssboard.org/rss-profile */
export function rss(feed: Feed, self: string): string {
  const { title, home, description, language, hubs, items } = feed
  const channel = element(
    'channel',
    {},
    element('title', {}, title),
    element('link', {}, home),
    element('description', {}, description),
    element('language', {}, language),
    items.length ? element('lastBuildDate', {}, rfc822(newestChange(feed))) : undefined,
    element('generator', {}, 'Afterword'),
    element('atom:link', { rel: 'self', type: 'application/rss+xml', href: self }),
    ...hubs.map((href) => element('atom:link', { rel: 'hub', href })),
    ...items.map(rssItem),
    pageForPeople(feed, self),
  )
  return xmlDocument(element('rss', { version: '2.0', ...NAMESPACES, 'xml:lang': language }, channel), STYLE_SHEET)
}

function rssItem({ id, url, title, summary, html, date, updated, authors, tags, responses }: FeedItem) {
  return element(
    'item',
    {},
    element('title', {}, title),
    element('link', {}, url),
    element('guid', { isPermaLink: String(id === url) }, id),
    element('pubDate', {}, rfc822(date)),
    updated && element('atom:updated', {}, updated.toISOString()),
    ...authors.map(({ name }) => element('dc:creator', {}, name)),
    ...tags.map((tag) => element('category', {}, tag)),
    summary ? element('description', {}, summary) : undefined,
    element('content:encoded', {}, html),
    responses && element('comments', {}, responses.page),
    responses && element('wfw:commentRss', {}, responses.feed),
    responses && element('slash:comments', {}, responses.count),
  )
}

/** As RFC 822 has dates, with four digits for the year; `GMT` is one of its zones. */
const rfc822 = (date: Date) => date.toUTCString()
