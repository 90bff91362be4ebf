import { deflateRawSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { buildContent, content, replaceContent } from '@/lib/articles/content'
import type { Entry } from '@/lib/articles/entry'
import { anEntry, publish } from '@/lib/articles/test-content'
import { ownKey } from '@/lib/comments/own-key'
import { useTestDatabase } from '@/lib/db/test-database'
import { aResponse } from '@/lib/moderation/a-desk.fixture'
import { addRedirect } from '@/lib/redirects/redirects'
import { makeRegistry, registrySchema } from '@/lib/shop-links/registry'
import { plan, standingOf } from './routes'

useTestDatabase()

const NOW = new Date('2026-06-15T12:00:00Z')
const LONG_AGO = new Date('2020-01-01T00:00:00Z')
const source = deflateRawSync('---\ntitle: x\n---\n\nWords.\n')

/** What is published in all tests, by slug. */
const entries: Record<string, Entry> = {}
const comments = { shown: 0, pending: 0, onHidden: 0, onDraft: 0 }

async function add(part: Partial<Entry> & { slug: string }) {
  return (entries[part.slug] = await anEntry({ date: LONG_AGO, source, author: 'ruth', ...part }))
}

beforeAll(async () => {
  await add({ slug: 'silence', aliases: ['old-silence'], tags: ['Letting Go'] })
  await add({ slug: 'comments' })
  await add({ slug: 'quiet', comments: 'hidden' })
  await add({ slug: 'a-draft', draft: true })
  await add({ slug: 'to-come', date: new Date('2026-06-15T12:00:01Z') })
  await add({ slug: 'taken-back', withdrawn: LONG_AGO })
  await add({ slug: 'a-book', kind: 'reading', file: 'reading/a-book.mdx' })
  await add({ slug: 'about', kind: 'page', file: 'pages/about.mdx', comments: 'closed' })
  await add({ slug: 'crowded' })
  for (let i = 0; i < 12; i++) await add({ slug: `filler-${i}` })
  const site = publish(Object.values(entries), { authors: { ruth: { name: 'Ruth' }, tom: { name: 'Tom' } } })
  replaceContent(buildContent(site.site, site.entries, new Set(['/articles/torn']), []))

  comments.shown = await aResponse({ entryId: entries.silence!.id, state: 'approved', createdAt: NOW })
  comments.pending = await aResponse({ entryId: entries.silence!.id, state: 'pending', createdAt: NOW })
  comments.onHidden = await aResponse({ entryId: entries.quiet!.id, state: 'approved', createdAt: NOW })
  comments.onDraft = await aResponse({ entryId: entries['a-draft']!.id, state: 'approved', createdAt: NOW })
  for (let i = 0; i < 101; i++) await aResponse({ entryId: entries.crowded!.id, state: 'approved' })
})

const ask = (request: string) => {
  const [method, address] = request.split(' ')
  const [path, search] = address!.split('?')
  return plan(method!, path!, new URLSearchParams(search), NOW)
}

const document = (path: string) => ({ kind: 'document', path })
const moved = (to: string) => ({ kind: 'redirect', status: 301, to })
const notFound = { kind: 'answer', path: '/answers/not-found', status: 404 }
const notAllowed = (allow: string) => ({ kind: 'answer', status: 405, headers: { Allow: allow } })
const broken = { kind: 'answer', path: '/answers/broken', status: 503, headers: { 'Retry-After': '600' } }

test.each([
  ['GET /', document('/')],
  ['GET /search', { kind: 'view', path: '/search' }],
  ['GET /search?q=silence&kind=comments', { kind: 'view', path: '/search' }],
  ['GET /search/suggest?q=si', { kind: 'view', path: '/search' }],
  ['POST /search', notAllowed('GET, HEAD')],
  ['GET /search/nothing', notFound],
  ['HEAD /', document('/')],
  ['GET /reading', document('/reading')],
  ['GET /archive', document('/archive')],
  ['GET /tags', document('/tags')],
  ['GET /tags/letting-go', document('/tags/letting-go')],
  ['GET /authors/ruth', document('/authors/ruth')],
  ['GET /authors/tom', document('/authors/tom')],
  ['GET /page/2', document('/page/2')],
  ['GET /feed.xml', { ...document('/feed.xml'), type: 'application/rss+xml; charset=utf-8' }],
  ['GET /sitemap.xml', { ...document('/sitemap.xml'), type: 'application/xml; charset=utf-8' }],
  ['GET /robots.txt', { ...document('/robots.txt'), type: 'text/plain; charset=utf-8' }],
  ['GET /healthz', { kind: 'probe', of: 'healthz' }],
  ['GET /readyz', { kind: 'probe', of: 'readyz' }],
  ['GET /media/a/b.jpg', { kind: 'media', name: 'a/b.jpg' }],
  ['GET /media/b.jpg.0123456789abcdef.320.avif', { kind: 'media', name: 'b.jpg.0123456789abcdef.320.avif' }],
  ['GET /media/..%2fa.jpg.0123456789abcdef.320.avif', { kind: 'media' }],
  [
    'GET /articles/silence/card.0123456789abcdef.jpg',
    {
      kind: 'redirect',
      status: 302,
      to: expect.stringMatching(/^\/articles\/silence\/card\.[0-9a-f]{16}\.jpg$/) as string,
    },
  ],
  ['GET /articles/a-draft/card.0123456789abcdef.jpg', notFound],
  ['GET /articles/silence/card.jpg', notFound],
  ['GET /enhance.3f9a.js', { kind: 'static' }],
  ['GET /_next/static/x.css', { kind: 'static' }],
  ['GET /api/form-token', { kind: 'json', value: { error: 'no such entry' } }],
  ['GET /articles', { kind: 'redirect', status: 302, to: '/archive' }],
  ['GET /authors', { kind: 'redirect', status: 302, to: '/archive' }],
  ['GET /admin', { kind: 'admin' }],
  ['GET /admin/nope', { kind: 'admin', status: 404 }],
  ['GET /admin/rules/nope', { kind: 'admin', status: 404 }],
  ['PUT /xmlrpc', { kind: 'answer', status: 405, headers: { Allow: 'POST' } }],
  ['POST /admin/comments/3', { kind: 'admin' }],
  ['POST /api/auth/callback/credentials', { kind: 'admin' }],
])('%s is there', async (request, expected) => {
  expect(await ask(request)).toMatchObject(expected)
})

test.each([
  ['GET /articles/silence', document('/articles/silence')],
  ['GET /articles/comments', document('/articles/comments')],
  ['GET /reading/a-book', document('/reading/a-book')],
  ['GET /about', document('/about')],
  ['GET /articles/silence/comments', { kind: 'view' }],
  ['GET /articles/silence/comments?parent=3', { kind: 'view' }],
  ['GET /articles/silence/comments/feed.xml', document('/articles/silence/comments/feed.xml')],
  ['POST /articles/silence/comments', { kind: 'post', maxBytes: 262_144 }],
  ['GET /articles/crowded/comments/2', document('/articles/crowded/comments/2')],
  ['GET /articles/crowded/comments/1', moved('/articles/crowded#responses')],
])('%s is of an entry', async (request, expected) => {
  expect(await ask(request)).toMatchObject(expected)
})

test('a page shows the site and its own conversation, and is stale when either changes', async () => {
  const shows = ['site', `entry:${entries.silence!.id}`]
  expect(await ask('GET /articles/silence')).toMatchObject({ shows })
  expect(await ask('GET /articles/silence/comments/feed.xml')).toMatchObject({ shows })
  expect(await ask('GET /')).toMatchObject({ shows: ['site', 'threads'] })
})

test.each([
  '',
  '/tags/letting-go',
  '/authors/ruth',
  '/authors/tom',
  '/reading',
  '/comments',
  '/articles/silence/comments',
])('what stands at “%s” can be followed in three formats, which browsers draw when they are XML', async (path) => {
  for (const [name, type, typeInBrowsers] of [
    ['feed.xml', 'application/rss+xml; charset=utf-8', 'application/xml; charset=utf-8'],
    ['atom.xml', 'application/atom+xml; charset=utf-8', 'application/xml; charset=utf-8'],
    ['feed.json', 'application/feed+json; charset=utf-8', undefined],
  ]) {
    const self = `${path}/${name}`
    const { typeInBrowsers: drawn, ...plan } = (await ask(`GET ${self}`)) as { typeInBrowsers?: string }
    expect(plan).toMatchObject({ kind: 'document', path: self, from: `/api/feed/${name}${path}`, type })
    expect(plan).toMatchObject({ headers: { Link: `<https://blog.example${self}>; rel="self"` } })
    expect(drawn).toBe(typeInBrowsers)
  }
})

test('feeds of lists are stale when a count in them changes, and name their hubs', async () => {
  expect(await ask('GET /tags/letting-go/atom.xml')).toMatchObject({ shows: ['site', 'threads'] })
  expect(await ask('GET /comments/feed.xml')).toMatchObject({ shows: ['site', 'threads'] })
  const before = content()
  replaceContent({ ...before, site: { ...before.site, hub: ['https://hub.example/'] } })
  const hub = '<https://hub.example/>; rel="hub"'
  expect(await ask('GET /feed.xml')).toMatchObject({
    headers: { Link: `<https://blog.example/feed.xml>; rel="self", ${hub}` },
  })
  expect(JSON.stringify(await ask('GET /comments/feed.xml'))).not.toContain('hub')
  replaceContent(before)
})

test('a sitemap in one part has no parts', async () => {
  expect(await ask('GET /sitemap.xml')).toMatchObject({ path: '/sitemap.xml', from: '/api/sitemap/0' })
  for (const name of ['sitemap-1', 'sitemap-0', 'sitemap-01', 'sitemap-x']) {
    expect(await ask(`GET /${name}.xml`), name).toEqual(notFound)
  }
})

test.each([
  ['GET /webmention', { kind: 'view', path: '/answers/webmention' }],
  ['GET /webmention/1-aaaaaaaaaaaaaaaa', notFound],
  ['GET /webmention/x', notFound],
  ['GET /visits', { kind: 'view', path: '/answers/visits' }],
  ['GET /articles/silence/trackback', { kind: 'redirect', status: 302, to: '/articles/silence' }],
  ['GET /articles/nothing/trackback', notFound],
  ['GET /articles/nothing/follow', notFound],
  ['POST /articles/nothing/follow', notFound],
  ['POST /articles/nothing/trackback', notFound],
  [`GET /pictures/${'0'.repeat(32)}.webp`, notFound],
  ['GET /pictures/x.webp', notFound],
])('%s is for other sites', async (request, expected) => {
  expect(await ask(request)).toMatchObject(expected)
})

test('only what takes linkbacks says where to', async () => {
  const headers = {
    'X-Pingback': 'https://blog.example/xmlrpc',
    Link: '<https://blog.example/webmention>; rel="webmention"',
  }
  expect(await ask('GET /articles/silence')).toMatchObject({ headers })
  expect(await ask('GET /articles/quiet')).not.toHaveProperty('headers')
  expect(await ask('GET /about')).not.toHaveProperty('headers')
})

test.each([
  ['GET /articles/silence/', '/articles/silence'],
  ['GET /articles/silence///?a=b', '/articles/silence?a=b'],
  ['GET /articles/Silence', '/articles/silence'],
  ['GET /ARTICLES/SILENCE', '/articles/silence'],
  ['GET /articles/old-silence', '/articles/silence'],
  ['GET /articles/Old-Silence?a=b', '/articles/silence?a=b'],
  ['GET /articles/old-silence/comments', '/articles/silence/comments'],
  ['GET /articles/old-silence/comments/feed.xml', '/articles/silence/comments/feed.xml'],
  ['GET /articles/old-silence/comments/02', '/articles/silence/comments/2'],
  ['HEAD /About', '/about'],
  ['GET /archive/', '/archive'],
  ['GET /Archive', '/archive'],
  ['GET /Feed.xml', '/feed.xml'],
  ['GET /Tags/Letting-Go/Atom.xml', '/tags/letting-go/atom.xml'],
  ['GET /articles/old-silence/comments/atom.xml', '/articles/silence/comments/atom.xml'],
  ['GET /Reading', '/reading'],
  ['GET /tags/Letting-Go', '/tags/letting-go'],
  ['GET /Tags/Letting-Go', '/tags/letting-go'],
  ['GET /page/1', '/'],
  ['GET /page/02', '/page/2'],
  ['GET /reading/page/1', '/reading'],
  ['GET /tags/letting-go/page/1', '/tags/letting-go'],
])('%s leads to the one address, %s', async (request, to) => {
  expect(await ask(request)).toEqual(moved(to))
})

test.each([
  'GET /nothing',
  'GET /articles/nothing',
  'GET /Articles/Nothing',
  'GET /reading/silence',
  'GET /silence',
  'GET /articles/a-draft',
  'GET /articles/to-come',
  'GET /articles/a-draft/comments',
  'POST /articles/a-draft/comments',
  'POST /articles/nothing/comments',
  'GET /articles/a-draft/comments/feed.xml',
  'GET /articles/silence/comments/2',
  'GET /articles/crowded/comments/3',
  'GET /articles/crowded/comments/0',
  'GET /articles/silence/comments/x',
  'GET /page/3',
  'GET /page/0',
  'GET /reading/page/2',
  'GET /tags/nothing',
  'GET /tags/%E0%A4%A',
  'GET /tags/letting-go/page/2',
  'GET /authors/nobody',
  'GET /authors/constructor',
  'GET /tags/nothing/feed.xml',
  'GET /tags/%E0%A4%A/feed.xml',
  'GET /tags/letting-go%2Fx/feed.xml',
  'GET /tags/feed.xml',
  'GET /authors/nobody/atom.xml',
  'GET /archive/feed.xml',
  'GET /articles/feed.xml',
  'GET /about/feed.xml',
  'GET /feedxxml',
  'GET /api/feed/feed.xml',
  'GET /api/sitemap/0',
  'GET /answers/not-found',
  'GET /respond/1',
  'GET /own/1',
  'GET /api/other',
  'GET /administrator',
  'POST /nothing',
  'PUT /articles/nothing',
  'DELETE /articles/a-draft',
])('%s does not exist', async (request) => {
  expect(await ask(request)).toEqual(notFound)
})

test.each([
  ['POST /', 'GET, HEAD'],
  ['POST /articles/silence', 'GET, HEAD'],
  ['PUT /articles/silence', 'GET, HEAD'],
  ['DELETE /archive', 'GET, HEAD'],
  ['POST /feed.xml', 'GET, HEAD'],
  ['PUT /articles/silence/comments', 'GET, HEAD, POST'],
  ['GET /xmlrpc', 'POST'],
])('%s is refused and told that it is %s', async (request, allow) => {
  expect(await ask(request)).toMatchObject(notAllowed(allow))
})

test('other sites may send pingbacks, small ones, and nothing else', async () => {
  expect(await ask('POST /xmlrpc')).toMatchObject({ kind: 'post', maxBytes: 8_192, foreign: true })
  for (const address of ['/webmention', '/articles/silence/trackback', '/articles/old-silence/trackback']) {
    expect(await ask(`POST ${address}`)).toMatchObject({ kind: 'post', maxBytes: 32_768, foreign: true })
  }
  expect(await ask('POST /articles/silence/comments')).not.toHaveProperty('foreign')
  expect(await ask('POST /comments/1')).not.toHaveProperty('foreign')
})

test.each(['GET /articles/taken-back', 'GET /articles/taken-back/comments', 'POST /articles/taken-back/comments'])(
  '%s was there and is gone',
  async (request) => {
    const path = `/answers/withdrawn?entry=${entries['taken-back']!.id}`
    expect(await ask(request)).toEqual({ kind: 'answer', status: 410, path })
  },
)

test.each(['GET /articles/torn', 'GET /articles/Torn', 'POST /articles/torn/comments'])(
  '%s is of a file with a mistake: it is there again when that is mended',
  async (request) => {
    expect(await ask(request)).toEqual(broken)
  },
)

test('a comment has an address that leads to wherever it stands today', async () => {
  const to = `/articles/silence#comment-${comments.shown}`
  expect(await ask(`GET /comments/${comments.shown}`)).toEqual({ kind: 'redirect', status: 302, to })
})

test.each(['pending', 'onHidden', 'onDraft'] as const)('a comment that is %s is not found', async (which) => {
  expect(await ask(`GET /comments/${comments[which]}`)).toEqual(notFound)
})

test.each(['0', '999999', '2147483648', '99999999999999999999'])('there is no comment %s', async (id) => {
  expect(await ask(`GET /comments/${id}`)).toEqual(notFound)
  expect(await ask(`GET /comments/${id}?key=${ownKey(Number(id))}`)).toMatchObject({ kind: 'answer' })
})

test('with its key a comment is shown to its author, whatever its state', async () => {
  const id = comments.pending
  expect(await ask(`GET /comments/${id}?key=${ownKey(id)}`)).toEqual({ kind: 'view', path: `/own/${id}` })
})

test.each(['', 'wrong', ownKey(1_000_000)])('with “%s” for its key a comment is shown to nobody', async (key) => {
  const path = '/answers/wrong-key'
  expect(await ask(`GET /comments/${comments.pending}?key=${key}`)).toEqual({ kind: 'answer', path, status: 403 })
  expect(await ask(`GET /comments/${comments.shown}?key=${key}`)).toEqual({ kind: 'answer', path, status: 403 })
})

test('what an author does with a comment is a form', async () => {
  expect(await ask(`POST /comments/${comments.shown}`)).toMatchObject({ kind: 'post', maxBytes: 262_144 })
})

test('a body that turns out not to compile takes the page down, not the site', async () => {
  const torn = await anEntry({ slug: 'torn-body', date: LONG_AGO, source: deflateRawSync('---\n---\n<Nobody/>\n') })
  publish([torn])
  expect(await ask('GET /articles/torn-body')).toEqual(broken)
})

/** Publishes the same with shop links. */
function linked() {
  const { site, entries } = content()
  const registry = makeRegistry(
    registrySchema.parse({
      course: { url: 'https://course.example.org/', shop: 'C', sponsored: true, through: 'go' },
      direct: { url: 'https://direct.example.org/', shop: 'D', sponsored: true },
    }),
  )
  return (more: Partial<typeof site> = {}) =>
    replaceContent({ ...buildContent({ ...site, ...more }, entries, new Set(), []), registry })
}

test('through /go/ leads only what the registry sends there, and it is counted only if the owner wants that', async () => {
  const publishLinked = linked()
  publishLinked()
  const gone = {
    kind: 'redirect',
    status: 302,
    to: 'https://course.example.org/',
    headers: { 'X-Robots-Tag': 'noindex' },
  }
  expect(await ask('GET /go/course')).toEqual({ ...gone, counts: undefined })
  for (const path of ['/go/direct', '/go/nobody', '/go/constructor', '/go/https:%2F%2Fevil.example', '/go/a/b']) {
    expect(await ask(`GET ${path}`), path).toMatchObject(notFound)
  }
  expect(await ask('GET /go/course?to=https://evil.example&country=US')).toMatchObject(gone)
  expect(await ask('POST /go/course')).toMatchObject(notAllowed('GET, HEAD'))
  publishLinked({ countClicks: true })
  expect(await ask('GET /go/course')).toEqual({ ...gone, counts: 'course' })
})

test('the recommended reading is a document of its own for each kind that there is, and for nothing else', async () => {
  const book = { ...entries['a-book']!, item: { type: 'book' as const, title: 'T', by: 'B' } }
  publish([...Object.values(entries).filter(({ slug }) => slug !== 'a-book'), book])
  expect(await ask('GET /reading?kind=book')).toMatchObject(document('/reading?kind=book'))
  expect(await ask('GET /reading?kind=book&x=1')).toMatchObject(document('/reading?kind=book'))
  for (const query of ['kind=course', 'kind=nobody', 'kind=', 'x=1']) {
    expect(await ask(`GET /reading?${query}`), query).toMatchObject(document('/reading'))
  }
  expect(await ask('GET /reading/page/2?kind=book')).toMatchObject(notFound)
})

test('a redirect of the owner holds where nothing else is, and for reading alone', async () => {
  await addRedirect({ from: '/alt', to: '/articles/silence' }, (path) => standingOf(path, NOW), NOW)
  expect(await ask('GET /alt')).toEqual(moved('/articles/silence'))
  expect(await ask('HEAD /ALT/?x=1')).toEqual(moved('/articles/silence'))
  expect(await ask('POST /alt')).toMatchObject({ kind: 'answer', status: 404 })
  const taken = await addRedirect({ from: '/articles/old-silence', to: '/about' }, (path) => standingOf(path, NOW), NOW)
  expect(taken).toMatchObject({ ok: false, error: expect.stringContaining('is there') as string })
})
