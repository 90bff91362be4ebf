import { connect } from 'node:net'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from './fixtures'
import { raw } from './raw'
import { until } from './start-site'

const ARTICLE = '/articles/does-silence-make-them-miss-you'
const PAGES = ['/', ARTICLE, '/reading', '/reading/six-weeks-slowly', '/tags', '/archive', '/about', '/page/2']

for (const address of PAGES) {
  test(`${address} has no script but JSON-LD and the enhancement script, and no style attributes`, async ({ site }) => {
    const { text } = await raw(site.url + address)
    const scripts = text.match(/<script\b[^>]*>/g) ?? []
    for (const script of scripts) expect(script).toMatch(/application\/ld\+json|src="\/enhance\./)
    expect(text).not.toMatch(/ style="/)
    expect(text).not.toContain('self.__next')
  })
}

test('a document comes compressed by brotli or gzip to who takes it, and says so', async ({ site }) => {
  const plain = await raw(site.url + ARTICLE)
  const br = await raw(site.url + ARTICLE, { headers: { 'accept-encoding': 'gzip, deflate, br' } })
  const gzip = await raw(site.url + ARTICLE, { headers: { 'accept-encoding': 'gzip' } })
  const refused = await raw(site.url + ARTICLE, { headers: { 'accept-encoding': 'br;q=0, gzip;q=0' } })
  expect(br.headers['content-encoding']).toBe('br')
  expect(gzip.headers['content-encoding']).toBe('gzip')
  expect(plain.headers['content-encoding']).toBeUndefined()
  expect(refused.headers['content-encoding']).toBeUndefined()
  expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true)
  expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true)
  for (const answer of [plain, br, gzip]) {
    expect(answer.headers.vary).toBe('Accept-Encoding')
    expect(answer.headers['cache-control']).toBe('public, max-age=0, must-revalidate')
    expect(Number(answer.headers['content-length'])).toBe(answer.body.length)
  }
})

