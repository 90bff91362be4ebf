import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearWord, slipsBetween } from './near-word'

const KNOWN = [
  { word: 'silence', entries: 12 },
  { word: 'silent', entries: 3 },
  { word: 'science', entries: 1 },
  { word: 'months', entries: 9 },
  { word: 'mouths', entries: 1 },
  { word: 'letter', entries: 5 },
  { word: 'better', entries: 7 },
]

test.each([
  ['silense', 'silence'],
  ['slience', 'silence'],
  ['silenc', 'silence'],
  ['isilence', 'silence'],
  ['motnhs', 'months'],
  ['mohths', 'months'],
  ['etter', 'better'],
  ['silence', null],
  ['elephant', null],
])('“%s” was meant as %s', (typed, meant) => expect(nearWord(typed, KNOWN)).toBe(meant))

test('slips are the same from either side, none only between equal words, and never more than told', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
      const slips = slipsBetween(a, b, limit)
      expect(slips).toBe(slipsBetween(b, a, limit))
      expect(slips === 0).toBe(a === b)
      expect(slips).toBeLessThanOrEqual(limit + 1)
    }),
  )
})
