/** A piece of XML that is well-formed by the way it was made. */
class Xml {
  constructor(readonly source: string) {}
}
export type { Xml }

type Attributes = Record<string, string | number | undefined>
type Content = Xml | string | number | undefined

/** An element; its attributes and texts are escaped, what is undefined is left out. */
export function element(name: string, attributes: Attributes, ...content: Content[]): Xml {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escape(String(value))}"`))
    .join('')
  const inside = content.map(sourceOf).join('')
  return new Xml(inside ? `<${name}${written}>${inside}</${name}>` : `<${name}${written}/>`)
}

/** A whole document, and the style sheet that browsers draw it with. */
export const xmlDocument = (root: Xml, styleSheet?: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${
    styleSheet ? `<?xml-stylesheet type="text/css" href="${escape(styleSheet)}"?>\n` : ''
  }${root.source}\n`

function sourceOf(content: Content): string {
  if (content === undefined) return ''
  return content instanceof Xml ? content.source : escape(String(content))
}

/** What XML 1.0 §2.2 has no way to write, half a surrogate pair among it. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' }

const escape = (text: string) => text.replace(UNWRITABLE, '').replace(/[&<>"\r]/g, (character) => ENTITIES[character]!)
