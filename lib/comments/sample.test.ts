import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { buildContent, replaceContent } from '@/lib/articles/content'
import { pathOf, type Entry } from '@/lib/articles/entry'
import { anEntry, publish } from '@/lib/articles/test-content'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { version } from '@/lib/documents/versions'
import { log } from '@/lib/log'
import { aResponse } from '@/lib/moderation/a-desk.fixture'
import { siteSchema } from '@/lib/site'
import { readConversation } from './conversation'
import { keepSample } from './sample'

const { folder } = useTestDatabase()
const contentDir = path.join(folder, 'content')
mkdirSync(contentDir)
process.env.CONTENT_DIR = contentDir
const file = path.join(contentDir, 'sample-conversation.yaml')

const SAMPLE = `
entry: sample-silence
responses:
  - { key: marian, kind: comment, author: Marian, date: 2026-09-14T21:47:00Z, body: "It is *quiet*." }
  - { key: bev, kind: comment, author: Bev, url: https://bev.example/, date: 2026-09-15T08:00:00Z, parent: marian, body: Bake something. }
  - { key: again, kind: comment, author: Marian, date: 2026-09-16T08:00:00Z, parent: bev, body: I did. }
  - key: plot
    kind: pingback
    author: Plot 41
    source: https://plot41.example/bed
    title: The bed
    date: 2026-09-17T06:12:00Z
    excerpt: "[…] a piece about silence […]"
`

let entry: Entry

beforeEach(async () => {
  await db().entry.deleteMany()
  await db().comment.deleteMany()
  await db().tally.deleteMany()
  await db().$executeRaw`DELETE FROM "CommentText"`
  writeFileSync(file, SAMPLE)
  entry = await anEntry({ key: 'sample-silence' })
  publish([entry])
})

afterEach(() => vi.restoreAllMocks())

const counts = async (id = entry.id) => {
  const { comments, linkbacks } = await db().entry.findUniqueOrThrow({ where: { id } })
  return { comments, linkbacks }
}

test('a new database is filled with the conversation under the sample article', async () => {
  const before = version(`entry:${entry.id}`)
  await keepSample(true)
  const { items } = await readConversation(entry, 1)
  expect(items).toMatchObject([
    {
      authorName: 'Marian',
      html: '<p>It is <em>quiet</em>.</p>',
      depth: 0,
      createdAt: new Date('2026-09-14T21:47:00Z'),
    },
    { authorName: 'Bev', authorUrl: 'https://bev.example/', depth: 1 },
    { authorName: 'Marian', depth: 2 },
    { kind: 'pingback', linkback: { source: 'https://plot41.example/bed', host: 'plot41.example', title: 'The bed' } },
  ])
  expect(await counts()).toEqual({ comments: 3, linkbacks: 1 })
  expect(version(`entry:${entry.id}`)).toBeGreaterThan(before)
})

test('a database that is not new is left alone, whether it has the sample or not', async () => {
  await keepSample(false)
  expect(await db().comment.count()).toBe(0)
  await keepSample(true)
  await keepSample(false)
  expect(await db().comment.count()).toBe(4)
})

test('the sample goes with its article, and leaves nothing behind but what readers wrote', async () => {
  await keepSample(true)
  const other = await anEntry()
  const readers = await aResponse({ entryId: other.id, state: 'approved' })
  const before = version('threads')
  publish([other])
  await keepSample(false)
  expect((await db().comment.findMany()).map(({ id }) => id)).toEqual([readers])
  expect(await db().linkback.count()).toBe(0)
  expect(await db().decision.count()).toBe(1)
  expect(await counts()).toEqual({ comments: 0, linkbacks: 0 })
  expect(await counts(other.id)).toEqual({ comments: 1, linkbacks: 0 })
  const words = await db().$queryRaw<unknown[]>`SELECT rowid FROM "CommentText"`
  expect(words).toHaveLength(1)
  const tallies = await db().tally.findMany({ where: { count: { not: 0 } } })
  expect(tallies).toEqual([{ kind: 'comment', state: 'approved', count: 1 }])
  expect(version('threads')).toBeGreaterThan(before)
})

test('its numbers are free again for an import', async () => {
  await db().$executeRaw`DELETE FROM sqlite_sequence WHERE name = 'Comment'`
  await keepSample(true)
  publish([])
  await keepSample(false)
  expect(await aResponse({ entryId: entry.id })).toBe(1)
})

test('without the sample’s article nothing is made and nothing is touched', async () => {
  const other = await anEntry()
  publish([other])
  await aResponse({ entryId: other.id })
  await keepSample(true)
  expect(await db().comment.count()).toBe(1)
})

test('without the sample’s file there is no sample', async () => {
  rmSync(file)
  await keepSample(true)
  expect(await db().comment.count()).toBe(0)
})

test('a mistake in the sample’s file is told and is no error', async () => {
  const warn = vi.spyOn(log, 'warn').mockImplementation(() => {})
  writeFileSync(file, 'entry: sample-silence\nresponses:\n  - { key: a, kind: song, date: 2026-09-14T21:47:00Z }\n')
  await keepSample(true)
  expect(warn).toHaveBeenCalledWith(
    expect.stringMatching(/^content: sample-conversation\.yaml:3:15 responses\.0\.kind: is one of comment, pingback/),
  )
  expect(await db().comment.count()).toBe(0)
})

test('the sample that is delivered is in order', async () => {
  const warn = vi.spyOn(log, 'warn')
  copyFileSync(path.resolve('content/sample-conversation.yaml'), file)
  await keepSample(true)
  expect(warn).not.toHaveBeenCalled()
  expect((await readConversation(entry, 1)).items.length).toBeGreaterThan(5)
})

test('a mistake in the sample’s article, or in the file of the conversation, is no sign that it went', async () => {
  const warn = vi.spyOn(log, 'warn').mockImplementation(() => {})
  await keepSample(true)
  replaceContent(buildContent(siteSchema.parse({}), [], new Set([pathOf(entry)]), []))
  await keepSample(false)
  expect(await db().comment.count()).toBe(4)
  publish([])
  writeFileSync(file, 'entry: [')
  await keepSample(false)
  expect(await db().comment.count()).toBe(4)
  expect(warn).toHaveBeenCalled()
})
