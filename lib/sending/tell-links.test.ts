import { expect, test } from 'vitest'
import { publish } from '@/lib/articles/test-content'
import { cpuMsSince } from '@/lib/cpu-time.fixture'
import { db } from '@/lib/db/client'
import {
  aWebmentionSite,
  anArticle,
  anotherSite,
  DAY,
  later,
  MINUTE,
  NOW,
  publishAndTell,
  rewritten,
  sentLinks,
  takesWebmentions,
  toldOfEntry,
  useSender,
  withSettings,
  work,
} from './a-sender.fixture'
import { announce, nextAnnouncement } from './announce'
import { tellLinks } from './tell-links'

useSender()

const SOURCE = 'https://blog.example/articles/one'
const linksTo = (...urls: string[]) => urls.map((url) => `[x](${url})`).join(' ')

test('[webmention sender 3.1.1] each page that an article links to is told once, as the link is written', async () => {
  const site = await aWebmentionSite({ status: 202 }, ['/a', '/b?x=1&y=2'])
  const article = await anArticle(
    `${linksTo(`${site.origin}/a#part`, `${site.origin}/b?x=1&y=2`)} <${site.origin}/a#part>`,
  )
  await publishAndTell([article], NOW, site)
  expect(site.posts.map(({ form }) => form)).toEqual([
    { source: SOURCE, target: `${site.origin}/a#part` },
    { source: SOURCE, target: `${site.origin}/b?x=1&y=2` },
  ])
  expect(site.posts[0]!.type).toBe('application/x-www-form-urlencoded')
  expect(await sentLinks()).toMatchObject([
    {
      state: 'sent',
      protocol: 'webmention',
      endpoint: `${site.origin}/mention`,
      answer: 'accepted (202)',
      attempts: 1,
    },
    { state: 'sent', version: article.hash, isThere: true, host: '127.0.0.1', nextTryAt: null },
  ])
  expect(await toldOfEntry(article.id)).toBe(article.hash)
})

test('a server that starts again tells nobody again, nor do jobs that are run twice', async () => {
  const site = await aWebmentionSite()
  const article = await anArticle(linksTo(`${site.origin}/a`))
  await publishAndTell([article], NOW, site)
  await announce(later(DAY))
  await tellLinks({ entryId: article.id }, later(DAY), [site.place])
  await work(later(2 * DAY), site)
  expect(site.posts).toHaveLength(1)
  expect(await db().job.count()).toBe(0)
})

test('a draft and what is to come tell nobody; what is to come does so at its time', async () => {
  const site = await aWebmentionSite()
  const text = linksTo(`${site.origin}/a`)
  const draft = await anArticle(text, { slug: 'draft', draft: true })
  const future = await anArticle(text, { slug: 'future', date: later(DAY) })
  await publishAndTell([draft, future], NOW, site)
  expect(site.posts).toEqual([])
  await work(later(DAY - MINUTE), site)
  expect(site.posts).toEqual([])
  await work(later(DAY), site)
  await work(later(DAY + MINUTE), site)
  expect(site.posts.map(({ form }) => form.source)).toEqual(['https://blog.example/articles/future'])
})

test('the next announcement is the first date or withdrawal to come, of no draft', async () => {
  const entries = [
    await anArticle('', { slug: 'a', date: later(3 * DAY) }),
    await anArticle('', { slug: 'b', withdrawn: later(2 * DAY) }),
    await anArticle('', { slug: 'c', date: later(DAY), draft: true }),
    await anArticle('', { slug: 'd' }),
  ]
  expect(nextAnnouncement(publish(entries), NOW)).toEqual(later(2 * DAY))
  expect(nextAnnouncement(publish(entries), later(3 * DAY))).toBeUndefined()
})

test('our own pages, and what is no page that can be visited, are never told', async () => {
  const article = await anArticle(
    `${linksTo(SOURCE, 'http://blog.example/x', 'https://blog.example./y', '/articles/two', '#top', 'mailto:a@b.example', 'ftp://a.example/', 'http://localhost:3000/', 'http://10.0.0.1.local/', 'https://user:word@a.example/', '//a.example/x')} <a href="https://[" rel="x">x</a>`,
  )
  await publishAndTell([article], NOW)
  expect(await sentLinks()).toEqual([])
  expect(await toldOfEntry(article.id)).toBe(article.hash)
})

