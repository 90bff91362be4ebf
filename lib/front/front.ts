import { randomBytes } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { siteWords } from '@/lib/articles/site-words'
import { makeDocument } from '@/lib/documents/document'
import { documentOf, fresh } from '@/lib/documents/keep'
import { stripScripts } from '@/lib/documents/strip'
import { settings } from '@/lib/env'
import { countClick, mayCount } from '@/lib/link-watch/clicks'
import { waitedFor } from '@/lib/leisure'
import { log } from '@/lib/log'
import { noteMissed } from '@/lib/redirects/missed'
import type { Answer } from './answers'
import { ADDRESS_HEADER, clientAddress, originOf } from './client-address'
import { sendMedia, sendStatic } from './files'
import { guestIn } from './guest-cookie'
import { adminHeaders, adminPolicy, ASKED_HEADER, mediaHeaders, readingHeaders } from './headers'
import { innerDoor, type InnerAnswer } from './inner-door'
import { NOT_FOUND, type Plan } from './plan'
import { probe } from './probes'
import { readBody } from './read-body'
import { isNarrowed, plan } from './routes'
import { wantsJson } from './sent'
import { sendDocument, sendText } from './send'

type Exchange = { request: IncomingMessage; response: ServerResponse; path: string; search: string }

/** Answers one request of a stranger. What is kept and current goes out at once. */
export function answerRequest(request: IncomingMessage, response: ServerResponse) {
  const url = request.url ?? '/'
  const mark = url.indexOf('?')
  const path = mark < 0 ? url : url.slice(0, mark)
  if (request.method === 'GET' || request.method === 'HEAD') {
    const document = fresh(mark >= 0 && isNarrowed(path) ? url : path)
    if (document) return sendDocument(request, response, document)
  }
  const exchange = { request, response, path, search: mark < 0 ? '' : url.slice(mark) }
  serve(exchange).catch((error: unknown) => trouble(exchange, error))
}

async function serve(exchange: Exchange) {
  const { request, response, path, search } = exchange
  if (!path.startsWith('/') || path.startsWith('//') || path.includes('\\')) {
    return sendText(response, 400, `${siteWords().page.noAddress}\n`)
  }
  const todo = await plan(request.method ?? 'GET', path, new URLSearchParams(search), new Date())
  const refusal = refuseForeign(request, todo)
  if (refusal) return sendText(response, 403, refusal)
  if (!settings().production && (todo.kind === 'document' || todo.kind === 'view')) {
    // Hot reload lives in the scripts that readers are spared, and a kept page knows nothing of changed code.
    return passToNext(exchange, await pathToAsk(request, todo))
  }
  switch (todo.kind) {
    case 'document':
      return sendKept(exchange, todo)
    case 'view': {
      const wait = await todo.limit?.(originOf(addressOf(request)).networkHash)
      if (wait) return sendAnswer(exchange, 429, '/answers/too-often', { 'Retry-After': String(wait) })
      return todo.json && wantsJson(request.headers.accept ?? '')
        ? sendJson(response, await todo.json())
        : sendView(exchange, await pathToAsk(request, todo))
    }
    case 'json':
      return sendJson(response, todo.value)
    case 'bytes':
      return sendBytes(request, response, todo)
    case 'answer':
      if (todo === NOT_FOUND && request.method === 'GET') noteMissed(path, request.headers.referer, new Date())
      return sendAnswer(exchange, todo.status, todo.path, todo.headers)
    case 'redirect':
      if (todo.counts && request.method === 'GET' && mayCount(request.headers)) countClick(todo.counts, new Date())
      response.writeHead(todo.status, {
        Location: todo.to,
        'Cache-Control': 'public, max-age=0, must-revalidate',
        ...todo.headers,
      })
      return void response.end()
    case 'post':
      return takeIn(exchange, todo)
    case 'admin':
      return passToNext(exchange, exchange.path, todo.status)
    case 'static':
      return settings().production ? sendStatic(request, response, path) : passToNext(exchange)
    case 'media':
      return sendMedia(request, response, todo.name)
    case 'probe':
      return probe(response, todo.of)
  }
}

