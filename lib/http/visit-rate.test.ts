import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { shelve } from '@/lib/once'
import { destinationOf } from './destination'
import { countVisit } from './visit-rate'

beforeEach(() => {
  shelve('visit-rates', undefined)
  vi.useFakeTimers()
})
afterEach(() => void vi.useRealTimers())

/** How many of the next visits are let through. */
async function visits(wanted: number, address: (i: number) => string, allow: string[] = []) {
  let passed = 0
  for (let i = 0; i < wanted; i++) {
    const destination = destinationOf(address(i), allow)
    if (destination.ok && (await countVisit(destination.value))) passed += 1
  }
  return passed
}

test('one site is visited 30 times a minute, whatever names it has below its own', async () => {
  expect(await visits(40, (i) => `https://v${i}.blog.example/`)).toBe(30)
  expect(await visits(1, () => 'http://blog.example/')).toBe(0)
  expect(await visits(1, () => 'http://other.example/')).toBe(1)
  await vi.advanceTimersByTimeAsync(61_000)
  expect(await visits(1, () => 'http://blog.example/')).toBe(1)
})

test('one site is visited 120 times an hour', async () => {
  for (let minute = 0; minute < 4; minute++) {
    expect(await visits(30, (i) => `http://v${i}.blog.example/`)).toBe(30)
    await vi.advanceTimersByTimeAsync(61_000)
  }
  expect(await visits(1, () => 'http://blog.example/')).toBe(0)
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect(await visits(1, () => 'http://blog.example/')).toBe(1)
})

test('an address in numbers is a site of its own', async () => {
  expect(await visits(31, () => 'http://93.184.216.34/')).toBe(30)
  expect(await visits(1, () => 'http://93.184.216.35/')).toBe(1)
})

test('what FETCH_ALLOW names is counted too, each place for itself and with more patience', async () => {
  const allow = ['127.0.0.1:8080', '127.0.0.1:8081']
  expect(await visits(310, () => 'http://127.0.0.1:8080/', allow)).toBe(300)
  expect(await visits(1, () => 'http://127.0.0.1:8081/', allow)).toBe(1)
})
