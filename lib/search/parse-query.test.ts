import { expect, test } from 'vitest'
import { parseQuery } from './parse-query'

const read = (typed: string) => {
  const query = parseQuery(typed)
  return query && query.phrases.map((words) => words.join(' ')).join(' | ') + (query.isOpen ? '…' : '')
}

test.each([
  ['silence', 'silence…'],
  ['No Contact', 'no | contact…'],
  ['"no contact"', 'no contact'],
  ['“no contact” month', 'no contact | month…'],
  ['«sans contact»', 'sans contact'],
  ['"no contact', 'no contact'],
  ['month "no contact"', 'month | no contact'],
  ['no-contact', 'no contact…'],
  ['don’t', 'don t'],
  ['silence,months', 'silence | months…'],
  ['Café', 'cafe…'],
  ['cafe\u0301', 'cafe…'],
  ['to be', 'to | be'],
  ['silence OR months', 'silence | or | months…'],
  ['silence NOT months', 'silence | not | months…'],
  ['title:silence', 'title | silence…'],
  ['silence*', 'silence…'],
  ['-silence', 'silence…'],
  ['NEAR(silence months)', 'near | silence | months…'],
  ['我喜欢猫', '我 喜 欢 猫'],
  ['रास्ता', 'र स त'],
  ['', null],
  ['  "" * ( ) - ^', null],
  ['\u0000\u0001', null],
])('“%s” asks for %s', (typed, asked) => expect(read(typed)).toBe(asked))

test('no more than twelve words of 200 letters are looked for', () => {
  expect(parseQuery('word '.repeat(40))!.phrases).toHaveLength(12)
  expect(parseQuery(`"${'word '.repeat(40)}"`)!.phrases).toEqual([Array.from({ length: 12 }, () => 'word')])
  expect(parseQuery('x'.repeat(10_000))!.phrases).toEqual([['x'.repeat(200)]])
})
