import { fold, type Folded } from './fold'
import { signsOf } from './signs'
import { topicsOf } from './topics'

/**
 * What the judge looks at. Links are found by the caller, who knows how the text is shown; `signs` are what else is known,
 * in words, such as how the form was used: `first comment of this address`.
 */
export type Evidence = { text: string; author: string; links: string[]; hosts: string[]; signs: string[] }

export const KINDS = ['sign', 'topic', 'host', 'author', 'word', 'pair', 'part'] as const
export type Kind = (typeof KINDS)[number]

/** One thing found in the evidence: its place in the tables of the model, and what it is in the text. */
export type Feature = { place: number; kind: Kind; words: string }

/**
 * How many places each kind has in the tables: about twice what a thousand comments need, so that sharing a place is rare
 * and all tables stay small (see MAX_KEPT in model.ts).
 */
const ROOM: Record<Kind, number> = {
  sign: 1024,
  topic: 256,
  host: 3840,
  author: 3072,
  word: 24_576,
  pair: 32_768,
  part: 65_536,
}
const FIRST = firstPlaces()
export const PLACES = Object.values(ROOM).reduce((sum, room) => sum + room)

const SHORTEST_PART = 3
const LONGEST_PART = 5
/** Of so many different words parts are taken: longer texts say enough with their words. */
const WORDS_WITH_PARTS = 400
/** Longer words are cut: nobody reads on, and parts tell what they are. */
const LONGEST_WORD = 40

/** All features of some evidence, each once, in linear time; the few telling kinds come first. */
export function featuresOf({ text, author, links, hosts, signs }: Evidence): Feature[] {
  const body = fold(text)
  const words = wordsOf(body.text)
  const found = new Finder()
  for (const sign of [...signsOf(text, body, links), ...signs]) found.add('sign', sign)
  for (const topic of topicsOf(words)) found.add('topic', topic)
  for (const host of hosts) hostAndParents(host).forEach((each) => found.add('host', each))
  addAuthor(found, fold(author), body)
  addWords(found, words)
  return found.features
}

function addWords(found: Finder, words: string[]) {
  let before = '^'
  let different = 0
  for (const word of words) {
    const isNew = found.add('word', word)
    found.add('pair', `${before} ${word}`)
    if (isNew && word.length > 1 && (different += 1) <= WORDS_WITH_PARTS) addParts(found, ` ${word} `)
    before = word
  }
  found.add('pair', `${before} $`)
}

const wordsOf = (text: string) =>
  (text.match(/[\p{L}\p{N}]+(?:['’]\p{L}+)*|[$€£¥%@#]|\p{Extended_Pictographic}/gu) ?? []).map((word) =>
    word.replace(/['’]/g, '').slice(0, LONGEST_WORD),
  )

/** Parts of a word have no words of their own: nobody would read them. */
function addParts(found: Finder, padded: string) {
  for (let from = 0; from + SHORTEST_PART <= padded.length; from += 1) {
    let hash = HASH_START
    const end = Math.min(padded.length, from + LONGEST_PART)
    for (let at = from; at < end; at += 1) {
      hash = hashOn(hash, padded.charCodeAt(at))
      if (at - from + 1 >= SHORTEST_PART) found.addAt(placeOfHash('part', hash), 'part', '')
    }
  }
}

function addAuthor(found: Finder, author: Folded, body: Folded) {
  const words = author.text.match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length === 0) return
  words.forEach((word) => found.add('author', word.slice(0, LONGEST_WORD)))
  found.add('author', `with ${Math.min(words.length, 5)} words`)
  if (/\d/.test(author.text)) found.add('author', 'with digits')
  if (words.length > 1 && body.text.includes(author.text)) found.add('author', 'repeated in the text')
}

/** A host with all that it stands under, down to two names: `a.b.example.com` gives three. */
function hostAndParents(host: string): string[] {
  const names = host.split('.')
  return names.slice(0, Math.max(1, names.length - 1)).map((_, at) => names.slice(at).join('.'))
}

class Finder {
  readonly features: Feature[] = []
  private readonly seen = new Uint8Array(PLACES)

  /** @returns whether it is the first of its place */
  add = (kind: Kind, words: string) => this.addAt(placeOf(kind, words), kind, words)

  addAt(place: number, kind: Kind, words: string): boolean {
    if (this.seen[place]) return false
    this.seen[place] = 1
    this.features.push({ place, kind, words })
    return true
  }
}

export function placeOf(kind: Kind, words: string): number {
  let hash = HASH_START
  for (let at = 0; at < words.length; at += 1) hash = hashOn(hash, words.charCodeAt(at))
  return placeOfHash(kind, hash)
}

/** FNV-1a, and a last mix so that all bits depend on all letters. */
const HASH_START = 0x811c9dc5
const hashOn = (hash: number, letter: number) => Math.imul(hash ^ letter, 0x01000193)

function placeOfHash(kind: Kind, hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return FIRST[kind] + (((mixed ^ (mixed >>> 13)) >>> 0) % ROOM[kind])
}

/** Of which kind each place is, as a number in KINDS. */
export const KIND_AT: Uint8Array = KINDS.reduce(
  (kinds, kind, number) => kinds.fill(number, FIRST[kind], FIRST[kind] + ROOM[kind]),
  new Uint8Array(PLACES),
)

function firstPlaces(): Record<Kind, number> {
  const first = { sign: 0, topic: 0, host: 0, author: 0, word: 0, pair: 0, part: 0 }
  let next = 0
  for (const kind of KINDS) {
    first[kind] = next
    next += ROOM[kind]
  }
  return first
}
