import * as cheerio from 'cheerio'
import { kilobytes, plain, type Figure } from '../figures'
import type { Answer } from '../reader'
import type { SiteUnderTest } from '../site-under-test'

const MOST_BYTES = 35_000
const MOST_REQUESTS = 4
const MOST_SCRIPT_BYTES = 3_000

type View = { bytes: number; requests: number; scriptBytes: number; foreign: string[]; detail: string }

/** What a browser asks for until the first screen stands: the document, its styles and scripts, and pictures not lazy. */
export async function firstView(site: SiteUnderTest, pages: { name: string; path: string }[]): Promise<Figure[]> {
  const views = await Promise.all(pages.map(async ({ name, path }) => ({ name, ...(await look(site, path)) })))
  const worstScript = Math.max(...views.map((view) => view.scriptBytes))
  const foreign = views.flatMap((view) => view.foreign)
  return [
    ...views.flatMap(({ name, bytes, requests, detail }): Figure[] => [
      { what: `first view, ${name}`, value: bytes, show: kilobytes, budget: { atMost: MOST_BYTES }, note: detail },
      { what: '  its requests', value: requests, show: plain, budget: { atMost: MOST_REQUESTS } },
    ]),
    { what: '  most script', value: worstScript, show: kilobytes, budget: { atMost: MOST_SCRIPT_BYTES } },
    {
      what: '  third parties',
      value: foreign.length,
      show: plain,
      budget: { atMost: 0 },
      ...(foreign.length && { note: foreign.join(', ') }),
    },
  ]
}

async function look(site: SiteUnderTest, path: string): Promise<View> {
  const document = await fetchBr(site, path)
  const $ = cheerio.load(await decoded(site, path))
  const wanted = [
    ...$('link[rel~=stylesheet], link[rel~=preload]').map((_, element) => $(element).attr('href')),
    ...$('script[src]').map((_, element) => $(element).attr('src')),
    ...$('img:not([loading=lazy])').map((_, element) => $(element).attr('src')),
  ].map((address) => new URL(address, site.origin + path))
  const own = [...new Set(wanted.filter((url) => url.origin === site.origin).map((url) => url.pathname))]
  const parts = await Promise.all(own.map(async (part) => ({ part, bytes: wireBytes(await fetchBr(site, part)) })))
  const all = [{ part: 'document', bytes: wireBytes(document) }, ...parts]
  const inline = $('script:not([src]):not([type="application/ld+json"])').text().length
  return {
    bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
    requests: all.length,
    scriptBytes: inline + parts.reduce((sum, { part, bytes }) => sum + (part.endsWith('.js') ? bytes : 0), 0),
    foreign: wanted.filter((url) => url.origin !== site.origin && /^https?:/.test(url.protocol)).map(String),
    detail: all.map(({ part, bytes }) => `${part.split('/').at(-1)} ${kilobytes(bytes)}`).join(', '),
  }
}

async function fetchBr(site: SiteUnderTest, path: string): Promise<Answer> {
  const answer = await site.reader.get(path, { 'Accept-Encoding': 'br' })
  if (answer.status !== 200) throw new Error(`GET ${path} was answered with ${answer.status}`)
  return answer
}

const decoded = (site: SiteUnderTest, path: string) => site.reader.page(path)

/** Head and body as they go over the wire, without TCP and TLS. */
const wireBytes = ({ rawHeaders, body }: Answer) =>
  'HTTP/1.1 200 OK\r\n\r\n'.length +
  rawHeaders.reduce((sum, part) => sum + Buffer.byteLength(part) + 2, 0) +
  body.length
