import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { changed } from '@/lib/documents/versions'
import { aResponse } from '@/lib/moderation/a-desk.fixture'
import { emptyTables, NOW, SITE_URL, useSite } from './a-site.fixture'
import { isFlooded } from './limits'
import { receiveLinkback, type Report } from './receive-linkback'

const SOURCE = 'https://blog.test/reply'
const TARGET = `${SITE_URL}/articles/post`

const site = useSite()
beforeEach(async () => {
  await emptyTables()
  site.says()
})

const ping = (part: Partial<Report> = {}) =>
  receiveLinkback({ protocol: 'pingback', source: SOURCE, target: TARGET, networkHash: 'network', ...part }, NOW)
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
      protocols: ['pingback'],
      commentId: null,
      verifiedAt: null,
      createdAt: NOW,
      reportedAt: NOW,
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
  ])('[webmention receiver 3.2.1 MUST] the source is a web address, unlike “%s”', async (source) => {
    expect(await ping({ source })).toEqual(refused('source-unusable'))
  })

  test('[webmention receiver 3.2.1 MUST] the source is no page of ours, and not the target', async () => {
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

  test('[webmention receiver 4.2] the source may be a private address for all that the answer says: it is refused where nobody sees it', async () => {
    for (const source of ['http://127.0.0.1/', 'http://169.254.169.254/', 'http://intranet/', 'http://blog.test:22/']) {
      expect(await ping({ source })).toMatchObject({ ok: true })
    }
  })
})

describe('the target', () => {
  test.each([
    ['at another site', 'https://other.test/articles/post', 'target-unusable'],
    ['at another port', 'https://blog.example:8443/articles/post', 'target-unusable'],
    ['with a password', 'https://a:b@blog.example/articles/post', 'target-unusable'],
    ['that is no address', '/articles/post', 'target-unusable'],
    ['that nobody wrote', `${SITE_URL}/articles/nothing`, 'target-unknown'],
    ['that is the site itself', `${SITE_URL}/`, 'target-unknown'],
    ['that is a draft', `${SITE_URL}/articles/hidden`, 'target-unknown'],
    ['that is to come', `${SITE_URL}/articles/future`, 'target-unknown'],
    ['that is closed', `${SITE_URL}/articles/closed`, 'target-closed'],
  ])('[webmention receiver 3.2.1 SHOULD] a target %s is refused', async (_what, target, error) => {
    expect(await ping({ target })).toEqual(refused(error))
    expect(await db().linkback.count()).toBe(0)
  })

  test('[webmention receiver 3.2.1 SHOULD] the target is kept as it was sent, and found by an old slug, a slash, a query or a fragment', async () => {
    const targets = [
      '/articles/old-post',
      '/articles/post/',
      '/ARTICLES/Post',
      '/articles/post?utm=1',
      '/articles/post#comments',
      '/articles/post/comments/1',
    ]
    for (const [i, path] of targets.entries()) {
      expect(await ping({ source: `${SOURCE}${i}`, target: `${SITE_URL}${path}` })).toMatchObject({ ok: true })
    }
    expect(
      (await db().linkback.findMany({ orderBy: { id: 'asc' } })).map((each) => [each.entryId, each.target]),
    ).toEqual(targets.map((path) => [site.postId, `${SITE_URL}${path}`]))
  })

  test('is ours by http as by https, as old links have it', async () => {
    expect(await ping({ target: 'http://blog.example/articles/post' })).toMatchObject({ ok: true })
  })

  test('may be a response that is shown, by its permalink or its place on the page', async () => {
    const id = await aResponse({ entryId: site.postId, state: 'approved' })
    const hidden = await aResponse({ entryId: site.postId, state: 'pending' })
    expect(await ping({ target: `${SITE_URL}/comments/${id}` })).toMatchObject({ ok: true })
    expect(await ping({ target: `${TARGET}#comment-${id}` })).toMatchObject({ ok: true })
    for (const none of [hidden, 999_999, 99_999_999_999]) {
      expect(await ping({ target: `${SITE_URL}/comments/${none}` })).toEqual(refused('target-unknown'))
      expect(await ping({ target: `${TARGET}#comment-${none}` })).toMatchObject({ ok: true })
    }
  })

  test('that is closed still takes what changes or ends of what it shows', async () => {
    await ping({ protocol: 'webmention' })
    await db().linkback.updateMany({
      data: { verifiedAt: NOW, commentId: await aResponse({ entryId: site.postId, kind: 'webmention' }) },
    })
    site.says({ linkbacks: false })
    expect(await ping({ protocol: 'webmention' })).toMatchObject({ ok: true })
    expect(await ping({ protocol: 'webmention', source: `${SOURCE}2` })).toEqual(refused('target-closed'))
  })

  test('takes none when the whole site takes none', async () => {
    site.says({ linkbacks: false })
    expect(await ping()).toEqual(refused('target-closed'))
  })
})

