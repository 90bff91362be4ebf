import { expect, test } from 'vitest'
import { fittedOf, forget, learn, newModel, type Model } from './model'
import { opinionOf, score } from './score'

const SPAM = ['wonder gel for your hair', 'order the wonder gel', 'gel that makes wonders', 'hair like a wonder']
const HAM = ['how does the theme sort', 'the theme is broken here', 'sort it by date', 'a broken date is shown']
const anEvidence = (text: string) => ({ text, author: '', links: [], hosts: [] })

/** Taught so many times what is right, or all of it the wrong way about. */
function teach(model: Model, times: number, isRight = true): Model {
  for (let at = 0; at < times; at += 1) {
    const text = `${[...SPAM, ...HAM][at % 8]!} ${at}`
    learn(model, { id: at + 1, evidence: anEvidence(text), spam: at % 8 < 4 === isRight })
  }
  return model
}
const hearing = (others: Model) => newModel(undefined, undefined, opinionOf(others))
const scoreOf = (model: Model, text: string) => score(model, anEvidence(text)).score

test('other sites lean a first verdict, by little', () => {
  const lean = scoreOf(hearing(teach(newModel(), 80)), SPAM[0]!) - scoreOf(newModel(), SPAM[0]!)
  expect(lean).toBeGreaterThan(0)
  expect(lean).toBeLessThan(0.1)
})

test('what other sites say counts as far as it proves right here', () => {
  const weightAfter = (decisions: number, isRight: boolean) =>
    fittedOf(teach(hearing(teach(newModel(), 80, isRight)), decisions)).opinion
  expect(weightAfter(40, true)).toBeGreaterThan(weightAfter(8, true))
  expect(weightAfter(8, true)).toBeGreaterThan(weightAfter(0, true))
  expect(weightAfter(8, false)).toBe(0)
})

test('other sites that have it the wrong way about change nothing after a few decisions', () => {
  const misled = teach(hearing(teach(newModel(), 80, false)), 16)
  const alone = teach(newModel(), 16)
  for (const text of [...SPAM, ...HAM]) expect(scoreOf(misled, text)).toBe(scoreOf(alone, text))
})

test('what is forgotten leaves no trace in the trust in other sites', () => {
  const others = teach(newModel(), 80)
  const model = teach(hearing(others), 24)
  const lesson = { id: 99, evidence: anEvidence('the theme sells gel'), spam: true }
  learn(model, lesson)
  expect(fittedOf(model).opinion).not.toBe(fittedOf(teach(hearing(others), 24)).opinion)
  forget(model, lesson)
  const never = teach(hearing(others), 24)
  expect(fittedOf(model).opinion).toBe(fittedOf(never).opinion)
  for (const text of [...SPAM, ...HAM]) expect(scoreOf(model, text)).toBe(scoreOf(never, text))
})
