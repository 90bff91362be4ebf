import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { err, ok, type Result } from '@/lib/result'

/** An element by its name, or a piece of text. */
export type XmlNode = Record<string, XmlNode[] | string>

const TEXT = '#text'
const CDATA = '#cdata'
const MAX_LEVELS = 16

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
    return NOT_XML.test(text) ? undefined : text
  } catch {
    return undefined
  }
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
