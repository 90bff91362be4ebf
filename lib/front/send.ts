import type { IncomingMessage, ServerResponse } from 'node:http'
import { formFor, matchesEtag, type Document } from '@/lib/documents/document'

/** Headers that say something about the body, which a 304 does not have. */
const OF_THE_BODY = new Set(['Content-Length', 'Content-Type', 'Content-Encoding'])

export function sendDocument(request: IncomingMessage, response: ServerResponse, document: Document) {
  const form = formFor(document, request.headers['accept-encoding'])
  if (matchesEtag(document, request.headers['if-none-match'])) {
    const headers = form.headers.filter((_, i, all) => !OF_THE_BODY.has(all[i - (i % 2)]!))
    return void response.writeHead(304, headers).end()
  }
  response.writeHead(200, form.headers)
  response.end(request.method === 'HEAD' ? undefined : form.body)
}

export function sendText(response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}) {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  })
  response.end(response.req.method === 'HEAD' ? undefined : text)
}
