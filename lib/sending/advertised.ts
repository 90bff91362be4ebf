import { Parser } from 'htmlparser2'
import { elements } from '@/lib/html/elements'
import { walkHtml } from '@/lib/html/walk-html'

/** What the text of a page says about where it takes linkbacks, as it is written there. */
export type Advertised = {
  base?: string
  /** In the order of the document. */
  webmentions: string[]
  pingback?: string
  trackbacks: { identifier: string; ping: string }[]
}

/** What stands in these is text or another page, whatever it looks like. */
const NOT_CONTENT = elements('iframe noembed noframes plaintext template xmp')

export function readAdvertised(html: string): Advertised {
  const found: Advertised = { webmentions: [], trackbacks: [] }
  walkHtml(html, {
    outermost: false,
    open(name, attributes, isOutside) {
      if (isOutside) return true
      if (name === 'base') found.base ??= attributes.href
      if (name === 'link' || name === 'a') takeLink(found, name, attributes)
      takeTrackback(found, name, attributes)
      return NOT_CONTENT.has(name)
    },
    comment(text) {
      if (text.includes('trackback:ping')) readComment(found, text)
    },
  })
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
