import { load, type CheerioAPI } from 'cheerio'
import { adapter, type Htmlparser2TreeAdapterMap } from 'parse5-htmlparser2-tree-adapter'
import type { TreeAdapter } from 'parse5'

/** Browsers stop at 512; no page for readers comes near. */
const MAX_DEPTH = 500
/** A page of 1 MiB has some 50,000. */
const MAX_ELEMENTS = 100_000

class TooMuch extends Error {}

/**
 * Reads a stranger's page as browsers do, with scripts on: what stands in `<noscript>` is then text. The standard's way
 * of mending bad markup takes quadratic time in the depth of elements, and can make millions of elements out of some
 * kilobytes; null for a page that would.
 */
export function parsePage(html: string): CheerioAPI | null {
  try {
    return load(html, { treeAdapter: countingAdapter() })
  } catch (error) {
    if (error instanceof TooMuch) return null
    throw error
  }
}

function countingAdapter(): TreeAdapter<Htmlparser2TreeAdapterMap> {
  let elements = 0
  let depth = 0
  return {
    ...adapter,
    createElement: (...parts) => {
      if (++elements > MAX_ELEMENTS) throw new TooMuch()
      return adapter.createElement(...parts)
    },
    onItemPush: () => {
      if (++depth > MAX_DEPTH) throw new TooMuch()
    },
    onItemPop: () => void depth--,
  }
}
