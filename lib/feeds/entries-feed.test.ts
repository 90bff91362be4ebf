import { expect, test } from 'vitest'
import type { Entry } from '@/lib/articles/entry'
import { anEntry, publish } from '@/lib/articles/test-content'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { readFeed } from './read-feed'
import { topicsOf } from './topics'

useTestDatabase()

const NOON = new Date('2026-11-23T12:00:00Z')
const hoursFromNoon = (hours: number) => new Date(NOON.getTime() + hours * 3_600_000)
const feedAt = (path: string) => readFeed(path, async ({ slug }: Entry) => `<p>All of ${slug}</p>`, NOON)
const slugsAt = async (path: string) => (await feedAt(path)).items.map(({ url }) => url.split('/').at(-1))

test('a site with nothing on it has a feed with nothing in it', async () => {
  publish([], { title: 'Afterword', language: 'en', timeZone: 'Europe/London' })
  expect(await feedAt('')).toEqual({
    ...{ title: 'Afterword', description: '', language: 'en', timeZone: 'Europe/London', hubs: [], items: [] },
    ...{ home: 'https://blog.example/', base: 'https://blog.example/' },
  })
})

test('the feed has the twenty newest that everybody may see, in full, and no pages', async () => {
  const dated = (i: number) => anEntry({ slug: `a-${i}`, date: hoursFromNoon(-1 - i) })
  const entries = await Promise.all(Array.from({ length: 25 }, (_, i) => dated(i)))
  const hidden = await Promise.all([
    anEntry({ slug: 'a-draft', draft: true }),
    anEntry({ slug: 'to-come', date: hoursFromNoon(1) }),
    anEntry({ slug: 'withdrawn', withdrawn: NOON }),
    anEntry({ slug: 'about', kind: 'page' }),
  ])
  publish([...entries, ...hidden])
  expect(await slugsAt('')).toEqual(entries.slice(0, 20).map(({ slug }) => slug))
  expect((await feedAt('')).items[3]!.html).toBe('<p>All of a-3</p>')
})

test('tags, authors and recommended reading have feeds of their own, named after them', async () => {
  const part = { date: hoursFromNoon(-1) }
  const [tagged, written, read] = await Promise.all([
    anEntry({ ...part, slug: 'tagged', author: 'tom', tags: ['Über uns'] }),
    anEntry({ ...part, slug: 'written', author: 'ruth' }),
    anEntry({ ...part, slug: 'read', kind: 'reading', author: 'tom' }),
  ])
  const authors = { ruth: { name: 'Ruth Garraway', bio: 'Of Leeds.' }, idle: { name: 'Idle' } }
  publish([tagged, written, read], { title: 'Blog', description: 'Of letters.', authors })
  expect(await slugsAt('/tags/%C3%BCber-uns')).toEqual(['tagged'])
  expect(await slugsAt('/authors/ruth')).toEqual(['written'])
  expect(await slugsAt('/authors/idle')).toEqual([])
  expect(await slugsAt('/reading')).toEqual(['read'])
  expect(await feedAt('/tags/%C3%BCber-uns')).toMatchObject({
    ...{ title: 'On Über uns · Blog', description: 'Of letters.' },
    ...{ home: 'https://blog.example/tags/%C3%BCber-uns', base: 'https://blog.example/tags/%C3%BCber-uns/' },
  })
  expect(await feedAt('/authors/ruth')).toMatchObject({ title: 'Ruth Garraway · Blog', description: 'Of Leeds.' })
})

test('an item keeps its id when its slug, its date and the scheme of the site change', async () => {
  const entry = await anEntry({ slug: 'before', date: hoursFromNoon(-9) })
  await db().entry.update({ where: { id: entry.id }, data: { createdAt: new Date('2026-03-04T05:06:07Z') } })
  const idOf = async (part: Partial<Entry>) => {
    publish([{ ...entry, ...part }])
    return (await feedAt('')).items[0]!.id
  }
  const id = `tag:blog.example,2026-03-04:entry/${entry.id}`
  expect(await idOf({})).toBe(id)
  expect(await idOf({ slug: 'after', aliases: ['before'], date: hoursFromNoon(-2) })).toBe(id)
  expect(await idOf({ guid: 'https://old.example/?p=12' })).toBe('https://old.example/?p=12')
})

test('an item says how many responses it has, unless its conversation is hidden', async () => {
  const entry = await anEntry({ slug: 'talked', date: hoursFromNoon(-9) })
  await db().entry.update({ where: { id: entry.id }, data: { comments: 3, linkbacks: 2 } })
  const responsesOf = async (part: Partial<Entry>) => {
    publish([{ ...entry, ...part }])
    return (await feedAt('')).items[0]!.responses
  }
  const url = 'https://blog.example/articles/talked'
  expect(await responsesOf({})).toEqual({ page: `${url}#responses`, feed: `${url}/comments/feed.xml`, count: 5 })
  expect(await responsesOf({ comments: 'hidden' })).toBeUndefined()
})

test('an entry changes the feeds of the site, of its author and tags, and a reading page that of recommended reading', async () => {
  const entry = await anEntry({ kind: 'reading', author: 'ruth', tags: ['a b', 'A B', 'c'] })
  expect(topicsOf(entry, 'https://b.example').filter((topic) => topic.endsWith('feed.xml'))).toEqual([
    'https://b.example/feed.xml',
    'https://b.example/reading/feed.xml',
    'https://b.example/tags/a-b/feed.xml',
    'https://b.example/tags/c/feed.xml',
    'https://b.example/authors/ruth/feed.xml',
  ])
  expect(topicsOf(entry, 'https://b.example')).toHaveLength(15)
  expect(topicsOf({ ...entry, kind: 'article' }, 'https://b.example')).toHaveLength(12)
  expect(topicsOf({ ...entry, kind: 'page' }, 'https://b.example')).toEqual([])
})
