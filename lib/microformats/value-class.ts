import { isRoot, propertiesOf, type Root } from './class-names'
import { partsOf, withDate, type DateParts } from './date-time'
import { textIn, type PageText } from './page-text'
import { elementsIn, type Element } from './tree'

/**
 * The value class pattern: a property that is made of the parts of its element which are marked as `value`.
 * @see https://microformats.org/wiki/value-class-pattern
 * @returns null where nothing is marked
 */
export function valueClassText(element: Element, within: Root, page: PageText): string | null {
  const parts = valueElements(element, within).map((part) => partText(part, page))
  return parts.length > 0 ? parts.join('').trim() : null
}

/**
 * A date and a time of day from their parts, the first of each; a time alone is on the day of the date before it.
 * @see https://microformats.org/wiki/value-class-pattern#Date_and_time_parsing
 */
export function valueClassDate(element: Element, within: Root, page: PageText, dayBefore: string | null) {
  const found: DateParts = {}
  for (const part of valueElements(element, within)) {
    takeParts(found, partsOf(partDate(part, page)))
  }
  return withDate(found, dayBefore)
}

/** A part is taken only if nothing that it says has been said. */
function takeParts(found: DateParts, parts: DateParts | null) {
  if (!parts || (parts.date && found.date) || (parts.time && found.time)) return
  Object.assign(found, { ...parts, zone: found.zone ?? parts.zone })
}

/** Those within another property or another item are its own; so each element is looked at once in a page. */
function valueElements(element: Element, within: Root): Element[] {
  return elementsIn(element).flatMap((child) => {
    if (child.classes.includes('value') || child.classes.includes('value-title')) return [child]
    return isRoot(child) || propertiesOf(child, within).size > 0 ? [] : valueElements(child, within)
  })
}

function partText({ name, attributes, classes, text }: Element, page: PageText): string {
  if (classes.includes('value-title')) return attributes.title ?? ''
  if (name === 'img' || name === 'area') return attributes.alt ?? ''
  if (name === 'data' && attributes.value !== undefined) return attributes.value
  if (name === 'abbr' && attributes.title !== undefined) return attributes.title
  return textIn(page, text)
}

function partDate(element: Element, page: PageText): string {
  const { name, attributes, classes } = element
  const dated = name === 'time' || name === 'ins' || name === 'del'
  return dated && !classes.includes('value-title') && attributes.datetime !== undefined
    ? attributes.datetime
    : partText(element, page)
}
