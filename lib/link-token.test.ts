import fc from 'fast-check'
import { expect, test } from 'vitest'
import { db, transaction } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { makeLinkToken, readLinkToken, useLink, wasUsed } from './link-token'

useTestDatabase()

const NOON = new Date('2026-11-23T12:00:00Z')
const LATER = new Date('2026-11-24T12:00:00Z')
const token = makeLinkToken('confirm', '12', LATER)

test('any subject comes back from a token that an address may hold as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (subject) => {
      const made = makeLinkToken('confirm', subject, LATER)
      expect(made).toMatch(/^[\w.-]+$/)
      expect(readLinkToken('confirm', made, NOON)).toEqual({ ok: true, subject })
    }),
  )
})

test('a token is good up to its moment and expired from then on', () => {
  expect(readLinkToken('confirm', token, new Date(LATER.getTime() - 1)).ok).toBe(true)
  expect(readLinkToken('confirm', token, LATER)).toEqual({ ok: false, why: 'expired' })
})

test('a token for one purpose opens no other', () => {
  expect(readLinkToken('moderate', token, NOON)).toEqual({ ok: false, why: 'foreign' })
})

test('whatever a mail program cuts off, the link says so', () => {
  for (let length = 0; length < token.length; length++) {
    expect(readLinkToken('confirm', token.slice(0, length), NOON)).toEqual({ ok: false, why: 'cut-off' })
  }
})

test('whoever changes a sign of a token has made one up', () => {
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.constantFrom(...'abcXYZ019-_'), (at, sign) => {
      const changed = token.slice(0, at) + sign + token.slice(at + 1)
      const read = readLinkToken('confirm', changed, NOON)
      expect(read.ok).toBe(changed === token)
    }),
  )
})

test('a token acts once', async () => {
  const use = () => transaction((tx) => useLink(tx, token, NOON))
  expect(await wasUsed(db(), token)).toBe(false)
  expect(await use()).toBe(true)
  expect(await use()).toBe(false)
  expect(await wasUsed(db(), token)).toBe(true)
  expect(await db().usedLink.findMany()).toMatchObject([{ usedAt: NOON, expiresAt: LATER }])
})
