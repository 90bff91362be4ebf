import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { err, ok, type Result } from '@/lib/result'

/** An element by its name, or a piece of text. */
export type XmlNode = Record<string, XmlNode[] | string>

const TEXT = '#text'
const CDATA = '#cdata'
const MAX_LEVELS = 16
/** Of what begins with a less-than sign, which bounds elements too. A call has about twenty, and 8 KiB at most 2,000. */
const MAX_TAGS = 10_000

const parser = new XMLParser({
  preserveOrder: true,
  processEntities: false,
  parseTagValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  cdataPropName: CDATA,
  maxNestedTags: MAX_LEVELS,
})

/**
 * XML as small as it can be: UTF-8, some levels, and no DOCTYPE, with which go all entities but the five and all that was
 * ever done with them.
 */
export function parseXml(body: Uint8Array | string): Result<XmlNode, 'not-well-formed' | 'doctype'> {
  const text = decode(body)?.trim()
  if (text === undefined) return err('not-well-formed')
  if (/<!\s*(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST)/i.test(text)) return err('doctype')
  if (text.split('<', MAX_TAGS + 2).length > MAX_TAGS + 1) return err('not-well-formed')
  // The validator looks at tags only; what stands before the first and after the last it does not mind.
  if (!text.startsWith('<') || !text.endsWith('>') || XMLValidator.validate(text) !== true) {
    return err('not-well-formed')
  }
  try {
    const nodes = (parser.parse(text) as XmlNode[]).map(withEntities)
    return nodes.length === 1 ? ok(nodes[0]!) : err('not-well-formed')
  } catch {
    return err('not-well-formed')
  }
}

export const elements = (nodes: XmlNode[], name: string): XmlNode[][] =>
  nodes.flatMap((node) => {
    const content = node[name]
    return Array.isArray(content) ? [content] : []
  })

/** The text of an element; null if there are elements in it. */
export function textOf(nodes: XmlNode[]): string | null {
  const parts = nodes.map((node) => {
    const cdata = node[CDATA]
    const text = Array.isArray(cdata) ? textOf(cdata) : node[TEXT]
    return typeof text === 'string' ? text : null
  })
  return parts.includes(null) ? null : parts.join('')
}

/** The characters of XML 1.0 (§2.2). UTF-16 without its mark is full of zeros, and refused with them. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u

function decode(body: Uint8Array | string): string | undefined {
  try {
    const text = typeof body === 'string' ? body : new TextDecoder('utf-8', { fatal: true }).decode(body)
    const isMistaken = typeof body !== 'string' && !isReadableAsUtf8(text)
    return NOT_XML.test(text) || isMistaken ? undefined : text
  } catch {
    return undefined
  }
}

const DECLARED = /^\s*<\?xml\s[^>]{0,100}?encoding\s*=\s*["']([^"']*)["']/i
const NOT_LIKE_ASCII = /^(?:utf-?(?:7|16|32)|ucs|iso-10646|csunicode|ebcdic|ibm)/i

/**
 * Whether a document that declares an encoding is the same in UTF-8 (XML 1.0 §4.3.3 wants an error if it is not). Blogs
 * declare many, and what they send are addresses in letters that all of them share.
 */
function isReadableAsUtf8(text: string): boolean {
  const declared = DECLARED.exec(text)?.[1]
  if (declared === undefined || /^utf-?8$/i.test(declared)) return true
  return !NOT_LIKE_ASCII.test(declared) && Buffer.byteLength(text) === text.length
}

function withEntities(node: XmlNode): XmlNode {
  return Object.fromEntries(
    Object.entries(node).map(([name, content]) => {
      if (name === CDATA) return [name, content]
      return [name, typeof content === 'string' ? decodeEntities(content) : content.map(withEntities)]
    }),
  )
}

const FIVE: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Once, and not again what comes out. @throws for an entity that nobody has declared */
const decodeEntities = (text: string) =>
  text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const [, hex, decimal] = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? []
    const character = hex || decimal ? String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)) : FIVE[name]
    if (character === undefined || !whole.endsWith(';') || NOT_XML.test(character))
      throw new Error(`${whole} is nothing`)
    return character
  })