test('a link that is paid for or disowned is not told', async () => {
  const site = await aWebmentionSite()
  const article = await anArticle(
    `<a href="${site.origin}/a" rel="sponsored">x</a> <a href="${site.origin}/b" rel="nofollow">x</a>`,
  )
  await publishAndTell([article], NOW, site)
  expect(site.visits).toEqual([])
})

test('of more than a hundred links the first hundred are told', async () => {
  const article = await anArticle(linksTo(...Array.from({ length: 130 }, (_, i) => `https://a.example/${i}`)))
  publish([article])
  await announce(NOW)
  await tellLinks({ entryId: article.id }, NOW)
  expect(await sentLinks()).toHaveLength(100)
  expect(await db().job.count({ where: { name: 'send-linkback' } })).toBe(100)
})

test('what is older than a week when it is first seen is noted and told to nobody, until it changes', async () => {
  const site = await aWebmentionSite()
  const old = await anArticle(linksTo(`${site.origin}/a`), { date: later(-8 * DAY) })
  await publishAndTell([old], NOW, site)
  expect(await toldOfEntry(old.id)).toBe(old.hash)
  expect([site.visits, await sentLinks()]).toEqual([[], []])
  await publishAndTell([rewritten(old, `${linksTo(`${site.origin}/a`)} more`)], later(DAY), site)
  expect(site.posts).toHaveLength(1)
})

test('ten thousand old articles are noted within seconds', async () => {
  const entries = Array.from({ length: 10_000 }, (_, i) => ({ id: i + 1_000, slug: `old-${i}` }))
  await db().entry.createMany({
    data: entries.map((entry) => ({ ...entry, kind: 'article', title: 'x', createdAt: NOW })),
  })
  const one = await anArticle('', { date: later(-100 * DAY), slug: 'old' })
  publish(entries.map((entry) => ({ ...one, ...entry, hash: entry.slug })))
  const begin = process.cpuUsage()
  await announce(NOW)
  expect(cpuMsSince(begin)).toBeLessThan(5_000)
  expect([await toldOfEntry(1_000), await toldOfEntry(10_999)]).toEqual(['old-0', 'old-9999'])
  expect(await db().job.count()).toBe(0)
})

test.each(['http://localhost:3000', 'http://blog.local', 'http://192.168.1.5', 'http://[::1]:3000', 'http://blog'])(
  'a site at %s tells nobody, and does so once it is public',
  async (siteUrl) => {
    const site = await aWebmentionSite()
    const article = await anArticle(linksTo(`${site.origin}/a`))
    withSettings({ siteUrl })
    await publishAndTell([article], NOW, site)
    await tellLinks({ entryId: article.id }, NOW, [site.place])
    expect([site.visits, await sentLinks(), await toldOfEntry(article.id)]).toEqual([[], [], null])
    withSettings({ siteUrl: 'https://blog.example' })
    await publishAndTell([article], later(MINUTE), site)
    expect(site.posts.map(({ form }) => form.source)).toEqual([SOURCE])
  },
)

test('[webmention sender 4.3 SHOULD] a site on an inner address that FETCH_ALLOW names counts as public', async () => {
  const site = await aWebmentionSite()
  withSettings({ siteUrl: 'http://localhost:3000', fetchAllow: ['LOCALHOST:3000'] })
  await publishAndTell([await anArticle(linksTo(`${site.origin}/a`))], NOW, site)
  expect(site.posts.map(({ form }) => form.source)).toEqual(['http://localhost:3000/articles/one'])
})

test('a copy of the database that runs elsewhere does not send what waits in it', async () => {
  const site = await aWebmentionSite({ status: 503 })
  await publishAndTell([await anArticle(linksTo(`${site.origin}/a`))], NOW, site)
  withSettings({ siteUrl: 'http://localhost:3000' })
  await work(later(DAY), site)
  expect([site.posts.length, (await sentLinks())[0]!.state]).toEqual([1, 'waiting'])
  withSettings({ siteUrl: 'https://staging.example' })
  await work(later(2 * DAY), site)
  expect(site.posts).toHaveLength(1)
  expect(await sentLinks()).toMatchObject([{ state: 'failed', answer: 'our page was at another address then' }])
})

