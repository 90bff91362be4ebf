import { expect, test } from 'vitest'
import { evaluate } from './evaluate'
import { readLabelled, type LabelledSet } from './labelled'

const SPAM = [
  'cheap casino bonus https://win.example/',
  'buy pills online at my site',
  'casino slots, claim your prize',
]
const HAM = [
  'how do I change the header?',
  'the second example fails here with node 20',
  'I sorted it by date, that helped',
]

const aSet = (names: string, line: (text: string, label: 0 | 1, at: number) => string): LabelledSet => {
  const lines = Array.from({ length: 120 }, (_, at) =>
    line(`"${(at % 2 ? SPAM : HAM)[at % 3]!} ${at}"`, at % 2 ? 1 : 0, at),
  )
  const read = readLabelled([names, ...lines].join('\n'))
  if (!read.ok) throw new Error(read.error)
  return read.value
}
const PLAIN = { train: [], folds: null, leaveOut: false }

const textsIn = (csv: string) => {
  const read = readLabelled(csv)
  return read.ok ? read.value.rows.map(({ evidence }) => evidence.text) : read.error
}

test('fields may be quoted and hold commas, lines and quotes; the last line need not end, nor have all columns', () => {
  expect(textsIn('\ufefftext,label,group\r\n"x, ""y""\nz",1,g\r\nplain,0')).toEqual(['x, "y"\nz', 'plain'])
})

test.each([
  ['columns that are missing', 'words,label\nhi,1', 'line 1: the first line names the columns; text is missing'],
  ['no labels', 'text,label\nhi,noise', 'no row has a label of 1 (spam) or 0 (ham)'],
  ['no rows', 'text,label\n', 'no row has a label'],
  ['nothing at all', '', 'no row has a label'],
  ['a quote that does not end', 'text,label\nhi,1\n"hi,0\n', 'a field in quotes is not closed'],
  ['too many fields', 'text,label\nhi,1\none, two,0', 'line 3: more fields than columns'],
  ['no date', 'text,label,date\nhi,1,2020-01-01\nho,0,soon', 'line 3: “soon” is no date'],
])('a file with %s is refused in words', (_, csv, words) => {
  expect(textsIn(csv)).toContain(words)
})

test('a plain set is cross-validated', () => {
  const { rows, queue, folds } = evaluate(
    aSet('text,label', (text, label) => `${text},${label}`),
    PLAIN,
  )
  expect(rows).toEqual({ spam: 60, ham: 60, weak: 0, skipped: 0 })
  expect(queue).toBeNull()
  expect(folds).toMatchObject({ folds: 5, accuracy: 1 })
})

test('groups can be left out in turn', () => {
  const set = aSet('text,label,group', (text, label, at) => `${text},${label},g${at % 4}`)
  expect(evaluate(set, { ...PLAIN, leaveOut: true })).toMatchObject({ folds: null, leaveOut: { groups: 4 } })
})

test('a dated set is replayed in the order of its dates, weak rows apart', () => {
  const date = (at: number) => `2020-01-${String(28 - (at % 28)).padStart(2, '0')}`
  const set = aSet('text,label,date,weak', (text, label, at) => `${text},${label},${date(at)},${at === 5 ? 1 : 0}`)
  const { queue } = evaluate(set, PLAIN)
  expect(queue!.stages.map(({ decisions }) => decisions)).toEqual([0, 100])
  const { ham, spam, weak } = queue!.stages[0]!.rest
  const sum = (counts: typeof ham) => counts.publish + counts.hold + counts.bin
  expect([ham, spam, weak].map(sum)).toEqual([60, 59, 1])
  expect(ham.bin + spam.publish).toBe(0)
})
