import { Parser } from 'htmlparser2'

/** Browsers stop at 512. Whoever nests deeper wants to keep us busy, and the rest of the page is not read. */
const MAX_DEPTH = 1_000

/** Thrown by a visitor that has seen enough; what it has read until then counts. */
export class StopReading extends Error {}

type Attributes = Record<string, string>

/** What is done at each place of a page; `T` is what an element tells to what stands within it. */
export type Visitor<T> = {
  /** What stands within no element is told. */
  outermost: T
  open(this: void, name: string, attributes: Attributes, within: T): T
  text?(this: void, text: string, within: T): void
  /** By default a page with a comment that HTML and XML end at different places is read no further. */
  comment?(this: void, text: string): void
  close?(this: void, name: string, own: T): void
}

/**
 * Reads a stranger's page in one pass that takes time in proportion to its length. No tree is built: the parser behind
 * cheerio, which follows the browsers' rules to the letter, takes a minute for some half megabytes of open <div>
 * (docs/decisions/008).
 */
export function walkHtml<T>(html: string, visitor: Visitor<T>) {
  const open: T[] = []
  const within = () => (open.length ? open[open.length - 1]! : visitor.outermost)
  const comment = visitor.comment ?? stopAtCdata
  const parser = new Parser({
    onopentag(name, attributes) {
      if (open.length >= MAX_DEPTH) throw new StopReading()
      open.push(visitor.open(name, attributes, within()))
    },
    ontext: (text) => visitor.text?.(text, within()),
    oncomment: comment,
    onclosetag(name) {
      visitor.close?.(name, within())
      open.pop()
    },
  })
  try {
    parser.end(html)
  } catch (error) {
    if (!(error instanceof StopReading)) throw error
  }
}

/** Outside of scripts HTML ends it at the next “>”, XML at “]]>”: what one of them shows, the other hides. */
function stopAtCdata(text: string) {
  if (text.startsWith('[CDATA[')) throw new StopReading()
}
