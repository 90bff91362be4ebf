import type { Reason } from '../verdict'
import type { Part, Score } from './score'
import { lengthOf } from './signs'

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
  if (kind === 'topic') return topicInWords(words)
  return signInWords(words)
}

/** Topics whose names do not go on from “it”. */
const TOPICS: Record<string, string> = {
  gambles: 'offers gambling',
  invests: 'offers investments',
  lends: 'offers loans',
  medicines: 'sells medicines',
  sex: 'offers sex',
  'own things': 'shows its own things',
}

function topicInWords(words: string): string {
  const [topic = '', again] = words.split(', ')
  return `it ${TOPICS[topic] ?? topic}${again ? `, ${again}` : ''}`
}

const LINKS: Record<string, string> = { 0: 'no link', 1: 'a link', 8: '8 links or more' }

/** What is counted is named in steps, like “links 2” or “capitals many”. */
function signInWords(words: string): string {
  const [, what, step = '0'] = /^(links|length|capitals|digits|emoji|not Latin|letters apart) (.+)$/.exec(words) ?? []
  if (what === undefined) return words
  if (what === 'links') return LINKS[step] ?? `${step} links`
  if (what === 'length') return `a length of some ${lengthOf(Number(step))} characters`
  return `${step} ${SHARES[what] ?? what}`
}

const SHARES: Record<string, string> = {
  'not Latin': 'letters that are not Latin',
  'letters apart': 'letters set apart from each other',
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
  if (inSpam + inHam === 0) return `, which is common in ${adds > 0 ? 'spam' : 'honest comments'}`
  return `, seen in ${times} ${adds > 0 ? 'spam' : 'honest'} ${times === 1 ? 'comment' : 'comments'}`
}
