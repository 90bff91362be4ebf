import type { Schema } from 'hast-util-sanitize'
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkBreaks from 'remark-breaks'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import type { Root } from 'hast'
import { unified, type Processor } from 'unified'
import { visit } from 'unist-util-visit'

/** Stored with each rendered text, so that a change here can find what to render again. */
export const RENDERER_VERSION = 1

/** Markdown that a conversation has no use for is left as it was typed: HTML, pictures, headings, rules. */
const LEFT_AS_TYPED = [
  'htmlFlow',
  'htmlText',
  'labelStartImage',
  'headingAtx',
  'setextUnderline',
  'thematicBreak',
  'codeIndented',
  'definition',
]

function readersMarkdown(this: Processor, leftAsTyped: string[]) {
  const data = this.data()
  data.micromarkExtensions = [
    gfmAutolinkLiteral(),
    gfmStrikethrough({ singleTilde: false }),
    { disable: { null: leftAsTyped } },
  ]
  data.fromMarkdownExtensions = [gfmAutolinkLiteralFromMarkdown(), gfmStrikethroughFromMarkdown()]
}

const ALLOWED: Schema = {
  tagNames: ['p', 'br', 'em', 'strong', 'del', 'a', 'ul', 'ol', 'li', 'blockquote', 'code', 'pre'],
  attributes: { a: ['href'], ol: ['start'] },
  protocols: { href: ['http', 'https', 'mailto'] },
}

const rendererThat = (leaves: string[]) =>
  unified()
    .use(remarkParse)
    .use(readersMarkdown, leaves)
    .use(remarkBreaks)
    .use(remarkRehype)
    .use(rehypeSanitize, ALLOWED)
    .use(wholeLinks)
    .use(rehypeStringify)
    .freeze()

const renderer = rendererThat(LEFT_AS_TYPED)

/** The time to pair marks of emphasis grows with the square of their number: ten thousand would take seconds. */
const MOST_MARKS = 500
const rendererWithoutEmphasis = rendererThat([...LEFT_AS_TYPED, 'attention', 'strikethrough'])

/** Only whole addresses are links, and none of them is recommended by the site. */
function wholeLinks() {
  return (tree: Root) =>
    visit(tree, { tagName: 'a' }, (node) => {
      if (node.type !== 'element') return
      const href = String(node.properties.href ?? '')
      node.properties = /^(?:https?:\/\/|mailto:)/i.test(href) ? { href, rel: ['ugc', 'nofollow'] } : {}
    })
}

/** What a reader wrote as HTML that is safe to show: an allow list, whatever was typed. */
export function renderMarkdown(text: string): string {
  try {
    const marks = text.match(/[*_~]+/g)?.length ?? 0
    return String((marks > MOST_MARKS ? rendererWithoutEmphasis : renderer).processSync(text))
  } catch (error) {
    // Ten thousand quotes inside one another are too deep for the renderer, and nobody's thought.
    if (error instanceof RangeError) return `<p>${escapeHtml(text)}</p>`
    throw error
  }
}

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
