import fc from 'fast-check'
import { expect, test } from 'vitest'
import { afterPlace, inOrder, readPlace, TIERS, writePlace, type Found } from './in-order'

const found = (...ids: number[]): Found[] => ids.map((id) => ({ id, score: id % 3 }))

test('titles go first, then words together, then the rest; each entry once, the better score first', () => {
  const ranked = inOrder([1], [2, 1], found(5, 4, 3, 2, 1, 8))
  expect(ranked.map(({ id }) => id)).toEqual([1, 2, 8, 5, 4, 3])
})

test('pages by place show each result once, in order, whatever the page', () => {
  const ids = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 20 })
  const list = fc.uniqueArray(
    fc.record({ id: fc.integer({ min: 1, max: 60 }), score: fc.constantFrom(0, 1e-6, 0.123456789012345, 3) }),
    { selector: ({ id }) => id, maxLength: 40 },
  )
  fc.assert(
    fc.property(ids, ids, list, fc.integer({ min: 1, max: 7 }), (titled, beside, somewhere, size) => {
      const all = inOrder(titled, beside, somewhere)
      const paged: typeof all = []
      for (let rest = all; rest.length;) {
        paged.push(...rest.slice(0, size))
        const place = readPlace(writePlace({ of: 'entry', ...paged.at(-1)! }))
        rest = afterPlace(all, place)
      }
      expect(paged).toEqual(all)
    }),
  )
})

test.each([
  '',
  'entry',
  'title_1',
  'title_1_x',
  'title_1_--',
  'title_1_1;DROP',
  'response_x',
  '__proto___1_1',
  'response_-1',
])('“%s” is no place', (text) => expect(readPlace(text)).toBeNull())

test('every place comes back as it was written', () => {
  for (const tier of TIERS) {
    const place = { of: 'entry', tier, id: 7, score: 1.2345678901234e-7 } as const
    expect(readPlace(writePlace(place))).toEqual(place)
  }
  expect(readPlace(writePlace({ of: 'response', id: 9 }))).toEqual({ of: 'response', id: 9 })
})
