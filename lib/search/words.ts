/** Scripts that are written without blanks between words: there each letter stands for itself. */
const UNSPACED = String.raw`[[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]&&[\p{L}\p{N}]]`
const LETTER = String.raw`[\p{L}\p{N}\p{Co}\u0300-\u036F]`
// By hand, since TypeScript takes the flag `v` for newer than the Node that this runs on.
const WORD = new RegExp(String.raw`${UNSPACED}|[${LETTER}--${UNSPACED}]+`, 'gv')
const BETWEEN = new RegExp(String.raw`(?<=${UNSPACED})(?=${LETTER})|(?<=[${LETTER}--${UNSPACED}])(?=${UNSPACED})`, 'gv')
/** Parts words for the index and is not seen by who reads. */
const ZERO_WIDTH_SPACE = '\u200B'

export type Word = { text: string; start: number }

/** The words of a text as the index has them (SQLite's `unicode61`, once `apart` has been over the text). */
export function* wordsIn(text: string): Generator<Word> {
  for (const { 0: word, index } of text.matchAll(WORD)) yield { text: word, start: index }
}

/** A text for the index, which tells words by what stands between them. */
export const apart = (text: string) => text.replace(BETWEEN, ZERO_WIDTH_SPACE)
/** The same as it was written. */
export const together = (text: string) => text.replaceAll(ZERO_WIDTH_SPACE, '')

const ASCII = /^[\x20-\x7E]*$/

/** Without case and accents, as `remove_diacritics 2` does it. */
export function fold(word: string): string {
  const lower = word.toLowerCase()
  return ASCII.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')
}
