import { featuresOf, KINDS, type Evidence, type Feature } from './features'
import { logRatio } from './fit'
import { fittedOf, type Model } from './model'
import { commonBelief, type Belief } from './prior'

/** A part of a score: what was found, what it adds, and in how many lessons it was met. */
export type Part = Feature & { adds: number; inSpam: number; inHam: number }

/** `score` is 0 where spam and ham are equally likely: `start`, `parts` and `rest` (parts of words, and what adds next to
 *  nothing) added up. */
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
  const features = featuresOf(evidence, model.overrides)
  const believed = model.belief(features)
  const learned = learnedOf(model, features)
  const start = believed.start + learned.start
  const parts: Part[] = []
  let rest = 0
  for (let at = 0; at < features.length; at += 1) {
    const adds = believed.adds[at]! + learned.adds[at]!
    const { place, kind, words } = features[at]!
    if (kind === 'part' || Math.abs(adds) < LEAST) rest += adds
    else parts.push({ place, kind, words, adds, inSpam: model.spam[place]!, inHam: model.ham[place]! })
  }
  parts.sort((one, other) => Math.abs(other.adds) - Math.abs(one.adds))
  const sum = parts.reduce((total, { adds }) => total + adds, start + rest)
  return { score: sum, probability: 1 / (1 + Math.exp(-STEEPNESS * sum)), start, parts, rest }
}

/** A belief that leans on what other sites taught, never by more than FOREIGN_MOST: how much spam they have is no news here,
 *  and what their words mean may be another thing. */
export const beliefWith =
  (foreign: Model): Belief =>
  (features) => {
    const common = commonBelief(features)
    const { adds } = learnedOf(foreign, features)
    const sum = Math.abs(adds.reduce((total, each) => total + each, 0))
    const share = Math.min(FOREIGN_SHARE, FOREIGN_MOST / Math.max(sum, 1e-9))
    return { start: common.start, adds: common.adds.map((each, at) => each + share * adds[at]!) }
  }
const FOREIGN_SHARE = 0.05
const FOREIGN_MOST = 0.03

function learnedOf(model: Model, features: Feature[]): ReturnType<Belief> {
  const { scales, weights, start, rates } = fittedOf(model)
  let squares = 0
  for (const { place } of features) squares += scales[place]! ** 2
  const norm = 1 / Math.sqrt(squares)
  const shares = ratesShares(model, features)
  const adds: number[] = []
  for (const { place, kind } of features) {
    adds.push(norm * scales[place]! * weights[place]! + shares[kind] * logRatio(model, rates, place))
  }
  return { start, adds }
}

/** Features of a text are no independent witnesses: those of a kind together count as the root of their number. */
function ratesShares({ spam, ham, lessons }: Model, features: Feature[]): Record<Feature['kind'], number> {
  const known = { sign: 0, topic: 0, host: 0, author: 0, word: 0, pair: 0, part: 0 }
  for (const { kind, place } of features) if (spam[place]! + ham[place]! > 0) known[kind] += 1
  const fewest = Math.min(lessons.spam, lessons.ham)
  const trust = RATES_SHARE * (fewest / (fewest + RATES_TRUSTED))
  for (const kind of KINDS) known[kind] = trust / Math.sqrt(Math.max(1, known[kind]))
  return known
}
