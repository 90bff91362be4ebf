import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { startOtherBlog, tellLies, tellSlowLies, tellTruths } from '@/e2e/other-blog'
import { breakOff, linkFarm, nestedWithoutEnd, pagesWithoutLink } from '@/e2e/other-blog-lies'
import { db } from '@/lib/db/client'
import { guardedFetch } from '@/lib/http/guarded-fetch'
import { RetryLater } from '@/lib/jobs/retry-later'
import { emptyTables, NOW, SITE_URL, useSite } from './a-site.fixture'
import { answerXmlRpc } from './answer-xml-rpc'
import { verifyLinkback } from './verify-linkback'

const TARGET = `${SITE_URL}/articles/post`
/** Enough for a busy machine, and little enough for a test that waits for the end of it. */
const PATIENCE_MS = 5_000
const HURRY_MS = 800

// Before anybody asks for the settings: only what they name may be visited on this machine.
const blog = await startOtherBlog()
process.env.FETCH_ALLOW = blog.place
const site = useSite()
const ourXmlRpc = await serveXmlRpc()

afterAll(() => Promise.all([blog.close(), ourXmlRpc.close()]))
beforeEach(async () => {
  await emptyTables()
  site.says()
})

const ping = (source: string) => blog.pingback(ourXmlRpc.url, source, TARGET)

test('whatever is true is one response each, and the second time is registered (pingback 0x0030)', async () => {
  const truths = tellTruths(blog, TARGET)
  for (const { truth, source } of truths) {
    expect(await ping(source), truth).toEqual({ status: 200, string: expect.any(String) as string })
    expect(await work(), truth).toBe('verified')
    expect(await ping(source), truth).toMatchObject({ fault: { code: 0x0030 } })
  }
  expect(await db().comment.count({ where: { kind: 'pingback', state: 'pending' } })).toBe(truths.length)
  expect(await db().tally.findMany()).toEqual([{ kind: 'pingback', state: 'pending', count: truths.length }])
})

test('whatever is a lie is in no queue and no count', async () => {
  for (const { lie, source } of tellLies(blog, TARGET)) {
    await emptyTables()
    await ping(source)
    expect(await work(), lie).toMatch(/^given up: \S/)
    await expectNothing()
  }
  expect(blog.inner.visits).toEqual([])
})

test('nor is any page that only seems to link, and it is visited once', async () => {
  for (const [lie, html] of Object.entries(pagesWithoutLink(TARGET))) {
    await emptyTables()
    const before = blog.visits.length
    await ping(blog.page('/seems', html))
    expect(await work(), lie).toBe('given up: no-link')
    expect(blog.visits.slice(before), lie).toEqual(['/seems'])
    await expectNothing()
  }
})

test('nor is a page that takes all our patience, or breaks off; it is visited later again', async () => {
  for (const { lie, source } of [
    ...tellSlowLies(blog),
    { lie: 'a page that breaks off', source: blog.answer('/broken', breakOff) },
    ...[408, 429, 500, 503].map((status) => ({
      lie: `status ${status}`,
      source: blog.page(`/status/${status}`, `<a href="${TARGET}">this</a>`, { status }),
    })),
  ]) {
    await ping(source)
    expect(await work(within(HURRY_MS)), lie).toMatch(/^later: \S/)
  }
  await expectNothing()
})

test('a page that is nested without end is put down at once', async () => {
  const begin = performance.now()
  await ping(blog.page('/deep', nestedWithoutEnd(TARGET)))
  expect(await work()).toBe('given up: no-link')
  expect(performance.now() - begin).toBeLessThan(PATIENCE_MS)
  await expectNothing()
})

test('a redirect to a page of ours, which does link to the article, is no page of theirs', async () => {
  await ping(blog.page('/mirror', ''))
  const body = `<a href="${TARGET}">this</a>`
  const found = {
    url: `${SITE_URL}/articles/post-2`,
    status: 200,
    contentType: 'text/html',
    headers: {},
    bytes: new Uint8Array(),
    body,
    cut: false,
  }
  expect(await work(async () => ({ ok: true, value: found }))).toBe('given up: source-ours')
  await expectNothing()
})

describe('what is true and not welcome', () => {
  test('a link farm is held, with the reason, though the site publishes at once', async () => {
    site.says({ moderation: 'none' })
    await ping(blog.page('/farm', linkFarm(TARGET)))
    expect(await work()).toBe('verified')
    expect(await db().comment.findFirst()).toMatchObject({
      state: 'pending',
      verdict: {
        outcome: 'hold',
        reasons: expect.arrayContaining([expect.objectContaining({ code: 'link-farm' })]) as unknown,
      },
    })
  })

  test('a page that is gone after its verification stays one response', async () => {
    const source = blog.page('/once', `<p>I read <a href="${TARGET}">this</a>.</p>`, { goneAfter: 1 })
    await ping(source)
    expect(await work()).toBe('verified')
    expect(await ping(source)).toMatchObject({ fault: { code: 0x0030 } })
    expect(await db().comment.count()).toBe(1)
  })
})

const within =
  (totalMs: number): typeof guardedFetch =>
  (url, purpose) =>
    guardedFetch(url, purpose, { limits: { redirects: 3, connectMs: totalMs, totalMs } })

/** What the worker does with the one job that waits, and how it ended. */
async function work(fetchPage = within(PATIENCE_MS)): Promise<string> {
  const job = await db().job.findFirstOrThrow({ where: { name: 'verify-linkback' } })
  const { linkbackId } = job.payload as { linkbackId: number }
  try {
    await verifyLinkback(job.payload, NOW, { fetchPage, keepPicture: async () => null })
  } catch (error) {
    if (error instanceof RetryLater) return `later: ${error.message}`
    throw error
  } finally {
    await db().job.delete({ where: { id: job.id } })
  }
  const { verifiedAt, failure } = await db().linkback.findUniqueOrThrow({ where: { id: linkbackId } })
  return verifiedAt ? 'verified' : `given up: ${failure}`
}

async function expectNothing() {
  expect(await db().comment.count()).toBe(0)
  expect(await db().decision.count()).toBe(0)
  expect(await db().tally.count()).toBe(0)
  expect(await db().entry.findFirst({ where: { id: site.postId } })).toMatchObject({ comments: 0, linkbacks: 0 })
}

/** Our side of the wire: what the route does with a POST. */
async function serveXmlRpc() {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', async () => {
      const answer = await answerXmlRpc(Buffer.concat(chunks), { networkHash: 'network' }, NOW)
      response.writeHead(200, { 'content-type': 'text/xml' }).end(answer)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/xmlrpc`,
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  }
}
