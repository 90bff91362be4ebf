import { LOOK_ALIKES } from './look-alikes'
import { splitWords } from './split-words'

export type Folded = {
  /** Plain lower-case letters, as an eye reads them; spaces and lines as they were. */
  text: string
  /** How many letters were written so that a machine misreads them. */
  disguised: number
  /** How many of them are letters made for mathematics, in circles, in squares or of flags: nobody types them by accident. */
  dressed: number
}

export const IS_ASCII = /^[\0-\x7f]*$/

/** Letters that stand for plain ones in dress: mathematical, enclosed, regional indicators. */
const FULL_WIDTH = /[\uff21-\uff3a\uff41-\uff5a]/g
const DRESSED = /[\u24b6-\u24e9\u{1d400}-\u{1d7ff}\u{1f130}-\u{1f189}\u{1f1e6}-\u{1f1ff}]/gu
/** What takes no room on the screen. A joiner between emoji or in Persian is honest, so only those after a Latin letter
 *  or digit are counted; all are dropped. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u{e0000}-\u{e007f}]/gu
const INVISIBLE_IN_WORD = /(?<=[a-z0-9])[\p{Default_Ignorable_Code_Point}]+(?=[a-z0-9])/giu
/** Lines and dots laid over Latin letters; accents that languages use are not among them. */
const OVERLAID = /(?<=[a-z0-9 ])[\u0332-\u0338\u0305\u033f\u0489\u20d0-\u20f0]/giu

/**
 * Reads a text as an eye does: look-alike, dressed-up and accented letters become plain ones, invisible ones vanish, and
 * words written with their letters apart are closed up.
 * @see https://www.unicode.org/reports/tr39/ on confusable characters
 */
export function fold(text: string): Folded {
  if (IS_ASCII.test(text)) return { ...closeUp(text.toLowerCase()), dressed: 0 }
  const dressed = countOf(text, DRESSED)
  const hidden = countOf(text, FULL_WIDTH) + countOf(text, INVISIBLE_IN_WORD) + countOf(text, OVERLAID)
  const plain = text.replace(INVISIBLE, '').normalize('NFKD').replace(/\p{M}/gu, '')
  const alike = readLookAlikes(plain)
  const closed = closeUp(alike.text.toLowerCase())
  return { text: closed.text, disguised: dressed + hidden + alike.disguised + closed.disguised, dressed }
}

const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/** All look-alikes are replaced, so that one word has one spelling; only those in words of two scripts are disguises. */
function readLookAlikes(text: string): Omit<Folded, 'dressed'> {
  let disguised = 0
  const read = text.replace(/[\p{L}\p{N}\p{So}]+/gu, (word) => {
    const letters = Array.from(word)
    const replaced = letters.filter((letter) => LOOK_ALIKES.has(letter))
    if (replaced.length === 0) return word
    // Letters such as ø and ł are Latin ones, and honest: they are read as plain ones, and that is all.
    const foreign = replaced.filter((letter) => !/\p{Script=Latin}/u.test(letter)).length
    if (/[a-z]/i.test(word)) disguised += foreign
    return letters.map((letter) => LOOK_ALIKES.get(letter) ?? letter).join('')
  })
  return { text: read, disguised }
}

/** So many signs standing alone make a word when closed up: “I a m” happens, four in a row do not. */
const SHORTEST_RUN = 4
/** Where all gaps are alike, several words may have run together; up to this length it is taken for one. */
const LONGEST_SURE = 10

/** Closes up “v i a g r a” and “v.i.a.g.r.a”; a wider gap is kept as the space between two such words. */
function closeUp(text: string): Omit<Folded, 'dressed'> {
  const pieces = text.split(/(\s+)/)
  const read: string[] = []
  let disguised = 0
  for (let at = 0; at < pieces.length;) {
    const end = at % 2 === 0 ? endOfRun(pieces, at) : at
    const closed = end - at >= 2 * (SHORTEST_RUN - 1) ? joinRun(pieces, at, end) : withoutDots(pieces[at]!)
    if (closed !== pieces[at]) disguised += closed.length
    read.push(closed)
    at = end + 1
  }
  return { text: read.join(''), disguised }
}

/** Where the run of lone signs that begins at a piece ends. Pieces are words at even places, gaps at odd ones. */
function endOfRun(pieces: string[], from: number): number {
  if (pieces[from]!.length !== 1) return from
  let end = from
  while (end + 2 < pieces.length && pieces[end + 2]!.length === 1) end += 2
  return end - from >= 2 * (SHORTEST_RUN - 1) ? end : from
}

function joinRun(pieces: string[], from: number, end: number): string {
  const words: string[] = []
  let word = ''
  for (let at = from; at <= end; at += 1) {
    if (at % 2 === 0) word += pieces[at]!
    else if (pieces[at]!.length > 1) {
      words.push(word)
      word = ''
    }
  }
  if (words.length > 0) return [...words, word].join(' ')
  return word.length > LONGEST_SURE ? splitWords(word) : word
}

/** Takes what stands between all letters of a word out of it: dots, dashes and the like. */
function withoutDots(word: string): string {
  if (word.length < 2 * SHORTEST_RUN - 1 || !SEPARATORS.includes(word[1]!)) return word
  const letters = word.split(word[1]!)
  const whole = letters.slice(0, -1).every((letter) => letter.length === 1)
  return whole ? letters.join('') : word
}
const SEPARATORS = '._*-|·~'
