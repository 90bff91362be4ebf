import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { hueOf, letterOf, Monogram } from './monogram'

test.each([
  ['ada', 'A'],
  ['  “Émile” Zola', 'É'],
  ['élodie'.normalize('NFD'), 'É'.normalize('NFD')],
  ['李小龍', '李'],
  ['محمد', 'م'],
  ['नमिता', 'न'],
  ['ßigrid', 'ß'],
  ['ლანა', 'ლ'],
  ['@42 things', '4'],
  ['🦊 fox', 'F'],
  ['👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦'],
])('the letter of %s is %s', (name, letter) => {
  expect(letterOf(name)).toBe(letter)
})

test.each(['', '   '])('the name %j has no letter', (name) => {
  expect(letterOf(name)).toBeUndefined()
})

test('a name without letters borrows that of its host, and nobody reads it aloud', () => {
  const drawn = renderToStaticMarkup(<Monogram name=" " host="plot41.example" />)
  expect(drawn).toMatch(/^<span class="face hue-[0-7]" aria-hidden="true">P<\/span>$/)
})

test('a colour belongs to somebody: the same each time, and to all of the colours somebody', () => {
  const hues = Array.from({ length: 200 }, (_, i) => hueOf(`Ada ${i}`, 'ada.example'))
  expect(new Set(hues)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7]))
  expect(hueOf('Ada', 'ada.example')).toBe(hueOf('Ada', 'ada.example'))
})
