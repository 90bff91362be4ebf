import { expect, test } from 'vitest'
import { nearWord } from './near-word'

const KNOWN = [
  { word: 'silence', entries: 12 },
  { word: 'silent', entries: 3 },
  { word: 'science', entries: 1 },
  { word: 'months', entries: 9 },
  { word: 'mouths', entries: 1 },
  { word: 'letter', entries: 5 },
  { word: 'better', entries: 7 },
]

test.each([
  ['silense', 'silence'],
  ['slience', 'silence'],
  ['silenc', 'silence'],
  ['isilence', 'silence'],
  ['motnhs', 'months'],
  ['mohths', 'months'],
  ['etter', 'better'],
  ['silence', null],
  ['elephant', null],
])('“%s” was meant as %s', (typed, meant) => expect(nearWord(typed, KNOWN)).toBe(meant))
