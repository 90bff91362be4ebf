import { featuresOf, PLACES, type Evidence } from './features'
import { fit, type Fitted } from './fit'
import { commonBelief, type Belief } from './prior'

/** A decision of a person about something: what they saw, what they said and when (milliseconds). */
export type Lesson = { evidence: Evidence; spam: boolean; at: number }

/** A lesson as the model keeps it. `prior` is what was believed of it before anything was learned. */
export type Example = { spam: boolean; at: number; places: Int32Array; prior: number; fingerprint: number }

/**
 * What a site has taught. Counts hold every lesson; examples the latest ones, from which the weights are fitted. All of it
 * is a function of which lessons were learned, not of their order: so any of them can be forgotten exactly.
 */
export type Model = {
  belief: Belief
  /** What the owner has said of single words and hosts, by `overrideKey`; they count for nothing and stay in the counts. */
  overrides: Map<string, 'ignore'>
  /** Of how many spam and ham lessons each place is a part. */
  spam: Uint32Array
  ham: Uint32Array
  lessons: { spam: number; ham: number }
  /** In the order of their fingerprints. */
  examples: Example[]
  /** Places in all examples together. */
  kept: number
  /** Fitted when it is asked for after a change. */
  fitted: Fitted | null
}

/** Places in all examples: 4 bytes each, so 1.2 MB beside 1.6 MB of tables, and a fit takes less than 20 ms. */
export const MAX_KEPT = 300_000
/** Of one lesson this many places are learned: 300 words or so; the telling kinds come first. */
const MAX_PLACES = 1_500

export const newModel = (belief = commonBelief): Model => ({
  belief,
  overrides: new Map(),
  spam: new Uint32Array(PLACES),
  ham: new Uint32Array(PLACES),
  lessons: { spam: 0, ham: 0 },
  examples: [],
  kept: 0,
  fitted: null,
})

export function learn(model: Model, lesson: Lesson): void {
  const example = exampleOf(model, lesson)
  count(model, example, 1)
  if (model.kept + example.places.length <= MAX_KEPT) keep(model, example)
}

/** Undoes `learn` of the same lesson: the model is what it would be if the lesson had never been. */
export function forget(model: Model, lesson: Lesson): void {
  const example = exampleOf(model, lesson)
  count(model, example, -1)
  const at = placeInOrder(model.examples, example)
  if (!isSame(model.examples[at], example)) return
  model.examples.splice(at, 1)
  model.kept -= example.places.length
}

/**
 * Makes room for a third of new examples, if little is left, by dropping the oldest ones. Call it now and then, with the
 * time before which nothing is taken back any more: the counts keep what they taught.
 */
export function makeRoom(model: Model, finalBefore: number): void {
  if (model.kept < MAX_KEPT * 0.9) return
  const oldestFirst = model.examples.filter(({ at }) => at < finalBefore).sort((one, other) => one.at - other.at)
  const dropped = new Set<Example>()
  for (const example of oldestFirst) {
    if (model.kept < (MAX_KEPT * 2) / 3) break
    dropped.add(example)
    model.kept -= example.places.length
  }
  model.examples = model.examples.filter((example) => !dropped.has(example))
  model.fitted = null
}

export const fittedOf = (model: Model): Fitted => (model.fitted ??= fit(model))

/** Where an example stands in the order that does not depend on when it was learned. */
export function placeInOrder(examples: Example[], example: Example): number {
  let low = 0
  for (let high = examples.length; low < high;) {
    const middle = (low + high) >> 1
    if (compare(examples[middle]!, example) < 0) low = middle + 1
    else high = middle
  }
  return low
}

export function keep(model: Model, example: Example): void {
  model.examples.splice(placeInOrder(model.examples, example), 0, example)
  model.kept += example.places.length
}

function exampleOf({ belief }: Model, { evidence, spam, at }: Lesson): Example {
  const features = featuresOf(evidence)
  const places = Int32Array.from(features.slice(0, MAX_PLACES), ({ place }) => place).sort()
  const { start, adds } = belief(features)
  const prior = adds.reduce((sum, each) => sum + each, start)
  return { spam, at, places, prior, fingerprint: fingerprintOf(spam, places) }
}

export function fingerprintOf(spam: boolean, places: Int32Array): number {
  let hash = spam ? 1 : 2
  for (const place of places) {
    hash = Math.imul(hash ^ place, 0x01000193)
    hash ^= hash >>> 15
  }
  return Math.imul(hash, 0x2c1b3c6d) >>> 0
}

function count(model: Model, { spam, places }: Example, change: 1 | -1): void {
  const counts = spam ? model.spam : model.ham
  for (const place of places) counts[place]! += change
  model.lessons[spam ? 'spam' : 'ham'] += change
  model.fitted = null
}

/** The same words learned twice are told apart by the time; at the same time it does not matter which is forgotten. */
const compare = (one: Example, other: Example) => one.fingerprint - other.fingerprint || one.at - other.at

const isSame = (one: Example | undefined, other: Example) => one !== undefined && compare(one, other) === 0
