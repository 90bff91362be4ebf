import { expect, test } from 'vitest'
import { all, one, readStrictXml, textIn } from '@/lib/strict-xml.fixture'
import type { Feed, FeedItem } from './feed'
import { FORMATS } from './formats'
import { complainOfAtom, complainOfJsonFeed, complainOfRss } from './validate.fixture'

const DATE = new Date('2026-01-02T03:04:05Z')
const UPDATED = new Date('2026-02-03T04:05:06.789Z')
const anItem = (part: Partial<FeedItem> = {}): FeedItem => ({
  id: 'tag:blog.example,2026-01-01:entry/7',
  url: 'https://blog.example/articles/silence',
  title: 'Silence',
  summary: 'On it.',
  html: '<p>All of it.</p>',
  date: DATE,
  authors: [{ name: 'Ruth', url: 'https://blog.example/authors/ruth' }],
  tags: [],
  ...part,
})
const aFeed = (part: Partial<Feed> = {}): Feed => ({
  title: 'The blog',
  description: 'Of letters.',
  language: 'en-GB',
  timeZone: 'UTC',
  home: 'https://blog.example/',
  base: 'https://blog.example/',
  hubs: [],
  items: [anItem()],
  ...part,
})

const SELF = 'https://blog.example/feed'
const rssOf = (feed: Feed) => FORMATS['feed.xml'].write(feed, SELF)
const atomOf = (feed: Feed) => FORMATS['atom.xml'].write(feed, SELF)
const jsonOf = (feed: Feed) => FORMATS['feed.json'].write(feed, SELF)
const channelOf = (feed: Feed) => one(readStrictXml(rssOf(feed)), 'channel')!
const rssItem = (part: Partial<FeedItem>) => one(channelOf(aFeed({ items: [anItem(part)] })), 'item')!
const atomFeed = (feed: Feed) => readStrictXml(atomOf(feed))
const atomEntry = (part: Partial<FeedItem>) => one(atomFeed(aFeed({ items: [anItem(part)] })), 'entry')!
const jsonItem = (part: Partial<FeedItem>) =>
  (JSON.parse(jsonOf(aFeed({ items: [anItem(part)] }))) as { items: Record<string, unknown>[] }).items[0]!

const NASTY = `5 < 6 & "7" > ]]> <b>'x'</b> &amp; é 🕊️ \u202Eمرحبا\u202C`
const hostile = anItem({
  ...{ title: `${NASTY}\u0000\u000B\uFFFE\uD800`, summary: NASTY, html: `<p>${NASTY}</p>`, tags: [NASTY, ''] },
  authors: [{ name: NASTY }],
})

test.each([
  ['with nothing in it', aFeed({ items: [] })],
  ['of an article', aFeed()],
  ['with all that can be said', aFeed({ hubs: ['https://hub.example/'], items: [fullItem()] })],
  ['without a description', aFeed({ description: '' })],
  ['with titles from hell', aFeed({ title: NASTY, description: NASTY, items: [hostile, anItem({ id: 'urn:x:2' })] })],
  ['of comments, each its own address', aFeed({ items: [anItem({ id: SELF, url: SELF, authors: [] })] })],
])('a feed %s keeps to the three specifications', (_, feed) => {
  expect(complainOfRss(rssOf(feed))).toEqual([])
  expect(complainOfAtom(atomOf({ ...feed, items: feed.items.map(withTerms) }))).toEqual([])
  expect(complainOfJsonFeed(jsonOf(feed))).toEqual([])
})
// Atom wants a term of a category; front matter has no empty tags.
const withTerms = (item: FeedItem) => ({ ...item, tags: item.tags.filter(Boolean) })

function fullItem() {
  return anItem({
    updated: UPDATED,
    image: 'https://blog.example/media/a.jpg',
    tags: ['a & b', 'c'],
    responses: { page: `${SELF}#responses`, feed: `${SELF}/comments/feed.xml`, count: 12 },
    inReplyTo: { id: 'tag:blog.example,2026-01-01:entry/1', url: SELF },
  })
}

test('the tests of the feeds can fail: what is missing or twice is complained of', () => {
  const twins = aFeed({ items: [anItem(), anItem()] })
  expect(complainOfRss(rssOf(twins))).toEqual(['two items have one guid'])
  expect(complainOfAtom(atomOf(twins))).toEqual(['two entries have one id'])
  expect(complainOfJsonFeed(jsonOf(twins))).toEqual(['two items have one id'])
  expect(complainOfRss(rssOf(aFeed()).replace(/<pubDate>[^<]*/, '<pubDate>soon'))).toEqual([
    'Silence: pubDate is no date',
  ])
  expect(complainOfAtom(atomOf(aFeed()).replace(/<author>.*?<\/author>/, ''))).toEqual([
    'Silence: no author, here or above',
  ])
  expect(complainOfJsonFeed(jsonOf(aFeed()).replace('"date_published":"2026', '"date_published":"next'))).not.toEqual(
    [],
  )
  expect(() => complainOfRss(rssOf(aFeed()).replace('The blog', 'The & blog'))).toThrow(/disallowed character|entity/)
})

