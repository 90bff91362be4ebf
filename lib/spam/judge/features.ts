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
const WORDS_WITH_PARTS = 150
/** Longer words are cut: nobody reads on, and parts tell what they are. */
const LONGEST_WORD = 40

/** How a word or host is named where the owner has corrected it; words as they are folded, hosts without `www.`. */
export const overrideKey = (kind: 'word' | 'host', words: string): string =>
  `${kind} ${kind === 'word' ? fold(words).text : words.toLowerCase()}`

const NONE: ReadonlyMap<string, 'ignore'> = new Map()

/** All features of some evidence, each once, in linear time; the few telling kinds come first. What the owner ignores is
 *  passed over as if it did not stand there, and with it the topics, phrases and parts that it would make. */
export function featuresOf(evidence: Evidence, overrides = NONE): Feature[] {
  const { text, author, links } = evidence
  const body = fold(text)
  const all = wordsOf(body.text)
  const words = overrides.size === 0 ? all : all.filter((word) => !overrides.has(`word ${word}`))
  const hosts = evidence.hosts.filter((host) => !hostAndParents(host).some((each) => overrides.has(`host ${each}`)))
  const found = new Finder()
  const linked = Math.max(links.length, addressesIn(body.text, text))
  for (const sign of [...signsOf(text, body, linked), ...knownSigns(evidence)]) found.add('sign', sign)
  const topics = topicsOf(words)
  for (const topic of topics) found.add('topic', topic)
  for (const sign of together(topics, found)) found.add('sign', sign)
  for (const host of hosts) hostAndParents(host).forEach((each) => found.add('host', each))
  addAuthor(found, fold(author), body)
  addPage(found, evidence)
  addWords(found, words)
  return found.features
}

/** Addresses count as links that show only when their disguise is off; what is a link otherwise, the caller knows. */
function addressesIn(read: string, raw: string): number {
  const count = read.match(ADDRESS)?.length ?? 0
  return count > (raw.match(ADDRESS)?.length ?? 0) ? count : 0
}
const ADDRESS = /https?:\/\/(?:www\.)?|www\./gi

/** What makes an advertisement: something is asked for or offered, and it is said where. Neither alone is one. */
function together(topics: string[], { has }: Finder): string[] {
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

/** What a page says of itself has places of its own: a word in a title is not the word in a comment. */
function addPage(found: Finder, { authorLink = '', title = '', site = '' }: Evidence) {
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

class Finder {
  readonly features: Feature[] = []
  private readonly turn = (turns = (turns + 1) >>> 0)

  has = (sign: string) => seenIn[placeOf('sign', sign)] === this.turn

  /** @returns whether it is the first of its place */
  add = (kind: Kind, words: string) => this.addAt(placeOf(kind, words), kind, words)

  addAt(place: number, kind: Kind, words: string): boolean {
    if (seenIn[place] === this.turn) return false
    seenIn[place] = this.turn
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
