import { expect, test } from 'vitest'
import { all, readStrictXml, textIn } from '@/lib/strict-xml.fixture'
import { anEntryOf, aSite, hoursFromNoon, NOON } from './a-site.fixture'
import { sitemap, sitemapParts } from './sitemap'

const ORIGIN = 'https://blog.example'

function urlsIn(xml: string) {
  const urlset = readStrictXml(xml)
  expect(urlset.full).toBe('{http://www.sitemaps.org/schemas/sitemap/0.9}urlset')
  return new Map(all(urlset, 'url').map((url) => [textIn(url, 'loc')!.slice(ORIGIN.length), textIn(url, 'lastmod')]))
}
const urlsOf = (...args: Parameters<typeof aSite>) => urlsIn(sitemap(aSite(...args), ORIGIN, NOON, 0))

test('an empty site has its lists, without a day', () => {
  expect([...urlsOf([])]).toEqual(['/', '/reading', '/archive', '/tags'].map((path) => [path, undefined]))
})

test('everything public is in, with the day of its last change, and lists with that of the newest in them', () => {
  const urls = urlsOf(
    [
      anEntryOf({ slug: 'a', date: hoursFromNoon(-5), updated: hoursFromNoon(-2), tags: ['Letting go', 'Über'] }),
      anEntryOf({ slug: 'b', date: hoursFromNoon(-3), tags: ['Über'] }),
      anEntryOf({ slug: 'book', kind: 'reading', date: hoursFromNoon(-9), author: 'tom' }),
      anEntryOf({ slug: 'about', kind: 'page', date: hoursFromNoon(-99), updated: hoursFromNoon(-1), author: '' }),
    ],
    { authors: { ruth: { name: 'Ruth' }, tom: { name: 'Tom' }, idle: { name: 'Idle' } } },
  )
  expect(Object.fromEntries(urls)).toEqual({
    '/': hoursFromNoon(-2).toISOString(),
    '/archive': hoursFromNoon(-2).toISOString(),
    '/tags': hoursFromNoon(-2).toISOString(),
    '/reading': hoursFromNoon(-9).toISOString(),
    '/articles/a': hoursFromNoon(-2).toISOString(),
    '/articles/b': hoursFromNoon(-3).toISOString(),
    '/reading/book': hoursFromNoon(-9).toISOString(),
    '/about': hoursFromNoon(-1).toISOString(),
    '/tags/letting-go': hoursFromNoon(-2).toISOString(),
    '/tags/%C3%BCber': hoursFromNoon(-2).toISOString(),
    '/authors/ruth': hoursFromNoon(-2).toISOString(),
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

test('the picture of an entry is named with it', () => {
  const xml = sitemap(aSite([anEntryOf({ cover: { src: '/media/a b.jpg', alt: 'A' } })]), ORIGIN, NOON, 0)
  expect(xml).toContain('<image:image><image:loc>https://blog.example/media/a%20b.jpg</image:loc></image:image>')
})

const many = aSite(Array.from({ length: 10 }, (_, i) => anEntryOf({ slug: `s-${i}`, date: hoursFromNoon(-i - 1) })))

test.each([
  ['too many', 6, 3],
  ['few enough', 15, 1],
])('addresses are in one part or several: %s', (_, most, parts) => {
  expect(sitemapParts(many, NOON, most)).toHaveLength(parts)
  const xmls = Array.from({ length: parts }, (_, i) => sitemap(many, ORIGIN, NOON, i + 1, most))
  for (const xml of xmls) expect(urlsIn(xml).size).toBeLessThanOrEqual(most)
  const together = xmls.flatMap((xml) => [...urlsIn(xml).keys()])
  expect(together).toEqual([...urlsIn(sitemap(many, ORIGIN, NOON, 0)).keys()])
})

test('the parts are listed at the address of the sitemap, with the newest change in each', () => {
  const index = readStrictXml(sitemap(many, ORIGIN, NOON, 0, 6))
  expect(index.full).toBe('{http://www.sitemaps.org/schemas/sitemap/0.9}sitemapindex')
  expect(all(index, 'sitemap').map((part) => [textIn(part, 'loc'), textIn(part, 'lastmod')])).toEqual([
    [`${ORIGIN}/sitemap-1.xml`, hoursFromNoon(-1).toISOString()],
    [`${ORIGIN}/sitemap-2.xml`, hoursFromNoon(-3).toISOString()],
    [`${ORIGIN}/sitemap-3.xml`, hoursFromNoon(-9).toISOString()],
  ])
})

test('the largest part is far below the 50 MB that are allowed', () => {
  const slug = (i: number) => `${i}-`.padEnd(250, 'x')
  const entries = Array.from({ length: 10_000 }, (_, i) =>
    anEntryOf({ slug: slug(i), cover: { src: `/media/${'x'.repeat(1_000)}.jpg`, alt: 'x' } }),
  )
  const site = aSite(entries)
  expect(sitemapParts(site, NOON).map((pages) => pages.length)).toEqual([2_000, 2_000, 2_000, 2_000, 2_000, 4])
  expect(Buffer.byteLength(sitemap(site, ORIGIN, NOON, 2))).toBeLessThan(5_000_000)
})
