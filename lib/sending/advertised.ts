import { Parser } from 'htmlparser2'

/** What the text of a page says about where it takes linkbacks, as it is written there. */
export type Advertised = {
  base?: string
  /** In the order of the document. */
  webmentions: string[]
  pingback?: string
  trackbacks: { identifier: string; ping: string }[]
}

const words = (text: string) => new Set(text.split(' '))

/** What stands in these is text or another page, whatever it looks like. */
const NOT_CONTENT = words('iframe noembed noframes plaintext template xmp')

/** As deep as lib/linkbacks/html-page.ts reads. */
const MAX_DEPTH = 1_000
class StopReading extends Error {}

/** Reads a page of a stranger in one pass that takes time in proportion to its length. */
export function readAdvertised(html: string): Advertised {
  const found: Advertised = { webmentions: [], trackbacks: [] }
  const open: boolean[] = []
  const parser = new Parser({
    onopentag(name, attributes) {
      if (open.length >= MAX_DEPTH) throw new StopReading()
      const isOutside = open.at(-1) ?? false
      open.push(isOutside || NOT_CONTENT.has(name))
      if (isOutside) return
      if (name === 'base') found.base ??= attributes.href
      if (name === 'link' || name === 'a') takeLink(found, name, attributes)
      takeTrackback(found, name, attributes)
    },
    oncomment(text) {
      if (text.includes('trackback:ping')) readComment(found, text)
    },
    onclosetag() {
      open.pop()
    },
  })
  try {
    parser.end(html)
  } catch (error) {
    if (!(error instanceof StopReading)) throw error
  }
  return found
}

/** An address that is missing is skipped; one that is empty is the page. */
function takeLink(found: Advertised, name: string, { rel, href }: Record<string, string>) {
  if (rel === undefined || href === undefined) return
  const tokens = rel.toLowerCase().split(/\s+/)
  if (tokens.includes('webmention')) found.webmentions.push(href)
  if (name === 'link' && tokens.includes('pingback')) found.pingback ??= href
}

/** @see https://archive.cweiske.de/trackback/trackback-1.2.html */
function takeTrackback(found: Advertised, name: string, attributes: Record<string, string>) {
  if (name !== 'rdf:description') return
  const { 'dc:identifier': identifier, 'trackback:ping': ping } = attributes
  if (identifier !== undefined && ping !== undefined) found.trackbacks.push({ identifier, ping })
}

/** Validators did not like RDF in a page, so most of it is hidden from them. */
function readComment(found: Advertised, text: string) {
  const parser = new Parser({ onopentag: (name, attributes) => takeTrackback(found, name, attributes) })
  parser.end(text)
}
