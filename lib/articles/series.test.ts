import { expect, test } from 'vitest'
import { anEntryOf, aSite, hoursFromNoon, NOON } from './a-site.fixture'
import type { Entry } from './entry'
import { doubleParts, seriesOf } from './series'

const part = (slug: string, number: number, rest: Partial<Entry> = {}) =>
  anEntryOf({ slug, series: { name: 'Letters', part: number }, ...rest })

test('a series goes by its numbers, whatever the dates and gaps, and leaves out what is not public', () => {
  const parts = [
    part('third', 30, { date: hoursFromNoon(-9) }),
    part('first', 1, { date: hoursFromNoon(-1) }),
    part('second', 2, { date: hoursFromNoon(-5) }),
    part('draft', 3, { draft: true }),
    part('to-come', 40, { date: hoursFromNoon(1) }),
    anEntryOf({ slug: 'other', series: { name: 'Another', part: 2 } }),
  ]
  const site = aSite(parts)
  const shown = (entry: Entry) => {
    const { previous, next, ...rest } = seriesOf(site, entry, NOON)!
    return { ...rest, previous: previous?.slug, next: next?.slug }
  }
  expect(shown(parts[1]!)).toEqual({ name: 'Letters', place: 1, count: 3, previous: undefined, next: 'second' })
  expect(shown(parts[2]!)).toEqual({ name: 'Letters', place: 2, count: 3, previous: 'first', next: 'third' })
  expect(shown(parts[0]!)).toEqual({ name: 'Letters', place: 3, count: 3, previous: 'second', next: undefined })
})

test('an article outside of any has none', () => {
  const alone = anEntryOf()
  expect(seriesOf(aSite([alone]), alone, NOON)).toBeUndefined()
})

test('the younger of two files with one number is told that it is taken', () => {
  const older = part('older', 1, { date: hoursFromNoon(-9) })
  const younger = part('younger', 1)
  const others = [part('second', 2), anEntryOf(), anEntryOf({ series: { name: 'Another', part: 1 } })]
  expect(doubleParts([younger, older, ...others])).toEqual([{ entry: younger, has: older }])
})
