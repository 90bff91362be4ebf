import { Parser } from 'htmlparser2'
import { isRoot } from './class-names'
import { NOT_PARSED } from './elements'

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

/** Browsers stop at 512. What nests deeper wants to keep us busy; the rest of the page is not read. */
const MAX_DEPTH = 1_000
/** A page of 1 MiB that people write has a tenth of it; each costs some 200 bytes of memory while the page is read. */
const MAX_ELEMENTS = 200_000
class StopReading extends Error {}

type Open = { element: Element | null; ignored: boolean }

/**
 * The items of a page as trees of elements, in one pass that takes time in proportion to the page's length
 * (docs/decisions/008). What was read until a limit counts.
 */
export function readTree(html: string): Tree {
  const tree: Tree = { roots: [], rels: [] }
  const open: Open[] = []
  let elements = 0
  const within = () => open.at(-1) ?? { element: null, ignored: false }

  const parser = new Parser({
    onopentag(name, attributes) {
      if (open.length >= MAX_DEPTH || ++elements > MAX_ELEMENTS) throw new StopReading()
      const { element: parent, ignored } = within()
      if (ignored || NOT_PARSED.has(name)) {
        // A frame may be a property by its address, whatever stands within.
        if (!ignored && name === 'iframe') parent?.children.push(elementOf(name, attributes))
        open.push({ element: null, ignored: true })
        return
      }
      if (name === 'base') tree.baseHref ??= attributes.href
      takeRel(tree, name, attributes)
      const element = elementOf(name, attributes)
      const kept = parent !== null || isRoot(element)
      if (kept) (parent?.children ?? tree.roots).push(element)
      open.push({ element: kept ? element : null, ignored: false })
    },
    ontext(text) {
      const { element, ignored } = within()
      if (!ignored) element?.children.push(text)
    },
    oncomment(text) {
      // HTML and XML disagree about where it ends, and so about what is shown.
      if (text.startsWith('[CDATA[')) throw new StopReading()
    },
    onclosetag() {
      open.pop()
    },
  })
  try {
    parser.end(html)
  } catch (error) {
    if (!(error instanceof StopReading)) throw error
  }
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
