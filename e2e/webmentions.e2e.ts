import { expect, test } from '@playwright/test'
import { signIn } from './fixtures'
import { sendPingback, startOtherBlog } from './other-blog'
import { anAddress, postForm, raw, type RawAnswer } from './raw'
import { useSiteWithBlog } from './site-with-blog'
import { startSite, until } from './start-site'

const running = useSiteWithBlog()
const KNOWN_WITHIN_MS = 90_000
test.setTimeout(300_000)

const target = () => `${running.site.url}/articles/the-first-message`
const endpoint = () => `${running.site.url}/webmention`
const send = (source: string, to = target(), accept = '*/*') => postForm(endpoint(), { source, target: to }, { accept })
const ok = (answer: RawAnswer) => {
  expect(answer.status, answer.text).toBe(201)
  return answer.headers.location!
}
type Standing = { status: string; verified: boolean; url?: string; summary: string }
const standing = async (location: string) =>
  JSON.parse((await raw(location, { headers: { accept: 'application/json' } })).text) as Standing
const becomes = (location: string, status: string) =>
  until(
    async () => (await standing(location)).status === status,
    KNOWN_WITHIN_MS,
    () => `never ${status}\n${running.site.output()}`,
  )

const reply = (words: string, to = target()) => `<title>A reply</title><article class="h-entry">
  <p class="p-author h-card"><a class="u-url p-name" href="${running.blog.url}/">Ada Marsh</a></p>
  <a class="u-in-reply-to" href="${to}">On first messages</a><div class="e-content"><p>${words}</p></div></article>`

test('[webmention receiver 3.1.2] an open article names where each protocol takes its news, by header and in the page', async () => {
  const page = await raw(target())
  expect(page.headers.link).toBe(`<${endpoint()}>; rel="webmention"`)
  expect(page.text).toContain(`<link rel="webmention" href="${endpoint()}"/>`)
  expect(page.text).toContain(`trackback:ping="${target()}/trackback"`)
  expect(page.text).toContain(`dc:identifier="${target()}"`)
  const about = await raw(`${running.site.url}/about`)
  expect(about.text + String(about.headers.link)).not.toMatch(/rel="webmention"|trackback:ping/)
})

test.describe('[webmention receiver 3.2.1] a request that cannot be one is answered at once with 400', () => {
  for (const [what, fields] of [
    ['no source', { target: 'TARGET' }],
    ['no target', { source: 'https://other.example/' }],
    ['a bad source', { source: 'other', target: 'TARGET' }],
    ['a source of another scheme', { source: 'ftp://other.example/', target: 'TARGET' }],
    ['a bad target', { source: 'https://other.example/', target: 'here' }],
    ['both bad', { source: 'x', target: 'y' }],
    ['a source equal to the target', { source: 'TARGET', target: 'TARGET' }],
    ['a target that is not ours', { source: 'https://other.example/', target: 'https://elsewhere.example/' }],
    ['a target that is not there', { source: 'https://other.example/', target: 'SITE/articles/nothing' }],
    ['a target that takes none', { source: 'https://other.example/', target: 'SITE/about' }],
    ['an address of 10,000 characters', { source: `https://other.example/${'a'.repeat(10_000)}`, target: 'TARGET' }],
  ] as [string, Record<string, string>][]) {
    test(`[webmention receiver 3.2.1] ${what}`, async () => {
      const filled = Object.entries(fields).map(([name, value]) => [
        name,
        value.replace('TARGET', target()).replace('SITE', running.site.url),
      ])
      const answer = await postForm(endpoint(), Object.fromEntries(filled) as Record<string, string>)
      expect(answer.status).toBe(400)
      expect(answer.headers.location).toBeUndefined()
      expect(answer.text.trim().split('\n')).toHaveLength(1)
    })
  }

  test('[webmention receiver 3.2.1] a field that is there twice, and what is no form', async () => {
    const post = (body: string, type: string) =>
      raw(endpoint(), { method: 'POST', headers: { 'content-type': type, 'x-forwarded-for': anAddress() }, body })
    const form = 'application/x-www-form-urlencoded'
    const two = `source=https://a.example/&source=https://b.example/&target=${encodeURIComponent(target())}`
    expect((await post(two, form)).status).toBe(400)
    expect((await post('%FF%FE=%&&&=', form)).status).toBe(400)
    expect((await post(JSON.stringify({ source: 'x', target: 'y' }), 'application/json')).status).toBe(400)
    expect((await post('a'.repeat(40_000), form)).status).toBe(413)
  })
})

