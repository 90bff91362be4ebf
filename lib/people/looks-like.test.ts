import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isOffice, looksLike, takenName } from './looks-like'

const TAKEN = ['Ruth Garraway', 'Ian Lee', 'Max', 'Jürgen Weiß', 'Ólafur Ćirić'].map(takenName)

test.each([
  ['another order', ['Garraway Ruth', 'Garraway, Ruth', 'Lee, Ian']],
  ['a title', ['Dr. Ruth Garraway', 'Ruth Garraway (author)', 'Max [Admin]', 'Max – der Autor', 'The real Max']],
  ['words around it', ['I am Ruth Garraway', 'Ruth Garraway here', 'Ian Lee @ Afterword', 'ruth.garraway@example.org']],
  ['a mark', ['Ruth Garraway ✓', 'Max ✔️ verified', 'Max!', '*Max*', '@max', 'Ian Lee 👩‍💻']],
  ['a number', ['Ruth Garraway 2', 'Ruth Garraway II', 'Max1', 'Ruth Garraway1']],
  [
    'case and gaps',
    ['RUTH GARRAWAY', 'ruthgarraway', 'R u t h  G a r r a w a y', 'M a x', 'Ruth_Garra-way', 'IAN LEE'],
  ],
  ['accents', ['Rüth Gárrawaÿ', 'Olafur Ciric', 'Jurgen Weiss', 'Juergen Weiß', 'JÜRGEN WEISS', 'Jürgen Weiẞ']],
  ['other scripts', ['Ruth Gаrrаwау', 'RUTΗ GARRAWAY', 'Maх', 'Ꭱuth Garraway', 'Ruth Ꮐarraway', 'ЯUTH GARRAWAY']],
  ['letters in dress', ['Ｒｕｔｈ Ｇａｒｒａｗａｙ', '𝐌𝐚𝐱', 'ⓂⒶⓍ', '🅁🅄🅃🄷 🄶🄰🅁🅁🄰🅆🄰🅈', 'ʀᴜᴛʜ ɢᴀʀʀᴀᴡᴀʏ']],
  ['strokes', ['Ɍuth Ǥarraway', 'Ru\u0335th Garraway', 'Rùt̸h̶ ̷G̸a̶r̴r̷a̶w̵a̷y̶']],
  [
    'what takes no room',
    ['M\u200bax', 'Ru\u00adth Garraway', 'Ruth\u2060Garraway', 'Max\ufe0f', 'Max\u{e0041}', '\u202eMax'],
  ],
  ['gaps that look like none', ['Ruth\u3164Garraway', 'Ruth\u2800Garraway', 'Ruth\u00a0Garraway']],
  ['signs for letters', ['Ruth G@rr@w@y', '|an Lee', '1an 1ee', 'Ian 13e', 'lan Lee', 'Ru7h G4rr4w4y', 'M4x']],
  ['letters for one', ['Ruth Garravvay', 'Ruth Garrauuay']],
  [
    'a letter wrong',
    ['Ruth Garaway', 'Rutth Garraway', 'Ruth Carraway', 'Buth Garraway', 'Ruth Garrwaay', 'Ruth Garrawayy'],
  ],
])('a taken name with %s is refused', (_, names) => {
  expect(names.filter((name) => !looksLike(name, TAKEN))).toEqual([])
})

test.each([
  ...[
    'Ruth',
    'Garraway',
    'Ruth Garrison',
    'R. Garraway',
    'Brian Leeds',
    'Ian',
    'Lee',
    'Leanne',
    'Ian Leeson',
    'Maxine',
  ],
  ...['Maxim', 'Jürgen', 'Weiss', 'Olaf', 'Anonymous', 'Mama', 'Ada', '李明', 'Ева', 'مكس', 'Thor', 'Ruthie G.'],
  ...['Arthur Galloway', 'The Real Deal', '2', '…', 'Mod', 'Host', 'Dr. Who'],
])('“%s” is somebody else', (name) => {
  expect([looksLike(name, TAKEN), isOffice(name)]).toEqual([false, false])
})

test.each([
  ...['Admin', 'The Admin', 'ADMINISTRATOR', 'Аdmin', 'Adm1n', 'a d m i n', 'Site Owner', 'Moderator', 'Author'],
  ...[
    'Real Author (verified)',
    'The Site Administrator',
    'Redaktion',
    'webmaster',
    'Adm\u200bin',
    'ａｄｍｉｎ',
    'admin!',
  ],
])('“%s” is an office and nobody’s name', (name) => {
  expect(isOffice(name)).toBe(true)
})

test('whoever is named, the name itself is taken, whatever surrounds it and however it is spaced', () => {
  const name = fc.stringMatching(/^[A-Z][a-z]{2,8} [A-Z][a-z]{3,8}$/)
  const around = fc.constantFrom(' (author)', ' ✓', ', admin', ' here', ' 2', '!', '\u200b')
  fc.assert(
    fc.property(name, around, (taken, more) => {
      for (const typed of [
        taken,
        taken.toUpperCase(),
        taken.replace(' ', '  '),
        taken.split(' ').reverse().join(', '),
      ]) {
        expect(looksLike(`${typed}${more}`, [takenName(taken)])).toBe(true)
      }
    }),
  )
})

test('names of ordinary length and of the longest that is taken are compared in no time', () => {
  const taken = Array.from({ length: 50 }, (_, at) => takenName(`Somebody Called Number${at}`))
  const begun = process.cpuUsage()
  for (let i = 0; i < 100; i += 1) looksLike('x'.repeat(80), taken)
  const { user, system } = process.cpuUsage(begun)
  expect((user + system) / 100).toBeLessThan(5_000)
})
