import type { Chance } from './chance'
import { VOCABULARY } from './words'

const WORDS = 20_000
const CONSONANTS = [...'bcdfghklmnprstvw']
const VOWELS = [...'aeiou']

/** Texts of articles: a few words are everywhere and most are rare, as in a language. */
export class LongTexts {
  readonly #chance: Chance
  readonly #words: string[]

  constructor(chance: Chance) {
    this.#chance = chance
    this.#words = [...VOCABULARY.ordinary, ...Array.from({ length: WORDS }, () => this.#invent())]
  }

  words = (count: number) => Array.from({ length: count }, () => this.word()).join(' ')

  word = () => this.#words[this.#chance.rankBelow(this.#words.length)]!

  #invent() {
    const syllables = 2 + this.#chance.below(3)
    return Array.from({ length: syllables }, () => this.#chance.oneOf(CONSONANTS) + this.#chance.oneOf(VOWELS)).join('')
  }
}
