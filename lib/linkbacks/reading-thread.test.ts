import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { readingThread, UnreadablePage } from './reading-thread'

const THREAD = `
import { parentPort, threadId } from 'node:worker_threads'
const answers = {
  who: () => threadId,
  env: () => Object.keys(process.env),
  throw: () => { throw new TypeError('a bug') },
  hang: () => { for (;;); },
  hoard: () => { for (const all = []; ; ) all.push(Array.from({ length: 1e5 }, Math.random)) },
  'die later': () => void setTimeout(() => { throw new Error('late') }),
  function: () => () => {},
}
parentPort.on('message', ({ name, value }) => {
  try {
    parentPort.postMessage({ value: name in answers ? answers[name]() : value })
  } catch (error) {
    if (name === 'function') throw error
    parentPort.postMessage({ error })
  }
})`

let folder: string
let file: URL

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'afterword-thread-'))
  file = pathToFileURL(path.join(folder, 'thread.mjs'))
  writeFileSync(file, THREAD)
})
afterAll(() => rmSync(folder, { recursive: true }))

test('questions are answered in order, by one thread that is not this one', async () => {
  const ask = readingThread(file)
  const answers = await Promise.all([1, 2, 3].map((value) => ask({ name: 'echo', value })))
  expect(answers).toEqual([1, 2, 3])
  const [one, two] = await Promise.all([ask({ name: 'who' }), ask({ name: 'who' })])
  expect(one).toBeGreaterThan(0)
  expect(two).toBe(one)
})

test('dates come back as dates', async () => {
  const value = { at: new Date('2026-03-04'), none: null }
  expect(await readingThread(file)({ name: 'echo', value })).toEqual(value)
})

test('what is thrown there is thrown here, and the thread goes on', async () => {
  const ask = readingThread(file)
  const before = await ask({ name: 'who' })
  await expect(ask({ name: 'throw' })).rejects.toThrow(new TypeError('a bug'))
  expect(await ask({ name: 'who' })).toBe(before)
})

test('a page that takes too long is unreadable; those behind it have their own time, in another thread', async () => {
  const ask = readingThread(file, { limitMs: 500 })
  const before = await ask({ name: 'who' })
  const [hung, next] = await Promise.allSettled([ask({ name: 'hang' }), ask({ name: 'who' })])
  expect(hung).toMatchObject({ reason: new UnreadablePage('not read within 500 ms') })
  expect(next).toMatchObject({ status: 'fulfilled' })
  expect(next).not.toMatchObject({ value: before })
})

test('a page that takes too much memory is unreadable, and this process goes on', async () => {
  const ask = readingThread(file)
  await expect(ask({ name: 'hoard' })).rejects.toThrow(UnreadablePage)
  expect(await ask({ name: 'echo', value: 1 })).toBe(1)
})

test('an answer that cannot be carried is a bug and no unreadable page', async () => {
  const ask = readingThread(file)
  await expect(ask({ name: 'function' })).rejects.toThrow(new Error('the thread broke off'))
  expect(await ask({ name: 'echo', value: 1 })).toBe(1)
})

test('a thread that dies while nobody asks takes nobody with it', async () => {
  const ask = readingThread(file)
  const before = await ask({ name: 'who' })
  await ask({ name: 'die later' })
  await vi.waitUntil(async () => (await ask({ name: 'who' }).catch(() => before)) !== before)
})

test('an idle thread is ended, and another started when there is something to read', async () => {
  const ask = readingThread(file, { idleMs: 1 })
  const before = await ask({ name: 'who' })
  await vi.waitUntil(async () => {
    await new Promise((resolve) => setTimeout(resolve, 10))
    return (await ask({ name: 'who' })) !== before
  })
})

test('the settings of the process are not in its reach', async () => {
  expect(await readingThread(file)({ name: 'env' })).toEqual([])
})