test('a body with a mistake tells nobody anything', async () => {
  const site = await aWebmentionSite()
  const article = await anArticle(`${linksTo(`${site.origin}/a`)} <Nobody />`, { file: 'articles/one.mdx' })
  await publishAndTell([article], NOW, site)
  expect([site.visits, await toldOfEntry(article.id)]).toEqual([[], null])
})

test('a file that is missing tells nobody anything, and what still waits for it is given up', async () => {
  const site = await aWebmentionSite({ status: 503 })
  const article = await anArticle(linksTo(`${site.origin}/a`))
  await publishAndTell([article], NOW, site)
  await publishAndTell([], later(60 * MINUTE), site)
  expect(site.posts).toHaveLength(1)
  expect(await sentLinks()).toMatchObject([{ state: 'failed', isThere: true }])
})

test('[webmention.rocks update 1] after a link is added both pages are told, each found anew', async () => {
  let key = 0
  const page = () => ({ headers: { link: `</mention/${(key += 1)}>; rel=webmention` } })
  const site = await anotherSite({
    '/update/1': page,
    '/update/1/part/2': page,
    '/mention/1': { status: 200 },
    '/mention/2': { status: 200 },
    '/mention/3': { status: 200 },
  })
  const [first, second] = [`${site.origin}/update/1`, `${site.origin}/update/1/part/2`]
  const article = await anArticle(linksTo(first))
  await publishAndTell([article], NOW, site)
  await publishAndTell([rewritten(article, linksTo(first, second))], later(5 * MINUTE), site)
  expect(site.posts.map(({ path, form }) => [path, form.target])).toEqual([
    ['/mention/1', first],
    ['/mention/2', first],
    ['/mention/3', second],
  ])
})

test('[webmention.rocks update 2] after a link is removed both pages are told, and then the one that stays', async () => {
  const site = await aWebmentionSite({}, ['/update/2', '/update/2/part/2'])
  const [first, second] = [`${site.origin}/update/2`, `${site.origin}/update/2/part/2`]
  const article = await anArticle(linksTo(first, second))
  await publishAndTell([article], NOW, site)
  await publishAndTell([rewritten(article, linksTo(first))], later(5 * MINUTE), site)
  expect(site.posts.slice(2).map(({ form }) => form.target)).toEqual([first, second])
  expect(await sentLinks()).toMatchObject([
    { isThere: true, state: 'sent' },
    { isThere: false, state: 'sent' },
  ])
  await publishAndTell([rewritten(article, `${linksTo(first)} again`)], later(10 * MINUTE), site)
  expect(site.posts.slice(4).map(({ form }) => form.target)).toEqual([first])
})

test('[webmention.rocks delete 1] an article that is withdrawn tells its links once more, at its time', async () => {
  const site = await aWebmentionSite()
  const article = await anArticle(linksTo(`${site.origin}/a`))
  await publishAndTell([article], NOW, site)
  const withdrawn = { ...article, hash: 'with its end', withdrawn: later(DAY) }
  await publishAndTell([withdrawn], later(MINUTE * 5), site)
  expect(site.posts).toHaveLength(2)
  await work(later(DAY), site)
  await work(later(DAY + MINUTE), site)
  expect(site.posts).toHaveLength(3)
  expect(await sentLinks()).toMatchObject([{ isThere: false, state: 'sent', version: 'with its end withdrawn' }])
  await publishAndTell([withdrawn], later(2 * DAY), site)
  expect(site.posts).toHaveLength(3)
  await publishAndTell([article], later(3 * DAY), site)
  expect(site.posts).toHaveLength(4)
})

test('a link that went before anybody knew of it is forgotten', async () => {
  const site = await anotherSite({ '/a': {} })
  const article = await anArticle(linksTo(`${site.origin}/a`))
  await publishAndTell([article], NOW, site)
  expect(await sentLinks()).toMatchObject([{ state: 'unsupported' }])
  await publishAndTell([rewritten(article, 'nothing')], later(DAY), site)
  expect(await sentLinks()).toEqual([])
})