/** Who comes to the admin by another host, or sends a form from another site, is told which setting would fit. */
function refuseForeign(request: IncomingMessage, todo: Plan): string | null {
  const { siteUrl } = settings()
  const { origin, host } = request.headers
  if (todo.kind === 'admin' && host !== new URL(siteUrl).host) {
    return `This site is ${siteUrl}, and you came by ${host}. If that address is the right one, set SITE_URL=http://${host} (or https) and start again.\n`
  }
  const acts = todo.kind === 'admin' || (todo.kind === 'post' && !todo.foreign)
  if (acts && request.method === 'POST' && origin !== undefined && origin !== siteUrl) {
    return `This site is ${siteUrl}, and the form was sent from ${origin}. If that address is the right one, set SITE_URL=${origin} and start again.\n`
  }
  return null
}

async function sendKept({ request, response }: Exchange, todo: Plan & { kind: 'document' }) {
  const { path, from = path, shows, type, typeInBrowsers, headers } = todo
  const document = await documentOf(path, shows, async (before) => {
    const answer = await innerDoor().ask('GET', from)
    if (answer.status !== 200) throw new Error(`${path} was answered with ${answer.status}`)
    const body = type ? answer.body : Buffer.from(stripScripts(answer.body.toString()))
    const all = {
      ...readingHeaders(),
      ...headers,
      'Content-Type': type ?? HTML,
      'Cache-Control': 'public, max-age=0, must-revalidate',
    }
    return makeDocument(body, all, { before, typeInBrowsers })
  })
  sendDocument(request, response, document)
}

const HTML = 'text/html; charset=utf-8'

async function sendView({ request, response, search }: Exchange, path: string) {
  const query = path.includes('?') ? search.replace('?', '&') : search
  const answer = await innerDoor().ask('GET', path + query, { [ADDRESS_HEADER]: addressOf(request) })
  sendInner(request, response, answer.status, answer)
}

async function pathToAsk({ headers }: IncomingMessage, todo: Plan & { kind: 'document' | 'view' }): Promise<string> {
  if (todo.kind === 'document') return todo.from ?? todo.path
  if (!todo.forGuest) return todo.path
  return `${todo.path}?of=${(await guestIn(headers.cookie, new Date())) ?? ''}`
}

function sendJson(response: ServerResponse, value: unknown) {
  const headers = { ...readingHeaders(), 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }
  response.writeHead(200, headers).end(JSON.stringify(value))
}

