import { expect, test } from 'vitest'
import { publish } from '@/lib/articles/test-content'
import { useTestDatabase } from '@/lib/db/test-database'
import { db } from '@/lib/db/client'
import { countClick, flushClicks, mayCount, readClicks } from './clicks'

useTestDatabase()

test('only the totals of days are kept, by the site’s clock', async () => {
  publish([], { timeZone: 'Pacific/Auckland' })
  const evening = new Date('2026-11-23T10:30:00Z')
  countClick('book', evening)
  countClick('book', evening)
  countClick('book', new Date('2026-11-23T11:30:00Z'))
  countClick('course', evening)
  await flushClicks()
  countClick('book', evening)
  await flushClicks()
  expect(await db().clicks.findMany({ orderBy: [{ name: 'asc' }, { day: 'asc' }] })).toEqual([
    { name: 'book', day: '2026-11-23', count: 3 },
    { name: 'book', day: '2026-11-24', count: 1 },
    { name: 'course', day: '2026-11-23', count: 1 },
  ])
  expect(await readClicks(evening, 1)).toEqual([
    { name: 'book', count: 4 },
    { name: 'course', count: 1 },
  ])
})

test.each([
  [{}, true],
  [{ dnt: '0' }, true],
  [{ dnt: '1' }, false],
  [{ 'sec-gpc': '1' }, false],
  [{ dnt: '0', 'sec-gpc': '1' }, false],
])('of %o is counted: %s', (headers, counted) => {
  expect(mayCount(headers)).toBe(counted)
})
