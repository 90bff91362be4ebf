import { expect, test } from 'vitest'
import { publish } from '@/lib/articles/test-content'
import { db } from '@/lib/db/client'
import { fault, methodResponse } from '@/lib/linkbacks/xml-rpc'
import {
  aWebmentionSite,
  anArticle,
  anotherSite,
  DAY,
  HOUR,
  later,
  MINUTE,
  NOW,
  publishAndTell,
  rewritten,
  sentLinks,
  useSender,
  work,
  type Answer,
} from './a-sender.fixture'
import { listenAgain, readSent, sendAgain, silenceHost, silentHosts } from './desk'
import { sendLinkback } from './send-linkback'
import { outgoingLinks } from './outgoing-links'
import { tellLinks } from './tell-links'

useSender()

const linksTo = (...urls: string[]) => urls.map((url) => `[x](${url})`).join(' ')
/** The article of today with a link to /a there; what is due within the next minute is done. */
async function told(site: { origin: string; place: string }, path = '/a') {
  const article = await anArticle(linksTo(site.origin + path))
  await publishAndTell([article], NOW, site)
  return article
}
/** When publishAndTell does what is due. */
const FIRST = later(MINUTE)
const link = async () => (await sentLinks())[0]!
const xml = (body: string): Answer => ({ headers: { 'content-type': 'text/xml' }, body })

test('an endpoint that is away is asked again after a minute, five, half an hour … and then has it', async () => {
  const site = await aWebmentionSite({ status: 503 })
  await told(site)
  expect(await link()).toMatchObject({
    state: 'waiting',
    attempts: 1,
    triedAt: FIRST,
    nextTryAt: later(MINUTE, FIRST),
    answer: 'is not available for the moment (503)',
    protocol: 'webmention',
    endpoint: null,
  })
  await work(later(MINUTE - 1, FIRST), site)
  expect(site.posts).toHaveLength(1)
  await work(later(MINUTE, FIRST), site)
  expect(await link()).toMatchObject({ attempts: 2, nextTryAt: later(6 * MINUTE, FIRST) })
  site.answers['/mention'] = { status: 201 }
  await work(later(6 * MINUTE, FIRST), site)
  expect(await link()).toMatchObject({ state: 'sent', attempts: 3, nextTryAt: null, answer: 'accepted (201)' })
  await work(later(10 * DAY), site)
  expect([site.posts.length, site.visits.length]).toEqual([3, 3])
})

test('Retry-After is waited for, from the endpoint and from the page', async () => {
  const site = await aWebmentionSite({ status: 429, headers: { 'retry-after': '7200' } })
  await told(site)
  expect((await link()).nextTryAt).toEqual(later(2 * HOUR, FIRST))
  site.answers['/a'] = { status: 503, headers: { 'retry-after': '3600' } }
  await work(later(2 * HOUR, FIRST), site)
  expect(await link()).toMatchObject({
    answer: 'the page is not available for the moment (503)',
    nextTryAt: later(3 * HOUR, FIRST),
  })
})

test('after a week it is given up, until our page changes', async () => {
  const site = await aWebmentionSite({ status: 500 })
  const article = await told(site)
  let tries = 0
  for (let next = (await link()).nextTryAt; next; next = (await link()).nextTryAt) {
    await work(next, site)
    tries += 1
  }
  expect(await link()).toMatchObject({
    state: 'failed',
    answer: 'has a problem of its own (500); given up after a week',
  })
  expect((await link()).triedAt!.getTime()).toBeLessThanOrEqual(later(7 * DAY, FIRST).getTime())
  expect((await link()).triedAt!.getTime()).toBeGreaterThan(later(5 * DAY, FIRST).getTime())
  expect([tries, site.posts.length, await db().job.count()]).toEqual([12, 13, 0])
  await work(later(30 * DAY), site)
  expect(site.posts).toHaveLength(13)
  site.answers['/mention'] = { status: 200 }
  await publishAndTell([rewritten(article, `${linksTo(`${site.origin}/a`)} x`)], later(30 * DAY), site)
  expect(await link()).toMatchObject({ state: 'sent', attempts: 1 })
})

test('a page that takes no linkbacks is not asked again before ours changes', async () => {
  const site = await anotherSite({ '/a': { body: '<p>hello' } })
  const article = await told(site)
  expect(await link()).toMatchObject({ state: 'unsupported', answer: 'takes no linkbacks' })
  await work(later(8 * DAY), site)
  expect(site.visits).toHaveLength(1)
  await publishAndTell([rewritten(article, `${linksTo(`${site.origin}/a`)} x`)], later(9 * DAY), site)
  expect(site.visits).toHaveLength(2)
})

