import type { Reason } from '../verdict'
import type { Part, Score } from './score'

/** A reason with what it adds to the score: for spam above zero, against it below. */
export type WeighedReason = Reason & { adds: number }

const MOST_REASONS = 5

/** The largest parts of a score in words. `rest` is all that is not told, so that reasons and rest add up to the score. */
export function reasonsOf({ score, parts }: Score): { reasons: WeighedReason[]; rest: number } {
  const reasons = parts.slice(0, MOST_REASONS).map((part) => ({
    code: `learned-${part.kind}`,
    words: `${nameOf(part)}${experienceOf(part)}`,
    adds: part.adds,
  }))
  return { reasons, rest: score - reasons.reduce((sum, { adds }) => sum + adds, 0) }
}

function nameOf({ kind, words }: Part): string {
  if (kind === 'word') return `the word “${words}”`
  if (kind === 'pair') return phraseOf(words)
  if (kind === 'host') return `a link to ${words}`
  if (kind === 'author') return `the author’s name: “${words}”`
  if (kind === 'topic') return `it ${words}`
  return words
}

/** `^` and `$` stand for where a text begins and ends. */
function phraseOf(pair: string): string {
  if (pair.startsWith('^ ')) return `begins with “${pair.slice(2)}”`
  if (pair.endsWith(' $')) return `ends with “${pair.slice(0, -2)}”`
  return `the phrase “${pair}”`
}

/** Only the side that it speaks for is told; what comes from common knowledge alone says so. */
function experienceOf({ adds, inSpam, inHam }: Part): string {
  const times = adds > 0 ? inSpam : inHam
  if (inSpam + inHam === 0) return ', which is common in spam'
  return `, seen in ${times} ${adds > 0 ? 'spam' : 'honest'} ${times === 1 ? 'comment' : 'comments'}`
}
