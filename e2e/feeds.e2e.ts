import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { load } from 'cheerio'
import { complainOf } from '@/lib/articles/schema-org.fixture'
import { complainOfAtom, complainOfJsonFeed, complainOfRss } from '@/lib/feeds/validate.fixture'
import { all, one, readStrictXml, textIn } from '@/lib/strict-xml.fixture'
import { approve, expect, signIn, test } from './fixtures'
import { postForm, raw, tokenOf } from './raw'
import { freePort, startSite, until } from './start-site'

const ARTICLE = '/articles/does-silence-make-them-miss-you'
const BOOK = '/reading/six-weeks-slowly'
const FOLLOWED = ['', '/tags/silence', '/authors/ruth-garraway', '/reading', '/comments', `${ARTICLE}/comments`]
const FORMATS = [
  ['feed.xml', 'application/rss+xml', complainOfRss],
  ['atom.xml', 'application/atom+xml', complainOfAtom],
  ['feed.json', 'application/feed+json', complainOfJsonFeed],
] as const

type JsonFeed = { items: { id: string; url: string; title: string; content_html: string }[] }
const feedOf = (text: string) => JSON.parse(text) as JsonFeed

test('every feed keeps to its specification, says what it is, and has something in it', async ({ site }) => {
  for (const followed of FOLLOWED) {
    for (const [name, type, complain] of FORMATS) {
      const address = `${followed}/${name}`
      const { status, headers, text } = await raw(site.url + address)
      expect(status, address).toBe(200)
      expect(headers['content-type'], address).toBe(`${type}; charset=utf-8`)
      expect(headers.link, address).toBe(`<${site.url}${address}>; rel="self"`)
      expect(complain(text), address).toEqual([])
    }
    const { items } = feedOf((await raw(`${site.url}${followed}/feed.json`)).text)
    expect(items.length, followed).toBeGreaterThan(0)
  }
})

test('the formats of a feed know its items by the same ids, and nobody has two', async ({ site }) => {
  const { items } = feedOf((await raw(`${site.url}/feed.json`)).text)
  const rss = one(readStrictXml((await raw(`${site.url}/feed.xml`)).text), 'channel')!
  const atom = readStrictXml((await raw(`${site.url}/atom.xml`)).text)
  const ids = items.map(({ id }) => id)
  expect(all(rss, 'item').map((item) => textIn(item, 'guid'))).toEqual(ids)
  expect(all(atom, 'entry').map((entry) => textIn(entry, 'id'))).toEqual(ids)
})

test('a feed has the whole text, as plain HTML with whole addresses', async ({ site }) => {
  const items = (await Promise.all(['', '/reading'].map((path) => raw(`${site.url}${path}/feed.json`)))).flatMap(
    ({ text }) => feedOf(text).items,
  )
  for (const { url, content_html: html } of items) {
    const $ = load(html)
    expect($('[class], [style], [id], script, style, form, iframe, section, aside').length, url).toBe(0)
    for (const name of ['href', 'src']) {
      const addresses = $(`[${name}]`)
        .toArray()
        .map((element) => $(element).attr(name)!)
      for (const address of addresses) expect(address, url).toMatch(/^(?:https?:\/\/|mailto:)/)
    }
    // The words of the page's text are in it, in the same order.
    const page = load((await raw(url)).text)
    const words = (text: string) => text.replace(/\s+/g, ' ').trim()
    for (const paragraph of page('.prose.e-content > p').toArray()) {
      expect(words($.text()), url).toContain(words(page(paragraph).text()))
    }
  }
  expect(items.some(({ content_html: html }) => html.includes('<blockquote>'))).toBe(true)
  const notes = items.filter(({ content_html: html }) => /<sup><a href="[^"]+#user-content-fn-/.test(html))
  expect(notes.length).toBeGreaterThan(0)
})

test('in a feed too the disclosure stands above the first paid link', async ({ site }) => {
  const { items } = feedOf((await raw(`${site.url}/reading/feed.json`)).text)
  const paid = items.filter(({ content_html: html }) => html.includes('rel="sponsored"'))
  expect(paid.length).toBeGreaterThan(0)
  for (const { content_html: html } of paid) {
    const disclosed = html.indexOf('A link marked ‘paid link’ earns this site')
    expect(disclosed).toBeGreaterThan(-1)
    expect(disclosed).toBeLessThan(html.indexOf('rel="sponsored"'))
  }
})

