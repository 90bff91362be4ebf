import { beforeEach, describe, expect, test, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { changed, version } from '@/lib/documents/versions'
import type { Fetched, FetchError } from '@/lib/http/fetched'
import type { guardedFetch } from '@/lib/http/guarded-fetch'
import { RetryLater } from '@/lib/jobs/retry-later'
import { decide } from '@/lib/moderation/decide'
import { err, ok } from '@/lib/result'
import { emptyTables, NOW, SITE_URL, useSite } from './a-site.fixture'
import { receivePingback } from './receive-pingback'
import { verifyLinkback } from './verify-pingback'

const TARGET = `${SITE_URL}/articles/post`
const PAGE = `<title>A &lt;reply&gt;</title><meta property="og:site_name" content="A Blog">
  <p>I read <a href="${TARGET}">this &lt;i&gt;</a> &amp; more.</p>`

const site = useSite()
beforeEach(async () => {
  await emptyTables()
  site.says()
})

type Fetch = typeof guardedFetch
const finds = (page: Partial<Fetched> = {}): Fetch =>
  vi.fn(async (url: string) => ok({ url, status: 200, contentType: 'text/html', body: PAGE, cut: false, ...page }))
const fails = (error: FetchError): Fetch => vi.fn(async () => err(error))

async function aPing(source = 'https://other.test/reply') {
  const received = await receivePingback({ source, target: TARGET, networkHash: 'network' }, NOW)
  if (!received.ok) throw new Error(received.error)
  return { linkbackId: received.value.linkbackId, networkHash: 'network' }
}
const row = (id: number) => db().linkback.findUniqueOrThrow({ where: { id }, include: { comment: true } })

async function expectInNoQueueAndNoCount() {
  expect(await db().comment.count()).toBe(0)
  expect(await db().tally.count()).toBe(0)
  expect(await db().decision.count()).toBe(0)
}

describe('a page that links to the target', () => {
  test('is a response in the queue, with what it says as text', async () => {
    const job = await aPing()
    await verifyLinkback(job, NOW, finds())
    expect(await row(job.linkbackId)).toMatchObject({
      title: 'A <reply>',
      siteName: 'A Blog',
      verifiedAt: NOW,
      failure: null,
      comment: {
        entryId: site.postId,
        kind: 'pingback',
        state: 'pending',
        authorName: null,
        authorUrl: 'https://other.test/reply',
        body: '[…] I read this <i> & more. […]',
        html: '<p>[…] I read this &lt;i&gt; &amp; more. […]</p>',
        networkHash: 'network',
        addressHash: null,
      },
    })
    expect(await db().tally.findMany()).toEqual([{ kind: 'pingback', state: 'pending', count: 1 }])
    expect(await db().decision.findMany()).toMatchObject([{ rule: 'first-time', fromState: null, toState: 'pending' }])
  })

  test('is one response, however often the job runs, also at once', async () => {
    const job = await aPing()
    await Promise.all([verifyLinkback(job, NOW, finds()), verifyLinkback(job, NOW, finds())])
    await verifyLinkback(job, NOW, finds())
    expect(await db().comment.count()).toBe(1)
    expect(await db().tally.findMany()).toMatchObject([{ count: 1 }])
  })

  test('is not asked for again once it is verified', async () => {
    const job = await aPing()
    await verifyLinkback(job, NOW, finds())
    const again = finds()
    await verifyLinkback(job, NOW, again)
    expect(again).not.toHaveBeenCalled()
  })
})

describe('the first state', () => {
  const stateAfter = async (source: string, page: Partial<Fetched> = {}) => {
    const job = await aPing(source)
    await verifyLinkback(job, NOW, finds(page))
    return (await row(job.linkbackId)).comment!
  }
  const approve = async (source: string) => {
    const { id, state } = await stateAfter(source)
    await decide([{ id, state }], 'approved', { rule: 'test' }, NOW)
  }

  test('first-time: a host that was approved before is let through, and raises the page', async () => {
    await approve('https://known.test/1')
    const before = version(`entry:${site.postId}`)
    expect((await stateAfter('https://www.known.test/2')).state).toBe('approved')
    expect((await stateAfter('https://unknown.test/')).state).toBe('pending')
    expect(version(`entry:${site.postId}`)).toBe(before + 1)
    expect(await db().entry.findUnique({ where: { id: site.postId } })).toMatchObject({ linkbacks: 2, comments: 0 })
  })

  test('first-time: a known host that only redirects to a stranger vouches for nobody', async () => {
    await approve('https://known.test/1')
    expect((await stateAfter('https://known.test/go?to=evil', { url: 'https://evil.test/' })).state).toBe('pending')
  })

  test('first-time: a host that was only ever put aside is not known', async () => {
    const { id, state } = await stateAfter('https://spam.test/1')
    await decide([{ id, state }], 'spam', { rule: 'test' }, NOW)
    expect((await stateAfter('https://spam.test/2')).state).toBe('pending')
  })

  test('all: everything waits; none: what no defence holds is published', async () => {
    await approve('https://known.test/1')
    site.says({ moderation: 'all' })
    expect((await stateAfter('https://known.test/2')).state).toBe('pending')
    site.says({ moderation: 'none' })
    expect((await stateAfter('https://unknown.test/')).state).toBe('approved')
  })

  test('a block decides before the policy does, with its reason', async () => {
    site.says({ moderation: 'none' })
    await db().block.create({ data: { kind: 'host', value: 'evil.test', effect: 'bin', createdAt: NOW } })
    await db().block.create({ data: { kind: 'word', value: 'read this', effect: 'hold', createdAt: NOW } })
    changed('blocks')
    expect(await stateAfter('https://www.evil.test/')).toMatchObject({
      state: 'spam',
      verdict: { outcome: 'bin', reasons: [{ code: 'block-host' }, { code: 'block-word' }] },
    })
    expect((await stateAfter('https://fine.test/')).state).toBe('pending')
    await db().block.create({ data: { kind: 'network', value: 'network', effect: 'bin', createdAt: NOW } })
    changed('blocks')
    expect((await stateAfter('https://fine.test/2')).state).toBe('spam')
  })
})

describe('what is not verified is in no queue and no count', () => {
  test.each<[string, Partial<Fetched>]>([
    ['a page without the link', { body: '<p>Nothing</p>' }],
    ['a page that links to /post-2', { body: `<a href="${TARGET}-2">x</a>` }],
    ['plain text, though the address is in it', { contentType: 'text/plain', body: PAGE }],
  ])('%s', async (_what, page) => {
    const job = await aPing()
    await verifyLinkback(job, NOW, finds(page))
    expect(await row(job.linkbackId)).toMatchObject({ verifiedAt: null, checkedAt: NOW, failure: 'no-link' })
    await expectInNoQueueAndNoCount()
  })

  test.each<[string, FetchError]>([
    ['refused-address', { kind: 'refused-address' }],
    ['refused-url', { kind: 'refused-url' }],
    ['too-many-redirects', { kind: 'too-many-redirects' }],
    ['wrong-type', { kind: 'wrong-type' }],
    ['unreadable', { kind: 'unreadable' }],
    ['status 404', { kind: 'status', status: 404 }],
    ['status 410', { kind: 'status', status: 410 }],
  ])('%s is for good', async (words, error) => {
    const job = await aPing()
    await verifyLinkback(job, NOW, fails(error))
    expect((await row(job.linkbackId)).failure).toBe(words)
    await expectInNoQueueAndNoCount()
  })

  test.each<[string, FetchError]>([
    ['timeout', { kind: 'timeout' }],
    ['unreachable', { kind: 'unreachable' }],
    ['busy', { kind: 'busy' }],
    ['status 429', { kind: 'status', status: 429 }],
    ['status 503', { kind: 'status', status: 503 }],
  ])('%s is looked at again later, and may then be verified', async (words, error) => {
    const job = await aPing()
    await expect(verifyLinkback(job, NOW, fails(error))).rejects.toThrow(RetryLater)
    expect((await row(job.linkbackId)).failure).toBe(words)
    await expectInNoQueueAndNoCount()
    await verifyLinkback(job, NOW, finds())
    expect(await row(job.linkbackId)).toMatchObject({ failure: null, comment: { state: 'pending' } })
  })

  test('an entry that was closed meanwhile: nobody is visited', async () => {
    const job = await aPing()
    site.says({ linkbacks: false })
    const fetchPage = finds()
    await verifyLinkback(job, NOW, fetchPage)
    expect(fetchPage).not.toHaveBeenCalled()
    expect((await row(job.linkbackId)).failure).toBe('target-closed')
  })

  test('a source that leads back to this site', async () => {
    const job = await aPing()
    await verifyLinkback(job, NOW, finds({ url: `${SITE_URL}/articles/post-2` }))
    expect((await row(job.linkbackId)).failure).toBe('source-ours')
    await expectInNoQueueAndNoCount()
  })

  test('a linkback that is gone, and a payload that is none', async () => {
    await verifyLinkback({ linkbackId: 999_999 }, NOW, finds())
    await expect(verifyLinkback({ id: 1 }, NOW, finds())).rejects.toThrow()
    await expectInNoQueueAndNoCount()
  })
})