test('[webmention.rocks receiver 1] a webmention is accepted with 201 and a Location', async () => {
  expect(ok(await send('https://nobody.example/1'))).toMatch(/\/webmention\/\d+-/)
})

test('[webmention.rocks receiver 2] a bad source, a bad target and both are each refused with 400 at once', async () => {
  for (const [source, to] of [
    ['bad', target()],
    ['https://nobody.example/1', 'bad'],
    ['bad', 'bad'],
  ] as const) {
    expect((await send(source, to)).status).toBe(400)
  }
})

test('[webmention receiver 3.2 MUST] 201 with Location, as it is asked for: words, JSON, or a page', async () => {
  const source = 'https://nobody.example/'
  expect((await send(source)).headers['content-type']).toContain('text/plain')
  const json = await send(source, target(), 'application/json')
  expect(JSON.parse(json.text)).toMatchObject({ status: 'received', location: json.headers.location })
  expect(JSON.parse((await send('x', target(), 'application/json')).text)).toMatchObject({ error: 'source_unusable' })
  const page = await send(source, target(), 'text/html')
  expect(page.status).toBe(201)
  expect(page.headers.location).toBe(json.headers.location)
  expect(page.text).toContain('<h1>Thank you for the webmention</h1>')
})

test('[webmention receiver 4.2] nothing tells what could be reached: a wall, a page without the link and nobody at all are told alike', async () => {
  const sources = [
    running.blog.inner.url,
    'http://169.254.169.254/latest/meta-data/',
    running.blog.page('/without', '<p>Nothing.</p>'),
    'https://nobody.invalid/',
  ]
  const locations = await Promise.all(sources.map(async (source) => ok(await send(source))))
  await Promise.all(locations.map((location) => becomes(location, 'refused')))
  const told = await Promise.all(locations.map(standing))
  expect(new Set(told.map(({ status, verified, summary }) => `${status} ${verified} ${summary}`)).size).toBe(1)
  expect(running.blog.inner.visits).toEqual([])
})

test('[webmention receiver 3.2.4] a reply: sent, approved, read; changed; gone; and back again', async ({
  browser,
}) => {
  const source = running.blog.page('/reply', reply('I waited a month and was glad of it.'))
  const location = ok(await send(source))
  await becomes(location, 'waiting')
  const desk = await browser.newPage({ baseURL: running.site.url })
  await signIn(desk)
  await desk.goto('/admin/comments?kind=webmention')
  await desk.getByRole('button', { name: /^Approve webmention by Ada Marsh/ }).click()
  await becomes(location, 'shown')

  const reader = await browser.newPage({ baseURL: running.site.url, javaScriptEnabled: false })
  await reader.goto((await standing(location)).url!)
  const item = reader.locator('li.u-comment', { hasText: 'glad of it' })
  await expect(item).toContainText('Ada Marsh')
  await expect(item).toContainText(new URL(running.blog.url).hostname)
  await reader.goto(location)
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('The webmention is shown')

  running.blog.page('/reply', reply('I waited a year.'))
  expect(ok(await send(source))).toBe(location)
  const shows = async (words: string) => (await raw(target())).text.includes(words)
  await until(
    () => shows('I waited a year.'),
    KNOWN_WITHIN_MS,
    () => running.site.output(),
  )
  expect(await shows('glad of it')).toBe(false)

  running.blog.page('/reply', '<title>Gone</title>', { status: 410 })
  ok(await send(source))
  await becomes(location, 'removed')
  expect(await shows('I waited a year.')).toBe(false)

  running.blog.page('/reply', reply('I waited a year.'))
  ok(await send(source))
  await becomes(location, 'shown')
  expect(await shows('I waited a year.')).toBe(true)
  await desk.close()
  await reader.close()
})