test('who has a feed is told that it has not changed, by tag and by date, until it has', async ({ site, page }) => {
  const address = `${site.url}${ARTICLE}/comments/feed.xml`
  const { headers, text } = await raw(address)
  const date = headers['last-modified']!
  expect(new Date(date).toUTCString()).toBe(date)
  for (const known of [{ 'if-none-match': headers.etag }, { 'if-modified-since': date }]) {
    const again = await raw(address, { headers: known })
    expect([again.status, again.body.length]).toEqual([304, 0])
  }
  const other = { 'if-none-match': '"other"', 'if-modified-since': date }
  expect((await raw(address, { headers: other })).status).toBe(200)
  const countOf = async () => {
    const feed = one(readStrictXml((await raw(`${site.url}/feed.xml`)).text), 'channel')!
    const item = all(feed, 'item').find((each) => textIn(each, 'link') === site.url + ARTICLE)!
    return Number(textIn(item, 'slash:comments'))
  }
  const before = await countOf()

  const token = await tokenOf(site.url + ARTICLE)
  const posted = await postForm(`${site.url}${ARTICLE}/comments`, { name: 'Feeder', body: 'To be *followed*.', token })
  const id = /\/comments\/(\d+)/.exec(posted.headers.location!)![1]!
  await signIn(page)
  await approve(page, id)

  const after = await raw(address, { headers: { 'if-modified-since': date } })
  expect(after.status).toBe(200)
  expect(after.text).not.toBe(text)
  expect(Date.parse(after.headers['last-modified']!)).toBeGreaterThan(Date.parse(date))
  expect(await countOf()).toBe(before + 1)
  const newest = feedOf((await raw(`${site.url}/comments/feed.json`)).text).items[0]!
  expect(newest).toMatchObject({
    url: `${site.url}/comments/${id}`,
    title: expect.stringContaining('Feeder responds'),
    content_html: expect.stringContaining('<em>followed</em>'),
  })
})

for (const width of [360, 1440]) {
  test(`whoever opens a feed in a browser finds a page, at ${width} px`, async ({ site, page }, info) => {
    await page.setViewportSize({ width, height: 900 })
    for (const name of ['feed.xml', 'atom.xml']) {
      await page.goto(`/${name}`)
      await expect(page).toHaveTitle('The Spare Key (feed)')
      await expect(page.getByRole('heading', { level: 1, name: 'The Spare Key' })).toBeVisible()
      await expect(page.getByText('This is a feed.')).toContainText(`${site.url}/${name}`)
      await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(19)
      const shown = await page.evaluate(() => document.documentElement.textContent.length)
      const visible = (await page.getByRole('main').innerText()).length
      expect(visible, 'the feed itself is not drawn').toBeLessThan(shown / 10)
      const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
      expect(isTooWide).toBe(false)
      await info.attach(`${name} at ${width}`, { body: await page.screenshot(), contentType: 'image/png' })
    }
    await page.getByRole('link', { name: 'Does silence make them miss you?' }).click()
    await expect(page).toHaveURL(ARTICLE)
  })
}

test('browsers and feed readers get the same bytes', async ({ site }) => {
  const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
  const reader = await raw(`${site.url}/feed.xml`, { headers: { accept: 'application/rss+xml, text/html;q=0.5' } })
  const browser = await raw(`${site.url}/feed.xml`, { headers: { accept } })
  expect(browser.headers['content-type']).toBe('application/xml; charset=utf-8')
  expect(reader.headers['content-type']).toBe('application/rss+xml; charset=utf-8')
  expect(browser.body.equals(reader.body)).toBe(true)
  for (const { headers } of [browser, reader]) expect(headers.vary).toBe('Accept-Encoding, Accept')
})

test('every page leads machines to its feeds, each of which is there and is what the page says', async ({ site }) => {
  const own: Record<string, string | null> = {
    '/': null,
    '/tags/silence': '/tags/silence',
    '/authors/ruth-garraway': '/authors/ruth-garraway',
    '/reading': '/reading',
    [ARTICLE]: `${ARTICLE}/comments`,
    '/archive': null,
  }
  for (const [page, feed] of Object.entries(own)) {
    const $ = load((await raw(site.url + page)).text)
    const links = $('link[rel="alternate"]')
      .toArray()
      .map((link) => [$(link).attr('href')!, $(link).attr('type')!] as const)
    const wanted = ['', ...(feed === null ? [] : [feed])].flatMap((base) =>
      FORMATS.map(([name, type]) => [`${site.url}${base}/${name}`, type]),
    )
    expect(links.sort(), page).toEqual(wanted.sort())
    for (const [href, type] of links) {
      const { status, headers } = await raw(href)
      expect([status, headers['content-type']], href).toEqual([200, `${type}; charset=utf-8`])
    }
    expect($('link[rel="canonical"]').attr('href')?.replace(/\/$/, '')).toBe(`${site.url}${page}`.replace(/\/$/, ''))
  }
})

