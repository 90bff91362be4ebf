import { elements, PARAGRAPHS } from '@/lib/html/elements'
import { walkHtml } from '@/lib/html/walk-html'

export type PageLink = {
  href: string
  rel: string[]
  /** Where its text stands in the text of the page. */
  from: number
  to: number
  /** Not shown to readers, by an attribute that says so. */
  hidden: boolean
}
export type PageMedia = { href: string; hidden: boolean }
export type Page = {
  baseHref?: string
  title?: string
  /** By name or property, in small letters; the first of each. */
  meta: Map<string, string>
  jsonLd: string[]
  links: PageLink[]
  /** Addresses that pictures, sounds, films, frames and quotations name. */
  media: PageMedia[]
  /** The status that the page gives itself, as one must whose server cannot. */
  status?: string
  /** What readers see, in paragraphs that are ended by line breaks. */
  text: string
}

/** The attributes of an element that name something else than a link does. */
const MEDIA = new Map([
  ['img', ['src']],
  ['video', ['src', 'poster']],
  ['audio', ['src']],
  ['source', ['src']],
  ['track', ['src']],
  ['embed', ['src']],
  ['iframe', ['src']],
  ['object', ['data']],
  ['blockquote', ['cite']],
  ['q', ['cite']],
])

/** Neither their text nor the links within belong to the page that readers have before them. */
const NOT_CONTENT = elements(
  'script style noscript template textarea title iframe noembed noframes object xmp plaintext frameset svg math select datalist audio video canvas',
)
/**
 * Of the links of a page, and of its media. An honest page of 1 MiB has hardly more than a few thousand; who names ever
 * other addresses wants to keep us busy with resolving them.
 */
const MAX_ADDRESSES = 20_000
/** Of an element, what it means for what stands within. */
type Within = {
  outside: boolean
  /** Not shown to readers. */
  hidden: boolean
  /** A film or sound, whose sources count although its other content is for browsers that cannot play it. */
  plays: boolean
}

/** What a page of a stranger says. */
export function readPage(html: string): Page {
  const page: Page = { meta: new Map(), jsonLd: [], links: [], media: [], text: '' }
  let link: PageLink | undefined
  let take: 'title' | 'json-ld' | undefined
  const endLink = () => {
    if (link) link.to = page.text.length
    link = undefined
  }

  walkHtml<Within>(html, {
    outermost: { outside: false, hidden: false, plays: false },
    open(name, attributes, { outside, plays, hidden: inHidden }) {
      const hidden = inHidden || isHidden(attributes)
      const own = {
        outside: outside || NOT_CONTENT.has(name),
        hidden,
        plays: !outside && (name === 'video' || name === 'audio'),
      }
      if (!outside || (plays && (name === 'source' || name === 'track'))) {
        takeMedia(page, name, attributes, hidden)
      }
      if (PARAGRAPHS.has(name)) page.text += '\n'
      if (name === 'br') page.text += ' '
      if (name === 'title' && !outside && page.title === undefined) {
        take = 'title'
        page.title = ''
      }
      if (name === 'script' && attributes.type?.trim().toLowerCase() === 'application/ld+json') {
        take = 'json-ld'
        page.jsonLd.push('')
      }
      if (outside) return own
      if (name === 'base') page.baseHref ??= attributes.href
      if (name === 'meta') takeMeta(page, attributes)
      if (name === 'a') endLink()
      if ((name === 'a' || name === 'area') && attributes.href !== undefined && page.links.length < MAX_ADDRESSES) {
        const rel = (attributes.rel ?? '').toLowerCase().split(/\s+/)
        const here = { href: attributes.href, rel, from: page.text.length, to: page.text.length }
        page.links.push({ ...here, hidden })
        if (name === 'a') link = page.links.at(-1)
      }
      return own
    },
    text(text, { outside, hidden }) {
      if (take === 'title') page.title += text
      else if (take === 'json-ld') page.jsonLd[page.jsonLd.length - 1] += text
      else if (!outside && !hidden) page.text += text.replace(/[\t\n\f\r ]+/g, ' ')
    },
    close(name, { outside }) {
      if (name === 'title' || name === 'script') take = undefined
      if (name === 'a' && !outside) endLink()
      if (PARAGRAPHS.has(name)) page.text += '\n'
    },
  })
  endLink()
  return page
}

function takeMedia(page: Page, name: string, attributes: Record<string, string>, hidden: boolean) {
  const room = () => MAX_ADDRESSES - page.media.length
  const add = (href: string | undefined) => href !== undefined && room() > 0 && page.media.push({ href, hidden })
  for (const attribute of MEDIA.get(name) ?? []) add(attributes[attribute])
  if ((name === 'img' || name === 'source') && attributes.srcset) candidatesIn(attributes.srcset, room()).forEach(add)
}

/** The first addresses of a list of pictures, without what they are for (`2x`, `640w`). */
const candidatesIn = (srcset: string, max: number) =>
  srcset.split(',', max).map((candidate) => candidate.trim().split(/\s/, 1)[0])

function takeMeta(page: Page, attributes: Record<string, string>) {
  const { name, property, content } = attributes
  if (attributes['http-equiv']?.trim().toLowerCase() === 'status') page.status ??= content
  const key = (property ?? name)?.trim().toLowerCase()
  if (key && content !== undefined && !page.meta.has(key)) page.meta.set(key, content)
}

const isHidden = (attributes: Record<string, string>) =>
  attributes.hidden !== undefined ||
  attributes['aria-hidden'] === 'true' ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.style ?? '')
