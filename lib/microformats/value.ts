import { addressFrom } from './address'
import type { Root } from './class-names'
import type { Mf2Value, Prefix } from './item'
import { linksIn, textIn, textWithoutImages, type PageText } from './page-text'
import type { Element } from './tree'
import { valueClassDate, valueClassText } from './value-class'

/** What of an item a value depends on, beside its element. */
export type Place = { within: Root; page: PageText; dayBefore: string | null }

/**
 * The value of a property.
 * @see https://microformats.org/wiki/microformats2-parsing#parsing_a_p-_property and the sections after it
 */
export function valueOf(prefix: Prefix, element: Element, place: Place): Mf2Value {
  if (prefix === 'u') return addressValue(element, place)
  if (prefix === 'dt') return dateValue(element, place)
  if (prefix === 'e') return { value: textIn(place.page, element.text), links: linksIn(place.page, element.links) }
  return textValue(element, place)
}

function textValue(element: Element, { within, page }: Place): string {
  const marked = valueClassText(element, within, page)
  return marked ?? attribute(element, TEXT_ATTRIBUTES) ?? textIn(page, element.text)
}

function addressValue(element: Element, { within, page }: Place): Mf2Value {
  const { name, attributes } = element
  const address = attribute(element, ADDRESS_ATTRIBUTES)
  if (address !== undefined) {
    const value = addressFrom(address, page.base)
    return name === 'img' && attributes.alt !== undefined ? { value, alt: attributes.alt } : value
  }
  const text = valueClassText(element, within, page) ?? attribute(element, ADDRESS_TEXT_ATTRIBUTES)
  return addressFrom(text ?? textWithoutImages(element, page), page.base)
}

function dateValue(element: Element, { within, page, dayBefore }: Place): string {
  const marked = valueClassDate(element, within, page, dayBefore)
  return marked ?? attribute(element, DATE_ATTRIBUTES) ?? textWithoutImages(element, page)
}

type Attributes = Record<string, string[]>

/** By element, the attributes that hold its value; the first that is there. */
const TEXT_ATTRIBUTES: Attributes = {
  abbr: ['title'],
  link: ['title'],
  data: ['value'],
  input: ['value'],
  img: ['alt'],
  area: ['alt'],
}
const ADDRESS_ATTRIBUTES: Attributes = {
  a: ['href'],
  area: ['href'],
  link: ['href'],
  img: ['src'],
  audio: ['src'],
  video: ['src', 'poster'],
  source: ['src'],
  iframe: ['src'],
  object: ['data'],
}
const ADDRESS_TEXT_ATTRIBUTES: Attributes = { abbr: ['title'], data: ['value'], input: ['value'] }
const DATE_ATTRIBUTES: Attributes = {
  time: ['datetime'],
  ins: ['datetime'],
  del: ['datetime'],
  abbr: ['title'],
  data: ['value'],
  input: ['value'],
}

function attribute({ name, attributes }: Element, table: Attributes): string | undefined {
  const names = Object.hasOwn(table, name) ? table[name]! : []
  return names.map((key) => attributes[key]).find((value) => value !== undefined)
}
