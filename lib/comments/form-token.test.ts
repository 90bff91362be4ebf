import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { checkFormToken, isFetched, makeFetchedToken, makeFormToken } from './form-token'

const folder = mkdtempSync(path.join(tmpdir(), 'afterword-token-'))
process.env.DATA_DIR = folder
afterAll(() => rmSync(folder, { recursive: true }))

const MADE = new Date('2026-11-23T12:00:00Z')
const daysAfter = (days: number, ms = 0) => new Date(MADE.getTime() + days * 86_400_000 + ms)
const token = makeFormToken(7, MADE)
const fetched = makeFetchedToken(7, MADE)

test.each([
  ['good at once', token, 7, MADE, 'good'],
  ['good for a week', token, 7, daysAfter(7), 'good'],
  ['expired after that', token, 7, daysAfter(7, 1), 'expired'],
  ['that of another entry', token, 8, MADE, 'forged'],
  ['that of another entry, with this one’s number', token.replace(/^7/, '8'), 8, MADE, 'forged'],
  ['made younger', token.replace(/\.[^.]+\./, `.${daysAfter(7).getTime().toString(36)}.`), 7, daysAfter(8), 'forged'],
  ['missing', '', 7, MADE, 'missing'],
  ['without a signature', token.replace(/[^.]+$/, ''), 7, MADE, 'forged'],
  ['a word', 'token', 7, MADE, 'forged'],
  ['dots', '...', 7, MADE, 'forged'],
  ['with something after it', `${token}.x`, 7, MADE, 'forged'],
  ['fetched and good', fetched, 7, daysAfter(7), 'good'],
  ['fetched for another entry', fetched, 8, MADE, 'forged'],
  ['fetched, with another mark', fetched.replace(/\.[^.]+(?=\.[^.]+$)/, '.AAAAAAAAAAAA'), 7, MADE, 'forged'],
  ['fetched, without its mark', fetched.replace(/\.[^.]+(?=\.[^.]+$)/, ''), 7, MADE, 'forged'],
])('%s', (_, given, entryId, now, state) => {
  expect(checkFormToken(given, entryId, now)).toBe(state)
})

test('readers of one page have the same token', () => {
  expect(makeFormToken(7, MADE)).toBe(token)
})

test('what a script fetches is each time another, and is told apart', () => {
  expect(makeFetchedToken(7, MADE)).not.toBe(fetched)
  expect([isFetched(fetched), isFetched(token), isFetched('')]).toEqual([true, false, false])
})

test('with any character changed a token is forged', () => {
  fc.assert(
    fc.property(
      fc.nat(token.length - 1),
      fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme-ascii' }),
      (at, by) => {
        fc.pre(token[at] !== by)
        expect(checkFormToken(token.slice(0, at) + by + token.slice(at + 1), 7, MADE)).toBe('forged')
      },
    ),
  )
})

test('whatever is sent, it is no error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (given) => {
      expect(checkFormToken(given, 7, MADE)).toBe(given === '' ? 'missing' : 'forged')
    }),
  )
})
