import type { Root as HastRoot } from 'hast'
import type { Node, Parent, Root } from 'mdast'
import { VFileMessage } from 'vfile-message'
import { PARAGRAPHS } from '@/lib/html/elements'
import { err, ok, type Result } from '@/lib/result'
import { drawBody, isElement, markExpressions } from './draw-body'
import { gatherMentions, isSponsored, SEEN, type LinkMention, type Mention } from './mentions'
import type { Problem } from './problem'
import { bodyInPlace } from './read-entry'

/** The components that writers may use in MDX; components/site/mdx.tsx has them. */
export const WRITERS_COMPONENTS = ['Callout', 'Figure', 'PullQuote', 'Recommend', 'Disclosure'] as const

/** A heading that can be linked to. */
export type Heading = { id: string; text: string; depth: 2 | 3 }

export type Body = {
  /** The body of a function that gives a component: for `run` of @mdx-js/mdx. */
  code: string
  /** In the order of the text. */
  headings: Heading[]
  text: BodyText
  /** In the order of the text. */
  mentions: Mention[]
}

/** What stands on the page, without its markup; each paragraph is a line. */
export type BodyText = { headings: string[]; words: string }

/**
 * Compiles the body of a content file: MDX, or Markdown with HTML in it.
 * It is also tried once with a stand-in for React, so that a name that does not exist is a mistake in the file, with its
 * place, and not an error on a reader's page.
 */
export async function compileBody(file: string, text: string): Promise<Result<Body, Problem>> {
  const tried = await tryBody(file, text)
  if (!tried.ok) return tried
  const { code, headings, mentions, tree } = tried.value
  return ok({ code, headings, mentions: [...mentions, ...linksOfExpressions(tree)], text: textIn(tree) })
}

/** The links that the body of a content file will have on its page, as they are written, except paid and disowned ones. */
export async function linksInBody(file: string, text: string): Promise<Result<string[], Problem>> {
  const tried = await tryBody(file, text)
  if (!tried.ok) return tried
  const links = linksIn(tried.value.tree).filter(({ href, rel }) => !isDisowned(rel) && !href.startsWith('link:'))
  return ok(links.map(({ href }) => href))
}

async function tryBody(
  file: string,
  text: string,
): Promise<Result<{ code: string; headings: Heading[]; mentions: Mention[]; tree: unknown }, Problem>> {
  const { compile } = await import('@mdx-js/mdx')
  const plugins = await loadPlugins()
  const format = file.endsWith('.md') ? 'md' : 'mdx'
  const source = { path: file, value: bodyInPlace(text) }
  try {
    const headings: Heading[] = []
    const mentions: Mention[] = []
    const options = plugins(format, headings, mentions)
    const code = String(await compile(source, { format, outputFormat: 'function-body', ...options }))
    try {
      return ok({ code, headings, mentions, tree: await drawBody(code, STAND_IN_COMPONENTS) })
    } catch (error) {
      const { rehypePlugins } = options
      const marking = { ...options, rehypePlugins: [...rehypePlugins, markExpressions], development: true }
      const told = String(await compile(source, { format, outputFormat: 'function-body', ...marking }))
      return err({ file, ...(await failedAt(told)), message: messageOf(error) })
    }
  } catch (error) {
    return err({ file, ...placeOf(error), message: messageOf(error) })
  }
}

