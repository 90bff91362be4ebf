import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readStrictXml } from './strict-xml.fixture'
import { element, xmlDocument } from './write-xml'

/** What of a text can be said in XML 1.0, and comes back: the rest is left out. */
const writable = (text: string) => text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')

const nasty = [
  ']]>',
  '<![CDATA[x]]>',
  '&amp; & <b> "q" \'q\'',
  '-->',
  'a\u0000b\u0008c\u000Bd\u001Fe\uFFFEf\uFFFFg',
  'half \uD83D pair',
  '👩‍👩‍👧‍👦 🕊️',
  '\u202Eمرحبا بالعالم\u202C',
  'line\r\nfeed\rand\ttab',
]

test.each(nasty)('%j comes through as a text and as an attribute', (text) => {
  const root = readStrictXml(xmlDocument(element('a', { b: text }, text)))
  expect(root.text).toBe(writable(text))
  // The specification has a parser make spaces of these.
  expect(root.attributes.b).toBe(writable(text).replace(/[\t\n]/g, ' '))
})

test('whatever is written can be read, and is what was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(readStrictXml(xmlDocument(element('a', {}, text))).text).toBe(writable(text))
    }),
  )
})

test('elements stand in elements, numbers are written, and what is undefined is left out', () => {
  const root = element('a', { b: undefined, c: 1 }, element('d', {}), 'x', 2, undefined)
  expect(xmlDocument(root)).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<a c="1"><d/>x2</a>\n')
})
