import { featuresOf, KIND_AT, KINDS, type Evidence, type Feature, type Found } from './features'
import { logRatio } from './fit'
import { fittedOf, type Model } from './model'
import { believedOf, type Opinion } from './prior'

/** A part of a score: what was found, what it adds, and in how many lessons it was met. */
export type Part = Feature & { place: number; adds: number; inSpam: number; inHam: number }

/** `score` is 0 where spam and ham are equally likely: `start`, `parts` and `rest` (parts of words, what adds next to
 *  nothing, and the opinion of other sites) added up. */
export type Score = { score: number; probability: number; start: number; parts: Part[]; rest: number }

/** Less moves nobody. */
const LEAST = 0.01

/** Rates say where a text leans, the fitted weights what tells it apart: a little of the former steadies the latter. */
const RATES_SHARE = 0.06
/** So many lessons of each class until rates are believed by half. */
const RATES_TRUSTED = 15
/** How fast the probability rises with the score: at a score of 1, the margin of the fit, it is 0.97. */
const STEEPNESS = 3.5

/** How much something looks like spam, and why. Parts are in the order of what they add, either way. */
export function score(model: Model, evidence: Evidence): Score {
  const found = featuresOf(evidence)
  const believed = believedOf(model.belief, found)
  const { places } = found
  const foreign = fittedOf(model).opinion * model.opinion(found)
  const learned = learnedOf(model, found)
  const start = believed.start + learned.start
  const parts: Part[] = []
  let rest = foreign
  for (let at = 0; at < found.count; at += 1) {
    const adds = (believed.adds[at] ?? 0) + learned.adds[at]!
    const place = places[at]!
    if (KIND_AT[place] === PART || Math.abs(adds) < LEAST) rest += adds
    else parts.push({ place, ...found.feature(at), adds, inSpam: model.spam[place]!, inHam: model.ham[place]! })
  }
  parts.sort((one, other) => Math.abs(other.adds) - Math.abs(one.adds))
  const sum = parts.reduce((total, { adds }) => total + adds, start + rest)
  return { score: sum, probability: 1 / (1 + Math.exp(-STEEPNESS * sum)), start, parts, rest }
}
const PART = KINDS.indexOf('part')

/**
 * The opinion of other sites, learned by a model that learns no more. How much spam they have is no news here, only what it
 * looks like; and of what they are not sure of they say nothing.
 */
export const opinionOf =
  (others: Model): Opinion =>
  (found) => {
    const sum = sumOf(learnedOf(others, found).adds, found.count)
    return Math.sign(sum) * Math.min(1, Math.max(0, (Math.abs(sum) - UNSURE) / (1 - UNSURE)))
  }
const UNSURE = 0.5

const sumOf = (numbers: Float64Array, count: number) => numbers.subarray(0, count).reduce((sum, each) => sum + each, 0)

/** What each feature adds; the table is one for all and good until the next call. */
let addsLearned = new Float64Array(4096)

function learnedOf(model: Model, { places }: Found): { start: number; adds: Float64Array } {
  const { scales, weights, start, rates } = fittedOf(model)
  if (addsLearned.length < places.length) addsLearned = new Float64Array(places.length * 2)
  let squares = 0
  for (const place of places) squares += scales[place]! ** 2
  const norm = 1 / Math.sqrt(squares)
  const shares = ratesShares(model, places)
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at]!
    const share = shares[KIND_AT[place]!]!
    addsLearned[at] = norm * scales[place]! * weights[place]! + share * logRatio(model, rates, place)
  }
  return { start, adds: addsLearned }
}

/** By kind. Features of a text are no independent witnesses: those of a kind together count as the root of their number. */
function ratesShares({ spam, ham, lessons }: Model, places: Int32Array): number[] {
  const known = KINDS.map(() => 0)
  for (const place of places) if (spam[place]! + ham[place]! > 0) known[KIND_AT[place]!]! += 1
  const fewest = Math.min(lessons.spam, lessons.ham)
  const trust = RATES_SHARE * (fewest / (fewest + RATES_TRUSTED))
  return known.map((number) => trust / Math.sqrt(Math.max(1, number)))
}