/** Draws once more what could not be drawn, to know where in the text that was. */
async function failedAt(code: string): Promise<{ line: number; column: number }> {
  let place = { line: 1, column: 1 }
  try {
    await drawBody(code, STAND_IN_COMPONENTS, (line, column) => (place = { line, column }))
  } catch (error) {
    // Of a component that is not there, MDX says it itself: It’s referenced in your code at `7:1-7:13`
    const [, line, column] = /`(\d{1,9}):(\d{1,9})-/.exec(String(error)) ?? []
    if (line && column) return { line: Number(line), column: Number(column) }
  }
  return place
}

/** Links that stand in no block of the text but are made when it is drawn; their place is not known. */
const linksOfExpressions = (tree: unknown): LinkMention[] =>
  linksIn(tree)
    .filter(({ isSeen, href }) => !isSeen && /^https?:/i.test(href))
    .map(({ href, rel }) => ({
      kind: 'link',
      to: href,
      byHand: isSponsored(rel),
      block: null,
      line: 1,
      column: 1,
    }))

type FoundLink = { href: string; rel: unknown; isSeen: boolean }

/** In the order of the text. Without recursion, since nobody limits how deep a text nests. */
function linksIn(tree: unknown): FoundLink[] {
  const links: FoundLink[] = []
  const ahead = [tree]
  while (ahead.length) {
    const next = ahead.pop()
    if (Array.isArray(next)) ahead.push(...(next as unknown[]).toReversed())
    if (!isElement(next)) continue
    const { type, props } = next
    const { href, rel } = props
    if (type === 'a' && typeof href === 'string') links.push({ href, rel, isSeen: SEEN in props })
    ahead.push(props.children)
  }
  return links
}

/** In the order of the text, without recursion like the links. What leads to notes and back is not read. */
function textIn(tree: unknown): BodyText {
  const lines = [{ text: '', isHeading: false }]
  const begin = (isHeading: boolean) => lines.push({ text: '', isHeading })
  const ahead: unknown[] = [tree]
  while (ahead.length) {
    const next = ahead.pop()
    if (Array.isArray(next)) ahead.push(...(next as unknown[]).toReversed())
    else if (typeof next === 'string') lines.at(-1)!.text += next.replace(/\s+/g, ' ')
    else if (next === END_OF_BLOCK) begin(false)
    else if (isElement(next)) {
      const { type, props } = next
      if (LEADS_TO_NOTES.some((name) => name in props) || props.id === 'footnote-label') continue
      if (typeof type !== 'string' || PARAGRAPHS.has(type)) {
        begin(HEADINGS.has(type))
        ahead.push(END_OF_BLOCK)
      }
      ahead.push(props.children)
      // What a component for writers is told beside its children.
      if (typeof type === 'function') {
        for (const told of [props.caption, props.title]) if (told) ahead.push(END_OF_BLOCK, told)
      }
    }
  }
  const said = lines.map((line) => ({ ...line, text: line.text.trim() })).filter(({ text }) => text !== '')
  return {
    headings: said.filter(({ isHeading }) => isHeading).map(({ text }) => text),
    words: said.map(({ text }) => text).join('\n'),
  }
}

const END_OF_BLOCK = Symbol('end of a block')
const HEADINGS = new Set<unknown>(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const LEADS_TO_NOTES = ['data-footnote-ref', 'data-footnote-backref']

const isDisowned = (rel: unknown) =>
  isSponsored(rel) || (typeof rel === 'string' && /(?:^|\s)nofollow(?:\s|$)/i.test(rel))

const STAND_IN_COMPONENTS = Object.fromEntries(WRITERS_COMPONENTS.map((name) => [name, () => null]))

async function loadPlugins() {
  const [gfm, slug, highlight, raw, { SKIP, visit }, { toString }, { nodeTypes }] = await Promise.all([
    import('remark-gfm'),
    import('rehype-slug'),
    import('rehype-highlight'),
    import('rehype-raw'),
    import('unist-util-visit'),
    import('hast-util-to-string'),
    import('@mdx-js/mdx'),
  ])
  /** The first mark of a note has its number as a class, so that the note can stand beside it. */
  const numberMarks = () => (tree: HastRoot) => {
    const numbered = new Set<string>()
    visit(tree, 'element', (element) => {
      const number = element.properties['dataFootnoteRef'] === undefined ? '' : toString(element)
      if (!number || numbered.has(number)) return
      numbered.add(number)
      element.properties['className'] = [`mark-${number}`]
    })
  }
  /** Notes have a heading of their own, which says nothing of what the text is about. */
  const gatherHeadings = (headings: Heading[]) => (tree: HastRoot) =>
    visit(tree, 'element', (element) => {
      if (element.properties['dataFootnotes'] !== undefined) return SKIP
      const id = element.properties['id']
      if (typeof id === 'string' && TAKEN_IDS.has(id)) element.properties['id'] = `${id}-in-text`
      const depth = DEPTHS[element.tagName]
      if (depth) headings.push({ id: String(element.properties['id']), text: toString(element), depth })
    })
  const gather = (mentions: Mention[]) => (tree: HastRoot, file: { fail: Fail }) =>
    void mentions.push(...gatherMentions(tree, (reason, place) => file.fail(reason, place)))
  return (format: 'md' | 'mdx', headings: Heading[], mentions: Mention[]) => ({
    remarkPlugins: [gfm.default, refuseImports],
    remarkRehypeOptions: { footnoteLabel: 'Notes', footnoteBackLabel: 'Back to the text' },
    rehypePlugins: [
      ...(format === 'md' ? [[raw.default, { passThrough: [...nodeTypes] }] as [typeof raw.default, object]] : []),
      slug.default,
      numberMarks,
      [gatherHeadings, headings] as [typeof gatherHeadings, Heading[]],
      [gather, mentions] as [typeof gather, Mention[]],
      [highlight.default, { detect: false }] as [typeof highlight.default, object],
    ],
  })
}

type Fail = (reason: string, place?: Node['position']) => never

function refuseImports() {
  return (tree: Root, file: { fail: Fail }) => {
    for (const node of (tree as Parent).children) {
      if ((node.type as string) === 'mdxjsEsm') {
        file.fail('`import` and `export` do not work here; the components for writers are there without', node.position)
      }
    }
  }
}

/** What the page around the text calls its own parts. */
const TAKEN_IDS = new Set('content responses verdict footnote-label where-to-get-it instead'.split(' '))

const DEPTHS: Record<string, Heading['depth']> = { h2: 2, h3: 3 }

function placeOf(error: unknown): { line: number; column: number } {
  if (!(error instanceof VFileMessage)) return { line: 1, column: 1 }
  if (error.line !== undefined) return { line: error.line, column: error.column ?? 1 }
  // A tag that is still open at the end has its place in the words only, as (6:1-6:10).
  const [, line, column] = /\((\d+):(\d+)-/.exec(error.reason) ?? []
  return { line: Number(line ?? 1), column: Number(column ?? 1) }
}

const messageOf = (error: unknown) =>
  error instanceof VFileMessage ? error.reason : error instanceof Error ? error.message : String(error)
