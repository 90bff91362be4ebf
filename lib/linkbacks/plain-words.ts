/** Turns the direction of what stands around it, or is not seen at all: a name could pass for another with them. */
const UNSEEN = /[\p{Bidi_Control}\u00ad\u200b\u2060\ufeff\u{e0000}-\u{e007f}]/gu

/** A stranger's words as one line of text: no control characters, single spaces. */
export const plainWords = (text: string) =>
  text
    .replace(UNSEEN, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()

/** The first words, at most so many characters with the mark that says there are more. */
export function firstWords(text: string, max: number): string {
  const characters = Array.from(text)
  if (characters.length <= max) return text
  const kept = characters.slice(0, max - 1).join('')
  return `${isSpace(characters[max - 1]) ? kept.trimEnd() : toLastSpace(kept)}…`
}

/** What stands before something: its last words, at most so many characters. */
export function lastWords(text: string, max: number): string {
  const characters = Array.from(text)
  if (characters.length <= max) return text
  const kept = characters.slice(-max).join('')
  return isSpace(characters.at(-max - 1)) ? kept : kept.slice(kept.search(/\s|$/)).trim() || kept
}

/** A language that writes without spaces is cut between two characters. */
const toLastSpace = (text: string) => text.replace(/\s+\S*$/u, '') || text

const isSpace = (character: string | undefined) => character !== undefined && /\s/u.test(character)
