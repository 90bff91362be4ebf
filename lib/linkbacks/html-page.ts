import { Parser } from 'htmlparser2'

export type PageLink = {
  href: string
  rel: string[]
  /** Where its text stands in the text of the page. */
  from: number
  to: number
  /** Not shown to readers, by an attribute that says so. */
  hidden: boolean
}
export type Page = {
  baseHref?: string
  title?: string
  /** By name or property, in small letters; the first of each. */
  meta: Map<string, string>
  jsonLd: string[]
  links: PageLink[]
  /** What readers see, in paragraphs that are ended by line breaks. */
  text: string
}

const words = (text: string) => new Set(text.split(' '))

/** Neither their text nor the links within belong to the page that readers have before them. */
const NOT_CONTENT = words(
  'script style noscript template textarea title iframe noembed noframes object xmp plaintext frameset svg math select datalist audio video canvas',
)
const PARAGRAPHS = words(
  'address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr input legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul',
)

/** Browsers stop at 512. Whoever nests deeper wants to keep us busy, and the rest of the page is not read. */
const MAX_DEPTH = 1_000
class StopReading extends Error {}

/**
 * What a page of a stranger says, in one pass that takes time in proportion to its length. No tree is built: the parser
 * behind cheerio, which follows the browsers' rules to the letter, takes a minute for some half megabytes of open <div>.
 */
export function readPage(html: string): Page {
  const page: Page = { meta: new Map(), jsonLd: [], links: [], text: '' }
  const open: { outside: boolean; hidden: boolean }[] = []
  let link: PageLink | undefined
  let take: 'title' | 'json-ld' | undefined
  const within = () => open.at(-1) ?? { outside: false, hidden: false }
  const endLink = () => {
    if (link) link.to = page.text.length
    link = undefined
  }

  const parser = new Parser({
    onopentag(name, attributes) {
      if (open.length >= MAX_DEPTH) throw new StopReading()
      const { outside, hidden } = within()
      open.push({ outside: outside || NOT_CONTENT.has(name), hidden: hidden || isHidden(attributes) })
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
      if (outside) return
      if (name === 'base') page.baseHref ??= attributes.href
      if (name === 'meta') takeMeta(page, attributes)
      if (name === 'a') endLink()
      if ((name === 'a' || name === 'area') && attributes.href !== undefined) {
        const rel = (attributes.rel ?? '').toLowerCase().split(/\s+/)
        const here = { href: attributes.href, rel, from: page.text.length, to: page.text.length }
        page.links.push({ ...here, hidden: hidden || isHidden(attributes) })
        if (name === 'a') link = page.links.at(-1)
      }
    },
    ontext(text) {
      if (take === 'title') page.title += text
      else if (take === 'json-ld') page.jsonLd[page.jsonLd.length - 1] += text
      else if (!within().outside && !within().hidden) page.text += text.replace(/[\t\n\f\r ]+/g, ' ')
    },
    oncomment(text) {
      // Outside of scripts HTML ends it at the next “>”, XML at “]]>”: what one of them shows, the other hides.
      if (text.startsWith('[CDATA[')) throw new StopReading()
    },
    onclosetag(name) {
      if (name === 'title' || name === 'script') take = undefined
      if (name === 'a' && !within().outside) endLink()
      if (PARAGRAPHS.has(name)) page.text += '\n'
      open.pop()
    },
  })
  try {
    parser.end(html)
  } catch (error) {
    if (!(error instanceof StopReading)) throw error
  }
  endLink()
  return page
}

function takeMeta(page: Page, { name, property, content }: Record<string, string>) {
  const key = (property ?? name)?.trim().toLowerCase()
  if (key && content !== undefined && !page.meta.has(key)) page.meta.set(key, content)
}

const isHidden = (attributes: Record<string, string>) =>
  attributes.hidden !== undefined ||
  attributes['aria-hidden'] === 'true' ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.style ?? '')
