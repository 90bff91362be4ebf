import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Entry } from '@/lib/articles/entry'
import { publish } from '@/lib/articles/test-content'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { aMailServer } from '@/lib/mail/a-mail-server.fixture'
import { sendMail } from '@/lib/mail/send-mail'
import { shelve } from '@/lib/once'
import { readUnsubscribe } from '../mailed-links'
import { aReader, anArticle, beginAnew, follows, plainly, work } from './a-mailing.fixture'
import type { HtmlOf } from './letter'
import { tellNews } from './tell-news'

useTestDatabase()

/** A Monday. */
const NOON = new Date('2026-11-23T12:00:00Z')
const TEN_PAST = new Date('2026-11-23T12:10:00Z')
const SUNDAY = new Date('2026-11-29T08:00:00Z')

let server: Awaited<ReturnType<typeof aMailServer>>
beforeAll(async () => {
  server = await aMailServer()
  Object.assign(process.env, { SMTP_URL: server.url, MAIL_FROM: 'letters@blog.example' })
  shelve('settings', undefined)
})
afterAll(() => server.close())
beforeEach(async () => {
  server.taken.length = 0
  await beginAnew()
})

/** What the server took once all of it has gone its way. */
async function mailed(entries: Entry[], at: Date, htmlOf: HtmlOf = plainly) {
  publish(entries, { title: 'After Words', language: 'en-GB' })
  await tellNews(NOON)
  await work(at, htmlOf)
  for (const { id } of await db().mail.findMany({ orderBy: { id: 'asc' } })) {
    await db().mail.update({ where: { id }, data: { state: 'waiting' } })
    await sendMail({ mailId: id }, at, 'After Words')
  }
  return server.taken
}
const article = (part: Partial<Entry>) => anArticle({ date: NOON, ...part })

const PAID: HtmlOf = async () =>
  '<div><p>Of two books.</p><p>Paid links pay us.</p><p><a href="https://shop.example/?tag=x" rel="sponsored">A book</a> paid link</p></div>'

test('at once: the whole article as words and as HTML, the disclosure before the paid link in both, and one press ends it', async () => {
  const ada = await aReader('ada@example.org')
  await follows(ada, 'at_once', NOON)
  const entry = await article({ slug: 'two-books', title: 'Two <books> & a chair', description: 'For the winter.' })
  const [taken, ...others] = await mailed([entry], TEN_PAST, PAID)
  expect(others).toEqual([])
  const { mail, raw, to } = taken!
  expect(to).toEqual(['ada@example.org'])
  expect(mail.subject).toBe('Two <books> & a chair')
  expect(mail.text!.replace(/(unsubscribe|subscriptions)\/[\w-]+\.\S+/g, '$1/…')).toBe(`Two <books> & a chair

For the winter.

Of two books.

Paid links pay us.

A book <https://shop.example/?tag=x> paid link

On the site, with pictures and responses:
https://blog.example/articles/two-books

-- 
After Words, https://blog.example
Unsubscribe (New articles): https://blog.example/subscriptions/unsubscribe/…
How often you get this, and all that you follow: https://blog.example/subscriptions/…
`)
  const html = String(mail.html)
  expect(html).toContain('<html lang="en-GB" dir="ltr">')
  expect(html).toContain('<h2 dir="auto">Two &lt;books&gt; &amp; a chair</h2>')
  expect(html.indexOf('Paid links pay us.')).toBeLessThan(html.indexOf('https://shop.example/'))
  expect(html.indexOf('Paid links pay us.')).toBeGreaterThan(0)
  expect(html).not.toMatch(/<img|src=|url\(|@import|<link/)
  expect(html.match(/<\/html>/g)).toHaveLength(1)
  expect(raw.replace(/\r\n\s+/g, ' ')).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  const token = /<https:\/\/blog\.example\/subscriptions\/unsubscribe\/([^>]+)>/.exec(raw.replace(/\r\n\s+/g, ''))![1]!
  expect(readUnsubscribe(token, NOON)).toEqual({ ok: true, value: { commenterId: ada, scopes: ['articles'] } })
})

test('weekly: all that was new by what it is about, with a link each', async () => {
  const ada = await aReader('ada@example.org')
  await follows(ada, 'weekly', NOON)
  const entries = [
    await article({ slug: 'one', title: 'One', description: 'The first.', date: new Date(NOON.getTime() - 1) }),
    await article({ slug: 'two', title: 'Two', description: 'The second.' }),
  ]
  const [taken, ...others] = await mailed(entries, SUNDAY)
  expect(others).toEqual([])
  expect(taken!.mail.subject).toBe('2 new articles at After Words')
  expect(taken!.mail.text).toContain('The first.\n\nRead “One”:\nhttps://blog.example/articles/one\n')
  expect(taken!.mail.text).toContain('Two\n\nThe second.')
  expect(taken!.mail.text).not.toContain('The text of')
})

test('what is so long that mail programs would cut it off is told of in short', async () => {
  await follows(await aReader('ada@example.org'), 'at_once', NOON)
  const entry = await article({ description: 'A long one.' })
  const [taken] = await mailed([entry], TEN_PAST, async () => `<p>${'words '.repeat(15_000)}</p>`)
  expect(taken!.mail.text).toMatch(/A long one\.\n\nRead “.+”:\n/)
})

test('two who get the same share its words, and each has ways out of their own', async () => {
  await follows(await aReader('ada@example.org'), 'at_once', NOON)
  await follows(await aReader('ben@example.org'), 'at_once', NOON)
  const taken = await mailed([await article({})], TEN_PAST)
  expect(taken).toHaveLength(2)
  expect(await db().letter.count()).toBe(1)
  const ways = taken.map(({ mail }) => /unsubscribe\/(\S+)/.exec(mail.text!)![1])
  expect(new Set(ways).size).toBe(2)
})
