import { parseUrl } from '@/lib/parse-url'

/** What a document in JSON says, as far as it is shown; all of it as it was written. */
export type JsonFacts = {
  found: boolean
  title?: string
  authorName?: string
  authorUrl?: string
  authorPhoto?: string
  published?: string
  /** The addresses that it has as values, each once. */
  urls: string[]
}

/** Of lists and objects and what they hold; some twenty bytes each in a page as long as we read. */
const MAX_VALUES = 100_000

/**
 * Whether a JSON document has the target as a value of its own, anywhere; with title and author where feeds and posts in
 * JSON (JSON Feed, ActivityStreams, JSON-LD) have them.
 * @see Webmention §3.2.2
 */
export function readJson(text: string, target: string): JsonFacts {
  const value = parse(text)
  const strings = stringsIn(value)
  const node = mainNode(value)
  const author = firstOf(at(node, 'author') ?? at(node, 'authors') ?? at(node, 'attributedTo'))
  return {
    found: strings.has(target),
    title: stringAt(node, 'title', 'headline', 'name'),
    authorName: typeof author === 'string' ? author : stringAt(author, 'name'),
    authorUrl: typeof author === 'string' ? author : stringAt(author, 'url'),
    authorPhoto: stringAt(author, 'avatar', 'image'),
    published: stringAt(node, 'datePublished', 'date_published', 'published'),
    urls: [...strings].filter((each) => /^https?:\/\//i.test(each) && parseUrl(each) !== null),
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** A list of what is still to be looked at instead of recursion: nesting is the stranger's choice. */
function stringsIn(value: unknown): Set<string> {
  const waiting = [value]
  const strings = new Set<string>()
  for (let seen = 0; waiting.length > 0 && seen < MAX_VALUES; seen++) {
    const next = waiting.pop()
    if (typeof next === 'string') strings.add(next)
    if (typeof next === 'object' && next !== null) for (const each of Object.values(next)) waiting.push(each)
  }
  return strings
}

/** The document itself, or the first of a list or graph that has an author. */
function mainNode(value: unknown): unknown {
  const graph = at(value, '@graph') ?? value
  if (!Array.isArray(graph)) return graph
  const nodes: unknown[] = graph
  return nodes.find((node) => at(node, 'author') !== undefined) ?? nodes[0]
}

const at = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value)

const stringAt = (value: unknown, ...names: string[]): string | undefined =>
  names.map((name) => at(value, name)).find((found) => typeof found === 'string')

/** What ends a sentence or closes a bracket, and so is no part of an address unless that goes on behind it. */
const CLOSING = new Set('.,;:!?)]}\'"*')
const URL_CHARACTER = /[\p{L}\p{N}\-._~:/?#[\]@!$&'()*+,;=%]/u

/** Where a text has the target as an address of its own, and not as the beginning of a longer one; -1 if nowhere. */
export function indexInText(text: string, target: string): number {
  for (let at = text.indexOf(target); at >= 0; at = text.indexOf(target, at + target.length)) {
    let end = at + target.length
    while (CLOSING.has(text.charAt(end))) end++
    const next = text.codePointAt(end)
    if (next === undefined || !URL_CHARACTER.test(String.fromCodePoint(next))) return at
  }
  return -1
}
