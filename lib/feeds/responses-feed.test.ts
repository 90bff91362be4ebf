import { beforeEach, expect, test } from 'vitest'
import type { Entry } from '@/lib/articles/entry'
import { anEntry, publish } from '@/lib/articles/test-content'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import type { LinkbackType } from '@/lib/moderation/response'
import { readFeed } from './read-feed'

useTestDatabase()
beforeEach(async () => void (await db().comment.deleteMany()))

const NOON = new Date('2026-11-23T12:00:00Z')
const nothing = async () => ''
const feedAt = (path: string) => readFeed(path, nothing, NOON)
const feedOf = (entry: Entry) => feedAt(`/articles/${entry.slug}/comments`)

type Given = { type?: LinkbackType | null; name?: string | null; title?: string; words?: string; state?: 'pending' }

async function respond(entry: Entry, { type = null, name = 'Ada', title, words = '', state }: Given = {}) {
  const kind = type ? 'webmention' : 'comment'
  const said = { entryId: entry.id, kind, state: state ?? 'approved', authorName: name, body: words } as const
  const { id } = await db().comment.create({
    data: { ...said, html: `<p>${words}</p>`, rendererVersion: 1, createdAt: NOON, verdict: {}, textHash: '' },
  })
  const place = {
    entryId: entry.id,
    commentId: id,
    source: `https://ada.example/${id}`,
    target: '',
    host: 'ada.example',
  }
  const report = { protocol: 'webmention', protocols: ['webmention'], createdAt: NOON, reportedAt: NOON } as const
  if (type) await db().linkback.create({ data: { ...place, ...report, type, title: title ?? null } })
  return id
}

test.each<[Given, string]>([
  [{ type: null, name: 'Ada' }, 'Ada responds'],
  [{ type: null, name: null }, 'Somebody responds'],
  [{ type: 'mention', name: 'Ada', title: 'The bed' }, 'Mentioned by The bed (ada.example)'],
  [{ type: 'mention', name: 'Ada' }, 'Mentioned by Ada (ada.example)'],
  [{ type: 'mention', name: null }, 'Mentioned by ada.example'],
  [{ type: 'like', name: 'Ada' }, 'Ada likes this (ada.example)'],
  [{ type: 'rsvp', name: 'Ada', words: 'yes' }, 'Ada is coming (ada.example)'],
  [{ type: 'like', name: null }, 'ada.example likes this'],
])('in the feed, with %j: %s', async (given, title) => {
  const entry = await anEntry({ slug: `s-${Math.random()}` })
  publish([entry])
  await respond(entry, given)
  expect((await feedOf(entry)).items[0]!.title).toBe(title)
})

test('a response is known by its address, and says what it answers', async () => {
  const entry = await anEntry({ slug: 'answered', guid: 'urn:old:7' })
  publish([entry])
  const id = await respond(entry, { words: 'Yes.' })
  const url = `https://blog.example/comments/${id}`
  const feed = await feedOf(entry)
  expect(feed).toMatchObject({ home: 'https://blog.example/articles/answered', hubs: [] })
  const inReplyTo = { id: 'urn:old:7', url: 'https://blog.example/articles/answered' }
  expect(feed.items).toMatchObject([{ id: url, url, html: '<p>Yes.</p>', date: NOON, inReplyTo }])
})

test('the feed of an entry has the fifty newest that were approved; of one whose conversation is hidden, nothing', async () => {
  const entry = await anEntry({ slug: 'busy' })
  publish([entry])
  for (let i = 0; i < 52; i++) await respond(entry, { name: `n${i}` })
  await respond(entry, { state: 'pending', name: 'waits' })
  const names = (await feedOf(entry)).items.map(({ authors }) => authors[0]!.name)
  expect(names).toEqual(Array.from({ length: 50 }, (_, i) => `n${51 - i}`))
  publish([{ ...entry, comments: 'hidden' }])
  expect((await feedOf(entry)).items).toEqual([])
})

test('the feed of all says under what each stands, and shows nothing that is not to be seen', async () => {
  const [open, hidden, gone, draft] = await Promise.all(
    ['open', 'hidden', 'gone', 'draft'].map((slug) => anEntry({ slug })),
  )
  const removed = await anEntry({ slug: 'removed' })
  publish([
    { ...open!, title: 'A box' },
    { ...hidden!, comments: 'hidden' },
    { ...gone!, withdrawn: new Date('2026-01-01') },
    { ...draft!, draft: true },
  ])
  const shown = await respond(open!)
  // More than is looked at in one go.
  for (let i = 0; i < 60; i++) await respond([hidden!, gone!, draft!, removed][i % 4]!)
  const { items, title, home } = await feedAt('/comments')
  expect({ title, home }).toEqual({ title: 'Responses · Afterword', home: 'https://blog.example/' })
  expect(items.map(({ url, title }) => [url, title])).toEqual([
    [`https://blog.example/comments/${shown}`, '“A box”: Ada responds'],
  ])
})
