import { decodeAs } from '@/lib/http/decode-text'
import { claimsSchema, type Claims } from './claims'
import type { LinkbackError } from './linkback-error'

export type Trackback = { url: string; claims: Claims }

/** What a trackback says of its charset comes first, then what its bytes say of themselves. */
const LABEL = /charset\s*=\s*["']?([\w.:-]{1,40})/i

/**
 * Reads a trackback: a form of `url`, `title`, `excerpt` and `blog_name`, in the charset of its Content-Type or of its
 * `charset` field (which WordPress knows), or else in UTF-8 if it is that, and in Windows-1252 if it is not. Null when it
 * has no address, or more than one.
 * @see Trackback 1.2; UTF-7 is refused as WordPress does it, since its text can become markup
 */
export function parseTrackback(body: Uint8Array, contentType: string): Trackback | null {
  const fields = rawFields(body)
  const ascii = (name: string) => fields.get(name)?.map((bytes) => bytes.toString('latin1')) ?? []
  const label = LABEL.exec(contentType)?.[1] ?? ascii('charset')[0]
  const [url, another] = ascii('url')
  if (url === undefined || another !== undefined) return null
  const text = (name: string) => {
    const bytes = fields.get(name)?.[0]
    return bytes && decode(bytes, label)
  }
  const claims = claimsSchema.parse({ title: text('title'), excerpt: text('excerpt'), blogName: text('blog_name') })
  return { url: url.trim(), claims }
}

const FIELDS = new Set(['url', 'title', 'excerpt', 'blog_name', 'charset'])

/** The fields as bytes, since a form decoder takes all of them for UTF-8; of each two at the most, which is one too many. */
function rawFields(body: Uint8Array): Map<string, Buffer[]> {
  const fields = new Map<string, Buffer[]>()
  for (const pair of Buffer.from(body).toString('latin1').split('&')) {
    const at = pair.indexOf('=')
    const name = unescaped(pair.slice(0, Math.max(at, 0))).toString('latin1')
    const values = fields.get(name) ?? []
    if (FIELDS.has(name) && values.length < 2) fields.set(name, [...values, unescaped(pair.slice(at + 1))])
  }
  return fields
}

const unescaped = (part: string) =>
  Buffer.from(
    part
      .replaceAll('+', ' ')
      .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )

const decode = (bytes: Buffer, label = 'utf-8'): string =>
  decodeAs(bytes, label, { fatal: true }) ??
  decodeAs(bytes, 'utf-8', { fatal: true }) ??
  decodeAs(bytes, 'windows-1252')!

const REFUSALS: Record<LinkbackError | 'no-url', string> = {
  'no-url': 'Send one url, as a form.',
  'source-unusable': 'The url is not the address of a web page.',
  'source-is-target': 'The url is the page itself.',
  'source-ours': 'The url is a page of this site itself.',
  'source-refused': 'This site does not take trackbacks from there.',
  'target-unusable': 'This is not a page of this site.',
  'target-unknown': 'There is no such page on this site.',
  'target-closed': 'This page takes no trackbacks.',
  'already-registered': 'This trackback is registered already.',
  'too-many': 'Too many trackbacks for the moment; try again later.',
}

/** `<response>` as Trackback 1.2 has it: 0 and nothing else, or 1 with a sentence. */
export const trackbackResponse = (error: LinkbackError | 'no-url' | null): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<response>\n<error>${error ? 1 : 0}</error>\n${
    error ? `<message>${REFUSALS[error]}</message>\n` : ''
  }</response>\n`

/** For inside an HTML comment, where two hyphens end it, and for an attribute of XML. */
const forRdf = (text: string) =>
  text
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll('--', '&#45;&#45;')
    .replace(/-$/, '&#45;')

/**
 * The block by which a trackback client finds where to send, inside a comment, so that it is nothing to browsers.
 * @see Trackback 1.2 §Auto-Discovery
 */
export const trackbackBlock = (entry: { url: string; title: string }): string =>
  `<!--
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:trackback="http://madskills.com/public/xml/rss/module/trackback/">
<rdf:Description rdf:about="${forRdf(entry.url)}" dc:identifier="${forRdf(entry.url)}" dc:title="${forRdf(entry.title)}" trackback:ping="${forRdf(`${entry.url}/trackback`)}" />
</rdf:RDF>
-->`
