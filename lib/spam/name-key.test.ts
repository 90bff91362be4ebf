import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameKey } from './name-key'

test.each([
  ['case', 'RUTH GARRAWAY'],
  ['accents', 'Rüth Gárrawaÿ'],
  ['Cyrillic letters', 'Ruth Gаrrаwау'],
  ['full-width letters', 'Ｒｕｔｈ Ｇａｒｒａｗａｙ'],
  ['mathematical letters', '𝐑𝐮𝐭𝐡 𝐆𝐚𝐫𝐫𝐚𝐰𝐚𝐲'],
  ['what takes no room', 'Ru\u200bth Gar\u200drawa\u2060y'],
  ['no space', 'RuthGarraway'],
  ['letters apart', 'R u t h  G a r r a w a y'],
  ['dots and dashes', 'Ruth_Garra-way.'],
  ['digits for letters', 'Ru7h G4rr4w4y'],
  ['signs for letters', 'Ruth G@rr@w@y'],
  ['two letters for one', 'Ruth Garravvay'],
])('a name disguised by %s is read as what it looks like', (_, disguised) => {
  expect(nameKey(disguised)).toBe(nameKey('Ruth Garraway'))
})

test.each([
  ['Ruth', 'Rut'],
  ['Hanna', 'Hannah'],
  ['Owen Pascoe', 'Owen Pascal'],
  ['李明', '李鸣'],
  ['Ада', 'Ева'],
])('%s and %s are two names', (one, other) => {
  expect(nameKey(one)).not.toBe(nameKey(other))
})

test('a name of signs alone looks like none', () => {
  expect(nameKey('*** ♥ ***')).toBe('')
})

test('however a name is spelled, its key is letters only, and case and spaces change nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (name) => {
      expect(nameKey(name)).toMatch(/^\p{L}*$/u)
      expect(nameKey(`${name} `)).toBe(nameKey(name))
    }),
  )
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,12} [a-z]{1,12}$/), (name) => {
      expect(nameKey(name.toUpperCase())).toBe(nameKey(name))
      expect(nameKey(name.replace(' ', ''))).toBe(nameKey(name))
    }),
  )
})
