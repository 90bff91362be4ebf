import { expect, test } from 'vitest'
import { fault, methodResponse, parseCall } from '@/lib/linkbacks/xml-rpc'
import { anotherSite, NOW, type Answer } from './a-sender.fixture'
import type { Endpoint } from './discover'
import { tell } from './tell'

const SOURCE = 'https://blog.example/articles/one?a=1&b=<2>'
const TARGET = 'https://other.example/post?x=1&y="2"#part'
const EXCERPT = 'An excerpt & more'

async function say(protocol: Endpoint['protocol'], answer: Answer, excerpt = EXCERPT) {
  const site = await anotherSite({ '/end?key=1': answer })
  const page = { title: 'One & “only”', excerpt, siteTitle: 'Blög' }
  const told = await tell(
    { protocol, url: `${site.origin}/end?key=1` },
    { source: SOURCE, target: TARGET, page },
    NOW,
    {
      allow: [site.place],
      siteUrl: 'https://blog.example',
    },
  )
  return { told, posts: site.posts, requests: site.requests }
}
const xml = (body: string, status = 200): Answer => ({ status, headers: { 'content-type': 'text/xml' }, body })

test('[webmention sender 3.1.3 MUST] a webmention is a form with two fields; the query of the endpoint stays in its address', async () => {
  const { posts, requests } = await say('webmention', { status: 202 })
  expect(posts).toMatchObject([
    { path: '/end?key=1', type: 'application/x-www-form-urlencoded', form: { source: SOURCE, target: TARGET } },
  ])
  expect(requests[0]!.headers['user-agent']).toContain('Webmention')
})

test.each([200, 201, 202, 204, 299])('[webmention sender 3.1.3 MUST] %i is success', async (status) => {
  expect((await say('webmention', { status })).told.kind).toBe('sent')
})

test.each([
  [400, 'refused', 'refused what we sent (400)'],
  [404, 'refused', 'is not there (404)'],
  [410, 'refused', 'is gone (410)'],
  [429, 'later', 'has too many requests for the moment (429)'],
  [500, 'later', 'has a problem of its own (500)'],
  [503, 'later', 'is not available for the moment (503)'],
])('[webmention sender 3.1.3] %i is %s', async (status, kind, answer) => {
  expect((await say('webmention', { status })).told).toMatchObject({ kind, answer })
})

test('what an endpoint says in text is for the desk, on one line and short; a page is not', async () => {
  const body = `no\n\n link ${'x'.repeat(5_000)}`
  const { told } = await say('webmention', { status: 400, headers: { 'content-type': 'text/plain' }, body })
  expect(told.answer).toMatch(/^refused what we sent \(400: no link x+…\)$/)
  expect(told.answer.length).toBeLessThan(240)
  expect((await say('webmention', { status: 400, body: ' <html>No</html>' })).told.answer).toBe(
    'refused what we sent (400)',
  )
})

test.each([
  ['120', 120_000],
  ['Sun, 01 Mar 2026 13:00:00 GMT', 3_600_000],
  ['Sun, 01 Mar 2026 11:00:00 GMT', 0],
  ['864000', 86_400_000],
  ['Fri, 01 Jan 2100 00:00:00 GMT', 86_400_000],
  ['soon', undefined],
  ['-5', undefined],
  ['1e3', undefined],
])('Retry-After: %s is honoured, for a day at the most', async (header, retryAfterMs) => {
  const { told } = await say('webmention', { status: 503, headers: { 'retry-after': header } })
  expect(told).toMatchObject({ kind: 'later', retryAfterMs })
})

test('an endpoint that cannot be reached may be reached later; one that is not public never', async () => {
  const page = { title: '', excerpt: '', siteTitle: '' }
  const to = (url: string, allow: string[]) =>
    tell({ protocol: 'webmention', url }, { source: SOURCE, target: TARGET, page }, NOW, { allow, siteUrl: SOURCE })
  expect(await to('http://127.0.0.1:9/', ['127.0.0.1:9'])).toMatchObject({
    kind: 'later',
    answer: 'could not be reached',
  })
  expect(await to('http://127.0.0.1/', [])).toEqual({ kind: 'refused', answer: 'is not on the public internet' })
})

/** What WordPress 6.1.9 sent, as it was captured. */
const WORDPRESS_CALL = `<?xml version="1.0"?>
<methodCall>
<methodName>pingback.ping</methodName>
<params>
<param><value><string>http://127.0.0.1:8083/sender/</string></value></param>
<param><value><string>http://127.0.0.1:8090/entry-amp?x=1&amp;y=2</string></value></param>
</params></methodCall>`

test('[pingback 1.0 §3] a pingback is to the letter what WordPress sends', async () => {
  const site = await anotherSite({ '/rpc': xml(methodResponse('Thanks')) })
  const link = { source: 'http://127.0.0.1:8083/sender/', target: 'http://127.0.0.1:8090/entry-amp?x=1&y=2' }
  const page = { title: '', excerpt: '', siteTitle: '' }
  await tell({ protocol: 'pingback', url: `${site.origin}/rpc` }, { ...link, page }, NOW, { allow: [site.place] })
  expect(site.posts).toMatchObject([{ type: 'text/xml', text: WORDPRESS_CALL }])
  // Content-Length of the capture.
  expect(site.requests[0]!.headers['content-length']).toBe('273')
})

