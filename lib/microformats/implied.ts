import { addressFrom } from './address'
import { isRoot } from './class-names'
import type { Mf2Value } from './item'
import { textIn, type PageText } from './page-text'
import { elementsIn, type Element } from './tree'

/**
 * What an item says without saying so: its name, photo and address, from itself or from an only child or grandchild.
 * @see https://microformats.org/wiki/microformats2-parsing#parsing_for_implied_properties
 */
export function impliedName(root: Element, page: PageText): string {
  const named = nameIn(root) ?? fromOnlyChild(root, nameIfAny) ?? fromOnlyGrandchild(root, nameIfAny)
  return named ?? textIn(page, root.text)
}

function nameIn({ name, attributes }: Element): string | undefined {
  if (name === 'img' || name === 'area') return attributes.alt
  return name === 'abbr' ? attributes.title : undefined
}

const nameIfAny = (element: Element) => nameIn(element) || undefined

export function impliedPhoto(root: Element, page: PageText): Mf2Value | undefined {
  const photo = (element: Element) => photoIn(element, page)
  const fromChild = (element: Element) => fromOnlyOfType(element, ['img', 'object'], photo)
  return photo(root) ?? fromChild(root) ?? fromOnlyChild(root, fromChild)
}

function photoIn({ name, attributes }: Element, page: PageText): Mf2Value | undefined {
  const { src, alt, data } = attributes
  if (name === 'object' && data !== undefined) return addressFrom(data, page.base)
  if (name !== 'img' || src === undefined) return undefined
  const value = addressFrom(src, page.base)
  return alt === undefined ? value : { value, alt }
}

export function impliedUrl(root: Element, page: PageText): string | undefined {
  const url = ({ name, attributes }: Element) =>
    (name === 'a' || name === 'area') && attributes.href !== undefined
      ? addressFrom(attributes.href, page.base)
      : undefined
  const fromChild = (element: Element) => fromOnlyOfType(element, ['a', 'area'], url)
  return url(root) ?? fromChild(root) ?? fromOnlyChild(root, fromChild)
}

/** `>:only-child:not(.h-*)` */
function fromOnlyChild<T>(parent: Element, read: (child: Element) => T | undefined): T | undefined {
  const [only, ...others] = elementsIn(parent)
  return only && others.length === 0 && !isRoot(only) ? read(only) : undefined
}

const fromOnlyGrandchild = <T>(parent: Element, read: (child: Element) => T | undefined): T | undefined =>
  fromOnlyChild(parent, (child) => fromOnlyChild(child, read))

/** `>name:only-of-type:not(.h-*)`, for each of the names in turn */
function fromOnlyOfType<T>(parent: Element, names: string[], read: (child: Element) => T | undefined): T | undefined {
  const children = elementsIn(parent)
  for (const name of names) {
    const [only, ...others] = children.filter((child) => child.name === name)
    const found = only && others.length === 0 && !isRoot(only) ? read(only) : undefined
    if (found !== undefined) return found
  }
  return undefined
}
