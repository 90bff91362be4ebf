import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { useTestDatabase } from '@/lib/db/test-database'
import { settings } from '@/lib/env'
import { readCache, writeCache } from './content-cache'
import { ContentFiles } from './content-files'

const build = vi.hoisted(() => ({ now: 'one' }))
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  const readFileSync = (...given: Parameters<typeof fs.readFileSync>) =>
    given[0] === 'dist/built' ? build.now : fs.readFileSync(...given)
  return { ...fs, readFileSync }
})

const { folder } = useTestDatabase()
const contentDir = path.join(folder, 'content')
process.env.CONTENT_DIR = contentDir
const cacheFile = () => path.join(settings().dataDir, 'content-cache')

const at = (slug: string) => path.join(contentDir, 'articles', `${slug}.mdx`)
const save = (slug: string, title: string) =>
  writeFileSync(at(slug), `---\ntitle: ${title}\ndate: 2026-01-01\nauthor: ruth\n---\n\nWords.\n`)
const DAY_MS = 86_400_000

/** Reads everything as a start does, and keeps it as if a day had gone by. */
async function keep() {
  const files = new ContentFiles(contentDir)
  files.readAll()
  await writeCache('UTC', files.newsToCache(Date.now() + DAY_MS)!)
}

/** What the next start says of its texts. */
function titles() {
  const files = new ContentFiles(contentDir)
  files.readAll(() => readCache('UTC'))
  return files.goodEntries.map(({ title }) => title)
}

beforeEach(async () => {
  build.now = 'one'
  mkdirSync(path.join(contentDir, 'articles'), { recursive: true })
  save('a', 'Apple')
  save('b', 'Berry')
  await keep()
})

/** Other words in the cache show whether a start goes by it. */
async function keepOtherWords() {
  const kept = [...readCache('UTC')].map(
    ([file, each]) => [file, { ...each, good: { ...each.good, title: `kept ${each.good.title}` } }] as const,
  )
  await writeCache('UTC', new Map(kept))
}

test('a start goes by what the one before has read, for files that are what they were', async () => {
  await keepOtherWords()
  expect(titles()).toEqual(['kept Apple', 'kept Berry'])
})

test('a file that has changed is read, also if it is as long and as old as before', async () => {
  await keepOtherWords()
  const then = new Date('2026-01-01')
  utimesSync(at('a'), then, then)
  save('a', 'Angle')
  utimesSync(at('a'), then, then)
  expect(titles()).toEqual(['Angle', 'kept Berry'])
})

test('what has just been written is not kept, since the clock of a file system has steps', () => {
  const files = new ContentFiles(contentDir)
  files.readAll()
  expect(files.newsToCache(Date.now())).toEqual(new Map())
})

test.each<[string, (bytes: Buffer) => Buffer]>([
  ['cut off', (bytes) => bytes.subarray(0, -9)],
  ['empty', () => Buffer.alloc(0)],
  ['something else', () => Buffer.from('no cache of anything')],
  ['one letter off', (bytes) => Buffer.from(bytes.toString('latin1').replace('Apple', 'Appla'), 'latin1')],
])('a cache that is %s is not gone by', (_, damage) => {
  const damaged = damage(readFileSync(cacheFile()))
  expect(damaged.equals(readFileSync(cacheFile()))).toBe(false)
  writeFileSync(cacheFile(), damaged)
  expect(readCache('UTC').size).toBe(0)
  expect(titles()).toEqual(['Apple', 'Berry'])
})

test('another build and another time zone have no use for it', () => {
  expect(existsSync(cacheFile())).toBe(true)
  expect(readCache('UTC').size).toBe(2)
  expect(readCache('Europe/Berlin').size).toBe(0)
  build.now = 'two'
  expect(readCache('UTC').size).toBe(0)
})
