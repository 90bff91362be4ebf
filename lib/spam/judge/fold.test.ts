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
  ['only some words apart', 'get c h e a p p i l l s now', 'get cheap pills now'],
  ['marks between letters apart', 'h e l l o , v i s i t m y s i t e', 'hello, visit my site'],
  ['any mark between letters', 'my b-l-o-g, s_u_b_s_c_r_i_b_e and n.o.w', 'my blog, subscribe and now'],
  ['dots with look-alikes', 'с.һ.е.а.р p.i.l.l.s', 'cheap pills'],
  ['dots between letters', 'c.h.e.a.p p-i-l-l-s', 'cheap pills'],
])('reads %s', (_, disguised, plain) => {
  expect(fold(disguised).text).toBe(plain)
})

test.each([
  ['variables', 'for (i = 0; i < n; i += k) x = y'],
  ['abbreviations of three', 'in the U.S.A. I am a B.A., i.e. a D.J.'],
  ['figures', '1 2 3 4 5'],
  ['a list', 'a, b, c, d, e'],
])('%s stay apart', (_, text) => {
  expect(fold(text).text).toBe(text.toLowerCase())
})

test.each([
  ['accents', 'déjà vu, Ærøskøbing naïveté'],
  ['Russian', 'Спасибо за статью, очень помогло'],
  ['Greek', 'Ευχαριστώ πολύ'],
  ['a family of emoji', 'lovely 👨‍👩‍👧 trip'],
  ['Persian with its joiners', 'می‌خواهم'],
])('%s are no dress', (_, text) => {
  expect(fold(text).dressed).toBe(0)
})

test('folding what is folded changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = fold(text).text
      expect(fold(fold(once).text).text).toBe(fold(once).text)
    }),
  )
})

test.each([
  ['what was apart before', 's e e   m y   v   i   d   e   o', 'see my video'],
  ['a name among words', 'sering p u l a u w i n keren', 'sering pulauwin keren'],
])('reads %s', (_, disguised, plain) => {
  expect(fold(disguised).text).toBe(plain)
})

test.each([
  ['a word for emphasis', 'P E A C E and love', 0],
  ['an abbreviation', 'made in the U.S.A.', 0],
  ['gaps between words kept', 'c h e a p   p i l l s', 0],
  ['gaps between words lost', 'v i s i t m y c h a n n e l', 14],
])('of %s so many letters are guessed at', (_, text, guessed) => {
  expect(fold(text).guessed).toBe(guessed)
})
