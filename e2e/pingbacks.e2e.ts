import { createRequire } from 'node:module'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { signIn } from './fixtures'
import { sendPingback, tellLies, tellTruths } from './other-blog'
import { anAddress, raw } from './raw'
import { useSiteWithBlog } from './site-with-blog'
import { until } from './start-site'

const Database = createRequire(import.meta.url)('libsql') as new (file: string) => {
  prepare(sql: string): { all(...args: unknown[]): Record<string, unknown>[] }
  close(): void
}

const running = useSiteWithBlog()
const LOOKED_AT_WITHIN_MS = 120_000

const target = () => `${running.site.url}/articles/the-first-message`
const xmlrpc = () => `${running.site.url}/xmlrpc`

function query<T>(sql: string) {
  const database = new Database(path.join(running.site.dataDir, 'afterword.db'))
  try {
    return database.prepare(sql).all() as T[]
  } finally {
    database.close()
  }
}
const rowsFor = (source: string) =>
  query<{ verifiedAt: number | null; failure: string | null }>(
    `SELECT "verifiedAt", "failure" FROM "Linkback" WHERE "source" = '${source}'`,
  )

const call = (body: string, headers: Record<string, string> = {}) =>
  raw(xmlrpc(), {
    method: 'POST',
    headers: { 'content-type': 'text/xml', 'x-forwarded-for': anAddress(), ...headers },
    body,
  })

const ping = (source: string, to = target()) =>
  `<?xml version="1.0"?><methodCall><methodName>pingback.ping</methodName><params><param><value><string>${source}</string></value></param><param><value>${to}</value></param></params></methodCall>`

test('[pingback 1.0 §2 MUST] an open article advertises pingback by header and by link, and both agree', async () => {
  const page = await raw(target())
  expect(page.headers['x-pingback']).toBe(xmlrpc())
  expect(page.text.match(/<link rel="pingback" href="([^"]+)" ?\/?>/g)).toEqual([
    `<link rel="pingback" href="${xmlrpc()}">`,
  ])
  const about = await raw(`${running.site.url}/about`)
  expect(about.headers['x-pingback']).toBeUndefined()
  expect(about.text).not.toContain('rel="pingback"')
})

test('GET explains in one sentence with 405', async () => {
  const answer = await raw(xmlrpc())
  expect(answer.status).toBe(405)
  expect(answer.headers.allow).toBe('POST')
  expect(answer.text).toContain('pingback.ping')
})

for (const [what, body, code] of [
  ['no XML', 'hello', -32700],
  ['a DOCTYPE', `<!DOCTYPE x [<!ENTITY a "b">]>${ping('http://a.example/', 'http://b.example/')}`, -32700],
  ['another method', '<methodCall><methodName>system.multicall</methodName><params/></methodCall>', -32601],
  ['a blogger’s method', '<methodCall><methodName>wp.getUsersBlogs</methodName><params/></methodCall>', -32601],
  [
    'one parameter',
    '<methodCall><methodName>pingback.ping</methodName><params><param><value>x</value></param></params></methodCall>',
    -32602,
  ],
] as const) {
  test(`${what} is answered with the fault ${code}`, async () => {
    const answer = await call(body)
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toContain('text/xml')
    expect(answer.text).toContain(`<int>${code}</int>`)
  })
}

test('a call of more than 8 KiB is refused before it is parsed', async () => {
  expect((await call(ping(`http://a.example/${'x'.repeat(9_000)}`))).status).toBe(413)
})

test('a target that is not ours or not there is a fault', async () => {
  for (const to of [
    'https://elsewhere.example/',
    `${running.site.url}/articles/nothing`,
    `${running.site.url}/`,
    `${running.site.url}/about`,
  ]) {
    expect((await call(ping(`${running.blog.url}/x`, to))).text, to).toMatch(/<int>(?:32|33)<\/int>/)
  }
})

test('true pings are verified and wait; the lies are in no queue and no count, and no private machine was asked', async () => {
  test.setTimeout(300_000)
  const truths = tellTruths(running.blog, target())
  const lies = tellLies(running.blog, target()).filter(({ lie }) => lie !== 'a page without end')
  for (const { truth, source } of truths) {
    const answer = await sendPingback(xmlrpc(), source, target())
    expect(answer.string, truth).toContain('Thank you')
  }
  for (const { source } of lies) await call(ping(source.replaceAll('&', '&amp;')))
  await until(
    () => truths.every(({ source }) => rowsFor(source)[0]?.verifiedAt != null),
    LOOKED_AT_WITHIN_MS,
    () =>
      `not verified: ${JSON.stringify(truths.map(({ truth, source }) => [truth, rowsFor(source)]))}\n${running.site.output()}`,
  )
  await until(
    () => lies.every(({ source }) => rowsFor(source).every((row) => row.failure !== null)),
    LOOKED_AT_WITHIN_MS,
    () => `not looked at: ${JSON.stringify(lies.map(({ lie, source }) => [lie, rowsFor(source)]))}`,
  )
  const [waiting] = query<{ n: number }>(
    `SELECT COUNT(*) AS n FROM "Comment" WHERE "kind" = 'pingback' AND "state" = 'pending'`,
  )
  expect(waiting?.n).toBe(truths.length)
  const [tally] = query<{ count: number }>(
    `SELECT "count" FROM "Tally" WHERE "kind" = 'pingback' AND "state" = 'pending'`,
  )
  expect(tally?.count).toBe(truths.length)
  expect(running.blog.inner.visits).toEqual([])
  expect((await raw(target())).text).not.toContain(running.blog.url)
})

test('the owner approves a pingback; it shows with title, host and excerpt, and the host is known from then on', async ({
  browser,
}) => {
  const source = running.blog.page(
    '/essay',
    `<title>An essay on writing first</title><p>Long ago I read <a href="${target()}">the piece on first messages</a> and nodded.</p>`,
  )
  await call(ping(source))
  await until(
    () => rowsFor(source)[0]?.verifiedAt != null,
    LOOKED_AT_WITHIN_MS,
    () => running.site.output(),
  )
  const page = await browser.newPage({ baseURL: running.site.url })
  await signIn(page)
  await page.goto('/admin/comments?kind=pingback')
  const row = page.locator('.row', { hasText: 'An essay on writing first' })
  await row.getByRole('button', { name: /approve/i }).click()
  await expect(page.locator('.undo')).toContainText('1 pingback approved')
  await page.close()
  const { text } = await raw(target())
  expect(text).toContain('An essay on writing first')
  expect(text).toContain('[…] Long ago I read the piece on first messages and nodded. […]')
  expect(text).toContain('127.0.0.1')

  const next = running.blog.page(
    '/second',
    `<title>A second essay</title><p>Again <a href="${target()}">that piece</a>.</p>`,
  )
  await call(ping(next))
  await until(
    async () => (await raw(target())).text.includes('A second essay'),
    LOOKED_AT_WITHIN_MS,
    () => running.site.output(),
  )
  expect((await call(ping(next))).text).toContain('<int>48</int>')
})
