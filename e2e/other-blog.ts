import { createServer, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'

/**
 * A second, small blog, to try linkbacks with: it has pages that link to ours, tells our site of them by XML-RPC, and
 * lies in every way that we know of. It must be named in FETCH_ALLOW as `host:port` to be visited at all.
 *
 *   const blog = await startOtherBlog()
 *   const source = blog.page('/reply', `<p>I read <a href="${target}">this</a>.</p>`)
 *   await blog.pingback(`${site}/xmlrpc`, source, target)
 */
export async function startOtherBlog(port = 0, host = '127.0.0.1') {
  const pages = new Map<string, RequestListener>()
  const visits: string[] = []
  const server = await listen(port, (request, response) => {
    const path = request.url ?? '/'
    visits.push(path)
    const answer = pages.get(path)
    if (answer) answer(request, response)
    else response.writeHead(404, HTML).end('<title>Not found</title>')
  })
  /** What no stranger may reach: beside the blog, on a port of its own that FETCH_ALLOW does not name. */
  const innerVisits: string[] = []
  const inner = await listen(0, (request, response) => {
    innerVisits.push(request.url ?? '/')
    response.writeHead(200, HTML).end('<title>Router settings</title>')
  })

  const place = `${host}:${server.port}`
  const url = `http://${place}`
  return {
    url,
    /** For FETCH_ALLOW. */
    place,
    /** The paths that were asked for, in order. */
    visits,
    inner: { url: `http://127.0.0.1:${inner.port}`, visits: innerVisits },
    /** Puts a page on the blog, in place of what was there, and returns its whole address. */
    page(path: string, html: string, options: PageOptions = {}) {
      pages.set(path, aPage(html, options))
      return `${url}${path}`
    },
    /** Answers by hand, for all that a well-behaved page would not do. */
    answer(path: string, listener: RequestListener) {
      pages.set(path, listener)
      return `${url}${path}`
    },
    pingback: sendPingback,
    async close() {
      await Promise.all([server.close(), inner.close()])
    },
  }
}
export type OtherBlog = Awaited<ReturnType<typeof startOtherBlog>>

type PageOptions = {
  status?: number
  type?: string
  headers?: Record<string, string>
  /** After so many visits the page is gone. */
  goneAfter?: number
}

const HTML = { 'content-type': 'text/html; charset=utf-8' }

function aPage(html: string, { status = 200, type, headers, goneAfter = Infinity }: PageOptions): RequestListener {
  let visits = 0
  return (_request, response) => {
    visits += 1
    if (visits > goneAfter) return response.writeHead(404, HTML).end('<title>Gone</title>')
    return response
      .writeHead(status, { ...HTML, ...(type !== undefined && { 'content-type': type }), ...headers })
      .end(html)
  }
}

export type PingbackAnswer = { status: number; string?: string; fault?: { code: number; words: string } }

/** Sends a ping as blogs do, and reads the answer: one string, or a fault (Pingback 1.0 §3). */
export async function sendPingback(xmlrpcUrl: string, source: string, target: string): Promise<PingbackAnswer> {
  const params = [source, target].map((each) => `<param><value><string>${escapeXml(each)}</string></value></param>`)
  const body = `<?xml version="1.0"?>\n<methodCall><methodName>pingback.ping</methodName><params>${params.join('')}</params></methodCall>`
  const response = await fetch(xmlrpcUrl, { method: 'POST', headers: { 'content-type': 'text/xml' }, body })
  const xml = await response.text()
  const string = /<string>([^<]*)<\/string>/.exec(xml)?.[1]
  const code = /<int>(-?\d+)<\/int>/.exec(xml)?.[1]
  if (code === undefined) return { status: response.status, string }
  return { status: response.status, fault: { code: Number(code), words: string ?? '' } }
}

/** Pages that do link to the target, each in a way of its own. */
export const tellTruths = (blog: OtherBlog, target: string) => {
  const { pathname, origin } = new URL(target)
  const link = `<title>Reply</title><p>I have read <a href="${target}">this</a> twice.</p>`
  return [
    { truth: 'an ordinary link', source: blog.page('/true/link', link) },
    {
      truth: 'a relative link on a page with a base',
      source: blog.page('/true/base', `<base href="${origin}"><p>See <a href="${pathname}">this</a></p>`),
    },
    { truth: 'behind a redirect', source: blog.answer('/true/moved', redirect('/true/link', 301)) },
    { truth: 'compressed', source: blog.answer('/true/gzip', compressed(link)) },
    {
      truth: 'a long page, with the link in its first part',
      source: blog.page('/true/long', link + 'a'.repeat(2 ** 22)),
    },
  ]
}

/** Pages that do not link to the target, or not in a way that counts; none of them may ever be seen anywhere. */
export function tellLies(blog: OtherBlog, target: string) {
  const link = `<a href="${target}">this</a>`
  const written = Object.entries({
    'no link': '<p>Nothing to see here.</p>',
    'an address as text': `<p>Read ${target} now.</p>`,
    'a tag as text': `<p>&lt;a href="${target}"&gt;this&lt;/a&gt;</p>`,
    'a link in a comment': `<p><!-- ${link} --></p>`,
    'a link in a script': `<script>document.write('${link}')</script>`,
    'a link without scripts only': `<noscript>${link}</noscript>`,
    'a link in a template': `<template>${link}</template>`,
    'a link in a text box': `<textarea>${link}</textarea>`,
    'a link to a longer address': `<a href="${target}-2">this</a>`,
    'a link to a part of it': `<a href="${target}#comments">this</a>`,
    'a link with a slash more': `<a href="${target}/">this</a>`,
    'a link with a query': `<a href="${target}?from=blog">this</a>`,
    'a link to its name elsewhere': `<a href="${new URL(target).pathname}">this</a>`,
    'a picture': `<img src="${target}" alt="this">`,
  }).map(([lie, html], i) => ({ lie, source: blog.page(`/lie/${i}`, `<title>${lie}</title>${html}`) }))

  return [
    ...written,
    { lie: 'no page', source: `${blog.url}/lie/missing` },
    { lie: 'a page that is gone', source: blog.page('/lie/gone', link, { status: 410 }) },
    { lie: 'a picture’s type', source: blog.page('/lie/type', link, { type: 'image/png' }) },
    { lie: 'no type', source: blog.page('/lie/no-type', link, { type: '' }) },
    { lie: 'plain text', source: blog.page('/lie/plain', link, { type: 'text/plain' }) },
    { lie: 'a link after the first megabyte', source: blog.page('/lie/late', 'a'.repeat(2 ** 21) + link) },
    { lie: 'a bomb', source: blog.answer('/lie/bomb', compressed('a'.repeat(2 ** 26) + link)) },
    { lie: 'a page without end', source: blog.answer('/lie/endless', endless) },
    { lie: 'a false encoding', source: blog.page('/lie/encoding', link, { headers: { 'content-encoding': 'gzip' } }) },
    { lie: 'a redirect in a circle', source: blog.answer('/lie/circle', redirect('/lie/circle')) },
    { lie: 'a redirect to a private machine', source: blog.answer('/lie/inner', redirect(`${blog.inner.url}/secret`)) },
    {
      lie: 'a redirect to the cloud’s keys',
      source: blog.answer('/lie/cloud', redirect('http://169.254.169.254/latest/')),
    },
    { lie: 'a redirect to a file', source: blog.answer('/lie/file', redirect('file:///etc/passwd')) },
    { lie: 'a private machine itself', source: `${blog.inner.url}/secret` },
  ]
}

/** Lies that take the verifier's whole patience, ten seconds each, before it comes back another time. */
export const tellSlowLies = (blog: OtherBlog) => [
  { lie: 'a page that trickles', source: blog.answer('/slow/trickle', trickle) },
  { lie: 'a server that says nothing', source: blog.answer('/slow/silent', () => {}) },
]

const redirect =
  (location: string, status = 302): RequestListener =>
  (_request, response) =>
    response.writeHead(status, { location }).end()

const compressed = (html: string): RequestListener => {
  const body = gzipSync(html)
  return (_request, response) => response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(body)
}

const endless: RequestListener = (_request, response) => {
  response.writeHead(200, HTML)
  pour(response)
  response.on('drain', () => pour(response))
}

function pour(response: ServerResponse) {
  while (!response.destroyed && response.write('<p>and more</p>'.repeat(1_000)));
}

const trickle: RequestListener = (_request, response) => {
  response.writeHead(200, HTML)
  const drops = setInterval(() => response.write('.'), 200)
  response.on('close', () => clearInterval(drops))
}

async function listen(port: number, listener: RequestListener) {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
