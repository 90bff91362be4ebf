import { expect, test } from 'vitest'
import { anEntryOf, aSite, hoursFromNoon, NOON } from './a-site.fixture'
import { readingCsv, readingOpml } from './reading-export'
import { readingList, typeIn, typesOf } from './reading-list'

const reading = (slug: string, part: object = {}, item: object = {}) =>
  anEntryOf({
    kind: 'reading',
    slug,
    item: { type: 'book', title: slug, by: 'B', ...item },
    verdict: 'Good.',
    ...part,
  })

test('the editor’s order comes first, then what is newest', () => {
  const site = aSite([
    reading('old', { date: hoursFromNoon(-9) }),
    reading('new', { date: hoursFromNoon(-2) }),
    reading('second', { order: 2 }),
    reading('first', { order: 1, date: hoursFromNoon(-8) }),
    reading('to-come', { order: 0, date: hoursFromNoon(1) }),
    anEntryOf({ slug: 'article' }),
  ])
  expect(readingList(site, NOON).map(({ slug }) => slug)).toEqual(['first', 'second', 'new', 'old'])
})

test('only types that there are can be asked for', () => {
  const site = aSite([reading('a'), reading('b'), reading('c', {}, { type: 'tool' })])
  expect(typesOf(readingList(site, NOON))).toEqual([
    { type: 'book', count: 2 },
    { type: 'tool', count: 1 },
  ])
  const asked = (query: string) => typeIn(new URLSearchParams(query), site, NOON)
  expect(['kind=tool', 'kind=course', 'kind=', '', 'kind=Book', 'kind=book&kind=tool'].map(asked)).toEqual([
    'tool',
    undefined,
    undefined,
    undefined,
    undefined,
    'book',
  ])
})

test.each([
  ['plain', 'plain'],
  ['a, b', '"a, b"'],
  ['a "b"', '"a ""b"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['+44', "'+44"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['=HYPERLINK("https://e.example","x")', '"\'=HYPERLINK(""https://e.example"",""x"")"'],
  [' =1', ' =1'],
])('a cell of the table: %j', (title, cell) => {
  const [, row] = readingCsv([reading('a', {}, { title })], 'https://site.example').split(/\r\n/)
  expect(row).toBe(`${cell},B,book,Good.,,,,,,,,https://site.example/reading/a`)
})

test('the outline', () => {
  const opml = readingOpml([reading('a', {}, { title: 'A & "B" <c>\u0007' })], 'T & U', 'https://site.example')
  expect(opml).toContain('<title>T &amp; U</title>')
  expect(opml).toContain(
    '<outline type="link" text="A &amp; &quot;B&quot; &lt;c&gt;" url="https://site.example/reading/a" category="/book" description="Good."/>',
  )
})