function sendBytes(request: IncomingMessage, response: ServerResponse, { type, bytes }: Plan & { kind: 'bytes' }) {
  response.writeHead(200, {
    ...mediaHeaders(),
    'Content-Type': type,
    'Content-Length': bytes.length,
    'Cache-Control': 'public, max-age=31536000, immutable',
  })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

/** A page that says why there is nothing else, or a form with its mistakes: never kept. */
async function sendAnswer(
  { request, response }: Exchange,
  status: number,
  path: string,
  headers: OutgoingHttpHeaders = {},
) {
  const answer = await innerDoor().ask('GET', path)
  if (answer.status !== 200) throw new Error(`${path} was answered with ${answer.status}`)
  sendInner(request, response, status, answer, headers)
}

function sendInner(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  answer: InnerAnswer,
  headers: OutgoingHttpHeaders = {},
) {
  const type = answer.headers['content-type'] ?? HTML
  const body = type.startsWith('text/html') ? Buffer.from(stripScripts(answer.body.toString())) : answer.body
  response.writeHead(status, {
    ...readingHeaders(),
    ...headers,
    'Content-Type': type,
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
    'X-Robots-Tag': 'noindex',
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

async function takeIn(exchange: Exchange, { maxBytes, take, unread }: Plan & { kind: 'post' }) {
  const { request, response } = exchange
  const accept = request.headers.accept ?? ''
  const refusal = unread?.(accept, new Date())
  if (refusal) {
    request.resume()
    return sendTaken(exchange, refusal)
  }
  const body = await readBody(request, maxBytes)
  if (body === 'too-large') {
    response.setHeader('Connection', 'close')
    const words = new URLSearchParams({ limit: `${maxBytes / 1024} KiB`, path: exchange.path })
    return sendAnswer(exchange, 413, `/answers/too-large?${words}`)
  }
  const type = request.headers['content-type'] ?? ''
  const now = new Date()
  const guestId = await guestIn(request.headers.cookie, now)
  const answer = await take({ body, type, accept, origin: originOf(addressOf(request)), guestId }, now)
  return sendTaken(exchange, answer)
}

function sendTaken(exchange: Exchange, answer: Answer) {
  if ('page' in answer) return sendAnswer(exchange, answer.status, answer.page, answer.headers)
  const { response } = exchange
  response.writeHead(answer.status, { ...readingHeaders(), 'Cache-Control': 'no-store', ...answer.headers })
  response.end(answer.body)
}

/** What a stranger may not say to Next: who they are, whom they asked, and what its own parts tell one another. */
const OURS =
  /^(?:x-forwarded-.*|forwarded|x-middleware-.*|x-afterword-.*|x-real-ip|x-invoke-.*|content-security-policy)$/

/** The admin, and in development everything: Next answers by itself, and is told only what it may hear. */
async function passToNext({ request, response, search, ...exchange }: Exchange, path = exchange.path, status = 200) {
  const nonce = randomBytes(16).toString('base64')
  const policy = adminPolicy(nonce)
  const { production, siteUrl } = settings()
  const headers: OutgoingHttpHeaders = Object.fromEntries(
    Object.entries(request.headers).filter(([name]) => !OURS.test(name) && name !== 'connection'),
  )
  headers[ADDRESS_HEADER] = addressOf(request)
  headers[ASKED_HEADER] = exchange.path + search
  headers['x-forwarded-host'] = new URL(siteUrl).host
  headers['x-forwarded-proto'] = new URL(siteUrl).protocol.slice(0, -1)
  if (production) headers['content-security-policy'] = policy
  const asked = path.includes('?') ? path : path + search
  const inner = innerDoor().request(request.method ?? 'GET', asked, headers)
  request.pipe(inner)
  // Some answers go on for as long as the page is open.
  const answer = await waitedFor(
    new Promise<IncomingMessage>((resolve, reject) => inner.on('response', resolve).on('error', reject)),
  )
  const own = production && !path.startsWith('/_next/') ? adminHeaders(policy) : {}
  const theirs = Object.fromEntries(Object.entries(answer.headers).filter(([name]) => !HOP_BY_HOP.has(name)))
  for (const name of Object.keys(own)) delete theirs[name.toLowerCase()]
  response.writeHead(answer.statusCode === 200 ? status : answer.statusCode!, { ...theirs, ...own })
  await new Promise<void>((resolve, reject) => {
    answer
      .on('error', reject)
      .pipe(response)
      .on('finish', resolve)
      .on('close', () => {
        // Such an answer has nobody to go to any more.
        if (!answer.complete) inner.destroy()
        resolve()
      })
  })
}

const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'transfer-encoding'])

const addressOf = (request: IncomingMessage) =>
  clientAddress(
    request.socket.remoteAddress ?? '',
    [request.headers['x-forwarded-for'] ?? []].flat().join(','),
    settings().trustProxy,
  )

function trouble({ request, response, path }: Exchange, error: unknown) {
  if (request.destroyed && response.destroyed) return
  log.error({ err: error, method: request.method, path }, 'a request failed')
  if (response.headersSent) return void response.destroy()
  sendText(response, 500, `${siteWords().page.wentWrong}\n`)
}