test('a refusal of a link that is gone is what was wanted', async () => {
  const site = await aWebmentionSite()
  const article = await anArticle(linksTo(`${site.origin}/a`))
  await publishAndTell([article], NOW, site)
  site.answers['/mention'] = { status: 400, headers: { 'content-type': 'text/plain' }, body: 'no\nlink' }
  await publishAndTell([rewritten(article, 'nothing')], later(DAY), site)
  expect(await sentLinks()).toMatchObject([
    { state: 'sent', isThere: false, answer: 'refused what we sent (400: no link)' },
  ])
})

test('an article that is renamed goes on under the address that was told, if that still leads to it', async () => {
  const site = await aWebmentionSite()
  const article = await anArticle(linksTo(`${site.origin}/a`))
  await publishAndTell([article], NOW, site)
  const renamed = { ...rewritten(article, `${linksTo(`${site.origin}/a`)} x`), slug: 'new', aliases: ['one'] }
  await publishAndTell([renamed], later(DAY), site)
  expect(site.posts.map(({ form }) => form.source)).toEqual([SOURCE, SOURCE])
  await publishAndTell([{ ...renamed, hash: 'y', aliases: [] }], later(2 * DAY), site)
  expect(site.posts.slice(2).map(({ form }) => form.source)).toEqual([SOURCE, 'https://blog.example/articles/new'])
  expect(await sentLinks()).toMatchObject([{ isThere: false }, { isThere: true }])
})

test('an address that another article takes over tells for that one', async () => {
  const site = await aWebmentionSite()
  const one = await anArticle(linksTo(`${site.origin}/a`))
  await publishAndTell([one], NOW, site)
  const two = await anArticle(linksTo(`${site.origin}/a`), { slug: 'two' })
  await publishAndTell([{ ...two, slug: 'one' }], later(DAY), site)
  expect(await sentLinks()).toMatchObject([{ entryId: two.id, source: SOURCE, state: 'sent' }])
  expect(site.posts).toHaveLength(2)
})

test('who saves again within ten seconds says one thing', async () => {
  const site = await aWebmentionSite()
  const article = await anArticle(linksTo(`${site.origin}/a`))
  publish([article])
  await announce(NOW)
  await work(later(5_000), site)
  publish([rewritten(article, linksTo(`${site.origin}/b`))])
  await announce(later(5_000))
  await work(later(14_000), site)
  expect(site.visits).toEqual([])
  await work(later(15_000), site)
  expect(site.posts.map(({ form }) => form.target)).toEqual([`${site.origin}/b`])
})

test('[webmention sender 3.1.2 MUST] of a page that redirects the target stays as it is written, and the endpoint is found at its end', async () => {
  const site = await anotherSite({
    '/old': { status: 301, headers: { location: '/new/page' } },
    '/new/page': { headers: { LinK: '<tell?key=1>; rel="webmention"' } },
    '/new/tell?key=1': { status: 201, headers: { location: '/status' } },
  })
  await publishAndTell([await anArticle(linksTo(`${site.origin}/old`))], NOW, site)
  expect(site.visits).toEqual(['/old', '/new/page'])
  expect(site.posts).toMatchObject([{ path: '/new/tell?key=1', form: { target: `${site.origin}/old` } }])
  expect(Object.keys(site.posts[0]!.form)).toEqual(['source', 'target'])
})

test('an endpoint that leads to ourselves is none', async () => {
  const site = await anotherSite({ '/a': { headers: { link: '<https://blog.example/webmention>; rel=webmention' } } })
  await publishAndTell([await anArticle(linksTo(`${site.origin}/a`))], NOW, site)
  expect(await sentLinks()).toMatchObject([{ state: 'unsupported', answer: 'takes no linkbacks' }])
})

test('[webmention sender 3.1.2 MUST] what is no page may say in its header where it takes webmentions', async () => {
  const site = await anotherSite({
    '/a.pdf': { headers: { ...takesWebmentions.headers, 'content-type': 'application/pdf' } },
    '/mention': {},
  })
  await publishAndTell([await anArticle(linksTo(`${site.origin}/a.pdf`))], NOW, site)
  expect(site.posts).toHaveLength(1)
})
