import { expect, test } from 'vitest'
import { hitsIn, marked } from './marks'
import { parseQuery } from './parse-query'
import { snippet } from './snippet'

const inBrackets = (parts: { text: string; isMarked: boolean }[]) =>
  parts.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('')
const marksOf = (text: string, typed: string) => inBrackets(marked(text, hitsIn(text, parseQuery(typed)!)))
const snippetOf = (text: string, typed: string) => inBrackets(snippet(text, hitsIn(text, parseQuery(typed)!)))

test.each([
  ['Silence is silence.', 'silence', '[Silence] is [silence].'],
  ['They waited, and wait still.', 'waiting', 'They [waited], and [wait] still.'],
  ['The Cafés were closed', 'cafe', 'The [Cafés] were closed'],
  ['Silences and silent', 'silen', '[Silences] and [silent]'],
  ['No contact is contact: no', '"no contact"', '[No contact] is contact: no'],
  ['No-contact', 'no contact', '[No]-[contact]'],
  ['我也喜欢猫和狗', '喜欢', '我也[喜欢]猫和狗'],
  ['<b>silence</b>', 'silence', '<b>[silence]</b>'],
  ['Nothing of it', 'silence', 'Nothing of it'],
])('“%s” is marked for “%s”', (text, typed, expected) => expect(marksOf(text, typed)).toBe(expected))

const FILLER = 'Something else was said here for a while. '.repeat(30)

test('a snippet is where most of the words are', () => {
  const text = `${FILLER}Silence. ${FILLER}After a month of silence they wrote. ${FILLER}`
  const found = snippetOf(text, 'silence month')
  expect(found).toContain('After a [month] of [silence] they wrote.')
  expect(found).toMatch(/^… \S.*\S …$/)
  expect(found.length).toBeLessThan(320)
})

test('without a hit it is the beginning', () => {
  expect(snippetOf(FILLER, 'silence')).toMatch(/^Something else was said here .* …$/)
})

test('a word without an end is cut', () => {
  expect(snippetOf('x'.repeat(5_000), 'silence').length).toBeLessThan(320)
  expect(snippetOf(`${'x'.repeat(5_000)} silence ${'y'.repeat(5_000)}`, 'silence')).toContain('[silence]')
})
