import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { SettingError } from './env'
import { keyedHash, sameText, seal, sessionSecret, unseal, webhookSecret } from './keys'
import { shelve } from './once'

const folder = mkdtempSync(path.join(tmpdir(), 'afterword-keys-'))
const file = path.join(folder, 'keys.json')
process.env.DATA_DIR = folder
delete process.env.NEXTAUTH_SECRET

afterAll(() => rmSync(folder, { recursive: true }))
/** As after a new start of the process. */
const restart = () => shelve('keys', undefined)
beforeEach(restart)

test('the keys are made once, for the eyes of this user only, and are the same after a restart', () => {
  const hash = keyedHash('token', 'a')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const written = readFileSync(file, 'utf8')
  restart()
  expect(keyedHash('token', 'a')).toBe(hash)
  expect(readFileSync(file, 'utf8')).toBe(written)
})

test('each purpose has a key of its own', () => {
  const purposes = ['session', 'token', 'addressHash', 'addressSeal', 'webhook'] as const
  expect(new Set(purposes.map((purpose) => keyedHash(purpose, 'a'))).size).toBe(5)
  const secrets = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, { secret: string }>)
  expect(new Set(secrets.map(({ secret }) => secret)).size).toBe(5)
  expect(sessionSecret()).toMatch(/^[0-9a-f]{64}$/)
})

test.each([
  [
    ['ab', 'c'],
    ['a', 'bc'],
  ],
  [
    ['a', ''],
    ['', 'a'],
  ],
  [['a'], ['a', '']],
  [['1:a1:b'], ['a', 'b']],
  [['a1:b'], ['a', 'b']],
])('the parts %j and %j have different hashes', (one, other) => {
  expect(keyedHash('token', ...one)).not.toBe(keyedHash('token', ...other))
})

test('any two lists of parts have the same hash only if they are the same', () => {
  const parts = fc.array(fc.stringMatching(/^[01:a]{0,4}$/), { maxLength: 4 })
  fc.assert(
    fc.property(parts, parts, (one, other) => {
      const same = JSON.stringify(one) === JSON.stringify(other)
      expect(keyedHash('token', ...one) === keyedHash('token', ...other)).toBe(same)
    }),
  )
})

test('any text is sealed so that only unsealing shows it, never twice in the same way', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const sealed = seal(text)
      expect(unseal(sealed)).toBe(text)
      expect(sealed).not.toBe(seal(text))
      if (text.length > 3) expect(sealed).not.toContain(text)
    }),
  )
})

test('a sealed text that was changed in any byte does not open', () => {
  const sealed = seal('someone@example.org')
  const bytes = Buffer.from(sealed.slice(2), 'base64url')
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const changed = Buffer.from(bytes)
      changed[at]! ^= by
      expect(() => unseal(`1.${changed.toString('base64url')}`)).toThrow()
    }),
  )
})

test('a sealed text that was cut short does not open', () => {
  const sealed = seal('someone@example.org')
  for (let length = 0; length < sealed.length - 1; length++) expect(() => unseal(sealed.slice(0, length))).toThrow()
})

test('a file from before a purpose gets the key for it, and keeps the others as they are', () => {
  const hash = keyedHash('token', 'a')
  const older = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  delete older.webhook
  writeFileSync(file, JSON.stringify(older))
  restart()
  expect(keyedHash('token', 'a')).toBe(hash)
  const secret = webhookSecret()
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject(older)
  restart()
  expect(webhookSecret()).toBe(secret)
})

test.each(['', '{', '{}', '{"session":{"version":1,"secret":"short"}}'])(
  'a file of keys that says “%s” is not replaced: it names the setting, and the file stays as it is',
  (text) => {
    const whole = readFileSync(file, 'utf8')
    writeFileSync(file, text)
    expect(() => keyedHash('token', 'a')).toThrow(SettingError)
    expect(() => keyedHash('token', 'a')).toThrow(/^DATA_DIR: .*keys\.json/)
    expect(readFileSync(file, 'utf8')).toBe(text)
    writeFileSync(file, whole)
  },
)

test.each([
  ['a', 'a', true],
  ['a', 'b', false],
  ['a', 'aa', false],
  ['é', 'e', false],
  ['', '', true],
])('“%s” and “%s” are the same text: %s', (one, other, same) => {
  expect(sameText(one, other)).toBe(same)
})
