import { featuresOf, KINDS, type Evidence, type Feature } from './features'
import { logRatio, type Fitted } from './fit'
import { fittedOf, type Model } from './model'
import { priorFor } from './prior'

/** A part of a score: what was found, what it adds, and in how many lessons it was met. */
export type Part = Feature & { adds: number; inSpam: number; inHam: number }

/** `score` is 0 where spam and ham are equally likely; it is `start` and all parts added up. */
export type Score = { score: number; probability: number; start: number; parts: Part[] }

/** Rates say where a text leans, the fitted weights what tells it apart: a little of the former steadies the latter. */
const RATES_SHARE = 0.06
/** So many lessons of each class until rates are believed by half. */
const RATES_TRUSTED = 15
/** How fast the probability rises with the score: at a score of 1, the margin of the fit, it is 0.97. */
const STEEPNESS = 3.5

/** How much something looks like spam, and why. Parts are in the order of what they add, either way. */
export function score(model: Model, evidence: Evidence): Score {
  const features = featuresOf(evidence)
  const fitted = fittedOf(model)
  const adds = contributions(model, fitted, features)
  const start = priorFor(features).start + fitted.start
  const sum = adds.reduce((total, each) => total + each, start)
  const parts = features.map((feature, at) => ({
    ...feature,
    adds: adds[at]!,
    inSpam: model.spam[feature.place]!,
    inHam: model.ham[feature.place]!,
  }))
  parts.sort((one, other) => Math.abs(other.adds) - Math.abs(one.adds))
  return { score: sum, probability: 1 / (1 + Math.exp(-STEEPNESS * sum)), start, parts }
}

function contributions(model: Model, fitted: Fitted, features: Feature[]): number[] {
  const { weightOf } = priorFor(features)
  const norm = 1 / Math.sqrt(features.reduce((sum, { place }) => sum + fitted.scales[place]! ** 2, 0))
  const shares = ratesShares(model, features)
  return features.map(
    (feature) =>
      weightOf(feature) +
      norm * fitted.scales[feature.place]! * fitted.weights[feature.place]! +
      shares[feature.kind] * logRatio(model, fitted, feature.place),
  )
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
