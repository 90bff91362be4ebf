import { expect, test } from 'vitest'
import { counting } from './counting'
import { CATALOGUES, directionOf, wordsIn } from './words'

/** Every word with its path; a function stands for what it makes of its arguments. */
function flat(of: unknown, path: string[] = []): [path: string, value: unknown][] {
  if (typeof of !== 'object' || of === null) return [[path.join('.'), of]]
  return Object.entries(of).flatMap(([key, value]) => flat(value, [...path, key]))
}
const blanks = (value: unknown) => (typeof value === 'string' ? (value.match(/\{\w+\}/g) ?? []).sort() : [])

const english = flat(CATALOGUES.en)
const others = Object.entries(CATALOGUES).filter(([language]) => language !== 'en')

test.each(others)('%s has every word that English has, and no more', (_language, catalogue) => {
  expect(flat(catalogue).map(([path]) => path)).toEqual(expect.arrayContaining(english.map(([path]) => path)))
  expect(flat(catalogue)).toHaveLength(english.length)
})

test.each(others)('%s says everything, with the same blanks, and in its own words', (_language, catalogue) => {
  const theirs = new Map(flat(catalogue))
  for (const [path, value] of english) {
    expect([path, typeof theirs.get(path)]).toEqual([path, typeof value])
    expect([path, blanks(theirs.get(path))]).toEqual([path, blanks(value)])
    if (typeof value !== 'string') continue
    expect([path, String(theirs.get(path)).trim()]).not.toEqual([path, ''])
    // Names and short words may be the same in two languages, sentences are not.
    if (value.length > 20) expect([path, theirs.get(path)]).not.toEqual([path, value])
  }
})

test.each([
  ['en', 'en'],
  ['en-GB', 'en'],
  ['de-AT', 'de'],
  ['ar-EG', 'ar'],
  ['fi', 'en'],
])('a site in %s has the words of %s', (language, of) => {
  expect(wordsIn(language)).toBe(CATALOGUES[of])
})

test.each([
  ['en', 'ltr'],
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['fa', 'rtl'],
  ['az', 'ltr'],
  ['az-Arab', 'rtl'],
])('%s is written %s', (language, direction) => expect(directionOf(language)).toBe(direction))

test.each([
  ['en', 1, '1 reply'],
  ['en', 1_200, '1,200 replies'],
  ['fr', 0, '0 reply'],
])('in %s, %d is counted as “%s”', (language, n, words) => {
  expect(counting(language)(n, { one: '# reply', other: '# replies' })).toBe(words)
})
