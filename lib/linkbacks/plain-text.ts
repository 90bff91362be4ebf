const CONTROLS = /[\p{Cc}\p{Cs}\u2028\u2029]+/gu
/** Marks that turn the reading direction, with which one text can pass for another, and a byte order mark gone astray. */
const INVISIBLE = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g

/** One line of text without control characters, without marks that change how the rest reads, without double spaces. */
export const plainText = (text: string) =>
  text.replace(CONTROLS, ' ').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** A look beyond the limit, so that the character that stands across it is seen whole. */
const OVERLAP = 64
/** How far a cut moves to fall between two words; scripts without spaces are cut between two characters. */
const WORD = 30

/** The beginning of a text, of at most `max` UTF-16 units, ending with a whole character and, if it can, a whole word. */
export function beginningOf(text: string, max: number): string {
  if (text.length <= max) return text
  let end = 0
  for (const { index, segment } of characters.segment(text.slice(0, max + OVERLAP))) {
    if (index + segment.length > max) break
    end = index + segment.length
  }
  const gap = text.slice(0, end + 1).search(/\s\S*$/)
  return text.slice(0, gap > end - WORD ? gap : end)
}

/** The end of a text, likewise. */
export function endOf(text: string, max: number): string {
  if (text.length <= max) return text
  const tail = text.slice(-(max + OVERLAP))
  let start = tail.length
  for (const { index } of characters.segment(tail)) {
    start = index
    if (tail.length - index <= max) break
  }
  const rest = tail.slice(start - 1)
  const gap = rest.search(/\s/)
  return gap >= 0 && gap <= WORD ? rest.slice(gap + 1) : tail.slice(start)
}

/** At most `max` units of a text, with an ellipsis where it was longer. */
export const shorten = (text: string, max: number) => (text.length <= max ? text : `${beginningOf(text, max - 1)}…`)