test('who has a document is told that it has not changed; HEAD sends the head alone', async ({ site }) => {
  const first = await raw(site.url + ARTICLE)
  const etag = first.headers.etag!
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const again = await raw(site.url + ARTICLE, { headers: { 'if-none-match': known } })
    expect(again.status, known).toBe(304)
    expect(again.body).toHaveLength(0)
    expect(again.headers.etag).toBe(etag)
  }
  expect((await raw(site.url + ARTICLE, { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
  const head = await raw(site.url + ARTICLE, { method: 'HEAD' })
  expect(head.body).toHaveLength(0)
  expect(head.headers['content-length']).toBe(first.headers['content-length'])
})

test('the documents have their security headers', async ({ site }) => {
  for (const address of [...PAGES, '/feed.xml', '/there-is-nothing-here']) {
    const { headers } = await raw(site.url + address)
    expect(headers['content-security-policy'], address).toContain("default-src 'none'")
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['content-security-policy']).toContain("base-uri 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBeTruthy()
    expect(headers['set-cookie']).toBeUndefined()
    expect(headers['x-powered-by']).toBeUndefined()
  }
})

test('unknown parameters are ignored: the kept document of the bare address answers', async ({ site }) => {
  const bare = await raw(site.url + ARTICLE)
  for (const query of ['?utm_source=x', '?_rsc=abc', '?page=2&x', `?${'a'.repeat(2_000)}`]) {
    const other = await raw(site.url + ARTICLE + query)
    expect(other.status, query).toBe(200)
    expect(other.headers.etag, query).toBe(bare.headers.etag)
  }
})

test('headers of the framework have no effect', async ({ site }) => {
  const bare = await raw(site.url + ARTICLE)
  const tries: Record<string, string>[] = [
    { rsc: '1' },
    { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
    { 'next-action': 'x' },
    { 'next-url': '/admin' },
    { 'x-middleware-subrequest': 'middleware:middleware:middleware' },
    { 'x-middleware-rewrite': '/admin' },
    { 'x-nextjs-data': '1' },
    { 'x-invoke-path': '/admin' },
    { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
  ]
  for (const headers of tries) {
    const answer = await raw(site.url + ARTICLE, { headers })
    expect(answer.text === bare.text, JSON.stringify(headers)).toBe(true)
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    const missing = await raw(`${site.url}/there-is-nothing-here`, { headers })
    expect(missing.status).toBe(404)
    expect(missing.headers['content-type']).toBe('text/html; charset=utf-8')
  }
})

test('the Host header names nothing: addresses are those of SITE_URL', async ({ site }) => {
  const { text } = await raw(`${site.url}/about`, { headers: { host: 'evil.example' } })
  expect(text).not.toContain('evil.example')
  expect(text).toContain(`<link rel="canonical" href="${site.url}/about"/>`)
})

test('upgrades are refused', async ({ site }) => {
  for (const address of ['/', '/_next/webpack-hmr', '/admin']) {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(site.port, '127.0.0.1', () => {
        socket.write(
          `GET ${address} HTTP/1.1\r\nHost: localhost:${site.port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
        )
      })
      let received = ''
      socket.on('data', (chunk) => (received += chunk.toString()))
      socket.on('close', () => resolve(received))
      socket.on('error', reject)
    })
    expect(answer, address).toMatch(/^HTTP\/1\.1 400 /)
  }
})

test('internal pages cannot be asked for from outside', async ({ site }) => {
  for (const address of [
    '/answers/not-found',
    '/answers/own?ticket=x',
    '/own/1',
    '/own/1?key=x',
    '/respond/1',
    '/_not-found',
  ]) {
    expect((await raw(site.url + address)).status, address).toBe(404)
  }
})

test('methods that an address does not take are refused with those that it does', async ({ site }) => {
  const answer = await raw(site.url + ARTICLE, { method: 'POST' })
  expect(answer.status).toBe(405)
  expect(answer.headers.allow).toBe('GET, HEAD')
  expect((await raw(`${site.url}/there-is-nothing-here`, { method: 'POST' })).status).toBe(404)
  expect((await raw(site.url + ARTICLE, { method: 'DELETE' })).status).toBe(405)
})

test('odd addresses are answered plainly', async ({ site }) => {
  for (const address of [
    '//evil.example/',
    '/%E0%A4%A',
    '/articles/%2e%2e%2fadmin',
    '/media/../site.yaml',
    '/media/..%2fsite.yaml',
    '/_next/static/../../package.json',
  ]) {
    const { status } = await raw(site.url, { headers: {} }).then(() => rawPath(site.port, address))
    expect([400, 404], address).toContain(status)
  }
})

/** Sends the path as it is, which URL parsing would change. */
async function rawPath(port: number, address: string): Promise<{ status: number }> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`GET ${address} HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: close\r\n\r\n`),
    )
    let received = ''
    socket.on('data', (chunk) => (received += chunk.toString()))
    socket.on('close', () => resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(received)?.[1]) }))
    socket.on('error', reject)
  })
}

test('a saved change is live by itself; what stood before is not served again', async ({ site }, info) => {
  const file = path.join(site.contentDir, 'pages/contact.mdx')
  const before = readFileSync(file, 'utf8')
  const old = await raw(`${site.url}/contact`)
  writeFileSync(file, `${before}\n\nA line that was added just now.\n`)
  const saved = Date.now()
  await until(
    async () => (await raw(`${site.url}/contact`)).text.includes('A line that was added just now.'),
    60_000,
    () => 'the change was not live',
  )
  info.annotations.push({ type: 'live', description: `${Date.now() - saved} ms` })
  expect((await raw(`${site.url}/contact`, { headers: { 'if-none-match': old.headers.etag } })).status).toBe(200)
  writeFileSync(file, before)
  await until(
    async () => (await raw(`${site.url}/contact`)).headers.etag === old.headers.etag,
    60_000,
    () => 'not back',
  )
})

test('the kept answer is made once for however many ask at once', async ({ site }) => {
  const answers = await Promise.all(Array.from({ length: 40 }, () => raw(`${site.url}/tags/silence`)))
  expect(new Set(answers.map((answer) => answer.headers.etag)).size).toBe(1)
  expect(answers.every((answer) => answer.status === 200)).toBe(true)
})

test('pages, lists and redirects: one address each', async ({ site }) => {
  const redirects: [string, string][] = [
    [`${ARTICLE}/`, ARTICLE],
    ['/Articles/Does-Silence-Make-Them-Miss-You', ARTICLE],
    ['/articles/the-no-contact-rule', '/articles/thirty-days'],
    ['/page/1', '/'],
    ['/reading/page/1', '/reading'],
    ['/ABOUT', '/about'],
    ['/tags/', '/tags'],
    [`${ARTICLE}/comments/1`, `${ARTICLE}#responses`],
  ]
  for (const [from, to] of redirects) {
    const answer = await raw(site.url + from)
    expect([301, 308], from).toContain(answer.status)
    expect(answer.headers.location, from).toBe(to)
  }
  for (const missing of [
    '/page/99',
    '/page/0',
    '/tags/nothing',
    '/authors/nobody',
    `${ARTICLE}/comments/9`,
    '/comments/99999999',
    '/comments/99999999999999999999',
  ]) {
    expect((await raw(site.url + missing)).status, missing).toBe(404)
  }
  for (const there of [
    '/authors/ruth-garraway',
    '/tags/silence',
    '/sitemap.xml',
    '/robots.txt',
    '/feed.xml',
    `${ARTICLE}/comments/feed.xml`,
    '/media/two-chairs.svg',
    '/favicon.svg',
  ]) {
    expect((await raw(site.url + there)).status, there).toBe(200)
  }
  const place = await raw(`${site.url}/comments/1`)
  expect(place.status).toBe(302)
  expect(place.headers.location).toMatch(new RegExp(`^${ARTICLE}#comment-1$`))
})
