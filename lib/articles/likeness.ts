import type { Content } from './content'
import { standing, type Entry } from './entry'
import { tagSlug } from './lists'

/** So many words say what a text is about. */
const WORDS = 48
/** Shorter ones are mostly joints. */
const SHORTEST = 4
/** A tag in common was chosen by the author, and says more than a word in common. */
const TAG_WEIGHT = 3
/** What is less like it than this (1 is the same text) only has the language in common. */
const LEAST = 0.05

/** The words that a text uses most, as numbers, the most used first: what its likeness to others is told by. */
export function signatureOf(words: readonly string[]): Uint32Array {
  const times = new Map<number, number>()
  for (const word of words) {
    if (word.length < SHORTEST) continue
    const number = numberOf(word.toLowerCase())
    times.set(number, (times.get(number) ?? 0) + 1)
  }
  const repeated = [...times].filter(([, count]) => count > 1)
  // Most words stand once in a text, and to order them all would take longer than all the rest.
  const most = (repeated.length < WORDS ? [...times] : repeated)
    .sort(([a, n], [b, m]) => m - n || a - b)
    .slice(0, WORDS)
  return Uint32Array.from(most, ([number]) => number)
}

/** FNV-1a: two words with one number are so rare that no list would show it. */
function numberOf(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/**
 * The listed entries that are most like one, by tags and words in common, each the more telling the fewer have it (the
 * cosine of vectors of inverse document frequencies). The likest first, of equals the newest.
 */
export function likest(content: Content, entry: Entry, now: Date, most: number): Entry[] {
  if (entry.kind === 'page') return []
  const { entries } = content
  const { tags, weights, having, lengths } = scaleOf(content)
  const self = entries.findIndex(({ id }) => id === entry.id)
  if (self < 0) return []
  const shared = new Float64Array(entries.length)
  for (const feature of featuresOf(entries[self]!, tags)) {
    const weight = weights.get(feature) ?? 0
    for (const at of having.get(feature) ?? []) shared[at]! += weight ** 2
  }
  const found: { each: Entry; likeness: number }[] = []
  shared.forEach((squares, at) => {
    const each = entries[at]!
    const likeness = squares && squares / (lengths[self]! * lengths[at]!)
    if (likeness < LEAST || at === self || each.kind !== entry.kind || standing(each, now) !== 'public') return
    found.push({ each, likeness })
  })
  // Entries stand newest first, and what is equal stays in its order.
  return found
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ each }) => each)
}

type Scale = {
  /** The feature that a tag is, however it is written. */
  tags: Map<string, number>
  weights: Map<number, number>
  /** The places among all entries of those that have a feature. */
  having: Map<number, Uint32Array>
  /** Of the vector of each entry. */
  lengths: Float64Array
}

/** Content is never changed, only replaced, so what was counted over all of it is counted once. */
const scales = new WeakMap<Content, Scale>()

function scaleOf(content: Content): Scale {
  const kept = scales.get(content)
  if (kept) return kept
  const scale = measure(content.entries)
  scales.set(content, scale)
  return scale
}

function measure(entries: readonly Entry[]): Scale {
  const written = new Set(entries.flatMap((entry) => entry.tags))
  const tags = new Map([...written].map((tag) => [tag, numberOf(`#${tagSlug(tag)}`)] as const))
  const features = entries.map((entry) => featuresOf(entry, tags))
  const counts = new Map<number, number>()
  for (const list of features) for (const feature of list) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const having = new Map<number, Uint32Array>()
  // What only one entry has is like nothing.
  for (const [feature, count] of counts) if (count > 1) having.set(feature, new Uint32Array(count))
  const weights = new Map<number, number>()
  for (const [feature, count] of counts) weights.set(feature, Math.log(1 + entries.length / count))
  for (const tag of new Set(tags.values())) weights.set(tag, weights.get(tag)! * TAG_WEIGHT)
  const squares = new Float64Array(entries.length)
  features.forEach((list, at) => {
    for (const feature of list) {
      const places = having.get(feature)
      const left = counts.get(feature)! - 1
      if (places) places[places.length - left - 1] = at
      counts.set(feature, left)
      squares[at]! += weights.get(feature)! ** 2
    }
  })
  return { tags, weights, having, lengths: squares.map(Math.sqrt) }
}

/** Numbers, of which those of tags are no word's: no word has their sign. */
const featuresOf = ({ tags, signature }: Entry, numbers: Map<string, number>): number[] => [
  ...new Set(tags.map((tag) => numbers.get(tag)!)),
  ...signature,
]
