import { beforeEach, expect, test } from 'vitest'
import { publish } from '@/lib/articles/test-content'
import { anEntryOf, NOON, hoursFromNoon } from '@/lib/articles/a-site.fixture'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { LikelyPages } from './likely-page'
import { flushMissed, noteMissed, sweepMissed } from './missed'
import { addRedirect, readMissed, redirectFrom, removeRedirect } from './redirects'

useTestDatabase()
beforeEach(async () => {
  await db().redirect.deleteMany()
  await db().missedPath.deleteMany()
})

const standingOf = async (path: string) => (path === '/articles/silence' ? ('page' as const) : ('nothing' as const))
const add = (from: string, to: string) => addRedirect({ from, to }, standingOf, NOON)

test('a redirect holds from the moment it is made until it is taken away', async () => {
  expect(await redirectFrom('/old')).toBeUndefined()
  await add('/old', '/articles/silence')
  expect(await redirectFrom('/OLD/')).toBe('/articles/silence')
  await add('/old', 'https://elsewhere.example/')
  expect(await redirectFrom('/old')).toBe('https://elsewhere.example/')
  await removeRedirect('/old')
  expect(await redirectFrom('/old')).toBeUndefined()
})

test('a chain is refused, and nothing is kept of it', async () => {
  await add('/old', '/articles/silence')
  expect(await add('/older', '/old')).toMatchObject({ ok: false })
  expect(await db().redirect.count()).toBe(1)
})

const missed = async () =>
  (await readMissed(NOON)).map(({ path, count, referrerHost }) => [path, count, referrerHost] as const)

test('what is not there is counted by path, with the host of the last link', async () => {
  noteMissed('/Old/', 'https://blog.example/post?secret=1', NOON)
  noteMissed('/old', undefined, NOON)
  noteMissed('/new', 'nonsense', NOON)
  expect(await missed()).toEqual([
    ['/old', 2, 'blog.example'],
    ['/new', 1, null],
  ])
  noteMissed('/new', 'https://other.example:8443/', NOON)
  noteMissed('/new', undefined, NOON)
  expect((await missed())[0]).toEqual(['/new', 3, 'other.example:8443'])
})

test.each([
  '/subscriptions/unsubscribe/some-token',
  '/moderate/some-token',
  '/comments/5',
  '/favicon.ico',
  '/apple-touch-icon-120x120-precomposed.png',
  '/browserconfig.xml',
  '/ruth@example.org',
  '/ruth%40example.org',
  '/%E0%A4%A',
  `/${'a'.repeat(200)}`,
  '/a%00b',
])('%s is not noted', async (path) => {
  noteMissed(path, undefined, NOON)
  expect(await missed()).toEqual([])
})

test('of a flood of other paths a thousand are kept, and those that were asked for before stay', async () => {
  for (let i = 0; i < 3; i++) noteMissed('/wanted', undefined, NOON)
  for (let round = 0; round < 8; round++) {
    for (let i = 0; i < 500; i++) noteMissed(`/scan-${round}-${i}`, undefined, NOON)
    await flushMissed()
  }
  expect(await db().missedPath.count()).toBe(1_000)
  expect((await missed())[0]).toEqual(['/wanted', 3, null])
})

test('after ninety days it is forgotten, and when it leads somewhere at once', async () => {
  noteMissed('/long-ago', undefined, hoursFromNoon(-91 * 24))
  noteMissed('/lately', undefined, hoursFromNoon(-89 * 24))
  await flushMissed()
  await sweepMissed(NOON)
  expect(await missed()).toEqual([['/lately', 1, null]])
  await add('/lately', '/articles/silence')
  expect(await missed()).toEqual([])
})

test('the page that was meant is named beside it', async () => {
  publish([
    anEntryOf({ slug: 'the-first-message', date: hoursFromNoon(-1) }),
    anEntryOf({ slug: 'draft-only', draft: true }),
  ])
  noteMissed('/2019/05/the-first-mesage.html', undefined, NOON)
  noteMissed('/draft-onli', undefined, NOON)
  const found = await readMissed(NOON)
  expect(found.map(({ path, likely }) => [path, likely?.path ?? null])).toEqual([
    ['/2019/05/the-first-mesage.html', '/articles/the-first-message'],
    ['/draft-onli', null],
  ])
})

const pages = new LikelyPages(
  ['/articles/the-first-message', '/articles/the-first-week', '/reading/six-weeks-slowly', '/about'].map((path) => ({
    path,
    title: path,
  })),
)
test.each([
  ['/the-first-message', '/articles/the-first-message'],
  ['/blog/the_first_message/', '/articles/the-first-message'],
  ['/articles/the-frist-message', '/articles/the-first-message'],
  ['/first-week', '/articles/the-first-week'],
  ['/archives/123/the-first-week/feed', '/articles/the-first-week'],
  ['/book/6-weeks-slowly.php', '/reading/six-weeks-slowly'],
  ['/abuot', '/about'],
  ['/about-us', '/about'],
  ['/wp-login.php', null],
  ['/', null],
  ['/.env', null],
])('who asks for %s means %s', (path, meant) => {
  expect(pages.find(path)?.path ?? null).toBe(meant)
})