test('what is refused, or is not there, is not tried again', async () => {
  const site = await aWebmentionSite({ status: 400 }, ['/a'])
  await publishAndTell([await anArticle(linksTo(`${site.origin}/a`, `${site.origin}/nothing`))], NOW, site)
  expect(await sentLinks()).toMatchObject([
    { state: 'failed', answer: 'refused what we sent (400)', endpoint: null },
    { state: 'failed', answer: 'the page is not there (404)' },
  ])
  expect(await db().job.count()).toBe(0)
})

test('a page that led to an inner address is not visited', async () => {
  const inner = await anotherSite({ '/': {} })
  const site = await anotherSite({ '/a': { status: 302, headers: { location: `${inner.origin}/` } } })
  await told(site)
  expect(await link()).toMatchObject({ state: 'failed', answer: 'the page is not an address that we visit' })
  expect(inner.visits).toEqual([])
})

test('one job that two workers run at once sends once', async () => {
  const site = await aWebmentionSite()
  await told(site)
  await sendAgain((await link()).id, NOW)
  const deps = { fetch: { allow: [site.place] } }
  const payload = { sentLinkId: (await link()).id }
  await Promise.all([1, 2, 3].map(() => sendLinkback(payload, later(HOUR), deps)))
  await work(later(2 * HOUR), site)
  expect(site.posts).toHaveLength(2)
})

test('a process that died while it sent has its link sent by the next', async () => {
  const site = await aWebmentionSite()
  await told(site)
  const { id } = await link()
  await sendAgain(id, NOW)
  await db().sentLink.update({ where: { id }, data: { attempts: 1, nextTryAt: later(HOUR) } })
  await work(later(HOUR - 1), site)
  expect(site.posts).toHaveLength(1)
  await work(later(HOUR), site)
  expect(site.posts).toHaveLength(2)
  expect(await link()).toMatchObject({ state: 'sent', attempts: 2 })
})

test('a change of our page while its link is being sent is told as well', async () => {
  const site = await aWebmentionSite()
  const article = await told(site)
  const changed = rewritten(article, `${linksTo(`${site.origin}/a`)} x`)
  await sendAgain((await link()).id, NOW)
  let answered = 0
  site.answers['/mention'] = async () => {
    answered += 1
    if (answered > 1) return { status: 201 }
    publish([changed])
    await tellLinks({ entryId: article.id }, later(HOUR), [site.place])
    return { status: 202 }
  }
  await sendLinkback({ sentLinkId: (await link()).id }, later(HOUR), { fetch: { allow: [site.place] } })
  expect(await link()).toMatchObject({ state: 'waiting', version: changed.hash, attempts: 0 })
  await work(later(HOUR), site)
  expect(await link()).toMatchObject({ state: 'sent', version: changed.hash, answer: 'accepted (201)' })
  expect(site.posts).toHaveLength(3)
})

test('a host that the owner has silenced is not visited; when that ends it is told what it missed', async () => {
  const site = await aWebmentionSite()
  await silenceHost('127.0.0.1', NOW)
  await told(site)
  expect([site.visits, (await link()).state, (await link()).answer]).toEqual([[], 'silenced', 'you decided so'])
  expect(await sendAgain((await link()).id, NOW)).toBe(false)
  expect(await silentHosts()).toMatchObject([{ host: '127.0.0.1', optedOut: false }])
  await listenAgain('127.0.0.1', later(HOUR))
  expect(await silentHosts()).toEqual([])
  await work(later(HOUR), site)
  expect(await link()).toMatchObject({ state: 'sent' })
})

test('what waits for a host is silenced with it', async () => {
  const site = await aWebmentionSite({ status: 503 })
  await told(site)
  await silenceHost('127.0.0.1', later(2 * MINUTE))
  expect(await link()).toMatchObject({ state: 'silenced', nextTryAt: null })
  await work(later(DAY), site)
  expect(site.posts).toHaveLength(1)
})

test('a host that asked for silence is not told, nor as the endpoint of another', async () => {
  await db().silentHost.create({ data: { host: 'mentions.example', optedOut: true, createdAt: NOW } })
  const site = await anotherSite({ '/a': { headers: { link: '<https://www.mentions.example/x>; rel=webmention' } } })
  await told(site)
  expect(await link()).toMatchObject({ state: 'silenced', answer: 'mentions.example asked for it' })
})

