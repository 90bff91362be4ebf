import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openConnection } from '@/lib/db/one-connection'
import { stem } from './stem'
import { fold, wordsIn } from './words'

/** What SQLite holds of words in its index, in their order. */
function inSqlite(words: string[]): (string | undefined)[] {
  const db = openConnection(':memory:')
  db.exec(`CREATE VIRTUAL TABLE t USING fts5(w, tokenize = "porter unicode61 remove_diacritics 2");
    CREATE VIRTUAL TABLE v USING fts5vocab(t, 'instance')`)
  const insert = db.prepare('INSERT INTO t (rowid, w) VALUES (?, ?)')
  words.forEach((word, i) => insert.run(i + 1, word))
  const rows = db.prepare('SELECT doc, term FROM v').all() as unknown as { doc: number; term: string }[]
  db.close()
  const terms = new Map(rows.map(({ doc, term }) => [doc, term]))
  return words.map((_, i) => terms.get(i + 1))
}

test.each([
  ['months', 'month'],
  ['waiting', 'wait'],
  ['waited', 'wait'],
  ['stopped', 'stop'],
  ['letters', 'letter'],
  ['ponies', 'poni'],
  ['pony', 'poni'],
  ['relational', 'relat'],
  ['adoption', 'adopt'],
  ['is', 'is'],
])('%s is held as %s', (word, held) => expect(stem(word)).toBe(held))

test('every word of the sample content is held as SQLite holds it', () => {
  const files = ['articles', 'reading', 'pages'].flatMap((kind) =>
    readdirSync(path.join('content', kind)).map((file) => path.join('content', kind, file)),
  )
  const text = files.map((file) => readFileSync(file, 'utf8')).join('\n')
  const words = [...new Set(Array.from(wordsIn(text), (word) => fold(word.text)))]
  expect(words.length).toBeGreaterThan(2_000)
  expect(words.map(stem)).toEqual(inSqlite(words))
})

test('words that nobody has written are held as SQLite holds them', () => {
  const parts =
    'a e i o u y b t l ll ss z x s at bl iz cvc ed ing eed ies sses ational ization fulness ement ion tion sion ous ive ate ness er é ß'
  const part = fc.constantFrom(...parts.split(' '))
  const word = fc.array(part, { minLength: 1, maxLength: 6 }).map((chosen) => fold(chosen.join('')))
  fc.assert(
    fc.property(fc.array(word, { minLength: 100, maxLength: 200 }), (words) => {
      const held = inSqlite(words)
      expect(words.filter((each, i) => stem(each) !== held[i])).toEqual([])
    }),
    { numRuns: 30, endOnFailure: true },
  )
})
