import { afterEach, expect, test, vi } from 'vitest'
import { leisure, waitedFor } from './leisure'

afterEach(() => vi.useRealTimers())

test('what can wait does, for as long as somebody waits for an answer', async () => {
  const done: string[] = []
  let answer = () => {}
  const asked = waitedFor(new Promise<void>((resolve) => (answer = resolve))).then(() => done.push('answer'))
  const later = leisure().then(() => done.push('what can wait'))
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(done).toEqual([])
  answer()
  await Promise.all([asked, later])
  expect(done).toEqual(['answer', 'what can wait'])
})

test('what needs some quiet does not begin between two questions of somebody', async () => {
  vi.useFakeTimers()
  const step = vi.fn()
  await waitedFor(Promise.resolve())
  void leisure(50).then(step)
  await vi.advanceTimersByTimeAsync(40)
  expect(step).not.toHaveBeenCalled()
  await waitedFor(Promise.resolve())
  await vi.advanceTimersByTimeAsync(40)
  expect(step).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(20)
  expect(step).toHaveBeenCalledTimes(1)
})

test('an answer that fails is waited for no longer', async () => {
  await expect(waitedFor(Promise.reject(new Error('no')))).rejects.toThrow('no')
  await leisure()
})

test('it gets on by a step a second however busy the site is', async () => {
  vi.useFakeTimers()
  let answer = () => {}
  const asked = waitedFor(new Promise<void>((resolve) => (answer = resolve)))
  const step = vi.fn()
  void leisure().then(step)
  await vi.advanceTimersByTimeAsync(900)
  expect(step).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(200)
  expect(step).toHaveBeenCalledTimes(1)
  answer()
  await asked
})