test('[pingback 1.0 §3] a pingback is a call that our own server understands', async () => {
  const { posts } = await say('pingback', xml(methodResponse('Thanks')))
  expect(parseCall(posts[0]!.text)).toEqual({ ok: true, value: { method: 'pingback.ping', params: [SOURCE, TARGET] } })
})

test('[pingback 1.0 §3] one string is success, with and without an element', async () => {
  expect((await say('pingback', xml(methodResponse('Keep the web talking! :-)')))).told).toEqual({
    kind: 'sent',
    answer: 'Keep the web talking! :-)',
  })
  const bare = '<methodResponse><params><param><value>Yes</value></param></params></methodResponse>'
  expect((await say('pingback', xml(bare))).told).toEqual({ kind: 'sent', answer: 'Yes' })
})

test.each([
  [0, 'refused'],
  [16, 'refused'],
  [17, 'refused'],
  [32, 'refused'],
  [33, 'refused'],
  [48, 'sent'],
  [49, 'refused'],
  [50, 'later'],
  [429, 'later'],
  [-32601, 'refused'],
])('[pingback 1.0 §3] fault %i is %s', async (code, kind) => {
  expect((await say('pingback', xml(fault(code, 'a & b')))).told).toMatchObject({
    kind,
    answer: expect.stringContaining(`(fault ${code}: a & b)`) as string,
  })
})

test('[pingback 1.0 §3] the fault as WordPress 6.1.9 writes it', async () => {
  const body = `<?xml version="1.0"?>
<methodResponse>
  <fault>
    <value>
      <struct>
        <member>
          <name>faultCode</name>
          <value><int>48</int></value>
        </member>
        <member>
          <name>faultString</name>
          <value><string>The pingback has already been registered.</string></value>
        </member>
      </struct>
    </value>
  </fault>
</methodResponse>
`
  expect((await say('pingback', xml(body))).told).toEqual({
    kind: 'sent',
    answer: 'had registered it before (fault 48: The pingback has already been registered.)',
  })
})

test('[pingback 1.0 §3] a fault that comes with a status of its own is a fault', async () => {
  expect((await say('pingback', xml(fault(17, ''), 500))).told).toEqual({
    kind: 'refused',
    answer: 'did not find the link on our page (fault 17)',
  })
})

test.each([
  ['nothing', ''],
  ['a page', '<!doctype html><title>Hello</title>'],
  ['two strings', methodResponse('x').replace('</params>', '<param><value>y</value></param></params>')],
  ['a number', methodResponse('x').replace('<string>x</string>', '<int>1</int>')],
  ['no parameters', '<methodResponse><params/></methodResponse>'],
  ['a fault without a code', '<methodResponse><fault><value><string>x</string></value></fault></methodResponse>'],
  ['a bomb', `<!DOCTYPE x [<!ENTITY a "aaaa">]>${methodResponse('x')}`],
  ['something that is cut off', methodResponse('x').slice(0, 90)],
])('[pingback 1.0 §3] %s is a failure', async (_what, body) => {
  expect((await say('pingback', xml(body))).told).toEqual({
    kind: 'refused',
    answer: 'answered with something that is no XML-RPC',
  })
})

test('[trackback 1.2 request] a trackback is a form in UTF-8 that says so, with the excerpt cut to 252 characters', async () => {
  const { posts } = await say('trackback', xml('<response><error>0</error></response>'), 'wörd '.repeat(100))
  expect(posts[0]!.type).toBe('application/x-www-form-urlencoded; charset=utf-8')
  const { excerpt, ...rest } = posts[0]!.form
  expect(rest).toEqual({ url: SOURCE, title: 'One & “only”', blog_name: 'Blög' })
  expect(excerpt).toMatch(/^(wörd )+wörd…$/)
  expect(excerpt!.length).toBeLessThanOrEqual(252)
  expect(Object.keys(posts[0]!.form)).toEqual(['title', 'url', 'blog_name', 'excerpt'])
})

test.each([
  ['<?xml version="1.0" encoding="utf-8"?>\n<response>\n<error>0</error>\n</response>\n', 'sent', 'accepted'],
  [
    '<response>\n<error>1</error>\n<message>There is already a ping from that URL for this post.</message>\n</response>',
    'refused',
    'refused: There is already a ping from that URL for this post.',
  ],
  ['<response><error>1</error></response>', 'refused', 'refused without a reason'],
  ['', 'refused', 'answered with something that is no trackback answer'],
  ['<html></html>', 'refused', 'answered with something that is no trackback answer'],
])('[trackback 1.2 response] %j is %s', async (body, kind, answer) => {
  expect((await say('trackback', xml(body))).told).toEqual({ kind, answer })
})
