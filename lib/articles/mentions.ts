import type { Element, Root, RootContent } from 'hast'

/** What a text refers to, with its place in the file. */
export type Mention = { line: number; column: number } & (
  | {
      kind: 'link'
      /** An address, or link:name. */
      to: string
      /** The writer says that it is sponsored. */
      byHand: boolean
      /** Which of the blocks of the text it stands in; null where it is made by an expression. */
      block: number | null
    }
  /** The sentence about paid links, where the writer has put it. */
  | { kind: 'disclosure' }
  | { kind: 'recommend'; slug: string }
  | {
      kind: 'picture'
      src: string
      /** Nothing stands for it where it is not seen. */
      isWordless: boolean
    }
)
export type LinkMention = Extract<Mention, { kind: 'link' }>

/** Stands before each block that may have the first paid link in it, and becomes the disclosure there. */
export const DISCLOSURE_MARK = 'disclosure-mark'
/** A link without it was made by an expression, where no disclosure can be put before it. */
export const SEEN = 'data-link'
/** The picture with which a text begins has it. */
export const AT_ONCE = 'data-at-once'

export const isSponsored = (rel: unknown) =>
  [rel].flat().some((each) => /(?:^|\s)sponsored(?:\s|$)/i.test(typeof each === 'string' ? each : ''))

/** As the parsers of Markdown, HTML and MDX leave it; their types know only their own. */
type Node = Pick<Element, 'position'> & {
  type: string
  tagName?: string
  properties?: Record<string, unknown>
  name?: string | null
  attributes?: { type: string; name?: string; value?: unknown }[]
  children?: Node[]
  value?: string
  data?: { _mdxExplicitJsx?: boolean }
}

/**
 * Finds what a text refers to, and prepares its links for the page: every one of them is drawn by the component for links,
 * and before each block with links stands a mark. `<ShopLink to="name">` becomes the link that [words](link:name) is.
 */
export function gatherMentions(tree: Root, fail: (reason: string, place: Element['position']) => never): Mention[] {
  const mentions: Mention[] = []
  let block = -1
  const marked = tree.children.map((top) => {
    // Between two blocks is a line feed.
    if (top.type !== 'text') block += 1
    const before = mentions.length
    const ahead: Node[] = [top as Node]
    while (ahead.length) {
      const node = ahead.pop()!
      const { line = 1, column = 1 } = node.position?.start ?? {}
      const place = { line, column }
      const name = node.tagName ?? node.name
      if (name === 'ShopLink') becomeLink(node, fail)
      if (/^mdx\w+Expression$/.test(node.type) && hidesLink(node.value ?? '')) {
        fail('a paid link cannot stand in braces, where no disclosure can be put before it', node.position)
      }
      if (name === 'Disclosure') mentions.push({ kind: 'disclosure', ...place })
      const slug = attributeOf(node, 'slug')
      if (name === 'Recommend' && slug !== undefined) mentions.push({ kind: 'recommend', slug, ...place })
      if (name === 'img' || name === 'Figure') {
        const src = drawn(node, 'src') ?? ''
        if (block < BLOCKS_AT_ONCE && !mentions.some(({ kind }) => kind === 'picture')) setAttribute(node, AT_ONCE, '')
        mentions.push({ kind: 'picture', src, isWordless: isWithoutWords(node), ...place })
      }
      const to = name === 'a' || name === 'ShopLink' ? drawn(node, 'href') : undefined
      if (to !== undefined && LEADS_AWAY.test(to)) {
        setAttribute(node, SEEN, '')
        mentions.push({ kind: 'link', to, byHand: isSponsored(relOf(node)), block, ...place })
      }
      ahead.push(...[...(node.children ?? [])].reverse())
    }
    const hasLinks = mentions.slice(before).some(({ kind }) => kind === 'link')
    return hasLinks ? [markOf(block), top] : [top]
  })
  tree.children = marked.flat()
  return mentions
}

/** Blocks of a text that are seen at once: a picture there need not wait until it is scrolled to. */
const BLOCKS_AT_ONCE = 2

const hidesLink = (source: string) =>
  /<ShopLink\b|['"`]link:/i.test(source) || (/\brel=/i.test(source) && /\bsponsored\b/i.test(source))
const LEADS_AWAY = /^(?:https?:|link:|\/\/)/i

function becomeLink(node: Node, fail: (reason: string, place: Element['position']) => never) {
  const to = attributeOf(node, 'to')
  if (to === undefined) fail('<ShopLink> needs the name of a link in links.yaml, as in to="name"', node.position)
  node.name = 'a'
  node.attributes = [{ type: 'mdxJsxAttribute', name: 'href', value: `link:${to}` }]
}

/** The address of a link or a picture, which from here on is drawn by the component for it, however it was written. */
function drawn(node: Node, attribute: 'href' | 'src'): string | undefined {
  if (node.data) delete node.data._mdxExplicitJsx
  return attributeOf(node, attribute)
}

const markOf = (block: number): RootContent => ({
  type: 'element',
  tagName: DISCLOSURE_MARK,
  properties: { dataBlock: String(block) },
  children: [],
})

/** Words that are only given when the page is drawn are words; who says that a picture is only decoration is believed. */
function isWithoutWords(node: Node): boolean {
  const hasAlt = node.properties ? 'alt' in node.properties : attributes(node).some((each) => each.name === 'alt')
  const alt = attributeOf(node, 'alt')
  const isDynamic = !node.properties && (hasAlt ? alt === undefined : attributes(node).some((each) => !each.name))
  return !isDynamic && !alt?.trim() && attributeOf(node, 'role') !== 'presentation'
}

const attributes = (node: Node) => node.attributes ?? []

/** What is written in quotes; of an expression nothing is known. */
function attributeOf(node: Node, name: string): string | undefined {
  const value = node.properties ? node.properties[name] : attributes(node).find((each) => each.name === name)?.value
  return typeof value === 'string' ? value : undefined
}

const relOf = (node: Node) => (node.properties ? node.properties['rel'] : attributeOf(node, 'rel'))

function setAttribute(node: Node, name: string, value: string) {
  if (node.properties) node.properties[name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())] = value
  else node.attributes = [...attributes(node), { type: 'mdxJsxAttribute', name, value }]
}