for (const address of [
  '/',
  ARTICLE,
  BOOK,
  '/reading',
  '/tags/silence',
  '/authors/ruth-garraway',
  '/about',
  '/page/2',
]) {
  test(`what ${address} tells machines is as schema.org has it, and stands on the page`, async ({ page }) => {
    await page.goto(address)
    const data = JSON.parse(await page.locator('script[type="application/ld+json"]').innerText()) as {
      '@graph': Record<string, unknown>[]
    }
    expect(data['@graph'].flatMap((thing) => complainOf(thing))).toEqual([])

    const shown = squeezed(await page.locator('body').innerText())
    const attributes = await page.evaluate(() => ({
      times: [...document.querySelectorAll('time')]
        .filter((time) => time.checkVisibility())
        .map((time) => time.dateTime),
      links: [...document.querySelectorAll('a')].filter((link) => link.checkVisibility()).map((link) => link.href),
      pictures: [...document.images].map((picture) => picture.src),
    }))
    const here = [page.url(), new URL('/', page.url()).href]
    const addresses = [...attributes.links, ...attributes.pictures, ...here].map(bare)
    for (const [name, value] of textsIn(data['@graph'])) {
      if (name === '@type' || name === '@id' || name === 'inLanguage') continue
      if (/^date/.test(name)) expect(attributes.times, name).toContain(value)
      else if (/^https?:\/\//.test(value)) expect(addresses, `${name} ${value}`).toContain(bare(value))
      else expect(shown, name).toContain(squeezed(value))
    }
  })
}

const squeezed = (text: string) => text.replace(/\s+/g, '').toLowerCase()
const bare = (url: string) => url.replace(/[#?].*$/, '').replace(/\/$/, '')

function textsIn(value: unknown, name = ''): [string, string][] {
  if (typeof value === 'string') return [[name, value]]
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, name))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => textsIn(each, key))
}

test('all that is in the sitemap is there, and is the one address of what it is', async ({ site }) => {
  const urlset = readStrictXml((await raw(`${site.url}/sitemap.xml`)).text)
  const urls = all(urlset, 'url')
  expect(urls.length).toBeGreaterThan(30)
  for (const url of urls) {
    const address = textIn(url, 'loc')!
    const { status, text } = await raw(address)
    expect(status, address).toBe(200)
    expect(bare(load(text)('link[rel="canonical"]').attr('href')!), address).toBe(bare(address))
    expect(Date.parse(textIn(url, 'lastmod')!), address).toBeLessThan(Date.now())
    for (const picture of all(url, 'image:image')) {
      expect((await raw(textIn(picture, 'image:loc')!)).status, address).toBe(200)
    }
  }
  expect((await raw(`${site.url}/robots.txt`)).text).toContain(`Sitemap: ${site.url}/sitemap.xml`)
})

test('a hub is told of a new article, titles from hell and all, and readers find it through the feed', async ({
  page,
}) => {
  const hub = await startHub()
  const folder = mkdtempSync(path.join(tmpdir(), 'afterword-feeds-'))
  cpSync('content', folder, { recursive: true })
  appendFileSync(path.join(folder, 'site.yaml'), `\nhub: http://${hub.place}/\naiCrawlers: refuse\n`)
  const port = await freePort()
  const env = { FETCH_ALLOW: `localhost:${port},${hub.place}` }
  const site = await startSite({ port, contentDir: folder, env })
  try {
    const feed = await raw(`${site.url}/feed.xml`)
    expect(feed.headers.link).toBe(`<${site.url}/feed.xml>; rel="self", <http://${hub.place}/>; rel="hub"`)
    expect((await raw(`${site.url}/robots.txt`)).text).toMatch(/User-agent: GPTBot\n[^]*?Disallow: \/\n/)

    const title = `5 < 6 ]]> "&amp;" <b> 🕊️ مرحبا`
    const front = { title, date: new Date().toISOString(), author: 'ruth-garraway', tags: ['from hell', 'Über uns'] }
    const lines = Object.entries(front).map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    const body = '<Callout title="A & B">\n\nWords ]]> with a note.[^1]\n\n</Callout>\n\n[^1]: The note.\n'
    writeFileSync(path.join(folder, 'articles/from-hell.mdx'), `---\n${lines.join('\n')}\n---\n\n${body}`)
    const topics = ['', '/tags/from-hell', '/tags/%C3%BCber-uns', '/authors/ruth-garraway'].flatMap((base) =>
      FORMATS.map(([name]) => `${site.url}${base}/${name}`),
    )
    const told = () => topics.every((topic) => hub.told.includes(topic))
    await until(told, 60_000, () => `the hub was told of ${hub.told.join(' ')}\n${site.output()}`)
    expect(hub.told.filter((topic) => topics.includes(topic))).toHaveLength(topics.length)

    for (const [name, , complain] of FORMATS) {
      const address = `${site.url}/tags/%C3%BCber-uns/${name}`
      const { text } = await raw(address)
      expect(complain(text), name).toEqual([])
      expect(text, 'it knows itself').toContain(address)
    }
    const { items } = feedOf((await raw(`${site.url}/feed.json`)).text)
    expect(items[0]).toMatchObject({
      title,
      content_html: expect.stringContaining('Words ]]&gt; with a note.'),
    })
    await page.goto(`${site.url}/tags/from-hell/feed.xml`)
    await page.getByRole('link', { name: title }).click()
    await expect(page).toHaveURL(`${site.url}/articles/from-hell`)
  } finally {
    await site.stop()
    rmSync(folder, { recursive: true, force: true })
    hub.close()
  }
})

/** A hub that notes what it is told. */
async function startHub() {
  const told: string[] = []
  const server = http.createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      told.push(new URLSearchParams(body).get('hub.url') ?? '')
      response.writeHead(204).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { told, place: `127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}
