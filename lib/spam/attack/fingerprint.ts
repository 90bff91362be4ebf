import { fold } from '../judge/fold'

/** As much of a text as is compared: templates show themselves in the beginning, and the time that it takes is bounded. */
const MOST_CHARACTERS = 4_000
const MOST_WORDS = 96

const ADDRESS = /\bhttps?:\/\/\S+|\bwww\.\S+/g
const NUMBER = /\p{N}+/gu
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu

/** Stands for any address. */
const LINK = 'link'

/** The words of a text in their order, each as a number; disguises taken off, all addresses alike, all numbers alike. */
export type Fingerprint = Int32Array

export function fingerprint(text: string): Fingerprint {
  const plain = fold(text.slice(0, MOST_CHARACTERS)).text.replace(ADDRESS, ` ${LINK} `).replace(NUMBER, '0')
  const words = plain.match(WORD) ?? [plain]
  return Int32Array.from(words.slice(0, MOST_WORDS), hashOfWord)
}

/** What is short and leads nowhere, like “Thank you!”, many people write: it is nobody’s template. */
export const maybeOfTemplate = (words: Fingerprint) => words.length >= SHORT || words.includes(hashOfWord(LINK))

/** FNV-1a. */
function hashOfWord(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash
}

/** A template with half of its words spun still has the other half in the same order; of two people’s comments a fifth. */
const ALIKE = 0.5
/** Short ones are alike by chance. */
const ALIKE_IF_SHORT = 0.7
const SHORT = 8
/** So many words one may be ahead of the other, besides being longer. */
const SHIFT = 6

/** Whether another text has so many of its words in the same order that one template made both. */
export function alikeTo(one: Fingerprint): (other: Fingerprint) => boolean {
  // Nearly all that is compared has hardly a word in common, which is seen without a look at the order.
  const marks = new Uint8Array(MARKS)
  for (const word of one) marks[word & (MARKS - 1)] = 1
  return (other) => {
    const longer = Math.max(one.length, other.length)
    const wanted = longer * (longer < SHORT ? ALIKE_IF_SHORT : ALIKE)
    if (Math.min(one.length, other.length) < wanted) return false
    let shared = 0
    for (const word of other) shared += marks[word & (MARKS - 1)]!
    return shared >= wanted && inCommon(one, other) >= wanted
  }
}

/** A power of two. */
const MARKS = 2_048

/** The length of the longest common subsequence whose words stand near each other. */
function inCommon(one: Fingerprint, other: Fingerprint): number {
  const reach = SHIFT + Math.abs(one.length - other.length)
  const row = new Uint8Array(other.length + 1)
  for (let i = 0; i < one.length; i++) {
    const from = Math.max(0, i - reach)
    const to = Math.min(other.length, i + reach + 1)
    let diagonal = row[from]!
    for (let j = from; j < to; j++) {
      const above = row[j + 1]!
      row[j + 1] = one[i] === other[j] ? diagonal + 1 : Math.max(above, row[j]!)
      diagonal = above
    }
  }
  return row[other.length]!
}
