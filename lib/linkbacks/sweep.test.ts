import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { emptyTables, NOW, useSite } from './a-site.fixture'
import { sweepLinkbacks } from './sweep'

const site = useSite()
beforeEach(emptyTables)

const DAY_MS = 86_400_000
const daysAgo = (days: number) => new Date(NOW.getTime() - days * DAY_MS)

test('what nobody could verify goes after 30 days; what was verified stays', async () => {
  const linkback = (source: string, createdAt: Date, verifiedAt: Date | null = null) =>
    db().linkback.create({
      data: {
        entryId: site.postId,
        source,
        target: '',
        host: 'other.test',
        protocol: 'pingback',
        protocols: ['pingback'],
        createdAt,
        reportedAt: createdAt,
        verifiedAt,
      },
    })
  await linkback('old claim', daysAgo(31))
  await linkback('new claim', daysAgo(29))
  await linkback('verified', daysAgo(31), daysAgo(31))
  await sweepLinkbacks(NOW)
  expect((await db().linkback.findMany({ orderBy: { id: 'asc' } })).map((each) => each.source)).toEqual([
    'new claim',
    'verified',
  ])
})
