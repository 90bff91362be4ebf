import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outcomeOf, thresholdsFrom, type Past } from './thresholds'

/** So many scores evenly around a middle. */
const around = (middle: number, spam: boolean, count: number): Past[] =>
  Array.from({ length: count }, (_, at) => ({ score: middle + (at % 9) / 10 - 0.4, spam }))

test('a judge that knows nothing holds what is not very clear', () => {
  const unknown = thresholdsFrom([])
  expect(unknown.publish).toBeLessThan(-0.3)
  expect(unknown.bin).toBeGreaterThan(0.7)
})

test('what is known about spam moves the thresholds inwards', () => {
  const few = thresholdsFrom([...around(-1.5, false, 10), ...around(1.5, true, 10)])
  const many = thresholdsFrom([...around(-1.5, false, 200), ...around(1.5, true, 200)])
  expect(many.publish).toBeGreaterThan(few.publish)
  expect(many.bin).toBeLessThanOrEqual(few.bin)
})

test('an honest comment that looked like spam is not binned if it comes again, nor is such spam published', () => {
  const thresholds = thresholdsFrom([
    ...around(-1, false, 200),
    { score: 2, spam: false },
    ...around(1, true, 200),
    { score: -2, spam: true },
  ])
  expect(outcomeOf(1.99, thresholds)).toBe('hold')
  expect(outcomeOf(-1.99, thresholds)).toBe('hold')
})

test('where spam is rare more is published', () => {
  const spam = around(0.5, true, 20)
  const rare = thresholdsFrom([...spam, ...around(-1, false, 180)])
  const often = thresholdsFrom([...spam, ...around(-1, false, 20)])
  expect(rare.publish).toBeGreaterThan(often.publish)
})

test('there is always room to hold between publishing and binning', () => {
  const past = fc.record({ score: fc.double({ min: -5, max: 5, noNaN: true }), spam: fc.boolean() })
  fc.assert(
    fc.property(fc.array(past), (history) => {
      const { publish, bin } = thresholdsFrom(history)
      expect(publish).toBeLessThan(bin)
    }),
  )
})
