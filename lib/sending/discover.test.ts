import { expect, test } from 'vitest'
import { cpuMsSince } from '@/lib/cpu-time.fixture'
import type { Fetched } from '@/lib/http/fetched'
import { discoverEndpoint } from './discover'

const PAGE = 'https://other.example/notes/one'

type Headers = Fetched['headers']
const aPage = (body: string, headers: Headers = {}, url = PAGE): Fetched => ({
  url,
  status: 200,
  contentType: 'text/html',
  headers,
  bytes: Buffer.from(body),
  body,
  cut: false,
})
const found = (body: string, headers?: Headers, url?: string, target = PAGE) =>
  discoverEndpoint(aPage(body, headers, url), target)
const webmention = (url: string) => ({ protocol: 'webmention', url })
const pingback = (url: string) => ({ protocol: 'pingback', url })
const trackback = (url: string) => ({ protocol: 'trackback', url })

const GOOD = webmention('https://other.example/mention')
/** What must not be taken, where there is something better. */
const TRAP = 'https://other.example/trap'

const CASES: [number, string, Headers, string, { url: string }?][] = [
  [1, 'a Link header, rel without quotes, relative', { link: '</mention>; rel=webmention' }, ''],
  [2, 'a Link header, rel without quotes, absolute', { link: '<https://other.example/mention>; rel=webmention' }, ''],
  [3, 'a <link>, rel before href, relative', {}, '<link rel="webmention" href="/mention">'],
  [4, 'a <link>, href before rel, absolute', {}, '<link href="https://other.example/mention" rel="webmention">'],
  [5, 'an <a>, relative', {}, '<p><a rel="webmention" href="/mention">tell me</a>'],
  [6, 'an <a>, absolute, href first', {}, '<a href="https://other.example/mention" rel="webmention">tell me</a>'],
  // Node's parser makes every name small; the next test file that speaks HTTP sends it as “LinK”.
  [7, 'a header of strange case', { link: '</mention>; Rel=Webmention' }, ''],
  [8, 'a Link header, rel in quotes', { link: '</mention>; rel="webmention"' }, ''],
  [9, 'a <link> with two relations', {}, '<link rel="webmention somethingelse" href="/mention">'],
  [10, 'a Link header with two relations', { link: '</mention>; rel="webmention somethingelse"' }, ''],
  [
    11,
    'the header before <link> and <a>',
    { link: '</mention>; rel=webmention' },
    `<link rel="webmention" href="${TRAP}"><a rel="webmention" href="${TRAP}">x</a>`,
  ],
  [
    12,
    'a relation that only contains the word is another',
    {},
    `<link rel="not-webmention" href="${TRAP}"><a rel="webmention" href="/mention">x</a>`,
  ],
  [
    13,
    'not in a comment',
    {},
    `<!-- <a href="${TRAP}" rel="webmention"></a> --><a rel="webmention" href="/mention">x</a>`,
  ],
  [
    14,
    'not in escaped text',
    {},
    `<code>&lt;a href="${TRAP}" rel="webmention"&gt;&lt;/a&gt;</code><a rel="webmention" href="/mention">x</a>`,
  ],
  [15, 'an empty href is the page itself', {}, '<link rel="webmention" href="">', { url: PAGE }],
  [
    16,
    'an <a> before a <link> in the body',
    {},
    `<body><a rel="webmention" href="/mention">x</a><link rel="webmention" href="${TRAP}">`,
  ],
  [
    17,
    'a <link> in the body before an <a>',
    {},
    `<body><link rel="webmention" href="/mention"><a rel="webmention" href="${TRAP}">x</a>`,
  ],
  [
    18,
    'two Link headers, the first of another relation',
    { link: [`<${TRAP}>; rel="other"`, '</mention>; rel=webmention'] },
    '',
  ],
  [19, 'one Link header with two links', { link: `<${TRAP}>; rel="other", </mention>; rel="webmention"` }, ''],
  [20, 'a <link> without href is skipped', {}, '<link rel="webmention"><a rel="webmention" href="/mention">x</a>'],
  [
    21,
    'a query stays where it is',
    {},
    '<link rel="webmention" href="/mention?to=me&amp;and=you">',
    { url: 'https://other.example/mention?to=me&and=you' },
  ],
  [
    22,
    'relative to the path',
    {},
    '<link rel="webmention" href="one/mention">',
    { url: 'https://other.example/notes/one/mention' },
  ],
]

