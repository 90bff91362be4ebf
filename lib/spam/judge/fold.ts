import { closeUp } from './close-up'
import { LOOK_ALIKES } from './look-alikes'

export type Folded = {
  /** Plain lower-case letters, as an eye reads them; spaces and lines as they were. */
  text: string
  /** How many letters were made for mathematics, stand in circles, in squares or under lines: nobody types them by accident. */
  dressed: number
  /** How many letters stood apart, with nothing to tell where one word ends and the next begins. */
  guessed: number
}

export const IS_ASCII = /^[\0-\x7f]*$/

/** Letters that stand for plain ones in dress: mathematical, enclosed, regional indicators. */
const DRESSED = /[\u24b6-\u24e9\u{1d400}-\u{1d7ff}\u{1f130}-\u{1f189}\u{1f1e6}-\u{1f1ff}]/gu
/** What takes no room on the screen. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u{e0000}-\u{e007f}]/gu
/** Lines and dots laid over Latin letters; accents that languages use are not among them. */
const OVERLAID = /(?<=[a-z0-9 ])[\u0332-\u0338\u0305\u033f\u0489\u20d0-\u20f0]/giu

/**
 * Reads a text as an eye does: look-alike, dressed-up and accented letters become plain ones, invisible ones vanish, and
 * words written with their letters apart are closed up.
 * @see https://www.unicode.org/reports/tr39/ on confusable characters
 */
export function fold(text: string): Folded {
  if (IS_ASCII.test(text)) return { ...closeUp(text.toLowerCase()), dressed: 0 }
  const plain = text.replace(INVISIBLE, '').normalize('NFKD').replace(/\p{M}/gu, '')
  return {
    ...closeUp(withoutLookAlikes(plain).toLowerCase()),
    dressed: countOf(text, DRESSED) + countOf(text, OVERLAID),
  }
}

const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

const withoutLookAlikes = (text: string) =>
  text.replace(/(?![\0-\x7f])[\p{L}\p{N}\p{So}]/gu, (letter) => LOOK_ALIKES.get(letter) ?? letter)
