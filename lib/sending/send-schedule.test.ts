import { expect, test } from 'vitest'
import fc from 'fast-check'
import { nextTryAt } from './send-schedule'

const NOW = new Date('2026-03-01T12:00:00Z')
const MINUTE = 60_000
const WEEK = 7 * 86_400_000
const random = fc.double({ min: 0, max: 1, noNaN: true })

const pauseAfter = (attempts: number, retryAfterMs?: number) =>
  (nextTryAt({ attempts, since: NOW, retryAfterMs }, NOW, 0.5)!.getTime() - NOW.getTime()) / MINUTE

test('the pauses grow from a minute to a day', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 20].map((attempts) => pauseAfter(attempts))).toEqual([
    1, 5, 30, 120, 360, 720, 1_440, 1_440, 1_440,
  ])
})

test('what the other side asks for is waited for, and the pause if that is longer', () => {
  expect([pauseAfter(1, 10 * MINUTE), pauseAfter(3, 10 * MINUTE)]).toEqual([10, 30])
})

test('nothing is tried beyond a week, nor earlier than was asked, and there is always an end', () => {
  fc.assert(
    fc.property(
      random,
      fc.option(fc.integer({ min: 0, max: 86_400_000 }), { nil: undefined }),
      (chance, retryAfterMs) => {
        let now = NOW
        for (let attempts = 1; ; attempts++) {
          const next = nextTryAt({ attempts, since: NOW, retryAfterMs }, now, chance)
          if (!next) {
            expect(now.getTime() - NOW.getTime()).toBeGreaterThan(WEEK - 1.2 * 86_400_000 - 1)
            return
          }
          expect(next.getTime()).toBeGreaterThanOrEqual(now.getTime() + (retryAfterMs ?? 0))
          expect(next.getTime()).toBeLessThanOrEqual(NOW.getTime() + WEEK)
          expect(attempts).toBeLessThan(25)
          now = next
        }
      },
    ),
  )
})
