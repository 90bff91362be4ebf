import { beforeEach, expect, test, vi } from 'vitest'
import { db } from '@/lib/db/client'
import type { Fetched } from '@/lib/http/fetched'
import { RetryLater } from '@/lib/jobs/retry-later'
import { err, ok } from '@/lib/result'
import { emptyTables, NOW, useSite } from './a-site.fixture'
import { askToBeLeftAlone, optOut, turnsUsAway } from './opt-out'

useSite()
beforeEach(emptyTables)

const robots = (body: string) =>
  vi.fn(async (url: string) => {
    const page: Fetched = {
      url,
      status: 200,
      contentType: 'text/plain',
      headers: {},
      bytes: new Uint8Array(),
      body,
      cut: false,
    }
    return ok(page)
  })
const silent = async () => (await db().silentHost.findMany()).map(({ host, optedOut }) => [host, optedOut])

test('a wish counts once the robots.txt of the site says the same', async () => {
  expect(await askToBeLeftAlone('www.Blog.test/about', 'n', NOW)).toEqual({ ok: true, value: { host: 'blog.test' } })
  const [job] = await db().job.findMany()
  expect(job).toMatchObject({ name: 'opt-out', payload: { origin: 'https://www.blog.test' } })
  const file = robots('User-agent: Afterword\nDisallow: /')
  await optOut(job!.payload, NOW, file)
  expect(file).toHaveBeenCalledWith('https://www.blog.test/robots.txt', expect.anything())
  expect(await silent()).toEqual([['blog.test', true]])
})

test('nobody can silence a site that does not say so itself', async () => {
  await optOut({ origin: 'https://blog.test' }, NOW, robots('User-agent: *\nDisallow: /'))
  await optOut({ origin: 'https://blog.test' }, NOW, async () => err({ kind: 'refused-address' as const }))
  expect(await silent()).toEqual([])
})

test('a site that cannot be reached is asked again later', async () => {
  await expect(
    optOut({ origin: 'https://blog.test' }, NOW, async () => err({ kind: 'timeout' as const })),
  ).rejects.toThrow(RetryLater)
})

test.each(['', 'not a host', 'ftp://blog.test', 'https://user:secret@blog.test'])('“%s” is no site', async (typed) => {
  expect(await askToBeLeftAlone(typed, 'n', NOW)).toEqual({ ok: false, error: 'unusable' })
})

test.each([
  ['by name', 'User-agent: Afterword\nDisallow: /', true],
  ['whatever the case, spaces and comments', '  user-AGENT :afterword # us\r\nDISALLOW:/ # all', true],
  ['in a group of several', 'User-agent: other\nUser-agent: Afterword\nDisallow: /', true],
  ['after another group', 'User-agent: *\nDisallow:\n\nUser-agent: afterword\nCrawl-delay: 1\nDisallow: /', true],
  ['everybody but us', 'User-agent: *\nDisallow: /', false],
  ['a part of the site alone', 'User-agent: Afterword\nDisallow: /private', false],
  ['another after us', 'User-agent: Afterword\nDisallow: /x\nUser-agent: other\nDisallow: /', false],
  ['nobody', '<title>Not found</title>', false],
])('a robots.txt turns away %s', (_whom, text, turnsAway) => {
  expect(turnsUsAway(text)).toBe(turnsAway)
})
