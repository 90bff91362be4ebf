import { fold, type Folded } from './fold'
import { signsOf } from './signs'
import { topicsOf } from './topics'

/**
 * Something else that is known, such as how the form was used or who is known here: `{ name: 'comments approved', value: 3 }`.
 * The name is shown to the moderator with the value in words. Without a value it is simply so: `first comment of this address`.
 */
export type Sign = { name: string; value?: number | boolean | string }

/**
 * What the judge looks at. Links are found by the caller, who knows how the text is shown. A linkback is judged by a model
 * of its own (`newModel(linkbackBelief)`): its `text` is what stands around our link, its `author` the author of the page,
 * its `hosts` where the page stands and what the text around links to.
 */
export type Evidence = {
  text: string
  author: string
  links: string[]
  hosts: string[]
  /** What else is known: form, history, relation to the article. Each becomes a feature whose weight is learned. */
  signs?: (string | Sign)[]
  /** The address that the author gives as their own; its host belongs to `hosts` too. */
  authorLink?: string
  /** Of a linkback: the title of the page, and what the site calls itself. */
  title?: string
  site?: string
  /** Of a linkback: how many other addresses the page links to. */
  outgoingLinks?: number
}

export const KINDS = ['sign', 'topic', 'host', 'author', 'word', 'pair', 'part'] as const
export type Kind = (typeof KINDS)[number]

/** One thing found in the evidence: of what kind, and what it is in the text. */
export type Feature = { kind: Kind; words: string }

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
const WORDS_WITH_PARTS = 150
/** Longer words are cut: nobody reads on, and parts tell what they are. */
const LONGEST_WORD = 40

/** All features of some evidence, each once, in linear time; the few telling kinds come first. */
export function featuresOf(evidence: Evidence): Found {
  const { text, author, links } = evidence
  const body = fold(text)
  const words = wordsOf(body.text)
  const found = new Found(words)
  const linked = Math.max(links.length, addressesIn(body.text, text))
  for (const sign of [...signsOf(text, body, linked), ...knownSigns(evidence)]) found.add('sign', sign)
  const topics = topicsOf(words)
  for (const topic of topics) found.add('topic', topic)
  for (const sign of together(topics, found)) found.add('sign', sign)
  found.telling = found.count
  for (const host of evidence.hosts) hostAndParents(host).forEach((each) => found.add('host', each))
  addAuthor(found, fold(author), body)
  addPage(found, evidence)
  found.addBody()
  return found
}

/** Addresses count as links that show only when their disguise is off; what is a link otherwise, the caller knows. */
function addressesIn(read: string, raw: string): number {
  const count = read.match(ADDRESS)?.length ?? 0
  return count > (raw.match(ADDRESS)?.length ?? 0) ? count : 0
}
const ADDRESS = /https?:\/\/(?:www\.)?|www\./gi

/** What makes an advertisement: something is asked for or offered, and it is said where. Neither alone is one. */
function together(topics: string[], { has }: Found): string[] {
  const isAsking = topics.some((topic) => ASKS.includes(topic))
  const saysWhere =
    topics.includes('own things') || !has('links 0') || has('a telephone number') || has('a short number to write to')
  const isPraise = topics.includes('praises any page') && !has('links 0')
  return [...(isAsking && saysWhere ? ['asks and says where'] : []), ...(isPraise ? ['praise with a link'] : [])]
}
const ASKS = [
  'asks to be followed',
  'asks to look',
  'asks to write',
  'makes money',
  'promises luck',
  'gambles',
  'sells goods',
]

