import { featuresOf, PLACES, type Evidence } from './features'
import { fit, type Fitted } from './fit'
import { believedOf, commonBelief, type Belief, type Opinion } from './prior'

/** A decision of a person about something: what they saw and what they said. Later ones have higher numbers. */
export type Lesson = { id: number; evidence: Evidence; spam: boolean }

/** A lesson as the model keeps it. `prior` is what was believed of it before anything was learned, `opinion` what other sites say. */
export type Example = {
  id: number
  spam: boolean
  places: Int32Array
  prior: number
  opinion: number
  fingerprint: number
}

/**
 * What a site has taught. Counts hold every lesson; examples the newest that there is room for, from which the weights are
 * fitted. All of it is a function of which lessons stand, not of the order in which they were learned and forgotten: so any
 * of them can be forgotten exactly. When that makes room again, `refill` has to be given those that had been dropped.
 */
export type Model = {
  belief: Belief
  opinion: Opinion
  /** Of how many spam and ham lessons each place is a part. */
  spam: Uint32Array
  ham: Uint32Array
  lessons: { spam: number; ham: number }
  /** In the order of their fingerprints. */
  examples: Example[]
  /** Places in all examples together, and how many there may be. */
  kept: number
  room: number
  /** The newest lesson that found no room; neither are those before it among the examples. 0 when all are. */
  droppedUpTo: number
  /** Whether something was forgotten since, so that it may find room now. */
  mayHaveRoom: boolean
  /** Fitted when it is asked for after a change. */
  fitted: Fitted | null
}

/** Places in all examples: 4 bytes each, so 1.2 MB beside 1.6 MB of tables, and a fit takes less than 20 ms. */
export const MAX_KEPT = 300_000
/** Of one lesson this many places are learned: 300 words or so; the telling kinds come first. */
const MAX_PLACES = 1_500

const noOpinion: Opinion = () => 0

export const newModel = (belief = commonBelief, room = MAX_KEPT, opinion = noOpinion): Model => ({
  belief,
  opinion,
  spam: new Uint32Array(PLACES),
  ham: new Uint32Array(PLACES),
  lessons: { spam: 0, ham: 0 },
  examples: [],
  kept: 0,
  room,
  droppedUpTo: 0,
  mayHaveRoom: false,
  fitted: null,
})

export function learn(model: Model, lesson: Lesson): void {
  const example = exampleOf(model, lesson)
  count(model, example, 1)
  if (example.id <= model.droppedUpTo) return
  keep(model, example)
  while (model.kept > model.room) {
    const oldest = model.examples.reduce((one, other) => (other.id < one.id ? other : one))
    drop(model, oldest)
    model.droppedUpTo = oldest.id
  }
}

/** Undoes `learn` of the same lesson: the model is what it would be if the lesson had never been. */
export function forget(model: Model, lesson: Lesson): void {
  const example = exampleOf(model, lesson)
  count(model, example, -1)
  if (example.id > model.droppedUpTo) drop(model, example)
  model.mayHaveRoom ||= model.droppedUpTo > 0 && example.id >= model.droppedUpTo
}

/**
 * Takes lessons among the examples again that had been dropped, as long as there is room.
 * @param older standing ones up to `droppedUpTo`, the newest first
 * @param rest the number up to which there are more; 0 if there are none
 */
export function refill(model: Model, older: Lesson[], rest: number): void {
  for (const lesson of older) {
    const example = exampleOf(model, lesson)
    if (model.kept + example.places.length > model.room) {
      model.droppedUpTo = lesson.id
      model.mayHaveRoom = false
      return
    }
    keep(model, example)
    model.fitted = null
  }
  model.droppedUpTo = rest
  model.mayHaveRoom = rest > 0
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
  const at = placeInOrder(model.examples, example)
  if (isSame(model.examples[at], example)) return
  model.examples.splice(at, 0, example)
  model.kept += example.places.length
}

function drop(model: Model, example: Example): void {
  const at = placeInOrder(model.examples, example)
  if (!isSame(model.examples[at], example)) return
  model.examples.splice(at, 1)
  model.kept -= example.places.length
}

function exampleOf({ belief, opinion }: Model, { id, evidence, spam }: Lesson): Example {
  const found = featuresOf(evidence)
  const places = found.places.slice(0, MAX_PLACES).sort()
  const { start, adds } = believedOf(belief, found)
  const prior = adds.reduce((sum, each) => sum + each, start)
  return { id, spam, places, prior, opinion: opinion(found), fingerprint: fingerprintOf(spam, places) }
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

/** The same words learned twice are told apart by their numbers. */
const compare = (one: Example, other: Example) => one.fingerprint - other.fingerprint || one.id - other.id

const isSame = (one: Example | undefined, other: Example) => one !== undefined && compare(one, other) === 0