test('titles, summaries, texts and names come through whole, whatever is in them', () => {
  const writable = NASTY
  const item = rssItem(hostile)
  expect(textIn(item, 'title')).toBe(writable)
  expect(textIn(item, 'description')).toBe(NASTY)
  expect(textIn(item, 'content:encoded')).toBe(`<p>${NASTY}</p>`)
  expect(textIn(item, 'dc:creator')).toBe(NASTY)
  const entry = atomEntry({ ...hostile, tags: [NASTY] })
  expect(textIn(entry, 'title')).toBe(writable)
  expect(one(entry, 'content')).toMatchObject({ text: `<p>${NASTY}</p>`, attributes: { type: 'html' } })
  expect(one(entry, 'category')!.attributes.term).toBe(NASTY)
  expect(jsonItem(hostile)).toMatchObject({ title: hostile.title, content_html: hostile.html })
})

test('an item has the date on which it was published, and says when it was changed', () => {
  const part = { date: DATE, updated: UPDATED }
  expect(textIn(rssItem(part), 'pubDate')).toBe('Fri, 02 Jan 2026 03:04:05 GMT')
  expect(textIn(rssItem(part), 'atom:updated')).toBe('2026-02-03T04:05:06.789Z')
  expect(textIn(atomEntry(part), 'published')).toBe('2026-01-02T03:04:05.000Z')
  expect(textIn(atomEntry(part), 'updated')).toBe('2026-02-03T04:05:06.789Z')
  expect(jsonItem(part)).toMatchObject({
    date_published: '2026-01-02T03:04:05.000Z',
    date_modified: '2026-02-03T04:05:06.789Z',
  })
  const feed = aFeed({ items: [anItem(), anItem({ ...part, id: 'urn:x:2' })] })
  expect(textIn(channelOf(feed), 'lastBuildDate')).toBe('Tue, 03 Feb 2026 04:05:06 GMT')
  expect(textIn(atomFeed(feed), 'updated')).toBe('2026-02-03T04:05:06.789Z')
})

test('an id that is an address is a permalink, and another is none', () => {
  expect(one(rssItem({ id: SELF, url: SELF }), 'guid')).toMatchObject({
    text: SELF,
    attributes: { isPermaLink: 'true' },
  })
  expect(one(rssItem({}), 'guid')!.attributes.isPermaLink).toBe('false')
})

test('responses are counted, and it is said where they are read and followed', () => {
  const { responses } = fullItem()
  const item = rssItem({ responses })
  expect(textIn(item, 'slash:comments')).toBe('12')
  expect(textIn(item, 'comments')).toBe(responses!.page)
  expect(textIn(item, 'wfw:commentRss')).toBe(responses!.feed)
  const entry = atomEntry({ responses })
  const replies = all(entry, 'link').find(({ attributes: { rel } }) => rel === 'replies')
  expect(replies!.attributes).toMatchObject({ href: responses!.feed, 'thr:count': '12', type: 'application/rss+xml' })
  expect(textIn(entry, 'thr:total')).toBe('12')
  const silent = aFeed({ items: [anItem({ responses: undefined })] })
  expect(rssOf(silent) + atomOf(silent)).not.toMatch(
    /<(?:comments|slash:comments|wfw:commentRss|thr:total)>|rel="replies"/,
  )
})

test('a feed names its hub and its own address, in each format', () => {
  const feed = aFeed({ hubs: ['https://hub.example/'] })
  const linksOf = (links: { attributes: Record<string, string> }[]) =>
    Object.fromEntries(links.map(({ attributes: { rel, href } }) => [rel, href])) as object
  expect(linksOf(all(channelOf(feed), 'atom:link'))).toEqual({ self: SELF, hub: 'https://hub.example/' })
  expect(linksOf(all(atomFeed(feed), 'link'))).toMatchObject({ self: SELF, hub: 'https://hub.example/' })
  expect(JSON.parse(jsonOf(feed))).toMatchObject({
    feed_url: SELF,
    hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
  })
  expect(rssOf(aFeed()) + atomOf(aFeed()) + jsonOf(aFeed())).not.toMatch(/hub/)
})

test('for whoever opens it in a browser a feed ends with a page, with a link for each item', () => {
  for (const root of [channelOf(aFeed()), atomFeed(aFeed())]) {
    const page = root.children.at(-1)!
    expect(page.full).toBe('{http://www.w3.org/1999/xhtml}main')
    const [item] = one(page, 'ol')!.children
    expect(one(item!, 'a')).toMatchObject({ text: 'Silence', attributes: { href: anItem().url } })
    expect(textIn(item!, 'time')).toBe('2 January 2026')
  }
  expect(rssOf(aFeed())).toContain('<?xml-stylesheet type="text/css" href="/feed.css"?>')
})
