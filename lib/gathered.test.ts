import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Gathered } from './gathered'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const one = (before = 0) => before + 1
function aGatherer(most = 3) {
  const written: Record<string, number>[] = []
  const gathered = new Gathered<number>({ most, writeAfterMs: 1_000 }, async (counts) => {
    written.push(Object.fromEntries(counts))
  })
  return { written, gathered }
}

test('what is counted is written once after a while, and nothing when nothing was', async () => {
  const { written, gathered } = aGatherer()
  for (const key of ['a', 'b', 'a']) gathered.add(key, one)
  expect(written).toEqual([])
  await vi.advanceTimersByTimeAsync(1_000)
  expect(written).toEqual([{ a: 2, b: 1 }])
  await vi.advanceTimersByTimeAsync(5_000)
  await gathered.flush()
  expect(written).toHaveLength(1)
  gathered.add('a', one)
  await gathered.flush()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(written).toEqual([{ a: 2, b: 1 }, { a: 1 }])
})

test('of a flood of names only the first are counted, and those go on', async () => {
  const { written, gathered } = aGatherer(2)
  for (const key of ['a', 'b', 'c', 'd', 'a']) gathered.add(key, one)
  await gathered.flush()
  expect(written).toEqual([{ a: 2, b: 1 }])
})
