import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { RateLimit } from './rate'

beforeEach(() => void vi.useFakeTimers({ now: 0 }))
afterEach(() => void vi.useRealTimers())

test('so many in so many seconds, each key by itself, and again when they have passed', async () => {
  const limit = new RateLimit([{ points: 2, duration: 60 }])
  expect([await limit.count('a'), await limit.count('a')]).toEqual([null, null])
  vi.advanceTimersByTime(45_000)
  expect(await limit.count('a')).toBe(15_000)
  expect(await limit.count('b')).toBeNull()
  vi.advanceTimersByTime(15_001)
  expect(await limit.count('a')).toBeNull()
})

test('of several rates all hold', async () => {
  const limit = new RateLimit([
    { points: 2, duration: 60 },
    { points: 3, duration: 3_600 },
  ])
  const waits: (number | null)[] = []
  for (let i = 0; i < 4; i++) {
    waits.push(await limit.count('a'))
    vi.advanceTimersByTime(61_000)
  }
  expect(waits).toEqual([null, null, null, 3_600_000 - 3 * 61_000])
})
