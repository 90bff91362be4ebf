import { expect, test } from 'vitest'
import { anEntry, publish } from '@/lib/articles/test-content'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import type { LinkbackType } from '@/lib/moderation/response'
import { responsesFeed } from './responses-feed'

useTestDatabase()

const NOON = new Date('2026-11-23T12:00:00Z')

type Given = { type: LinkbackType | null; name: string | null; title?: string; words?: string }

async function titleOf({ type, name, title, words = '' }: Given) {
  const entry = await anEntry()
  publish([entry])
  const kind = type ? 'webmention' : 'comment'
  const response = { entryId: entry.id, kind, state: 'approved', authorName: name, body: words, html: '' } as const
  const { id } = await db().comment.create({
    data: { ...response, rendererVersion: 1, createdAt: NOON, verdict: {}, textHash: '' },
  })
  const place = { entryId: entry.id, commentId: id, source: 'https://ada.example/1', target: '', host: 'ada.example' }
  const report = { protocol: 'webmention', protocols: ['webmention'], createdAt: NOON, reportedAt: NOON } as const
  if (type) await db().linkback.create({ data: { ...place, ...report, type, title: title ?? null } })
  const feed = await responsesFeed(entry, 'https://blog.example')
  return /<item>\s*<title>(?:<!\[CDATA\[)?(.*?)(?:\]\]>)?<\/title>/.exec(feed)?.[1]
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
  expect(await titleOf(given)).toBe(title)
})
