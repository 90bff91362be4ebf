import { elements, PARAGRAPHS } from './elements'
import { walkHtml } from './walk-html'

/** What an element tells to what stands within it. */
type Place = { quote: string; isPre: boolean; list: { number: number | null } | null; href?: string; from: number }
/** The cells of a row stand in one line. */
const CELLS = elements('td th')
const endsLine = (name: string) => PARAGRAPHS.has(name) && !CELLS.has(name)
/** Lines of a list or a table stand close together. */
type Block = { text: string; of: 'list' | 'table' | null }

/**
 * HTML that we drew ourselves as a text for mails: paragraphs with an empty line between them, `> ` before what is quoted,
 * and behind the words of a link where it leads.
 * @param page links to a place in it lead nowhere from a mail
 */
export function textOfHtml(html: string, page: string): string {
  const blocks: Block[] = []
  let [line, bullet] = ['', '']

  function endBlock({ quote, isPre }: Place, isRow = false) {
    const text = isPre ? line.trimEnd() : withoutEnds(line)
    line = ''
    if (text === '') return
    const indent = ' '.repeat(bullet.length)
    const lines = text.split('\n').map((each, i) => `${quote}${i === 0 ? bullet : indent}${each}`.trimEnd())
    blocks.push({ text: lines.join('\n'), of: isRow ? 'table' : bullet === '' ? null : 'list' })
    bullet = ''
  }

  walkHtml<Place>(html, {
    outermost: { quote: '', isPre: false, list: null, from: 0 },
    open(name, { href, start }, within) {
      if (endsLine(name)) endBlock(within)
      if (name === 'br') line += '\n'
      if (name === 'hr') line = '* * *'
      if (name === 'li') bullet = `${within.list?.number ? `${within.list.number++}.` : '-'} `
      const list = name === 'ul' ? { number: null } : name === 'ol' ? { number: Number(start ?? 1) } : within.list
      const quote = name === 'blockquote' ? `${within.quote}> ` : within.quote
      return {
        quote,
        isPre: within.isPre || name === 'pre',
        list,
        href: name === 'a' ? href : undefined,
        from: line.length,
      }
    },
    text(text, { isPre }) {
      line += isPre ? text : text.replace(/\s+/g, ' ')
    },
    close(name, own) {
      if (own.href && !own.href.startsWith(`${page}#`) && line.slice(own.from).trim() !== own.href)
        line += ` <${own.href}>`
      if (CELLS.has(name)) line += '   '
      if (endsLine(name)) endBlock(own, name === 'tr')
    },
  })
  endBlock({ quote: '', isPre: false, list: null, from: 0 })
  return blocks
    .map(({ text, of }, i) => (i === 0 ? text : `${of && of === blocks[i - 1]!.of ? '\n' : '\n\n'}${text}`))
    .join('')
}

const withoutEnds = (lines: string) =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim()
