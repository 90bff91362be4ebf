import { marked, type Hit, type Part } from './marks'

/** Three lines on a wide screen, in characters. */
const WIDTH = 240
/** So much stands before the first hit, to tell what it is about. */
const LEAD = 60

/** The place of a text that tells most of why it was found. Without any, its beginning. */
export function snippet(text: string, hits: Hit[]): Part[] {
  const from = wordStart(text, Math.max(0, bestStart(hits) - LEAD))
  const to = wordEnd(text, Math.min(text.length, from + WIDTH))
  const parts = marked(text, hits, from, to)
  if (from > 0) parts.unshift({ text: '… ', isMarked: false })
  if (to < text.length) parts.push({ text: ' …', isMarked: false })
  return parts
}

/** The hit from which on most phrases are met, and of those the one with most hits. */
function bestStart(hits: Hit[]): number {
  let best = { start: 0, worth: 0 }
  for (const [i, { start }] of hits.entries()) {
    const near = hits.slice(i, i + 50).filter((hit) => hit.end <= start + WIDTH - LEAD)
    const worth = 100 * new Set(near.map((hit) => hit.phrase)).size + near.length
    if (worth > best.worth) best = { start, worth }
  }
  return best.start
}

/** Back to where a word begins, unless it is as long as a line. */
function wordStart(text: string, at: number): number {
  const line = text.slice(Math.max(0, at - LEAD), at)
  const begun = line.split(/\s/).at(-1)!.length
  return begun === LEAD ? at : at - begun
}

function wordEnd(text: string, at: number): number {
  const rest = text.slice(at, at + LEAD).split(/\s/)[0]!.length
  return rest === LEAD ? at : at + rest
}
