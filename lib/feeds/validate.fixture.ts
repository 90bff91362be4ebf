import { z } from 'zod'
import { all, one, readStrictXml, textIn, type Element } from '@/lib/strict-xml.fixture'

/** What is wrong with a feed by its specification, in words; nothing for one that is right. */
type Complaints = string[]

const DAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)'
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)'
const RFC_822 = new RegExp(`^(?:${DAY}, )?\\d{1,2} ${MONTH} \\d{4} \\d{2}:\\d{2}(?::\\d{2})? (?:GMT|UT|[+-]\\d{4})$`)
const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/
/** A tag URI, or any other with a scheme. */
const isIri = (text = '') => URL.canParse(text) && (!text.startsWith('tag:') || TAG_URI.test(text))
const TAG_URI = /^tag:[a-z0-9.-]+,\d{4}(?:-\d{2}(?:-\d{2})?)?:[\w/.-]+$/
const isWebAddress = (text = '') => /^https?:\/\//.test(text) && URL.canParse(text)

/** RSS 2.0.11 of the RSS Advisory Board. */
export function complainOfRss(xml: string): Complaints {
  const rss = readStrictXml(xml)
  const channel = one(rss, 'channel')
  if (rss.name !== 'rss' || rss.attributes.version !== '2.0' || !channel) return ['not RSS 2.0 with one channel']
  const wrong = listOf()
  for (const name of ['title', 'link', 'description'])
    wrong(all(channel, name).length !== 1, `channel needs one ${name}`)
  wrong(!isWebAddress(textIn(channel, 'link')), 'channel: link is no address')
  wrong(!knowsItself(channel, 'atom:link'), 'channel: no atom:link that says self')
  for (const date of [...all(channel, 'lastBuildDate'), ...all(channel, 'pubDate')]) {
    wrong(!RFC_822.test(date.text), `channel: ${date.text} is no date`)
  }
  const items = all(channel, 'item')
  for (const item of items) {
    const called = textIn(item, 'title') ?? 'an item'
    wrong(!one(item, 'title') && !one(item, 'description'), `${called} has neither title nor description`)
    wrong(all(item, 'guid').length !== 1, `${called}: needs one guid`)
    wrong(!RFC_822.test(textIn(item, 'pubDate') ?? ''), `${called}: pubDate is no date`)
    wrong(!isWebAddress(textIn(item, 'link')), `${called}: link is no address`)
    const { attributes, text } = one(item, 'guid')!
    wrong(attributes.isPermaLink !== 'false' && !isWebAddress(text), `${called}: guid is no permalink`)
    for (const comments of all(item, 'comments'))
      wrong(!isWebAddress(comments.text), `${called}: comments is no address`)
    for (const count of all(item, 'slash:comments')) wrong(!/^\d+$/.test(count.text), `${called}: slash:comments`)
    for (const feed of all(item, 'wfw:commentRss')) wrong(!isWebAddress(feed.text), `${called}: wfw:commentRss`)
    for (const name of item.children.map((child) => child.name).filter((name) => ONCE_IN_ITEM.has(name))) {
      wrong(all(item, name).length > 1, `${called}: more than one ${name}`)
    }
  }
  wrong(hasTwins(items.map((item) => textIn(item, 'guid'))), 'two items have one guid')
  const strangers = strangersIn(channel, RSS_CHANNEL)
  wrong(strangers.length > 0, `unknown in channel: ${strangers.join(', ')}`)
  return wrong.all
}

const ONCE_IN_ITEM = new Set(['title', 'link', 'description', 'guid', 'pubDate', 'comments', 'slash:comments'])
const RSS_CHANNEL = new Set(
  'title link description language copyright managingEditor webMaster pubDate lastBuildDate category generator docs cloud ttl image item'.split(
    ' ',
  ),
)

