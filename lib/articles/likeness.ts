import type { Content } from './content'
import type { Entry } from './entry'
import { listedEntries, tagSlug } from './lists'

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
  const most = [...times].sort(([a, n], [b, m]) => m - n || a - b).slice(0, WORDS)
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
  const { weightOf, lengthOf } = scaleOf(content)
  const own = new Set(featuresOf(entry))
  return listedEntries(content, now)
    .filter((each) => each.id !== entry.id && each.kind === entry.kind)
    .map((each) => {
      let shared = 0
      for (const feature of featuresOf(each)) if (own.has(feature)) shared += weightOf(feature) ** 2
      return { each, likeness: shared && shared / (lengthOf(entry) * lengthOf(each)) }
    })
    .filter(({ likeness }) => likeness >= LEAST)
    .sort((a, b) => b.likeness - a.likeness || b.each.date.getTime() - a.each.date.getTime())
    .slice(0, most)
    .map(({ each }) => each)
}

type Feature = string | number
type Scale = { weightOf: (feature: Feature) => number; lengthOf: (entry: Entry) => number }

/** Content is never changed, only replaced, so what was counted over all of it is counted once. */
const scales = new WeakMap<Content, Scale>()

function scaleOf(content: Content): Scale {
  const kept = scales.get(content)
  if (kept) return kept
  const having = new Map<Feature, number>()
  for (const entry of content.entries) {
    for (const feature of featuresOf(entry)) having.set(feature, (having.get(feature) ?? 0) + 1)
  }
  const weightOf = (feature: Feature) =>
    Math.log(1 + content.entries.length / (having.get(feature) ?? 1)) * (typeof feature === 'string' ? TAG_WEIGHT : 1)
  const lengths = new Map<Entry, number>()
  const lengthOf = (entry: Entry) => {
    const known = lengths.get(entry)
    if (known !== undefined) return known
    let squares = 0
    for (const feature of featuresOf(entry)) squares += weightOf(feature) ** 2
    lengths.set(entry, Math.sqrt(squares))
    return Math.sqrt(squares)
  }
  const scale = { weightOf, lengthOf }
  scales.set(content, scale)
  return scale
}

const featuresOf = ({ tags, signature }: Entry): Feature[] => [...new Set(tags.map(tagSlug)), ...signature]
