import type { Feature, Found } from './features'

/**
 * What is believed of spam before anything was learned, in steps of evidence that we set by hand.
 * It stays a starting point beside what the site teaches and is never mixed with its counts: comments of other sites
 * poured into the same counts make a judge worse.
 */
const TOPIC_WEIGHTS: Record<string, number> = {
  'asks to be followed': 1.8,
  'asks to click': 0.7,
  'asks to look': 1.8,
  'own things': 1.8,
  'speaks for itself': 0.6,
  'makes money': 1.2,
  invests: 1.2,
  lends: 1,
  gambles: 1.4,
  medicines: 1.5,
  sex: 1.4,
  'sells goods': 0.8,
  'sells services': 0.6,
  'sells essays': 1.2,
  'sells visits': 0.9,
  'promises luck': 1.1,
  'casts spells': 1,
  'asks to write': 1,
  'small print': 1.2,
  'praises any page': 0.7,
  'says it will return': 0.8,
  'asks about the page': 0.4,
}

/** Disguises are not among them: read as what they hide, they leave the verdict as it was; what else they say is learned. */
const SIGN_WEIGHTS: Record<string, number> = {
  'links 1': 0.6,
  'links 2': 1.2,
  'ends with a link': 0.6,
  'begins with a link': 0.6,
  'an address written out': 0.3,
  'a sum of money': 0.7,
  'a telephone number': 1.4,
  'a short number to write to': 1.4,
  'asks and says where': 1,
  'praise with a link': 0.8,
  'letters in dress': 1.4,
  'many letters in dress': 0.8,
  'capitals many': 0.5,
  'capitals most': 0.5,
  markup: 0.5,
  code: -1.5,
}

/**
 * Honest people set letters apart in a word at the most. Where words ran together so they are a guess; what is lost in that is
 * made good, in steps of the score itself since no length of a text makes it less odd.
 */
const APART_ADDS: Record<string, number> = {
  'letters apart more': 0.4,
  'letters apart many': 0.7,
  'letters apart most': 1.2,
}
const MANY_LINKS = 1.4
/** A topic named again and again weighs this much more. */
const AGAIN = 0.6

/** Evidence that makes spam and ham equally likely, and how far one step moves the score. */
const EVEN = 1.5
const STEP = 0.5
/** Long texts touch on more topics, honest ones too: their evidence is thinned by the root of their length. */
const PLAIN_LENGTH = 40

/**
 * What a sign or topic adds to the score before a site has taught anything.
 * @param step what one step of evidence moves the score of such a text
 */
export type Belief = (telling: Feature, step: number) => number

/** What the decisions of other sites say of something, from -1 (honest) to 1 (spam). */
export type Opinion = (found: Found) => number

/** A start, and what each sign and topic adds to it, in their order. */
export function believedOf(belief: Belief, found: Found): { start: number; adds: number[] } {
  const step = STEP / Math.sqrt(1 + found.words / PLAIN_LENGTH)
  const adds = Array.from({ length: found.telling }, (_, at) => belief(found.feature(at), step))
  return { start: -EVEN * STEP, adds }
}

export const commonBelief: Belief = (telling, step) => APART_ADDS[telling.words] ?? step * evidenceOf(telling)

function evidenceOf({ kind, words }: Feature): number {
  if (kind === 'topic') {
    const [topic, again] = words.split(', ')
    return (TOPIC_WEIGHTS[topic!] ?? 0) * (again ? AGAIN : 1)
  }
  return SIGN_WEIGHTS[words] ?? (words.startsWith('links ') && words !== 'links 0' ? MANY_LINKS : 0)
}

/**
 * What is believed of linkbacks: a page that mentions us is mostly honest about what its title and text are, sells or not, and
 * has links in any case. Signs of pages come from `Evidence`; what commenters do with links is no sign here.
 */
export const linkbackBelief: Belief = (telling, step) => APART_ADDS[telling.words] ?? step * evidenceOfPage(telling)

/** From 64 links to others on, a page looks like a list, from 256 like a farm. */
const PAGE_SIGN_WEIGHTS: Record<string, number> = {
  'links to other addresses: 64 to 127': 0.5,
  'links to other addresses: 128 to 255': 1,
  'links to other addresses: 256 to 511': 2,
  'links to other addresses: 512 to 1023': 2.5,
  'links to other addresses: 1024 to 2047': 2.5,
}

const evidenceOfPage = (feature: Feature) =>
  feature.kind === 'sign' ? (PAGE_SIGN_WEIGHTS[feature.words] ?? 0) : evidenceOf(feature)
