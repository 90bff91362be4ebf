import { baseOf } from '@/lib/html/base-of'
import { addressFrom } from './address'
import { propertiesOf, rootOf, type Root } from './class-names'
import { dateOf } from './date-time'
import { impliedName, impliedPhoto, impliedUrl } from './implied'
import { textOf, type Mf2Document, type Mf2Item, type Mf2Value, type Prefix } from './item'
import { layText, type PageText } from './page-text'
import { elementsIn, readTree, type Element, type Tree } from './tree'
import { valueOf, type Place } from './value'

/**
 * What a page says of itself in microformats2, in time in proportion to its length, whoever wrote it.
 * Left out are HTML, languages, ids and rel-urls, which nobody here asks for.
 * @param baseUrl where the page was found after redirects
 * @see https://microformats.org/wiki/microformats2-parsing
 */
export function parseMicroformats(html: string, baseUrl: string): Mf2Document {
  const tree = readTree(html)
  const base = baseOf(tree.baseHref, baseUrl)
  const page = layText(tree.roots, base)
  return { items: tree.roots.map((element) => itemAt(element, rootOf(element)!, page)), rels: relsOf(tree, base) }
}

function relsOf(tree: Tree, base: string): Record<string, string[]> {
  const rels = new Map<string, Set<string>>()
  for (const { rel, href } of tree.rels) {
    const address = addressFrom(href, base)
    for (const name of rel) rels.set(name, (rels.get(name) ?? new Set()).add(address))
  }
  return record(rels, (addresses) => [...addresses])
}

/** An item in the making. */
type Draft = {
  root: Root
  page: PageText
  properties: Map<string, Mf2Value[]>
  children: Mf2Item[]
  /** The prefixes that were used, and whether there is any item within. */
  prefixes: Set<Prefix>
  nests: boolean
  dayBefore: string | null
}

function itemAt(element: Element, root: Root, page: PageText): Mf2Item {
  const draft: Draft = {
    root,
    page,
    properties: new Map(),
    children: [],
    prefixes: new Set(),
    nests: false,
    dayBefore: null,
  }
  for (const child of elementsIn(element)) take(child, draft)
  if (!root.classic) addImplied(element, draft)
  return { type: root.types, properties: record(draft.properties, (values) => values), children: draft.children }
}

function take(element: Element, draft: Draft) {
  const root = rootOf(element)
  const properties = propertiesOf(element, draft.root)
  const nested = root && itemAt(element, root, draft.page)
  for (const [prefix, names] of properties) {
    draft.prefixes.add(prefix)
    const value = nested ? nestedValue(prefix, nested, element, draft) : valueOf(prefix, element, placeIn(draft))
    if (prefix === 'dt') draft.dayBefore = dateOf(textOf(value) ?? '') ?? draft.dayBefore
    for (const name of names) addTo(draft, name, value)
  }
  if (!nested) return elementsIn(element).forEach((child) => take(child, draft))
  draft.nests = true
  if (properties.size === 0) draft.children.push(nested)
}

const placeIn = ({ root, page, dayBefore }: Draft): Place => ({ within: root, page, dayBefore })

function addTo({ properties }: Draft, name: string, value: Mf2Value) {
  const values = properties.get(name)
  if (values) values.push(value)
  else properties.set(name, [value])
}

/** A name stands for an item that is the value of a text, an address for one that is the value of an address. */
function nestedValue(prefix: Prefix, nested: Mf2Item, element: Element, draft: Draft): Mf2Item {
  const { name: names, url: urls } = nested.properties
  const first = prefix === 'p' ? names?.[0] : prefix === 'u' ? urls?.[0] : undefined
  return { ...nested, value: textOf(first) ?? textOf(valueOf(prefix, element, placeIn(draft))) ?? '' }
}

function addImplied(element: Element, draft: Draft) {
  const { prefixes, nests, page } = draft
  const has = (name: string) => draft.properties.has(name)
  if (!has('name') && !nests && !prefixes.has('p') && !prefixes.has('e')) {
    addTo(draft, 'name', impliedName(element, page))
  }
  if (nests || prefixes.has('u')) return
  const photo = has('photo') ? undefined : impliedPhoto(element, page)
  if (photo !== undefined) addTo(draft, 'photo', photo)
  const url = has('url') ? undefined : impliedUrl(element, page)
  if (url !== undefined) addTo(draft, 'url', url)
}

/** Names come from the page: an object made by assignment would take `__proto__` for more than a name. */
const record = <T, U>(map: Map<string, T>, of: (value: T) => U): Record<string, U> =>
  Object.fromEntries([...map].map(([name, value]) => [name, of(value)]))
