import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { KeptEvidence } from './evidence'
import { learn, newModel } from './judge/model'
import type { Judge } from './lessons/current-judge'
import { thresholdsNow } from './thresholds-now'
import { reasonsInWords, verdictOf, verdictSchema, type Verdict } from './verdict'
import { weigh } from './weigh'

const anEvidence = (text: string, part: Partial<KeptEvidence> = {}): KeptEvidence => ({
  text,
  author: '',
  links: [],
  hosts: [],
  signs: [],
  ...part,
})
const NOTHING = verdictOf([])
const SPAM = anEvidence('wonder gel at a wonder price', { hosts: ['gel.example'], signs: ['no e-mail address'] })
const HAM = anEvidence('the theme sorts its posts by the day they were written')

function aJudge(part: Partial<Judge> = {}): Judge {
  const model = newModel()
  for (let at = 0; at < 8; at += 1) {
    learn(model, { evidence: SPAM, spam: true, id: at + 1 })
    learn(model, { evidence: HAM, spam: false, id: at + 1 })
  }
  return {
    model,
    thresholds: { publish: -0.3, bin: 0.7 },
    strictness: 'as-learned',
    corrections: [],
    decisions: 100,
    past: [],
    ...part,
  }
}

const found = (outcome: Verdict['outcome'], code: string) => verdictOf([{ outcome, reason: { code, words: code } }])

test('what looks like what was binned is binned, what looks like what was approved is not, and the reasons say so', () => {
  const judge = aJudge()
  const spam = weigh(NOTHING, SPAM, judge)
  expect(spam.outcome).toBe('bin')
  expect(reasonsInWords(spam)).toContain('the judge takes it for spam')
  expect(reasonsInWords(spam).join()).toMatch(/seen in 8 spam comments/)
  const ham = weigh(NOTHING, HAM, judge)
  expect(ham.outcome).toBe('publish')
  expect(reasonsInWords(ham)).toEqual([])
})

test('until a hundred decisions have been made, what would be binned is held and says why', () => {
  const young = weigh(NOTHING, SPAM, aJudge({ decisions: 16 }))
  expect(young.outcome).toBe('hold')
  expect(reasonsInWords(young)[0]).toMatch(/until 100 decisions .*16 so far/)
})

test.each(['honeypot', 'token-forged', 'token-replayed', 'same-text'])(
  'before that it is binned where a trap has proven a machine: %s',
  (code) => {
    expect(weigh(found('hold', code), SPAM, aJudge({ decisions: 0 })).outcome).toBe('bin')
  },
)

test('a finding is as stern as it was, whatever the judge thinks of the words', () => {
  expect(weigh(found('hold', 'links'), HAM, aJudge())).toMatchObject({ outcome: 'hold', found: 'hold' })
  expect(weigh(found('bin', 'block-word'), HAM, aJudge({ decisions: 0 })).outcome).toBe('bin')
})

const WORDS = ['wonder', 'gel', 'theme', 'posts', 'price', 'walk', 'cheap', 'pills']
const evidenceArb = fc.record({
  text: fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(' ')),
  author: fc.constantFrom('', 'Ann', 'Wonder Gel'),
  links: fc.constant<string[]>([]),
  hosts: fc.subarray(['gel.example', 'shop.gel.example', 'a.example']),
  signs: fc.subarray(['no e-mail address', 'written at leisure']),
})
const correctionArb = fc.record({
  kind: fc.constant('word' as const),
  value: fc.constantFrom(...WORDS),
  as: fc.constantFrom('ignore', 'fine', 'spam'),
})

test('the reasons are true parts of the score: with the start and the rest they add up to it', () => {
  fc.assert(
    fc.property(evidenceArb, fc.array(correctionArb, { maxLength: 3 }), (evidence, corrections) => {
      const verdict = verdictSchema.parse(weigh(NOTHING, evidence, aJudge({ corrections })))
      const { start = NaN, rest = NaN, score = NaN, reasons } = verdict
      expect(reasons.reduce((sum, { adds = 0 }) => sum + adds, start + rest)).toBeCloseTo(score, 10)
      expect(verdict.signs).toEqual(evidence.signs)
    }),
    { numRuns: 60 },
  )
})

test('a word that is to be ignored adds nothing, one that is fine or spam adds what the desk said', () => {
  const plain = weigh(NOTHING, SPAM, aJudge()).score!
  const as = (as: 'ignore' | 'fine' | 'spam') =>
    weigh(NOTHING, SPAM, aJudge({ corrections: [{ kind: 'word', value: 'wonder', as }] }))
  expect(as('ignore').score).toBeLessThan(plain)
  expect(
    as('ignore')
      .reasons.map(({ words }) => words)
      .join(),
  ).not.toContain('wonder')
  expect(as('fine').score).toBeCloseTo(as('ignore').score! - 1, 10)
  expect(as('spam').score).toBeCloseTo(as('ignore').score! + 1, 10)
  expect(as('spam').reasons[1]).toMatchObject({ words: 'the word “wonder”, which the desk has called spam', adds: 1 })
})

test('a corrected host is corrected with all that stands below it, and a word in its disguises', () => {
  const below = anEvidence('look', { hosts: ['shop.gel.example'], links: ['https://shop.gel.example/x'] })
  const judge = (value: string, kind: 'host' | 'word') => aJudge({ corrections: [{ kind, value, as: 'spam' }] })
  expect(weigh(NOTHING, below, judge('gel.example', 'host')).reasons.map(({ code }) => code)).toContain('said-spam')
  expect(
    weigh(NOTHING, anEvidence('bargel.example'), judge('gel.example', 'host')).reasons.map(({ code }) => code),
  ).not.toContain('said-spam')
  const disguised = weigh(NOTHING, anEvidence('ｗｏｎｄｅｒ'), judge('wonder', 'word'))
  expect(disguised.reasons.map(({ code }) => code)).toContain('said-spam')
})

test('the owner shifts both thresholds, and a site that knows little holds what leans to spam', () => {
  expect(thresholdsNow([], 0, 'as-learned').publish).toBe(-0.3)
  const learned = thresholdsNow([], 100, 'as-learned')
  expect(learned.publish).toBeLessThan(-0.3)
  const stricter = thresholdsNow([], 100, 'stricter')
  const milder = thresholdsNow([], 100, 'milder')
  expect(stricter).toEqual({ publish: learned.publish - 0.25, bin: learned.bin - 0.25 })
  expect(milder).toEqual({ publish: learned.publish + 0.25, bin: learned.bin + 0.25 })
})

test('a verdict of before there were scores is still read', () => {
  const old = { outcome: 'hold', reasons: [{ code: 'links', words: 'has 4 links' }] }
  expect(reasonsInWords(verdictSchema.parse(old))).toEqual(['has 4 links'])
})