describe('pingback 0x0030: the same source and target twice', () => {
  test('[pingback 1.0 §3] 0x0030 once it is verified', async () => {
    await ping()
    await db().linkback.updateMany({ data: { verifiedAt: NOW } })
    await db().job.deleteMany()
    expect(await ping()).toEqual(refused('already-registered'))
    expect(await ping({ target: `${SITE_URL}/articles/post-2` })).toMatchObject({ ok: true })
    expect(await db().job.count()).toBe(1)
  })

  test('a link that was lost may be told again', async () => {
    await ping()
    await db().linkback.updateMany({ data: { verifiedAt: NOW, lostAt: NOW } })
    expect(await ping()).toMatchObject({ ok: true })
  })

  test('[pingback 1.0 §3] until it is verified a ping may be repeated, and is looked at once', async () => {
    const first = await ping()
    await db().linkback.updateMany({ data: { failure: 'no-link', checkedAt: NOW } })
    await db().job.deleteMany()
    expect(await Promise.all([ping(), ping()])).toEqual([first, first])
    expect(await db().linkback.count()).toBe(1)
    expect(await db().job.count()).toBe(1)
  })
})

describe('one page, reported by several protocols', () => {
  const protocolsOf = async () =>
    (await db().linkback.findMany()).map(({ protocol, protocols }) => [protocol, protocols])

  test('a page that several protocols report is one linkback, and the richest of them counts', async () => {
    await ping({ protocol: 'trackback', claims: { title: 'A title' } })
    await ping()
    await ping({ protocol: 'webmention', vouch: 'https://friend.test/' })
    await ping({ protocol: 'trackback' })
    expect(await protocolsOf()).toEqual([['webmention', ['trackback', 'pingback', 'webmention']]])
    expect(await db().linkback.findFirst()).toMatchObject({
      claims: { title: 'A title' },
      vouch: 'https://friend.test/',
    })
    expect(await db().job.count()).toBe(1)
  })

  test('is one also when they come at once', async () => {
    await Promise.all([ping({ protocol: 'webmention' }), ping(), ping({ protocol: 'trackback' })])
    expect(await protocolsOf()).toEqual([['webmention', ['webmention', 'pingback', 'trackback']]])
  })

  test('[webmention receiver 3.2.4 SHOULD] a webmention that is repeated is looked at again, a moment after the last look', async () => {
    await ping({ protocol: 'webmention' })
    await db().linkback.updateMany({ data: { verifiedAt: NOW, checkedAt: NOW } })
    await db().job.deleteMany()
    expect(await ping({ protocol: 'webmention' })).toMatchObject({ ok: true })
    expect(await db().job.findMany()).toMatchObject([{ runAt: new Date(NOW.getTime() + 5_000) }])
  })
})

describe('a host that is not welcome', () => {
  test('because the owner bins what comes from it is not visited', async () => {
    await db().block.create({ data: { kind: 'host', value: 'blog.test', effect: 'bin', createdAt: NOW } })
    changed('blocks')
    expect(await ping()).toEqual(refused('source-refused'))
    expect(await ping({ source: 'https://sub.blog.test/' })).toEqual(refused('source-refused'))
    expect(await ping({ source: 'https://other.test/' })).toMatchObject({ ok: true })
  })

  test('because it asked us to stay away is not visited', async () => {
    await db().silentHost.create({ data: { host: 'blog.test', optedOut: true, createdAt: NOW } })
    expect(await ping()).toEqual(refused('source-refused'))
  })
})

test('a host that the owner does not want to tell of links may tell of its own', async () => {
  await db().silentHost.create({ data: { host: 'blog.test', optedOut: false, createdAt: NOW } })
  expect(await ping()).toMatchObject({ ok: true })
})

describe('a flood', () => {
  const flood = async (count: number, part: (i: number) => Partial<Report>) => {
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

  test('from the whole world ends, and then what comes in is not even read', async () => {
    expect(isFlooded(NOW)).toBe(false)
    const spread = (i: number) => ({
      source: `https://blog${i}.test/`,
      networkHash: `${i}`,
      target: `${SITE_URL}/articles/${i % 2 ? 'post' : 'post-2'}`,
    })
    expect(await flood(150, spread)).toEqual(refused('too-many'))
    expect(isFlooded(NOW)).toBe(true)
    expect(isFlooded(new Date(NOW.getTime() + 60_000))).toBe(false)
  })

  test('of what is refused anyway uses up nothing', async () => {
    for (let i = 0; i < 100; i++) await ping({ target: `${SITE_URL}/articles/nothing` })
    expect(await ping({ source: `${SOURCE}2` })).toMatchObject({ ok: true })
  })
})
