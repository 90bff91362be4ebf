import { PARAGRAPHS } from '@/lib/html/elements'
import { addressFrom } from './address'
import { elementsIn, type Element, type Range } from './tree'

/** The text and the links of all items of a page, in document order; each element knows its part of them. */
export type PageText = {
  base: string
  text: string
  hrefs: string[]
  /** How many links may still be listed: those in contents within contents would be listed again and again. */
  linksLeft: number
}

/** Of all `e-*` properties of a page together. */
const MAX_LINKS = 50_000
/** Longer is nobody's property that we would show, and what is within it is still read. */
const MAX_TEXT = 20_000

/**
 * Gives each element the range of its text, so that text within text within text takes no time and no memory of its own.
 * Pictures are read as what they stand for; paragraphs and line breaks end with a line break, so that no words grow
 * together. (The specification is silent on the latter: https://microformats.org/wiki/textcontent-parsing.)
 */
export function layText(roots: Element[], base: string): PageText {
  const pieces: string[] = []
  const hrefs: string[] = []
  let length = 0
  const add = (piece: string) => {
    pieces.push(piece)
    length += piece.length
  }
  const lay = (element: Element) => {
    const { name, attributes } = element
    const apart = PARAGRAPHS.has(name)
    if (apart) add('\n')
    if (name === 'img') add(attributes.alt ?? (attributes.src ? ` ${addressFrom(attributes.src, base)} ` : ''))
    if (name === 'br') add('\n')
    // What a picture stands for is text of what is around it, not of its own.
    element.text.from = length
    element.links.from = hrefs.length
    if ((name === 'a' || name === 'area') && attributes.href !== undefined) hrefs.push(attributes.href)
    for (const child of element.children) {
      if (typeof child === 'string') add(child)
      else lay(child)
    }
    element.text.to = length
    element.links.to = hrefs.length
    if (apart) add('\n')
  }
  roots.forEach(lay)
  return { base, text: pieces.join(''), hrefs, linksLeft: MAX_LINKS }
}

export const textIn = ({ text }: PageText, { from, to }: Range): string =>
  text.slice(from, Math.min(to, from + MAX_TEXT)).trim()

/** The addresses that the links within an element point at. */
export function linksIn(page: PageText, { from, to }: Range): string[] {
  const hrefs = page.hrefs.slice(from, Math.min(to, from + page.linksLeft))
  page.linksLeft -= hrefs.length
  return hrefs.map((href) => addressFrom(href, page.base))
}

/** The text of one element without the names of its pictures, as addresses and dates are read. */
export function textWithoutImages(element: Element, page: PageText): string {
  const images = elementsIn(element).some(({ name }) => name === 'img')
  if (!images) return textIn(page, element.text)
  return element.children
    .map((child) => (typeof child === 'string' ? child : child.name === 'img' ? '' : textIn(page, child.text)))
    .join('')
    .trim()
}
