import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { emptyTables, NOW, SITE_URL, useSite } from './a-site.fixture'
import { receivePingback, type Ping } from './receive-pingback'

const SOURCE = 'https://blog.test/reply'
const TARGET = `${SITE_URL}/articles/post`

const site = useSite()
beforeEach(async () => {
  await emptyTables()
  site.says()
})

const ping = (part: Partial<Ping> = {}) =>
  receivePingback({ source: SOURCE, target: TARGET, networkHash: 'network', ...part }, NOW)
const refused = (error: string) => ({ ok: false, error })

test('a ping is kept unverified, with a job to verify it, and is in no queue and no count', async () => {
  const received = await ping()
  expect(received).toEqual({ ok: true, value: { linkbackId: expect.any(Number) as unknown } })
  expect(await db().linkback.findMany()).toMatchObject([
    {
      entryId: site.postId,
      source: SOURCE,
      target: TARGET,
      host: 'blog.test',
      protocol: 'pingback',
      commentId: null,
      verifiedAt: null,
      createdAt: NOW,
    },
  ])
  expect(await db().job.findMany()).toMatchObject([
    {
      name: 'verify-linkback',
      payload: { linkbackId: received.ok && received.value.linkbackId, networkHash: 'network' },
      runAt: NOW,
    },
  ])
  expect(await db().comment.count()).toBe(0)
  expect(await db().tally.count()).toBe(0)
})

describe('the source', () => {
  test.each([
    'blog.test/reply',
    'ftp://blog.test/',
    'javascript:alert(1)',
    'https://user:secret@blog.test/',
    'https://user@blog.test/',
    `https://blog.test/${'a'.repeat(2_000)}`,
    '',
  ])('is a web address, unlike %s', async (source) => {
    expect(await ping({ source })).toEqual(refused('source-unusable'))
  })

  test('is no page of ours, and not the target', async () => {
    expect(await ping({ source: `${SITE_URL}/articles/post-2` })).toEqual(refused('source-ours'))
    expect(await ping({ source: 'http://BLOG.example:443/' })).toMatchObject({ ok: true })
    expect(await ping({ source: 'http://blog.example./' })).toEqual(refused('source-ours'))
    expect(await ping({ source: `${TARGET}#comments`, target: `${TARGET}#top` })).toEqual(refused('source-is-target'))
  })

  test('is one page in whatever way it is written, and with whatever fragment', async () => {
    for (const source of [SOURCE, 'HTTPS://BLOG.test:443/a/../reply#1', `${SOURCE}#2`]) await ping({ source })
    expect(await db().linkback.findMany()).toMatchObject([{ source: SOURCE }])
    expect(await db().job.count()).toBe(1)
  })

  test('that answers with www in front is known by the same host', async () => {
    await ping({ source: 'https://www.blog.test/reply' })
    expect(await db().linkback.findMany()).toMatchObject([{ source: 'https://www.blog.test/reply', host: 'blog.test' }])
  })

  test('may be a private address for all that the answer says: it is refused where nobody sees it', async () => {
    for (const source of ['http://127.0.0.1/', 'http://169.254.169.254/', 'http://intranet/', 'http://blog.test:22/']) {
      expect(await ping({ source })).toMatchObject({ ok: true })
    }
  })
})

describe('the target', () => {
  test.each([
    ['at another site', 'https://other.test/articles/post', 'target-unusable'],
    ['at another scheme', 'http://blog.example./articles/post', 'target-unusable'],
    ['at another port', 'https://blog.example:8443/articles/post', 'target-unusable'],
    ['with a password', 'https://a:b@blog.example/articles/post', 'target-unusable'],
    ['that is no address', '/articles/post', 'target-unusable'],
    ['that nobody wrote', `${SITE_URL}/articles/nothing`, 'target-unknown'],
    ['that is the site itself', `${SITE_URL}/`, 'target-unknown'],
    ['that is a draft', `${SITE_URL}/articles/hidden`, 'target-unknown'],
    ['that is to come', `${SITE_URL}/articles/future`, 'target-unknown'],
    ['that is closed', `${SITE_URL}/articles/closed`, 'target-closed'],
  ])('%s is refused', async (_what, target, error) => {
    expect(await ping({ target })).toEqual(refused(error))
    expect(await db().linkback.count()).toBe(0)
  })

  test('is kept as it was sent, and found by an old slug, a slash, a query or a fragment', async () => {
    const targets = ['/articles/old-post', '/articles/post/', '/articles/post?utm=1', '/articles/post#comments']
    for (const [i, path] of targets.entries()) await ping({ source: `${SOURCE}${i}`, target: `${SITE_URL}${path}` })
    expect(
      (await db().linkback.findMany({ orderBy: { id: 'asc' } })).map((each) => [each.entryId, each.target]),
    ).toEqual(targets.map((path) => [site.postId, `${SITE_URL}${path}`]))
  })

  test('takes none when the whole site takes none', async () => {
    site.says({ linkbacks: false })
    expect(await ping()).toEqual(refused('target-closed'))
  })
})

describe('pingback 0x0030: the same source and target twice', () => {
  test('once it is verified it is registered', async () => {
    await ping()
    await db().linkback.updateMany({ data: { verifiedAt: NOW } })
    await db().job.deleteMany()
    expect(await ping()).toEqual(refused('already-registered'))
    expect(await ping({ target: `${SITE_URL}/articles/post-2` })).toMatchObject({ ok: true })
    expect(await db().job.count()).toBe(1)
  })

  test('until then it is looked at again, once', async () => {
    const first = await ping()
    await db().linkback.updateMany({ data: { failure: 'no-link', checkedAt: NOW } })
    await db().job.deleteMany()
    expect(await Promise.all([ping(), ping()])).toEqual([first, first])
    expect(await db().linkback.count()).toBe(1)
    expect(await db().job.count()).toBe(1)
  })
})

describe('a flood', () => {
  const flood = async (count: number, part: (i: number) => Partial<Ping>) => {
    for (let i = 0; i < count; i++) expect(await ping(part(i))).toMatchObject({ ok: true })
    return ping(part(count))
  }

  test('from one network ends, while others are heard', async () => {
    expect(await flood(60, (i) => ({ source: `https://blog${i}.test/` }))).toEqual(refused('too-many'))
    expect(await ping({ networkHash: 'other' })).toMatchObject({ ok: true })
    expect(await db().job.count()).toBe(61)
  })

  test('towards one source ends, from however many networks: nobody is hammered through us', async () => {
    expect(await flood(40, (i) => ({ source: `${SOURCE}${i}`, networkHash: `${i}` }))).toEqual(refused('too-many'))
    expect(await ping({ source: 'https://other.test/', networkHash: 'x' })).toMatchObject({ ok: true })
  })

  test('towards one entry ends', async () => {
    const spread = (i: number) => ({ source: `https://blog${i}.test/`, networkHash: `${i}` })
    expect(await flood(120, spread)).toEqual(refused('too-many'))
    expect(await ping({ ...spread(0), target: `${SITE_URL}/articles/post-2` })).toMatchObject({ ok: true })
  })

  test('of what is refused or registered anyway uses up nothing', async () => {
    await ping()
    await db().linkback.updateMany({ data: { verifiedAt: NOW } })
    for (let i = 0; i < 100; i++) await ping(i % 2 ? {} : { target: `${SITE_URL}/articles/nothing` })
    expect(await ping({ source: `${SOURCE}2` })).toMatchObject({ ok: true })
  })
})