const wordsOf = (text: string) =>
  (text.match(/[\p{L}\p{N}]+(?:['’]\p{L}+)*|[$€£¥%@#]|\p{Extended_Pictographic}/gu) ?? []).map((word) =>
    (APOSTROPHE.test(word) ? word.replaceAll(/['’]/g, '') : word).slice(0, LONGEST_WORD),
  )
const APOSTROPHE = /['’]/

function addAuthor(found: Found, author: Folded, body: Folded) {
  const words = author.text.match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length === 0) return
  words.forEach((word) => found.add('author', word.slice(0, LONGEST_WORD)))
  found.add('author', `with ${Math.min(words.length, 5)} words`)
  if (/\d/.test(author.text)) found.add('author', 'with digits')
  if (words.length > 1 && body.text.includes(author.text)) found.add('author', 'repeated in the text')
}

/** What a page says of itself has places of its own: a word in a title is not the word in a comment. */
function addPage(found: Found, { authorLink = '', title = '', site = '' }: Evidence) {
  wordsOf(fold(authorLink).text.replace(/^https?/, '')).forEach((word) => found.add('author', `address ${word}`))
  wordsOf(fold(title).text).forEach((word) => found.add('word', `title: ${word}`))
  wordsOf(fold(site).text).forEach((word) => found.add('author', `site: ${word}`))
}

/** Signs in words; numbers in steps that double, so that what is learned of 5 helps with 6. */
function knownSigns({ signs = [], authorLink, outgoingLinks }: Evidence): string[] {
  return [
    ...signs.map((sign) => (typeof sign === 'string' ? sign : signInWords(sign))),
    ...(authorLink ? ['the author gives an address'] : []),
    ...(outgoingLinks === undefined ? [] : [signInWords({ name: 'links to other addresses', value: outgoingLinks })]),
  ]
}

function signInWords({ name, value }: Sign): string {
  if (value === undefined || value === true) return name
  if (value === false) return `not: ${name}`
  if (typeof value === 'string') return `${name}: ${value}`
  const from = value < 1 ? 0 : 2 ** Math.floor(Math.log2(value))
  return from < 2 ? `${name}: ${from}` : `${name}: ${from} to ${from * 2 - 1}`
}

/** A host with all that it stands under, down to two names: `a.b.example.com` gives three. */
function hostAndParents(host: string): string[] {
  const names = host.split('.')
  return names.slice(0, Math.max(1, names.length - 1)).map((_, at) => names.slice(at).join('.'))
}

/** In which turn each place was seen last: one table for all, since a new one of that size costs a tenth of a verdict. */
const seenIn = new Uint32Array(PLACES)
let turns = 0
/** Place and name of each feature of the evidence that was looked at last. */
let placesFound = new Int32Array(4096)
let namesFound = new Int32Array(4096)

/**
 * What was found. A long text has thousands of features, so each is no more than two numbers until somebody asks for its
 * name. All share the same memory: what is found next overwrites it.
 */
export class Found {
  count = 0
  /** So many signs and topics stand before all else. */
  telling = 0
  /** How many of them are words. */
  words = 0
  private readonly turn = (turns = (turns + 1) >>> 0)
  private readonly names: string[] = []

  /** @param body the words of the text in their order */
  constructor(private readonly body: string[]) {}

  get places(): Int32Array {
    return placesFound.subarray(0, this.count)
  }

  feature(at: number): Feature {
    const kind = KINDS[KIND_AT[placesFound[at]!]!]!
    return { kind, words: this.nameOf(kind, namesFound[at]!) }
  }

  has = (sign: string) => seenIn[placeOfHash('sign', hashOf(sign))] === this.turn

  add(kind: Kind, words: string): void {
    // Names of what stands before the words of the text are counted downwards.
    if (this.addAt(placeOfHash(kind, hashOf(words)), -this.names.length - 1)) this.names.push(words)
  }

  /** The words of the text, each with the one before it, and their parts. */
  addBody(): void {
    let before = HASH_OF_BEGIN
    let different = 0
    for (let at = 0; at < this.body.length; at += 1) {
      const word = this.body[at]!
      const hash = hashOf(word)
      const isNew = this.addAt(placeOfHash('word', hash), at)
      this.addAt(placeOfHash('pair', hashOf(word, before)), at)
      if (isNew && word.length > 1 && (different += 1) <= WORDS_WITH_PARTS) this.addParts(word)
      before = hashOn(hash, SPACE)
    }
    this.addAt(placeOfHash('pair', hashOf('$', before)), this.body.length)
  }

  /** Parts of a word between two spaces have no names: nobody would read them. */
  private addParts(word: string): void {
    const length = word.length + 2
    for (let from = 0; from + SHORTEST_PART <= length; from += 1) {
      let hash = HASH_START
      const end = Math.min(length, from + LONGEST_PART)
      for (let at = from; at < end; at += 1) {
        hash = hashOn(hash, at === 0 || at === length - 1 ? SPACE : word.charCodeAt(at - 1))
        if (at - from + 1 >= SHORTEST_PART) this.addAt(placeOfHash('part', hash), 0)
      }
    }
  }

  /** @returns whether it is the first of its place */
  private addAt(place: number, name: number): boolean {
    if (seenIn[place] === this.turn) return false
    seenIn[place] = this.turn
    if (this.count === placesFound.length) {
      placesFound = twice(placesFound)
      namesFound = twice(namesFound)
    }
    placesFound[this.count] = place
    namesFound[this.count] = name
    this.count += 1
    if (place >= FIRST.word && place < FIRST.pair) this.words += 1
    return true
  }

  private nameOf(kind: Kind, name: number): string {
    if (name < 0) return this.names[-name - 1]!
    if (kind === 'part') return ''
    return kind === 'pair' ? `${this.body[name - 1] ?? '^'} ${this.body[name] ?? '$'}` : this.body[name]!
  }
}

function twice(numbers: Int32Array) {
  const larger = new Int32Array(numbers.length * 2)
  larger.set(numbers)
  return larger
}

const SPACE = 32
/** FNV-1a, and a last mix so that all bits depend on all letters. */
const HASH_START = 0x811c9dc5
const hashOn = (hash: number, letter: number) => Math.imul(hash ^ letter, 0x01000193)

/** @param before of what stands before the words */
function hashOf(words: string, before = HASH_START): number {
  let hash = before
  for (let at = 0; at < words.length; at += 1) hash = hashOn(hash, words.charCodeAt(at))
  return hash
}

/** Of what stands before the first word. */
const HASH_OF_BEGIN = hashOf('^ ')

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