test('a pingback is sent where there is no webmention, and again after a change', async () => {
  const rpc = { headers: { 'x-pingback': '' } }
  const site = await anotherSite({ '/a': () => rpc, '/rpc': xml(methodResponse('registered')) })
  rpc.headers['x-pingback'] = `${site.origin}/rpc`
  const article = await told(site)
  expect(await link()).toMatchObject({ state: 'sent', protocol: 'pingback', answer: 'registered' })
  site.answers['/rpc'] = xml(fault(48, ''))
  await publishAndTell([rewritten(article, `${linksTo(`${site.origin}/a`)} x`)], later(DAY), site)
  expect(await link()).toMatchObject({ state: 'sent', answer: 'had registered it before (fault 48)' })
  site.answers['/rpc'] = xml(fault(0, ''))
  await publishAndTell([rewritten(article, 'no link')], later(2 * DAY), site)
  expect(await link()).toMatchObject({ state: 'sent', isThere: false })
})

test('a pingback endpoint of unusual spelling is used, and the desk is told', async () => {
  const site = await anotherSite({
    '/a': { body: `<link href='/rpc' rel='pingback'>` },
    '/rpc': xml(methodResponse('yes')),
  })
  await told(site)
  expect((await link()).answer).toBe('yes, at a pingback link of an unusual spelling')
})

test('a trackback says what our page is, and is sent once whatever changes', async () => {
  const page = { body: '' }
  const site = await anotherSite({ '/a': () => page, '/tb': xml('<response><error>0</error></response>') })
  page.body = `<!-- <rdf:RDF><rdf:Description dc:identifier="${site.origin}/a" trackback:ping="${site.origin}/tb" /></rdf:RDF> -->`
  const article = await anArticle(linksTo(`${site.origin}/a`), { description: 'What it is about' })
  await publishAndTell([article], NOW, site)
  expect(site.posts.map(({ form }) => form)).toEqual([
    {
      url: 'https://blog.example/articles/one',
      title: 'One & only',
      blog_name: 'Blog & more',
      excerpt: 'What it is about',
    },
  ])
  await publishAndTell([rewritten(article, `${linksTo(`${site.origin}/a`)} x`)], later(DAY), site)
  expect(await link()).toMatchObject({ state: 'sent', answer: 'told before; a trackback is sent once' })
  await publishAndTell([rewritten(article, 'no link')], later(2 * DAY), site)
  expect(await link()).toMatchObject({ state: 'sent', isThere: false, answer: 'a trackback cannot be taken back' })
  expect(site.posts).toHaveLength(1)
})

test('the desk has pages of fifty, newest first, of a state and of a host', async () => {
  const { id: entryId } = await anArticle('')
  await db().sentLink.createMany({
    data: Array.from({ length: 120 }, (_, i) => ({
      entryId,
      source: 'https://blog.example/articles/one',
      target: `https://a.example/${i}`,
      host: i % 2 ? 'a.example' : 'b.example',
      state: i % 3 ? ('sent' as const) : ('failed' as const),
      version: 'x',
      createdAt: NOW,
    })),
  })
  const all = { state: null, host: null, after: null }
  const first = await readSent(all)
  expect([first.items.length, first.items[0]!.target]).toEqual([50, 'https://a.example/119'])
  const second = await readSent({ ...all, after: first.next })
  expect([second.items.length, second.items[0]!.target]).toEqual([50, 'https://a.example/69'])
  const third = await readSent({ ...all, after: second.next })
  expect([third.items.length, third.next]).toEqual([20, null])
  const some = await readSent({ ...all, state: 'failed', host: 'a.example' })
  expect(some.items).toHaveLength(20)
  expect(some.items.every(({ state, host }) => state === 'failed' && host === 'a.example')).toBe(true)
})

test('what is sent again by hand is sent at once and has its tries anew', async () => {
  const site = await aWebmentionSite({ status: 400 })
  await told(site)
  site.answers['/mention'] = { status: 202 }
  expect(await sendAgain((await link()).id, later(DAY))).toBe(true)
  await work(later(DAY), site)
  expect(await link()).toMatchObject({ state: 'sent', attempts: 1, triedAt: later(DAY) })
  expect(await sendAgain(999_999, NOW)).toBe(false)
})

test('an address of two thousand bytes is told, a longer one is not', () => {
  const long = `https://a.example/${'x'.repeat(1_982)}`
  expect(outgoingLinks([long, `${long}x`, `https://a.example/${'ü'.repeat(1_000)}`], [])).toEqual([long])
})
