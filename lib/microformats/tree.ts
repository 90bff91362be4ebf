import { isRoot } from './class-names'
import { NOT_PARSED } from '@/lib/html/elements'
import { StopReading, walkHtml } from '@/lib/html/walk-html'

/** An element within an item. `from`/`to` say where its text stands in the text of the page, and its links likewise. */
export type Element = {
  name: string
  attributes: Record<string, string>
  /** Each once. */
  classes: string[]
  children: (Element | string)[]
  text: Range
  links: Range
}
export type Range = { from: number; to: number }

export type Tree = {
  baseHref?: string
  /** The outermost items, with all that is within them. Nothing is kept of the rest of the page. */
  roots: Element[]
  /** Of `a`, `area` and `link`, in document order. */
  rels: { rel: string[]; href: string }[]
}

/** A page of 1 MiB that people write has a tenth of it; each costs some 200 bytes of memory while the page is read. */
const MAX_ELEMENTS = 200_000

type Open = { element: Element | null; ignored: boolean }

/**
 * The items of a page as trees of elements, in one pass that takes time in proportion to the page's length
 * (docs/decisions/008). What was read until a limit counts.
 */
export function readTree(html: string): Tree {
  const tree: Tree = { roots: [], rels: [] }
  let elements = 0
  walkHtml<Open>(html, {
    outermost: { element: null, ignored: false },
    open(name, attributes, { element: parent, ignored }) {
      if (++elements > MAX_ELEMENTS) throw new StopReading()
      if (ignored || NOT_PARSED.has(name)) {
        // A frame may be a property by its address, whatever stands within.
        if (!ignored && name === 'iframe') parent?.children.push(elementOf(name, attributes))
        return { element: null, ignored: true }
      }
      if (name === 'base') tree.baseHref ??= attributes.href
      takeRel(tree, name, attributes)
      const element = elementOf(name, attributes)
      const kept = parent !== null || isRoot(element)
      if (kept) (parent?.children ?? tree.roots).push(element)
      return { element: kept ? element : null, ignored: false }
    },
    text(text, { element, ignored }) {
      if (!ignored) element?.children.push(text)
    },
  })
  return tree
}

const elementOf = (name: string, attributes: Record<string, string>): Element => ({
  name,
  attributes,
  classes: words(attributes.class),
  children: [],
  text: { from: 0, to: 0 },
  links: { from: 0, to: 0 },
})

const HAVE_RELS = new Set(['a', 'area', 'link'])

function takeRel(tree: Tree, name: string, { rel, href }: Record<string, string>) {
  if (HAVE_RELS.has(name) && rel !== undefined && href !== undefined) {
    tree.rels.push({ rel: words(rel.toLowerCase()), href })
  }
}

/** The words of an attribute, each once. */
export const words = (text: string | undefined): string[] =>
  text ? [...new Set(text.split(/[\t\n\f\r ]+/).filter((word) => word !== ''))] : []

export const elementsIn = (element: Element): Element[] => element.children.filter((child) => typeof child !== 'string')
