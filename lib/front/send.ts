import type { IncomingMessage, ServerResponse } from 'node:http'
import { formFor, isUnchangedSince, matchesEtag, type Document, type Form } from '@/lib/documents/document'

/** Headers that say something about the body, which a 304 does not have. */
const OF_THE_BODY = new Set(['Content-Length', 'Content-Type', 'Content-Encoding'])

export function sendDocument(request: IncomingMessage, response: ServerResponse, document: Document) {
  const form = formFor(document, request.headers['accept-encoding'])
  if (hasIt(request, document)) {
    const headers = form.headers.filter((_, i, all) => !OF_THE_BODY.has(all[i - (i % 2)]!))
    return void response.writeHead(304, headers).end()
  }
  response.writeHead(200, headersFor(request, form, document))
  response.end(request.method === 'HEAD' ? undefined : form.body)
}

function hasIt({ headers }: IncomingMessage, document: Document): boolean {
  const tag = headers['if-none-match']
  return tag === undefined ? isUnchangedSince(document, headers['if-modified-since']) : matchesEtag(document, tag)
}

/** Browsers show the source of a feed that is sent as a feed. Theirs is a page that they ask for before all else. */
function headersFor({ headers }: IncomingMessage, form: Form, { typeInBrowsers }: Document): string[] {
  if (!typeInBrowsers || !headers.accept?.startsWith('text/html')) return form.headers
  return form.headers.map((value, i, all) => (all[i - 1] === 'Content-Type' ? typeInBrowsers : value))
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
