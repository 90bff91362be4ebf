import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { anEntryOf, aSite, hoursFromNoon, NOON } from './a-site.fixture'
import { robots, sitemap } from './sitemap'

const ORIGIN = 'https://blog.example'
type Urlset = { urlset: { url: { loc: string; lastmod?: string }[] } }

function urlsOf(...args: Parameters<typeof aSite>) {
  const xml = sitemap(aSite(...args), ORIGIN, NOON)
  expect(XMLValidator.validate(xml)).toBe(true)
  // What the parser gives is what the sitemap's format says.
  const { urlset } = new XMLParser().parse(xml) as Urlset
  return new Map(urlset.url.map(({ loc, lastmod }) => [loc.slice(ORIGIN.length), lastmod]))
}

test('an empty site has its lists, without a day', () => {
  expect([...urlsOf([])]).toEqual(['/', '/reading', '/archive', '/tags'].map((path) => [path, undefined]))
})

test('everything public is in, with the day of its last change', () => {
  const urls = urlsOf(
    [
      anEntryOf({ slug: 'a', date: hoursFromNoon(-5), updated: hoursFromNoon(-2), tags: ['Letting go', 'Über'] }),
      anEntryOf({ slug: 'book', kind: 'reading', date: hoursFromNoon(-9), author: 'tom' }),
      anEntryOf({ slug: 'about', kind: 'page', date: hoursFromNoon(-99), author: '' }),
    ],
    { authors: { ruth: { name: 'Ruth' }, tom: { name: 'Tom' }, idle: { name: 'Idle' } } },
  )
  expect(Object.fromEntries(urls)).toEqual({
    '/': hoursFromNoon(-5).toISOString(),
    '/archive': hoursFromNoon(-5).toISOString(),
    '/tags': hoursFromNoon(-5).toISOString(),
    '/reading': hoursFromNoon(-9).toISOString(),
    '/articles/a': hoursFromNoon(-2).toISOString(),
    '/reading/book': hoursFromNoon(-9).toISOString(),
    '/about': hoursFromNoon(-99).toISOString(),
    '/tags/letting-go': hoursFromNoon(-5).toISOString(),
    '/tags/%C3%BCber': hoursFromNoon(-5).toISOString(),
    '/authors/ruth': hoursFromNoon(-5).toISOString(),
    '/authors/tom': hoursFromNoon(-9).toISOString(),
  })
})

test('nothing hidden is in, nor its tags', () => {
  const paths = [
    ...urlsOf([
      anEntryOf({ slug: 'draft', draft: true, tags: ['secret'] }),
      anEntryOf({ slug: 'to-come', date: hoursFromNoon(1) }),
      anEntryOf({ slug: 'gone', withdrawn: NOON }),
    ]).keys(),
  ]
  expect(paths).toEqual(['/', '/reading', '/archive', '/tags'])
})

test('crawlers are told where the sitemap is and what is not for them', () => {
  expect(robots(ORIGIN)).toContain(`Sitemap: ${ORIGIN}/sitemap.xml\n`)
  expect(robots(ORIGIN)).toContain('Disallow: /admin\n')
  expect(robots(ORIGIN)).not.toMatch(/^Disallow: \/$/m)
})
