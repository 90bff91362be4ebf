import { beginningOf, endOf, plainText, shorten } from './plain-text'

/** On each side of the link, and of the link's own text; as in WordPress, but in characters where that has bytes. */
const SIDE = 100
const LINK = 100

/**
 * What stands around a link in its paragraph.
 * @param text paragraphs, each ended by a line break
 * @param from where the link's own text begins, and `to` where it ends
 */
export function excerptAround(text: string, from: number, to: number): string {
  const start = from === 0 ? 0 : text.lastIndexOf('\n', from - 1) + 1
  const lineEnd = text.indexOf('\n', to)
  const before = endOf(squeeze(text.slice(start, from)).trimStart(), SIDE)
  const link = shorten(squeeze(text.slice(from, to)), LINK)
  const after = beginningOf(squeeze(text.slice(to, lineEnd < 0 ? undefined : lineEnd)).trimEnd(), SIDE)
  const words = `${before}${link}${after}`.trim()
  return words && `[…] ${words} […]`
}

/** As plain text, with the space kept that divides it from the link. */
function squeeze(text: string): string {
  const plain = plainText(text)
  const space = (is: boolean) => (is ? ' ' : '')
  return `${space(/^\s/.test(text))}${plain}${space(plain !== '' && /\s$/.test(text))}`
}
