import { fold, wordsIn } from './words'

/** Words that have to stand beside one another in this order; mostly it is one. */
export type Phrase = string[]
export type Query = {
  phrases: Phrase[]
  /** The last word may go on: who types “silen” means silence as well. */
  isOpen: boolean
}

/** Longer is no question. */
export const MOST_TYPED = 200
const MOST_WORDS = 12
/** Two letters begin too many words. */
const OPEN_FROM = 3

const QUOTED = /["“”„«»]([^"“”„«»]*)["“”„«»]?|[^"“”„«»]+/g
/** What is not parted by a blank belongs together: don’t, no-contact, an address. */
const CHUNK = /[\p{L}\p{N}\p{M}\p{Co}]+(?:[^\s\p{L}\p{N}\p{M}\p{Co},;:!?()[\]{}/|]+[\p{L}\p{N}\p{M}\p{Co}]+)*/gu

/**
 * What a reader typed. Quotes make a phrase, and that is all there is: every other sign parts words, and every word means
 * itself. Null when there is no word in it.
 */
export function parseQuery(typed: string): Query | null {
  const phrases: Phrase[] = []
  let left = MOST_WORDS
  let isOpen = false
  const add = (text: string, mayGoOn: boolean) => {
    const words = Array.from(wordsIn(text), (word) => fold(word.text))
      .filter((word) => word !== '')
      .slice(0, left)
    if (words.length === 0) return
    left -= words.length
    phrases.push(words)
    isOpen = mayGoOn && [...words.at(-1)!].length >= OPEN_FROM
  }
  for (const [text, quoted] of typed.slice(0, MOST_TYPED).normalize('NFC').matchAll(QUOTED)) {
    if (quoted !== undefined) add(quoted, false)
    else for (const [chunk] of text.matchAll(CHUNK)) add(chunk, true)
  }
  return phrases.length ? { phrases, isOpen } : null
}