test.each(CASES)('[webmention.rocks discovery %i] %s', (_number, _what, headers, body, expected = GOOD) => {
  expect(found(`<!doctype html><title>x</title>${body}`, headers)).toEqual({
    protocol: 'webmention',
    url: expected.url,
  })
})

test('[webmention.rocks discovery 23] relative to where the redirect led', () => {
  const end = 'https://other.example/deep/page/once'
  const at = webmention('https://other.example/deep/page/tell/key')
  expect(found('', { link: '<tell/key>; rel="webmention"' }, end)).toEqual(at)
  expect(found('<a rel="webmention" href="tell/key">x</a>', {}, end)).toEqual(at)
})

test('[webmention.rocks discovery, the draft] only <link> and <a> count', () => {
  const body = `<div rel="webmention" href="${TRAP}"></div><img rel="webmention" href="${TRAP}" src="x"><a rel="webmention" href="/mention">x</a>`
  expect(found(body)).toEqual(GOOD)
})

test('[webmention sender 3.1.2 MUST] <base> changes where relative addresses lead, and not those of headers', () => {
  const body = '<base href="/sub/"><base href="/other/"><link rel="webmention" href="mention">'
  expect(found(body)).toEqual(webmention('https://other.example/sub/mention'))
  expect(found('<base href="/sub/">', { link: '<mention>; rel=webmention' })).toEqual(
    webmention('https://other.example/notes/mention'),
  )
})

test('a Link header may have commas and semicolons where they do not divide', () => {
  const link = `<${TRAP}?a,b;c>; title="x, <${TRAP}>; rel=\\"webmention\\""; rel=next , nonsense, <mention>;title=y ;rel=webmention`
  expect(found('', { link })).toEqual(webmention('https://other.example/notes/mention'))
})

test('a link about another page is no link of this one', () => {
  expect(found('', { link: `<${TRAP}>; rel=webmention; anchor="/elsewhere"` })).toBeNull()
  expect(found('', { link: '</mention>; rel=webmention; anchor="#top"' })).toEqual(GOOD)
})

test('an address that is none of the web is passed over', () => {
  const body = '<link rel="webmention" href="mailto:me@other.example"><a rel="webmention" href="http://[">x</a>'
  expect(found(`${body}<a rel="webmention" href="/mention">x</a>`)).toEqual(GOOD)
})

test.each(['template', 'iframe', 'noembed', 'xmp', 'script', 'style', 'textarea', 'title'])(
  'not what stands in <%s>',
  (name) => {
    const body = `<${name}><a rel="webmention" href="${TRAP}">x</a></${name}><a rel="webmention" href="/mention">x</a>`
    expect(found(body)).toEqual(GOOD)
  },
)

test('[pingback 1.0 §2] the first X-Pingback header wins over the page', () => {
  const body = `<link rel="pingback" href="${TRAP}">`
  expect(found(body, { 'x-pingback': ['https://other.example/rpc', TRAP] })).toEqual(
    pingback('https://other.example/rpc'),
  )
})

test('[pingback 1.0 §2] a header that is empty takes the offer of the page back', () => {
  expect(found(`<link rel="pingback" href="${TRAP}">`, { 'x-pingback': '' })).toBeNull()
})

test.each(['">', '" />', '" >', '"/>'])(
  '[pingback 1.0 §2.2] a link that ends in %s is found by its exact spelling',
  (end) => {
    expect(found(`<link rel="pingback" href="https://other.example/rpc${end}`)).toEqual(
      pingback('https://other.example/rpc'),
    )
  },
)

test('[pingback 1.0 §2.2] the four entities are expanded, and once', () => {
  expect(
    found('<link rel="pingback" href="https://other.example/rpc?a=1&amp;b=&lt;&gt;&quot;&amp;lt;&eacute;">'),
  ).toEqual(pingback(new URL('https://other.example/rpc?a=1&b=<>"&lt;&eacute;').href))
})

