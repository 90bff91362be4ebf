import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from './fold'

test.each([
  ['Cyrillic and Greek look-alikes', 'сһеар ріlls fоr уоu', 'cheap pills for you'],
  ['full-width letters', 'ｃｈｅａｐ　ｐｉｌｌｓ', 'cheap pills'],
  ['mathematical letters', '𝐜𝐡𝐞𝐚𝐩 𝓅𝒾𝓁𝓁𝓈', 'cheap pills'],
  ['letters in circles and squares', 'ⓒⓗⓔⓐⓟ 🅟🅘🅛🅛🅢', 'cheap pills'],
  ['letters of flags', '🇨🇭🇪🇦🇵', 'cheap'],
  ['invisible characters', 'ch\u200bea\u00adp pi\u2060lls', 'cheap pills'],
  ['lines laid over', 'c̳h̳e̳a̳p̳', 'cheap'],
  ['lone letters with wide gaps', 'c h e a p   p i l l s', 'cheap pills'],
  ['lone letters with gaps alike', 'v i s i t m y c h a n n e l', 'visit my channel'],
  ['dots between letters', 'c.h.e.a.p p-i-l-l-s', 'cheap pills'],
])('reads %s', (_, disguised, plain) => {
  const read = fold(disguised)
  expect(read.text).toBe(plain)
  expect(read.disguised).toBeGreaterThan(0)
})

test.each([
  ['accents', 'déjà vu, Ærøskøbing naïveté'],
  ['Russian', 'Спасибо за статью, очень помогло'],
  ['Greek', 'Ευχαριστώ πολύ'],
  ['a family of emoji', 'lovely 👨‍👩‍👧 trip'],
  ['short abbreviations', 'in the U.S.A. I am a B.A.'],
  ['Persian with its joiners', 'می‌خواهم'],
])('%s are no disguise', (_, text) => {
  expect(fold(text).disguised).toBe(0)
})

test('folding what is folded changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = fold(text).text
      expect(fold(fold(once).text).text).toBe(fold(once).text)
    }),
  )
})
