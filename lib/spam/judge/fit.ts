import { KIND_AT, KINDS, PLACES, type Kind } from './features'
import type { Model } from './model'

/**
 * A linear judge with a margin, fitted to the examples around what the prior believes of them. Each feature counts in
 * proportion to how differently the classes use it, and each text is scaled to length one.
 * @see Wang and Manning, Baselines and Bigrams (2012), for the scaling; Hsieh et al., A Dual Coordinate Descent Method for
 *   Large-scale Linear SVM (2008), for the fit
 */
export type Fitted = {
  weights: Float32Array
  /** How much a feature at each place counts before a text is scaled. */
  scales: Float32Array
  start: number
  /** How much the opinion of other sites counts. */
  opinion: number
  /** By kind of places, how much more is seen of it in ham than in spam, as a logarithm. */
  rates: number[]
}

/**
 * Where one class is hardly known, all words look like the other: with no spam seen, words of ham would acquit any spam.
 * So what was learned counts by a quarter at first, by half after two of the rarer class, by nine tenths after 26.
 */
const trustAfter = (fewest: number) => (fewest + 1) / (fewest + 4)

/** Parts of words are many and say the same again and again; topics are few. */
const KIND_SCALES: Record<Kind, number> = { sign: 1, topic: 2, host: 1, author: 1, word: 1, pair: 0.8, part: 0.3 }
const PLAIN_SCALE = 0.3
const ROUNDS = 6
/** How strongly weights are held at nothing; half of one over the C of the literature. */
const RIDGE = 0.5
const SMOOTHING = 0.2
/** `atFirst`: by how much the opinion of other sites is taken to tell spam apart, as if so many decisions had shown it. */
const OPINION = { most: 0.5, atFirst: 0.1, asIf: 10 }

export function fit(model: Model): Fitted {
  const scales = scalesOf(model)
  const opinion = weightOfOpinion(model)
  const { weights, start } = descend(model, scales, opinion)
  const trust = trustAfter(Math.min(model.lessons.spam, model.lessons.ham))
  return {
    weights: weights.map((weight) => weight * trust),
    scales,
    start: start * trust,
    opinion,
    rates: ratesOf(model),
  }
}

/**
 * What other sites say is trusted a little at first, and then as far as it told the spam of this site from its honest
 * comments: on average by 1 where it is always right and sure, by 0 where it knows nothing, below that where it misleads.
 */
function weightOfOpinion({ examples }: Model): number {
  const sums = { spam: 0, ham: 0 }
  const known = { spam: 0, ham: 0 }
  for (const { spam, opinion } of examples) {
    sums[spam ? 'spam' : 'ham'] += opinion
    known[spam ? 'spam' : 'ham'] += 1
  }
  const tellsApart = (sums.spam / Math.max(1, known.spam) - sums.ham / Math.max(1, known.ham)) / 2
  const decisions = 2 * Math.min(known.spam, known.ham)
  const { most, atFirst, asIf } = OPINION
  return most * Math.max(0, (asIf * atFirst + decisions * tellsApart) / (asIf + decisions))
}

function scalesOf({ spam, ham, lessons }: Model): Float32Array {
  const byKind = KINDS.map((kind) => KIND_SCALES[kind])
  const balance = Math.log((lessons.ham + 2) / (lessons.spam + 2))
  const scales = new Float32Array(PLACES)
  for (let place = 0; place < PLACES; place += 1) {
    const [inSpam, inHam] = [spam[place]!, ham[place]!]
    const contrast = inSpam + inHam === 0 ? 0 : Math.abs(Math.log((inSpam + 1) / (inHam + 1)) + balance)
    scales[place] = byKind[KIND_AT[place]!]! * (PLAIN_SCALE + contrast)
  }
  return scales
}

/**
 * Visits the examples in the order of their fingerprints, which is as good as chance and always the same. After two rounds
 * those that pull at nothing are visited no more but in the last one.
 */
function descend({ examples }: Model, scales: Float32Array, ofOpinion: number) {
  const weights = new Float32Array(PLACES)
  const pulls = new Float64Array(examples.length)
  const norms = examples.map(({ places }) => 1 / Math.sqrt(sumOfSquares(places, scales)))
  let start = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const visitsAll = round < 2 || round === ROUNDS - 1
    for (let at = 0; at < examples.length; at += 1) {
      if (!visitsAll && pulls[at] === 0) continue
      const { places, spam, prior, opinion } = examples[at]!
      const side = spam ? 1 : -1
      const scale = norms[at]!
      const margin = side * (prior + ofOpinion * opinion + start + scale * dot(places, weights, scales))
      const pull = Math.max(0, pulls[at]! - (margin - 1 + RIDGE * pulls[at]!) / (2 + RIDGE))
      const change = (pull - pulls[at]!) * side
      pulls[at] = pull
      start += change
      if (change !== 0) addTo(weights, places, scales, change * scale)
    }
  }
  return { weights, start }
}

function addTo(weights: Float32Array, places: Int32Array, scales: Float32Array, amount: number): void {
  for (let each = 0; each < places.length; each += 1) {
    const place = places[each]!
    weights[place]! += amount * scales[place]!
  }
}

function sumOfSquares(places: Int32Array, scales: Float32Array): number {
  let sum = 0
  for (let each = 0; each < places.length; each += 1) sum += scales[places[each]!]! ** 2
  return sum
}

function dot(places: Int32Array, weights: Float32Array, scales: Float32Array): number {
  let sum = 0
  for (let each = 0; each < places.length; each += 1) sum += weights[places[each]!]! * scales[places[each]!]!
  return sum
}

/** With a little for what was not seen yet. */
function ratesOf({ spam, ham }: Model): Fitted['rates'] {
  const rates = KINDS.map(() => ({ spam: 1, ham: 1 }))
  for (let place = 0; place < PLACES; place += 1) {
    const [inSpam, inHam] = [spam[place]!, ham[place]!]
    if (inSpam + inHam === 0) continue
    const rate = rates[KIND_AT[place]!]!
    rate.spam += inSpam + SMOOTHING
    rate.ham += inHam + SMOOTHING
  }
  return rates.map(({ spam, ham }) => Math.log(ham / spam))
}

/** How much more often a place is met in spam than in ham, as a logarithm; nothing for what was never met. */
export function logRatio({ spam, ham }: Model, rates: Fitted['rates'], place: number): number {
  const [inSpam, inHam] = [spam[place]!, ham[place]!]
  if (inSpam + inHam === 0) return 0
  return logOf(inSpam) - logOf(inHam) + rates[KIND_AT[place]!]!
}

/** Most counts are small, and a long text asks for thousands. */
const LOGS = Float64Array.from({ length: 256 }, (_, count) => Math.log(count + SMOOTHING))
const logOf = (count: number) => LOGS[count] ?? Math.log(count + SMOOTHING)