test('a host that was approved is known: a like, a trackback and a page by three protocols are shown at once', async ({
  browser,
}) => {
  const author = `<a class="p-author h-card" href="${running.blog.url}/">Bo Lind</a>`
  const like = running.blog.page(
    '/like',
    `<div class="h-entry">${author}<a class="u-like-of" href="${target()}">x</a></div>`,
  )
  const essay = running.blog.page(
    '/essay',
    `<title>An essay</title><p>I kept <a href="${target()}">this one</a> for later.</p>`,
  )
  const trackback = await postForm(`${target()}/trackback`, { url: essay, title: 'x', excerpt: 'y', blog_name: 'z' })
  expect([trackback.status, trackback.headers['content-type']]).toEqual([200, 'text/xml; charset=utf-8'])
  expect(trackback.text).toContain('<error>0</error>')
  expect((await sendPingback(`${running.site.url}/xmlrpc`, essay, target())).string).toContain('Thank you')
  for (const location of [ok(await send(like)), ok(await send(essay))]) await becomes(location, 'shown')

  const reader = await browser.newPage({ baseURL: running.site.url, javaScriptEnabled: false })
  await reader.goto(target())
  await expect(reader.getByRole('link', { name: /Bo Lind/ })).toHaveCount(1)
  await expect(reader.locator('li.u-comment', { hasText: 'this one' })).toHaveCount(1)
  await reader.close()
})

test('[trackback 1.2 response] a trackback says everything in its body, and a plain visit leads to the article', async () => {
  const visit = await raw(`${target()}/trackback`)
  expect([visit.status, visit.headers.location]).toEqual([302, '/articles/the-first-message'])
  expect((await postForm(`${target()}/trackback`, { title: 'no url' })).text).toMatch(
    /<error>1<\/error>\s*<message>[^<]+<\/message>/,
  )
})

test('by hand, in a browser: the form says what is wrong and keeps what was typed', async ({ browser }) => {
  const page = await browser.newPage({ baseURL: running.site.url, javaScriptEnabled: false })
  await page.goto('/webmention')
  await page.getByLabel('Your page').fill(running.blog.page('/by-hand', `<p>See <a href="${target()}">this</a>.</p>`))
  await page.getByLabel('The page here').fill('https://elsewhere.example/')
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByRole('alert')).toContainText('not the address of a page of this site')
  await expect(page.getByLabel('Your page')).toHaveValue(`${running.blog.url}/by-hand`)
  await page.getByLabel('The page here').fill(target())
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you for the webmention')
  await page.getByRole('link', { name: 'See what becomes of it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/The webmention (is|waits)/)
  await page.close()
})

test('a site that does not want to be visited says so in its robots.txt, and is left alone', async ({ browser }) => {
  const elsewhere = await startOtherBlog(0, 'localhost')
  const quiet = await startSite({ env: { FETCH_ALLOW: elsewhere.place } })
  const page = await browser.newPage({ baseURL: quiet.url, javaScriptEnabled: false })
  elsewhere.page('/robots.txt', 'User-agent: Afterword\nDisallow: /', { type: 'text/plain' })
  await page.goto('/visits')
  await page.getByLabel('Your site').fill(elsewhere.url)
  await page.getByRole('button', { name: 'Stay away from it' }).click()
  await expect(page.getByRole('status')).toContainText('localhost')
  const source = elsewhere.page('/post', `<a href="${quiet.url}/articles/the-first-message">x</a>`)
  const again = () => postForm(`${quiet.url}/webmention`, { source, target: `${quiet.url}/articles/the-first-message` })
  await until(
    async () => (await again()).status === 403,
    KNOWN_WITHIN_MS,
    () => quiet.output(),
  )
  await page.close()
  await quiet.stop()
  await elsewhere.close()
})
