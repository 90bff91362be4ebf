import { plainText } from './plain-text'
import { webUrl } from './source-entry'

/** What a document that is no page says, as far as it is shown. */
export type DataFacts = { found: boolean; title?: string; authorName?: string; authorUrl?: string }

const MAX_VALUES = 100_000

/**
 * Whether a JSON document has the target as a value of its own, anywhere; with title and author where feeds and posts in
 * JSON (JSON Feed, ActivityStreams, JSON-LD) have them.
 * @see Webmention §3.2.2
 */
export function readJson(text: string, target: string): DataFacts {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { found: false }
  }
  const author = first(value, 'author') ?? firstOf(first(value, 'authors')) ?? first(value, 'attributedTo')
  const title = stringAt(value, 'title') ?? stringAt(value, 'name')
  const authorName = typeof author === 'string' && !webUrl(author) ? author : stringAt(author, 'name')
  const authorUrl = stringAt(author, 'url')
  return {
    found: hasValue(value, target),
    ...(title && { title: plainText(title) }),
    ...(authorName && { authorName: plainText(authorName) }),
    ...(authorUrl && { authorUrl }),
  }
}

/** A list of what is still to be looked at instead of recursion: nesting is the stranger's choice. */
function hasValue(value: unknown, target: string): boolean {
  const waiting = [value]
  for (let seen = 0; waiting.length && seen < MAX_VALUES; seen++) {
    const next = waiting.pop()
    if (next === target) return true
    if (typeof next === 'object' && next !== null)
      waiting.push(...(Object.values(next) as unknown[]).slice(0, MAX_VALUES))
  }
  return false
}

const first = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value)

function stringAt(value: unknown, name: string): string | undefined {
  const found = first(value, name)
  return typeof found === 'string' ? found : undefined
}

/** Whether a text has the target as an address of its own, and not as the beginning of a longer one. */
export function isInText(text: string, target: string): boolean {
  for (let at = text.indexOf(target); at >= 0; at = text.indexOf(target, at + 1)) {
    // A full stop or a bracket after it ends a sentence, unless it goes on.
    if (/^(?:[.,;:!?)\]}'"]*(?:\s|$)|[<>"'])/.test(text.slice(at + target.length, at + target.length + 16))) return true
  }
  return false
}
