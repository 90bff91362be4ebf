import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slipsBetween } from './slips-between'

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
