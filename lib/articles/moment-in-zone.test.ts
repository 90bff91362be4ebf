import fc from 'fast-check'
import { expect, test } from 'vitest'
import { momentInZone } from './moment-in-zone'

test.each([
  ['2026-10-03', 'UTC', '2026-10-03T00:00:00.000Z'],
  ['2026-10-03', 'Europe/London', '2026-10-02T23:00:00.000Z'],
  ['2026-12-03', 'Europe/London', '2026-12-03T00:00:00.000Z'],
  ['2026-10-03T09:30', 'Europe/London', '2026-10-03T08:30:00.000Z'],
  ['2026-10-03 09:30', 'Europe/London', '2026-10-03T08:30:00.000Z'],
  ['2026-10-03T09:30:15', 'America/New_York', '2026-10-03T13:30:15.000Z'],
  ['2026-10-03T09:30:15.250', 'America/New_York', '2026-10-03T13:30:15.250Z'],
  ['2026-12-31T23:59', 'America/New_York', '2027-01-01T04:59:00.000Z'],
  ['2026-01-01', 'Asia/Kolkata', '2025-12-31T18:30:00.000Z'],
  ['2026-01-01T05:30', 'Asia/Kolkata', '2026-01-01T00:00:00.000Z'],
  ['2026-01-01', 'Pacific/Kiritimati', '2025-12-31T10:00:00.000Z'],
  ['2024-02-29T12:00', 'Asia/Kolkata', '2024-02-29T06:30:00.000Z'],
])('%s in %s is %s', (text, zone, moment) => {
  expect(momentInZone(text, zone).toISOString()).toBe(moment)
})

test.each([
  ['2026-10-03T09:30Z', '2026-10-03T09:30:00.000Z'],
  ['2026-10-03T09:30+02:00', '2026-10-03T07:30:00.000Z'],
  ['2026-10-03T09:30+0200', '2026-10-03T07:30:00.000Z'],
  ['2026-10-03 09:30:00-05:00', '2026-10-03T14:30:00.000Z'],
])('%s names its zone, so the site’s does not matter', (text, moment) => {
  for (const zone of ['UTC', 'Asia/Kolkata']) expect(momentInZone(text, zone).toISOString()).toBe(moment)
})

test.each([
  ['Europe/London', '2026-03-29T00:59', '2026-03-29T00:59:00.000Z'],
  ['Europe/London', '2026-03-29T01:30', '2026-03-29T01:30:00.000Z'],
  ['Europe/London', '2026-03-29T02:00', '2026-03-29T01:00:00.000Z'],
  ['America/New_York', '2026-03-08T01:59', '2026-03-08T06:59:00.000Z'],
  ['America/New_York', '2026-03-08T02:30', '2026-03-08T07:30:00.000Z'],
  ['America/New_York', '2026-03-08T03:00', '2026-03-08T07:00:00.000Z'],
])('around the hour that %s leaves out in spring, %s is %s', (zone, text, moment) => {
  expect(momentInZone(text, zone).toISOString()).toBe(moment)
})

test.each([
  ['Europe/London', '2026-10-25T00:59', '2026-10-24T23:59:00.000Z'],
  ['Europe/London', '2026-10-25T01:30', '2026-10-25T00:30:00.000Z'],
  ['Europe/London', '2026-10-25T02:00', '2026-10-25T02:00:00.000Z'],
  ['America/New_York', '2026-11-01T01:30', '2026-11-01T05:30:00.000Z'],
  ['America/New_York', '2026-11-01T02:00', '2026-11-01T07:00:00.000Z'],
])('around the hour that %s has twice in autumn, %s is %s, the first of the two', (zone, text, moment) => {
  expect(momentInZone(text, zone).toISOString()).toBe(moment)
})

test('any moment, written as the clock of its zone shows it, shows the same on that clock again', () => {
  const zone = fc.constantFrom('Europe/London', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'UTC')
  const seconds = fc.integer({ min: Date.UTC(1980, 0) / 1_000, max: Date.UTC(2037, 11) / 1_000 })
  fc.assert(
    fc.property(zone, seconds, (timeZone, second) => {
      const shown = clockOf(new Date(second * 1_000), timeZone)
      expect(clockOf(momentInZone(shown, timeZone), timeZone)).toBe(shown)
    }),
    { numRuns: 500 },
  )
})

const clockOf = (moment: Date, timeZone: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(moment)
