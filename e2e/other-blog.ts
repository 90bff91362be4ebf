import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Answers one request; `lies` has the ones that no honest blog would give. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void

export type OtherBlog = {
  /** Its origin, without a slash at the end. */
  url: string
  /** Its `host:port`, as FETCH_ALLOW has it. */
  place: string
  /** What was asked for, in order. */
  visits: { method: string; path: string; userAgent: string }[]
  /** Puts a page at a path, or what answers there; the address of the page comes back. */
  page(path: string, content: string | Answer, options?: PageOptions): string
  /** Tells a site that a page links to one of its articles; the XML that came back. */
  ping(xmlRpcUrl: string, source: string, target: string): Promise<string>
  close(): Promise<void>
}

export type PageOptions = { status?: number; type?: string; headers?: Record<string, string> }

/**
 * A blog somewhere else, small enough to read: it serves the pages that it is given and sends pingbacks. Tests and the
 * demonstration use it to speak with Afterword over real HTTP, since a mock would believe whatever we believe.
 */
export async function startOtherBlog(port = 0, host = '127.0.0.1'): Promise<OtherBlog> {
  const pages = new Map<string, Answer>()
  const visits: OtherBlog['visits'] = []
  const answer: RequestListener = (request, response) => {
    const path = request.url ?? '/'
    visits.push({ method: request.method ?? '', path, userAgent: request.headers['user-agent'] ?? '' })
    const page = pages.get(path)
    if (page) page(request, response)
    else response.writeHead(404, { 'content-type': 'text/html' }).end('<title>Nothing here</title>')
  }
  const server = createServer(answer)
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  const place = `${host}:${(server.address() as AddressInfo).port}`
  const url = `http://${place}`

  return {
    url,
    place,
    visits,
    page(path, content, options = {}) {
      pages.set(path, typeof content === 'string' ? served(content, options) : content)
      return `${url}${path}`
    },
    ping,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const served =
  (html: string, { status = 200, type = 'text/html; charset=utf-8', headers = {} }: PageOptions): Answer =>
  (_request, response) =>
    response.writeHead(status, { 'content-type': type, ...headers }).end(html)

async function ping(xmlRpcUrl: string, source: string, target: string): Promise<string> {
  const headers = { 'content-type': 'text/xml' }
  const answer = await fetch(xmlRpcUrl, { method: 'POST', headers, body: pingbackCall(source, target) })
  return answer.text()
}

/** The call `pingback.ping`, as on the wire. */
export const pingbackCall = (source: string, target: string) => `<?xml version="1.0"?>
<methodCall>
  <methodName>pingback.ping</methodName>
  <params>
    <param><value><string>${escaped(source)}</string></value></param>
    <param><value><string>${escaped(target)}</string></value></param>
  </params>
</methodCall>
`

/** An honest post: a title, a name, an author, and words around the link. */
export const postAbout = (target: string, words = 'an article that I liked') => `<!doctype html>
<html lang="en">
  <head>
    <title>What I read this week</title>
    <meta property="og:site_name" content="The Other Blog">
    <meta name="author" content="Ada Other">
  </head>
  <body>
    <h1>What I read this week</h1>
    <p>On Tuesday I came across <a href="${escaped(target)}">${escaped(words)}</a>, and have thought about it since.</p>
  </body>
</html>
`

export const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
