import { isIP, type LookupFunction } from 'node:net'
import { Client, type Dispatcher } from 'undici'
import { err, ok, type Result } from '@/lib/result'
import manifest from '@/package.json'
import { decodeText } from './decode-text'
import type { Fetched, FetchError } from './fetched'
import type { Posted, Purpose } from './purpose'
import { ACCEPTED_ENCODINGS, readBody } from './read-body'
import { parseUrl } from '@/lib/parse-url'

export type Redirect = { location: string; status: number }
type Frame = { connectMs: number; siteUrl: string; signal: AbortSignal; posted: Posted | undefined }

/** Without the last number: which patch a site runs is nobody's business. */
const VERSION = manifest.version.replace(/\.\d+$/, '')

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

const userAgent = ({ because }: Purpose, siteUrl: string) =>
  because === null ? BROWSER : `Afterword/${VERSION} (+${siteUrl}/visits; Webmention, Pingback; ${because})`

/** One request to addresses that were checked before, over a connection that is closed afterwards. */
export async function visit(
  url: URL,
  addresses: string[],
  purpose: Purpose,
  { connectMs, siteUrl, signal, posted }: Frame,
): Promise<Result<Fetched | Redirect, FetchError>> {
  const client = new Client(url.origin, {
    connect: { lookup: pinnedTo(addresses), timeout: connectMs },
    autoSelectFamily: true,
  })
  try {
    const answer = await client.request({
      method: posted ? 'POST' : (purpose.method ?? 'GET'),
      path: url.pathname + url.search,
      headers: {
        'user-agent': userAgent(purpose, siteUrl),
        accept: purpose.accept,
        'accept-encoding': ACCEPTED_ENCODINGS,
        ...(posted && { 'content-type': posted.type, ...posted.headers }),
      },
      ...(posted && { body: posted.body }),
      signal,
    })
    return await read(answer, url, purpose)
  } catch (error) {
    return err({ kind: troubleOf(error, signal) })
  } finally {
    client.destroy().catch(() => {})
  }
}

/** Answers every question for a name with what was checked; nobody is asked a second time. */
function pinnedTo(addresses: string[]): LookupFunction {
  const pinned = addresses.map((address) => ({ address, family: isIP(address) }))
  return (_host, { all }, callback) =>
    all ? callback(null, pinned) : callback(null, pinned[0]!.address, pinned[0]!.family)
}

const REDIRECTS = new Set([301, 302, 303, 307, 308])

async function read(
  { statusCode: status, headers, body: raw }: Dispatcher.ResponseData,
  url: URL,
  purpose: Purpose,
): Promise<Result<Fetched | Redirect, FetchError>> {
  const header = (name: string) => [headers[name] ?? ''].flat()[0]!
  const location = header('location')
  if (REDIRECTS.has(status) && location) {
    const next = parseUrl(location, url)
    return next ? ok({ location: next.href, status }) : err({ kind: 'refused-url' })
  }
  const contentType = header('content-type').split(';')[0]!.trim().toLowerCase()
  const isRead = purpose.types.includes(contentType)
  const isGood = status >= 200 && status <= 299
  if (isGood && !isRead && purpose.otherTypes === 'refuse') return err({ kind: 'wrong-type' })
  const read = isRead ? await readBody(raw, header('content-encoding'), purpose.maxBytes) : NOTHING
  const bytes = read.ok ? read.value.bytes : Buffer.alloc(0)
  const cut = read.ok && read.value.cut
  const body = contentType.startsWith('image/') ? '' : decodeText(bytes, header('content-type'), cut)
  if (!isGood) return err({ kind: 'status', status, retryAfter: header('retry-after') || undefined, body })
  if (!read.ok) return err({ kind: read.error })
  if (cut && purpose.tooLong === 'refuse') return err({ kind: 'too-long' })
  return ok({ url: url.href, status, contentType, headers, bytes, body, cut })
}

const NOTHING = ok({ bytes: Buffer.alloc(0), cut: false })

const TIMEOUTS = new Set(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'ETIMEDOUT'])

/** What the network does has a code; what has none, or speaks of our arguments, is a bug of ours and stays one. */
function troubleOf(error: unknown, signal: AbortSignal): 'timeout' | 'unreachable' {
  if (signal.aborted) return 'timeout'
  if (!(error instanceof Error && 'code' in error) || error.code === 'UND_ERR_INVALID_ARG') throw error
  return TIMEOUTS.has(String(error.code)) ? 'timeout' : 'unreachable'
}