test('[pingback 1.0 §2.2] the pattern is looked for in the text, so it is found in a comment', () => {
  expect(found('<!-- <link rel="pingback" href="https://other.example/rpc"> -->')).toEqual(
    pingback('https://other.example/rpc'),
  )
})

test.each([
  `<link href='/rpc' rel='pingback'>`,
  '<LINK REL="Pingback other" HREF="https://other.example/rpc" title="x">',
  '<link rel="pingback" href="">'.replace('href=""', 'type="x" href="/rpc"'),
])('pingback, leniently: %s is found too, and is said to be', (link) => {
  expect(found(link)).toEqual({ ...pingback('https://other.example/rpc'), lenient: true })
})

test('[pingback 1.0 §2.1] a Link header is no way to offer it', () => {
  expect(found('', { link: '<https://other.example/rpc>; rel="pingback"' })).toBeNull()
})

const rdf = (attributes: string) =>
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:trackback="http://madskills.com/public/xml/rss/module/trackback/">
    <rdf:Description ${attributes} /></rdf:RDF>`
const block = (identifier: string, ping: string) =>
  rdf(`rdf:about="${identifier}" dc:identifier="${identifier}" dc:title="x" trackback:ping="${ping}"`)

test.each([
  ['in the page', (text: string) => text],
  ['in a comment', (text: string) => `<!--\n${text}\n-->`],
])('[trackback 1.2 discovery] the block of this page is taken %s', (_where, put) => {
  const body = put(block(`${PAGE}-other`, TRAP)) + put(block(PAGE, 'https://other.example/tb/1'))
  expect(found(body)).toEqual(trackback('https://other.example/tb/1'))
})

test('[trackback 1.2 discovery] attributes stand in any order', () => {
  const attributes = `trackback:ping='https://other.example/tb?p=1&amp;x=2' dc:title="&lt;x&gt;" dc:identifier='${PAGE}'`
  expect(found(`<!-- ${rdf(attributes)} -->`)).toEqual(trackback('https://other.example/tb?p=1&x=2'))
})

test('[trackback 1.2 discovery] the block may name the address that we link to', () => {
  const target = 'https://other.example/?p=1#more'
  expect(found(block('https://other.example/?p=1', 'https://other.example/tb/1'), {}, PAGE, target)).toEqual(
    trackback('https://other.example/tb/1'),
  )
})

test('[trackback 1.2 discovery] a block about another page, or without a place to ping, is none', () => {
  expect(found(block(`${PAGE}/2`, TRAP) + rdf(`dc:identifier="${PAGE}"`))).toBeNull()
})

test('webmention is preferred to pingback, and pingback to trackback', () => {
  const both = `<link rel="pingback" href="https://other.example/rpc">${block(PAGE, TRAP)}`
  expect(found(both)).toEqual(pingback('https://other.example/rpc'))
  expect(found(both, { link: '</mention>; rel=webmention', 'x-pingback': TRAP })).toEqual(GOOD)
})

test.each([
  ['open tags', '<div>'.repeat(200_000)],
  ['comments that do not end', '<!-- trackback:ping '.repeat(50_000)],
  ['many comments with blocks', `<!-- ${block(`${PAGE}/x`, TRAP)} -->`.repeat(2_000)],
  ['the beginning of the pattern', '<link rel="pingback" href="'.repeat(40_000)],
  ['links without addresses', '<a rel="webmention">'.repeat(900)],
  ['attributes', `<a ${'rel=x '.repeat(150_000)}>`],
])('a megabyte of %s takes less than two seconds', (_what, body) => {
  const begin = process.cpuUsage()
  expect(found(body)?.protocol).not.toBe('webmention')
  expect(cpuMsSince(begin)).toBeLessThan(2_000)
})

test('a page that is nothing offers nothing', () => {
  expect(found('')).toBeNull()
  expect(found('<p>rel="webmention" href="/mention"</p>')).toBeNull()
})

test.each(['<'.repeat(8_000), `<a>;${'x;'.repeat(6_000)}`, `<a>${';a="'.repeat(4_000)}`, ',"\\'.repeat(5_000)])(
  'a hostile Link header is read in a moment',
  (link) => {
    const begin = process.cpuUsage()
    expect(found('', { link })).toBeNull()
    expect(cpuMsSince(begin)).toBeLessThan(1_000)
  },
)
