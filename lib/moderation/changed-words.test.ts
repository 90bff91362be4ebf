import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedWords, type Stretch } from './changed-words'

const marked = (before: string, after: string) =>
  changedWords(before, after)
    .map(({ in: where, text }) => (where === 'both' ? text : where === 'before' ? `[-${text}-]` : `{+${text}+}`))
    .join('')
const textOf = (stretches: Stretch[], without: Stretch['in']) =>
  stretches
    .filter((stretch) => stretch.in !== without)
    .map(({ text }) => text)
    .join('')

test.each([
  ['', '', ''],
  ['the same', 'the same', 'the same'],
  ['', 'new', '{+new+}'],
  ['gone', '', '[-gone-]'],
  ['His number is 0151 5555', 'His number is (taken out)', 'His number is [-0151 5555-]{+(taken out)+}'],
  ['one two three four', 'one three four five', 'one [-two -]three four{+ five+}'],
  ['a b c d', 'x y c z', '[-a b-]{+x y+} c [-d-]{+z+}'],
  ['It’s fine.', 'It’s fine!', 'It’s fine[-.-]{+!+}'],
  ['naïve', 'naive', '[-naïve-]{+naive+}'],
])('%j → %j', (before, after, expected) => {
  expect(marked(before, after)).toBe(expected)
})

test('whatever was changed, both texts can be read from it', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.array(fc.constantFrom('a', 'b', 'c', ' ', '\n', '.'), { maxLength: 60 }).map((pieces) => pieces.join('')),
  )
  fc.assert(
    fc.property(text, text, (before, after) => {
      const stretches = changedWords(before, after)
      expect(textOf(stretches, 'after')).toBe(before)
      expect(textOf(stretches, 'before')).toBe(after)
      expect(stretches.every((stretch) => stretch.text !== '')).toBe(true)
    }),
  )
})

test('what was written anew is shown as a whole, however long', () => {
  const words = (word: string) => Array.from({ length: 2_000 }, (_, i) => `${word}${i}`).join(' ')
  expect(changedWords(`Hello. ${words('a')}`, `Hello. ${words('b')}`)).toEqual([
    { in: 'both', text: 'Hello. ' },
    { in: 'before', text: words('a') },
    { in: 'after', text: words('b') },
  ])
})
