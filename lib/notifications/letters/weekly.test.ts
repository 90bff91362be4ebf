import fc from 'fast-check'
import { expect, test } from 'vitest'
import { weeklyAround } from './weekly'

const around = (now: string, zone: string) => {
  const { last, next } = weeklyAround(new Date(now), zone)
  return [last.toISOString(), next.toISOString()]
}

test.each([
  ['a Tuesday', '2026-12-01T12:00:00Z', 'UTC', '2026-11-29T08:00:00.000Z', '2026-12-06T08:00:00.000Z'],
  ['Sunday before eight', '2026-11-29T07:59:59Z', 'UTC', '2026-11-22T08:00:00.000Z', '2026-11-29T08:00:00.000Z'],
  ['Sunday at eight', '2026-11-29T08:00:00Z', 'UTC', '2026-11-29T08:00:00.000Z', '2026-12-06T08:00:00.000Z'],
  [
    'Sunday there, Saturday here',
    '2026-11-28T23:00:00Z',
    'Pacific/Auckland',
    '2026-11-28T19:00:00.000Z',
    '2026-12-05T19:00:00.000Z',
  ],
  [
    'the day clocks go forward',
    '2026-03-29T05:00:00Z',
    'Europe/Berlin',
    '2026-03-22T07:00:00.000Z',
    '2026-03-29T06:00:00.000Z',
  ],
  [
    'the day clocks go back',
    '2026-10-25T06:30:00Z',
    'Europe/Berlin',
    '2026-10-18T06:00:00.000Z',
    '2026-10-25T07:00:00.000Z',
  ],
])('%s', (_what, now, zone, last, next) => {
  expect(around(now, zone)).toEqual([last, next])
})

test('in every zone and at all times it is eight on a Sunday, before and after, six to eight days apart', () => {
  const zones = fc.constantFrom(
    'UTC',
    'Europe/Berlin',
    'America/New_York',
    'Pacific/Auckland',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
  )
  const moments = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(moments, zones, (now, timeZone) => {
      const { last, next } = weeklyAround(now, timeZone)
      const clock = new Intl.DateTimeFormat('en', {
        weekday: 'long',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
        timeZone,
      })
      expect([clock.format(last), clock.format(next)]).toEqual(
        ['Sunday at 08:00', 'Sunday at 08:00'].map(() => clock.format(last)),
      )
      expect(clock.format(last)).toMatch(/^Sunday.+08:00$/)
      expect(last <= now && now < next).toBe(true)
      expect(Math.abs((next.getTime() - last.getTime()) / 86_400_000 - 7)).toBeLessThan(1)
    }),
  )
})
