import { learn, type Model } from '../judge/model'
import { score } from '../judge/score'
import { rankingOf, type Judged, type Ranking } from './figures'
import type { Labelled } from './labelled'
import type { Progress } from './progress'

/** Every row is judged by a model that has learned all parts but its own. */
export function crossValidate(
  rows: Labelled[],
  partOf: (row: Labelled, at: number) => string,
  untaught: () => Model,
  progress: Progress,
): Ranking {
  const parts = rows.map(partOf)
  const judged: Judged[] = []
  const different = [...new Set(parts)]
  different.forEach((part, done) => {
    progress('parts judged', done, different.length)
    const model = untaught()
    rows.forEach(({ evidence, spam }, at) => {
      if (parts[at] === part) return
      learn(model, { id: at + 1, evidence, spam })
    })
    rows.forEach((row, at) => {
      if (parts[at] === part) judged.push({ ...row, score: score(model, row.evidence).score })
    })
  })
  return rankingOf(judged)
}

/** Deals rows out to folds as a shuffled deck is dealt, always the same way. */
export function dealInto(folds: number, count: number): string[] {
  const order = Array.from({ length: count }, (_, at) => at)
  const dealt: string[] = []
  let chance = 11
  for (let left = count; left > 0; left -= 1) {
    // A linear congruential generator (Numerical Recipes) is chance enough to deal cards.
    chance = (Math.imul(chance, 1_664_525) + 1_013_904_223) >>> 0
    const drawn = chance % left
    dealt[order[drawn]!] = String(left % folds)
    order[drawn] = order[left - 1]!
  }
  return dealt
}

/** What an install that has learned nothing makes of them. */
export const rankOnDayOne = (rows: Labelled[], untaught: Model): Ranking =>
  rankingOf(rows.map((row) => ({ ...row, score: score(untaught, row.evidence).score })))
