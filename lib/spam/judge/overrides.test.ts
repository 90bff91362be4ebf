import { expect, test } from 'vitest'
import { overrideKey } from './features'
import { learnedWords } from './learned-words'
import { learn, newModel } from './model'
import { score } from './score'
import { parse, serialize } from './serialize'

const anEvidence = (text: string, hosts: string[] = []) => ({ text, author: '', links: [], hosts })

function taught() {
  const model = newModel()
  for (let at = 0; at < 5; at += 1) {
    learn(model, { evidence: anEvidence('our Wünder gel', ['shop.gel.example']), spam: true, id: at + 1 })
    learn(model, { evidence: anEvidence('how do I sort the posts'), spam: false, id: at + 1 })
  }
  return model
}

test('a word that the owner calls fine counts for nothing, nor does a host with those below it', () => {
  const model = taught()
  const whole = score(model, anEvidence('wünder', ['shop.gel.example'])).score
  model.overrides.set(overrideKey('word', 'WÜNDER'), 'ignore')
  const withoutWord = score(model, anEvidence('wünder', ['shop.gel.example'])).score
  model.overrides.set(overrideKey('host', 'gel.example'), 'ignore')
  const { score: withoutBoth, parts } = score(model, anEvidence('wünder', ['shop.gel.example']))
  expect(withoutWord).toBeLessThan(whole)
  expect(withoutBoth).toBeLessThan(withoutWord)
  expect(parts.filter(({ kind }) => kind === 'word' || kind === 'host')).toEqual([])
})

test('corrections are kept with the model', () => {
  const model = taught()
  model.overrides.set(overrideKey('word', 'gel'), 'ignore')
  expect(parse(serialize(model))!.overrides).toEqual(model.overrides)
})

test('what was learned has names and counts', () => {
  const words = learnedWords(taught(), [anEvidence('our wünder gel', ['shop.gel.example'])], 20)
  expect(words).toContainEqual(expect.objectContaining({ kind: 'word', words: 'wunder', inSpam: 5, inHam: 0 }))
  expect(words.find(({ kind }) => kind === 'host')!.weight).toBeGreaterThan(0)
})