/** RFC 4287 §4.1, and of RFC 4685 the numbers of replies. */
export function complainOfAtom(xml: string): Complaints {
  const feed = readStrictXml(xml)
  const wrong = listOf()
  if (feed.full !== '{http://www.w3.org/2005/Atom}feed') return ['not an Atom feed']
  wrong(!isIri(feed.attributes['xml:base'] ?? 'about:blank'), 'xml:base is no address')
  wrong(!knowsItself(feed, 'link'), 'feed: no link that says self')
  const entries = all(feed, 'entry')
  for (const element of [feed, ...entries]) {
    const called = textIn(element, 'title') ?? 'untitled'
    for (const name of ['id', 'title', 'updated'])
      wrong(all(element, name).length !== 1, `${called}: needs one ${name}`)
    wrong(!isIri(textIn(element, 'id')), `${called}: id is no IRI`)
    for (const date of [...all(element, 'updated'), ...all(element, 'published')]) {
      wrong(!RFC_3339.test(date.text), `${called}: ${date.text} is no date`)
    }
    for (const link of all(element, 'link'))
      wrong(!isWebAddress(link.attributes.href), `${called}: link without address`)
    const alternates = all(element, 'link').filter(({ attributes: { rel } }) => rel === 'alternate')
    wrong(alternates.length > 1, `${called}: two alternates of one type`)
    for (const author of all(element, 'author')) wrong(!textIn(author, 'name'), `${called}: author without name`)
    for (const category of all(element, 'category'))
      wrong(!category.attributes.term, `${called}: category without term`)
  }
  for (const entry of entries) {
    const called = textIn(entry, 'title')!
    wrong(all(entry, 'author').length + all(feed, 'author').length === 0, `${called}: no author, here or above`)
    wrong(all(entry, 'content').length !== 1 && !hasAlternate(entry), `${called}: neither content nor alternate`)
    for (const { attributes } of all(entry, 'content')) {
      wrong(!['text', 'html', 'xhtml'].includes(attributes.type ?? 'text'), `${called}: content of another type`)
    }
    for (const { attributes } of all(entry, 'link').filter(({ attributes: { rel } }) => rel === 'replies')) {
      wrong(!/^\d+$/.test(attributes['thr:count'] ?? ''), `${called}: thr:count`)
    }
    for (const { text } of all(entry, 'thr:total')) wrong(!/^\d+$/.test(text), `${called}: thr:total`)
    for (const { attributes } of all(entry, 'thr:in-reply-to'))
      wrong(!isIri(attributes.ref), `${called}: thr:in-reply-to`)
  }
  wrong(hasTwins(entries.map((entry) => textIn(entry, 'id'))), 'two entries have one id')
  return wrong.all
}

const hasAlternate = (entry: Element) => all(entry, 'link').some(({ attributes: { rel } }) => rel === 'alternate')

const address = z.url({ protocol: /^https?$/ })
const authors = z
  .array(z.strictObject({ name: z.string(), url: address.optional(), avatar: address.optional() }))
  .min(1)
/** JSON Feed 1.1, without what this site does not write. */
const jsonFeedSchema = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string(),
  description: z.string().optional(),
  language: z.string().optional(),
  home_page_url: address,
  feed_url: address,
  hubs: z.array(z.strictObject({ type: z.string(), url: address })).optional(),
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      url: address,
      title: z.string(),
      summary: z.string().optional(),
      content_html: z.string(),
      image: address.optional(),
      date_published: z.iso.datetime({ offset: true }),
      date_modified: z.iso.datetime({ offset: true }).optional(),
      authors: authors.optional(),
      tags: z.array(z.string()).optional(),
    }),
  ),
})

export function complainOfJsonFeed(json: string): Complaints {
  const feed = jsonFeedSchema.safeParse(JSON.parse(json))
  if (!feed.success) return feed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  return hasTwins(feed.data.items.map(({ id }) => id)) ? ['two items have one id'] : []
}

const knowsItself = (element: Element, link: string) =>
  all(element, link).some(({ attributes: { rel, href } }) => rel === 'self' && isWebAddress(href))

const hasTwins = (all: (string | undefined)[]) => new Set(all).size < all.length

const strangersIn = (element: Element, known: Set<string>) =>
  element.children.filter(({ full }) => !full.startsWith('{') && !known.has(full)).map(({ name }) => name)

function listOf() {
  const all: Complaints = []
  return Object.assign((isWrong: boolean, complaint: string) => void (isWrong && all.push(complaint)), { all })
}
