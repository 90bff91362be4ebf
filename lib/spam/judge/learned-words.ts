import { featuresOf, type Evidence, type Kind } from './features'
import { fittedOf, type Model } from './model'

/** `weight`: above zero it speaks for spam, below against it. */
export type LearnedWord = { kind: Kind; words: string; weight: number; inSpam: number; inHam: number }

/**
 * The strongest of what a model has learned, with a name and counts. A model keeps only places, not words, so the names come
 * from what was judged: hand in the evidence of the latest decisions. So the model stays small and forgets exactly.
 */
export function learnedWords(model: Model, evidences: Iterable<Evidence>, most: number): LearnedWord[] {
  const { weights, scales } = fittedOf(model)
  const found = new Map<number, LearnedWord>()
  for (const evidence of evidences) {
    for (const { place, kind, words } of featuresOf(evidence, model.overrides)) {
      const [inSpam, inHam] = [model.spam[place]!, model.ham[place]!]
      if (kind === 'part' || inSpam + inHam === 0 || found.has(place)) continue
      found.set(place, { kind, words, weight: weights[place]! * scales[place]!, inSpam, inHam })
    }
  }
  const strength = ({ weight }: LearnedWord) => Math.abs(weight)
  return [...found.values()].sort((one, other) => strength(other) - strength(one)).slice(0, most)
}
