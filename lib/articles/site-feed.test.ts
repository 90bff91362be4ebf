import { XMLParser } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { anEntryOf, aSite, hoursFromNoon, NOON } from './a-site.fixture'
import { siteFeed } from './site-feed'

const ORIGIN = 'https://blog.example'
type Item = {
  title: string
  link: string
  guid: string | { '#text': string }
  description?: string
  pubDate: string
  category: string[]
}
type Rss = { rss: { channel: { title: string; link: string; language: string; item?: Item[] } } }

const options = { isArray: (name: string) => name === 'item' || name === 'category', processEntities: true }
// What the parser gives is what the feed's format says.
const parse = (xml: string) => (new XMLParser(options).parse(xml) as Rss).rss.channel
const feedOf = (...args: Parameters<typeof aSite>) => parse(siteFeed(aSite(...args), ORIGIN, NOON))
const guidOf = ({ guid }: Item) => (typeof guid === 'string' ? guid : guid['#text'])

test('a site with nothing on it has a feed with nothing in it', () => {
  const channel = feedOf([], { title: 'Afterword', language: 'en' })
  expect(channel).toMatchObject({ title: 'Afterword', link: `${ORIGIN}/`, language: 'en' })
  expect(channel.item).toBeUndefined()
})

test('the feed has the twenty newest that everybody may see, and no pages', () => {
  const entries = Array.from({ length: 25 }, (_, i) => anEntryOf({ slug: `a-${i}`, date: hoursFromNoon(-1 - i) }))
  const hidden = [
    anEntryOf({ slug: 'draft', draft: true }),
    anEntryOf({ slug: 'to-come', date: hoursFromNoon(1) }),
    anEntryOf({ slug: 'withdrawn', withdrawn: NOON }),
    anEntryOf({ slug: 'about', kind: 'page' }),
  ]
  const items = feedOf([...entries, ...hidden]).item!
  expect(items.map(({ link }) => link)).toEqual(entries.slice(0, 20).map(({ slug }) => `${ORIGIN}/articles/${slug}`))
})

test('a title and a description come through whole, whatever is in them', () => {
  const nasty = `5 < 6 & "7" > ]]> <b>'x'</b> &amp; é 🕊`
  const [item] = feedOf([anEntryOf({ title: nasty, description: nasty, tags: ['a & b', 'c'] })]).item!
  expect(item).toMatchObject({ title: nasty, description: nasty, category: ['a & b', 'c'] })
})

test('an item is known by its guid, which stays when the address changes', () => {
  const items = feedOf([anEntryOf({ slug: 'a', guid: 'tag:blog.example,2020:a' }), anEntryOf({ slug: 'b' })]).item!
  expect(items.map(guidOf)).toEqual(['tag:blog.example,2020:a', `${ORIGIN}/articles/b`])
})

test('an item has the date on which it was published, also after a change', () => {
  const date = new Date('2026-01-02T03:04:05Z')
  const [item] = feedOf([anEntryOf({ date, updated: NOON })]).item!
  expect(item!.pubDate).toBe(date.toUTCString())
})

test('paid links are disclosed in the feed too', () => {
  const link = { to: 'https://shop.example/x', at: 'Shop' }
  const site = { disclosure: 'Some links pay.' }
  const reading = { kind: 'reading' as const, description: 'A book.' }
  const paid = anEntryOf({ ...reading, slug: 'a', links: [{ ...link, sponsored: true }] })
  const free = anEntryOf({ ...reading, slug: 'b', links: [{ ...link, sponsored: false }] })
  const items = feedOf([paid, free], site).item!
  expect(items.map(({ description }) => description)).toEqual(['A book. (Some links pay.)', 'A book.'])
})
