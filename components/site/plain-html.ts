import { isValidElement, type ReactNode } from 'react'

/**
 * Markup as HTML that stands by itself, in a feed or a mail: whole addresses, the elements of a text, and none of the
 * classes, scripts and controls of a page. What is drawn is the site's own components; React's renderer to text is not
 * to be had inside of Next, and would say more than is wanted.
 * @param base what addresses are relative to
 * @param media `words`: nothing is fetched, pictures are what stands for them
 */
export async function plainHtml(node: ReactNode, base: string, media: Media = 'kept'): Promise<string> {
  const rest = await node
  if (rest === null || rest === undefined || typeof rest === 'boolean') return ''
  if (typeof rest !== 'object') return escape(String(rest))
  if (!isValidElement<Props>(rest)) {
    // What is an object and no element is some kind of list.
    const parts = await Promise.all(Array.from(rest as Iterable<ReactNode>, (part) => plainHtml(part, base, media)))
    return parts.join('')
  }
  const { type, props } = rest
  if (typeof type === 'function') {
    // Nothing here is a class, nor has hooks: these are server components.
    const component = type as (props: Props) => ReactNode | Promise<ReactNode>
    return plainHtml(await component(props), base, media)
  }
  return elementHtml(typeof type === 'string' ? type : undefined, props, base, media)
}

export type Media = 'kept' | 'words'
type Props = { children?: ReactNode } & Record<string, unknown>

/** @param type undefined for what only holds others together */
async function elementHtml(type: string | undefined, props: Props, base: string, media: Media): Promise<string> {
  if (type && (DROPPED.has(type) || props.hidden || String(props['aria-hidden']) === 'true')) return ''
  // The link of a heading to itself has no words of its own.
  if (type === 'a' && props['aria-labelledby']) return ''
  if (type && media === 'words' && MEDIA.has(type)) return wordsFor(props.alt)
  // Of a picture in many sizes, the one for programs that know of none.
  if (type === 'source' && props.srcSet) return ''
  if (type === 'input') return props.checked ? '☑ ' : '☐ '
  const name = type && (INSTEAD[type] ?? type)
  const inside = () => plainHtml(props.children, base, media)
  if (!name || !KEPT.has(name)) return inside()
  const tag = `<${name}${attributesOf(props, base)}>`
  return VOID.has(name) ? tag : `${tag}${await inside()}</${name}>`
}

const wordsFor = (alt: unknown) => (typeof alt === 'string' && alt ? `<em>[${escape(alt)}]</em>` : '')

/** What a page is divided by says nothing elsewhere; what stands aside from a text is a quotation to most feed readers. */
const INSTEAD: Record<string, string> = {
  aside: 'blockquote',
  section: 'div',
  article: 'div',
  header: 'div',
  footer: 'div',
}
const DROPPED = new Set(
  'script style template iframe object embed form button select textarea svg math link meta'.split(' '),
)
const MEDIA = new Set(['img', 'source', 'audio', 'video', 'track'])
const VOID = new Set(['br', 'hr', 'img', 'wbr', 'col', 'source', 'track'])
const KEPT = new Set([
  ...'div p h1 h2 h3 h4 h5 h6 blockquote pre ul ol li dl dt dd figure figcaption hr br wbr'.split(' '),
  ...'a em strong b i u s small mark sub sup code kbd samp var abbr cite q dfn time del ins ruby rt rp bdi bdo'.split(
    ' ',
  ),
  ...'table caption colgroup col thead tbody tfoot tr th td img source audio video track details summary'.split(' '),
])

/** By React's names. */
const ATTRIBUTES: Record<string, string> = {
  ...Object.fromEntries(
    'alt title lang dir cite rel start reversed width height controls scope type kind label'
      .split(' ')
      .map((name) => [name, name]),
  ),
  dateTime: 'datetime',
  colSpan: 'colspan',
  rowSpan: 'rowspan',
  srcLang: 'srclang',
}
const ADDRESSES = ['href', 'src', 'poster']

function attributesOf(props: Props, base: string): string {
  const written: [string, unknown][] = [
    ...ADDRESSES.map((name): [string, unknown] => [name, addressOf(props[name], base)]),
    ...Object.entries(ATTRIBUTES).map(([name, written]): [string, unknown] => [written, props[name]]),
  ]
  return written.map(([name, value]) => attribute(name, value)).join('')
}

function attribute(name: string, value: unknown): string {
  if (value === true) return ` ${name}`
  return typeof value === 'string' || typeof value === 'number' ? ` ${name}="${escape(String(value))}"` : ''
}

/** Nothing that runs: `javascript:` is an address too. */
function addressOf(value: unknown, base: string): string | undefined {
  if (typeof value !== 'string' || !URL.canParse(value, base)) return undefined
  const url = new URL(value, base)
  return /^(?:https?|mailto|tel):$/.test(url.protocol) ? url.href : undefined
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character]!)
