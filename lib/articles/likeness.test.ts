import { expect, test } from 'vitest'
import { anEntryOf, aSite, NOON, hoursFromNoon } from './a-site.fixture'
import type { Entry } from './entry'
import { likest, signatureOf } from './likeness'

const written = (slug: string, text: string, part: Partial<Entry> = {}) =>
  anEntryOf({ slug, signature: signatureOf(text.split(' ')), ...part })

const about = (entry: Entry, others: Entry[], most = 3) =>
  likest(aSite([entry, ...others]), entry, NOON, most).map(({ slug }) => slug)

test('what shares rare words is likest, and what shares none is not like it at all', () => {
  const letter = written('letter', 'letter envelope stamp postbox kitchen people')
  expect(
    about(letter, [
      written('garden', 'garden spade people kitchen'),
      written('post', 'envelope stamp postbox people'),
      written('sea', 'waves harbour gulls lighthouse'),
    ]),
  ).toEqual(['post', 'garden'])
})

test('a tag in common says more than a word in common', () => {
  const one = written('one', 'letter envelope', { tags: ['Letting go'] })
  expect(
    about(one, [
      written('word', 'letter harbour'),
      written('tag', 'garden spade', { tags: ['letting go'] }),
      written('other', 'gulls waves'),
    ]),
  ).toEqual(['tag', 'word'])
})

test('of equals the newest comes first, and no more than were asked for', () => {
  const same = (slug: string, hours: number) => written(slug, 'letter envelope', { date: hoursFromNoon(hours) })
  expect(about(same('this', -1), [same('old', -9), same('new', -2), same('middle', -5)], 2)).toEqual(['new', 'middle'])
})

test('only what is public and of the same kind is named', () => {
  const same = (slug: string, part: Partial<Entry> = {}) => written(slug, 'letter envelope', part)
  expect(
    about(same('this'), [
      same('draft', { draft: true }),
      same('to-come', { date: hoursFromNoon(1) }),
      same('withdrawn', { withdrawn: hoursFromNoon(-1) }),
      same('book', { kind: 'reading' }),
      same('about', { kind: 'page' }),
    ]),
  ).toEqual([])
})

test('a signature has the words used most, whatever their case, without the short ones', () => {
  expect(signatureOf(['Letter', 'letter', 'of', 'harbour'])).toEqual(
    signatureOf(['letter', 'harbour', 'LETTER', 'the']),
  )
  expect(signatureOf(Array.from({ length: 500 }, (_, i) => `word${i}`))).toHaveLength(48)
})
