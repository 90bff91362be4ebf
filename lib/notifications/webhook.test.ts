import { createHmac } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Entry } from '@/lib/articles/entry'
import { anEntry, publish } from '@/lib/articles/test-content'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { RetryLater } from '@/lib/jobs/retry-later'
import { webhookSecret } from '@/lib/keys'
import { aResponse, NOON } from '@/lib/moderation/a-desk.fixture'
import { passOnNews } from './response-news'
import { sendWebhook } from './webhook'

useTestDatabase()

type Got = { headers: http.IncomingHttpHeaders; body: string }
const got: Got[] = []
let status = 204
const server = http.createServer((request, response) => {
  let body = ''
  request.on('data', (chunk: Buffer) => (body += chunk.toString()))
  request.on('end', () => {
    got.push({ headers: request.headers, body })
    response.writeHead(status).end()
  })
})
let host = ''
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

let entry: Entry
beforeEach(async () => {
  got.length = 0
  status = 204
  await db().job.deleteMany()
  entry = await anEntry({ title: 'A box in the hall', slug: `entry-${Math.random()}` })
  publish([entry], { title: 'After Words', webhook: { url: `http://${host}/hook`, tell: ['waiting'] } })
})

const webhookJobs = () => db().job.findMany({ where: { name: 'webhook' } })

/** What waits, as far as the job that tells the webhook of it. */
async function waiting() {
  const id = await aResponse({ entryId: entry.id, authorName: 'Jo', html: '<p>Hi @everyone</p>' })
  const news = await db().job.findFirstOrThrow({ where: { name: 'response-news' } })
  await passOnNews(news.payload, NOON)
  const [job] = await webhookJobs()
  return { id, payload: job!.payload }
}

test('the webhook is told what waits, in a form that it can check and that chats show', async () => {
  const { id, payload } = await waiting()
  await sendWebhook(payload, NOON, { allow: [host] })
  const [{ headers, body }] = got as [Got]
  const { 'webhook-id': msg, 'webhook-timestamp': time, 'webhook-signature': signature } = headers
  const secret = Buffer.from(webhookSecret().replace('whsec_', ''), 'base64')
  const expected = createHmac('sha256', secret)
    .update(`${String(msg)}.${String(time)}.${body}`)
    .digest('base64')
  expect(signature).toBe(`v1,${expected}`)
  expect(Number(time)).toBe(NOON.getTime() / 1_000)
  const event = JSON.parse(body) as { text: string; content: string }
  const url = `https://blog.example/admin/comments/${id}`
  expect(event).toMatchObject({
    type: 'response.waiting',
    timestamp: NOON.toISOString(),
    data: { id, author: 'Jo', excerpt: 'Hi @everyone', url, entry: { title: 'A box in the hall' } },
    allowed_mentions: { parse: [] },
  })
  expect(event.text).toBe(`Jo waits for a look under “A box in the hall” at After Words: Hi @everyone ${url}`)
  expect(event.content).toBe(event.text)
})

test('what is not taken is sent again under the same number', async () => {
  const { payload } = await waiting()
  status = 503
  await expect(sendWebhook(payload, NOON, { allow: [host] })).rejects.toThrow(RetryLater)
  status = 200
  await sendWebhook(payload, new Date(NOON.getTime() + 60_000), { allow: [host] })
  expect(got[0]!.headers['webhook-id']).toBe(got[1]!.headers['webhook-id'])
  expect(got[0]!.headers['webhook-signature']).not.toBe(got[1]!.headers['webhook-signature'])
})

test('a webhook within the network is told only if the owner allows it', async () => {
  const { payload } = await waiting()
  await expect(sendWebhook(payload, NOON, { allow: [] })).rejects.toThrow(RetryLater)
  expect(got).toEqual([])
})

test('what the owner did not ask for is not told', async () => {
  const id = await aResponse({ entryId: entry.id, state: 'approved' })
  await passOnNews({ commentId: id, news: 'published' }, NOON)
  expect(await webhookJobs()).toEqual([])
  await passOnNews({ commentId: id, news: 'reported' }, NOON)
  expect(await webhookJobs()).toEqual([])
})
