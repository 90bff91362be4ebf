import { beforeEach, describe, expect, test, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { changed, version } from '@/lib/documents/versions'
import type { Fetched, FetchError } from '@/lib/http/fetched'
import type { guardedFetch } from '@/lib/http/guarded-fetch'
import type { Purpose } from '@/lib/http/purpose'
import { RetryLater } from '@/lib/jobs/retry-later'
import { aModerator, aResponse } from '@/lib/moderation/a-desk.fixture'
import { decide } from '@/lib/moderation/decide'
import { err, ok } from '@/lib/result'
import { emptyTables, NOW, SITE_URL, useSite } from './a-site.fixture'
import type { Protocol } from './protocol'
import { receiveLinkback, type Report } from './receive-linkback'
import { lookAgain, verifyLinkback } from './verify-linkback'

const TARGET = `${SITE_URL}/articles/post`
const PAGE = `<title>A &lt;reply&gt;</title><meta property="og:site_name" content="A Blog">
  <p>I read <a href="${TARGET}">this &lt;i&gt;</a> &amp; more.</p>`

const DAY_MS = 86_400_000

const site = useSite()
beforeEach(async () => {
  await emptyTables()
  site.says()
})

type Fetch = typeof guardedFetch
const found = (page: Partial<Fetched>): Fetched => ({
  url: 'https://other.test/reply',
  status: 200,
  contentType: 'text/html',
  headers: {},
  bytes: new Uint8Array(),
  body: PAGE,
  cut: false,
  ...page,
})
const finds = (page: Partial<Fetched> = {}): Fetch => vi.fn(async (url: string) => ok(found({ url, ...page })))
const fails = (error: FetchError): Fetch => vi.fn(async () => err(error))
const status = (code: number): FetchError => ({ kind: 'status', status: code, retryAfter: undefined, body: '' })

const keepPicture = vi.fn(async () => null)
const verify = (job: unknown, fetchPage: Fetch, now = NOW) => verifyLinkback(job, now, { fetchPage, keepPicture })

async function report(part: Partial<Report> = {}, now = NOW) {
  const source = 'https://other.test/reply'
  const received = await receiveLinkback(
    { protocol: 'pingback', source, target: TARGET, networkHash: 'network', ...part },
    now,
  )
  if (!received.ok) throw new Error(received.error)
  return { linkbackId: received.value.linkbackId, networkHash: 'network', target: part.target ?? TARGET }
}
const aPing = (source = 'https://other.test/reply') => report({ source })
const row = (id: number) => db().linkback.findUniqueOrThrow({ where: { id }, include: { comment: true } })

async function expectInNoQueueAndNoCount() {
  expect(await db().comment.count()).toBe(0)
  expect(await db().tally.count()).toBe(0)
  expect(await db().decision.count()).toBe(0)
}

describe('a page that links to the target', () => {
  test('is a response in the queue, with what it says as text', async () => {
    const job = await aPing()
    await verify(job, finds())
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

  test('[webmention receiver 3.2.2] a page is one response, however often the job runs, also at once', async () => {
    const job = await aPing()
    await Promise.all([verify(job, finds()), verify(job, finds())])
    await verify(job, finds())
    expect(await db().comment.count()).toBe(1)
    expect(await db().tally.findMany()).toMatchObject([{ count: 1 }])
  })

  test('is looked at again after a day and after a week', async () => {
    const job = await aPing()
    await verify(job, finds())
    const again = await db().job.findMany({ where: { name: 'look-again-at-linkback' }, orderBy: { runAt: 'asc' } })
    expect(again.map(({ runAt }) => (runAt.getTime() - NOW.getTime()) / DAY_MS)).toEqual([1, 7])
    expect(again[0]!.payload).toEqual({ linkbackId: job.linkbackId })
  })
})

describe('the first state', () => {
  const stateAfter = async (source: string, page: Partial<Fetched> = {}) => {
    const job = await aPing(source)
    await verify(job, finds(page))
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
    const evil = await aPing('https://www.evil.test/')
    await db().block.create({ data: { kind: 'host', value: 'evil.test', effect: 'bin', createdAt: NOW } })
    await db().block.create({ data: { kind: 'word', value: 'read this', effect: 'hold', createdAt: NOW } })
    changed('blocks')
    await verify(evil, finds())
    expect((await row(evil.linkbackId)).comment).toMatchObject({
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
    ['a picture that is ours', { body: `<img src="${TARGET}">` }],
  ])('[pingback 1.0 §3] no link: %s', async (_what, page) => {
    const job = await aPing()
    await verify(job, finds(page))
    expect(await row(job.linkbackId)).toMatchObject({ verifiedAt: null, checkedAt: NOW, failure: 'no-link' })
    await expectInNoQueueAndNoCount()
  })

  test.each<[string, FetchError]>([
    ['refused-address', { kind: 'refused-address' }],
    ['refused-url', { kind: 'refused-url' }],
    ['too-many-redirects', { kind: 'too-many-redirects' }],
    ['wrong-type', { kind: 'wrong-type' }],
    ['unreadable', { kind: 'unreadable' }],
    ['status 404', status(404)],
    ['status 410', status(410)],
  ])('%s is for good', async (words, error) => {
    const job = await aPing()
    await verify(job, fails(error))
    expect((await row(job.linkbackId)).failure).toBe(words)
    await expectInNoQueueAndNoCount()
  })

  test.each<[string, FetchError]>([
    ['timeout', { kind: 'timeout' }],
    ['unreachable', { kind: 'unreachable' }],
    ['busy', { kind: 'busy' }],
    ['status 429', status(429)],
    ['status 503', status(503)],
  ])('%s is looked at again later, and may then be verified', async (words, error) => {
    const job = await aPing()
    await expect(verify(job, fails(error))).rejects.toThrow(RetryLater)
    expect((await row(job.linkbackId)).failure).toBe(words)
    await expectInNoQueueAndNoCount()
    const later = new Date(NOW.getTime() + 61_000)
    await verify(job, finds(), later)
    expect(await row(job.linkbackId)).toMatchObject({ failure: null, comment: { state: 'pending' } })
  })

  test('an entry that was closed meanwhile: nobody is visited', async () => {
    const job = await aPing()
    site.says({ linkbacks: false })
    const fetchPage = finds()
    await verify(job, fetchPage)
    expect(fetchPage).not.toHaveBeenCalled()
    expect((await row(job.linkbackId)).failure).toBe('target-closed')
  })

  test('[webmention receiver 3.2.2] a source that leads back to this site is none', async () => {
    const job = await aPing()
    await verify(job, finds({ url: `${SITE_URL}/articles/post-2` }))
    expect((await row(job.linkbackId)).failure).toBe('source-ours')
    await expectInNoQueueAndNoCount()
  })

  test('of a host that could not be reached, nothing else is asked for a moment', async () => {
    await expect(verify(await aPing(), fails({ kind: 'unreachable' }))).rejects.toThrow(RetryLater)
    const fetchPage = finds()
    await expect(verify(await aPing('https://other.test/2'), fetchPage)).rejects.toThrow('out of reach a moment ago')
    expect(fetchPage).not.toHaveBeenCalled()
    await verify(await aPing('https://third.test/'), fetchPage)
    expect(fetchPage).toHaveBeenCalledTimes(1)
  })

  test('a linkback that is gone, and a payload that is none', async () => {
    await verify({ linkbackId: 999_999 }, finds())
    await expect(verify({ id: 1 }, finds())).rejects.toThrow()
    await expectInNoQueueAndNoCount()
  })
})

describe('a webmention', () => {
  const TELLS = (inner: string, words = 'I do not agree.') => `<title>Re: silence</title>
    <div class="h-entry"><div class="p-author h-card"><a class="u-url p-name" href="https://other.test/">Ada</a>
      <img class="u-photo" src="/ada.png" alt=""></div>
    <time class="dt-published" datetime="2026-02-27T10:00:00Z"></time>
    ${inner}<div class="e-content"><p>${words}</p></div></div>`
  const link = (name: string, to = TARGET) => `<a class="${name}" href="${to}">this</a>`
  const mention = (part: Partial<Report> = {}) => report({ protocol: 'webmention', ...part })

  test.each([
    ['reply', 'u-in-reply-to', 'I do not agree.'],
    ['like', 'u-like-of', ''],
    ['repost', 'u-repost-of', ''],
    ['bookmark', 'u-bookmark-of', ''],
  ])('[webmention receiver 3.2.3] it is a %s by what its page says', async (type, property, words) => {
    const job = await mention()
    keepPicture.mockResolvedValueOnce(null)
    await verify(job, finds({ body: TELLS(link(property), words) }))
    expect(await row(job.linkbackId)).toMatchObject({
      type,
      protocol: 'webmention',
      authorUrl: 'https://other.test/',
      publishedAt: new Date('2026-02-27T10:00:00Z'),
      comment: { kind: 'webmention', authorName: 'Ada', body: words },
    })
    expect(keepPicture).toHaveBeenLastCalledWith('https://other.test/ada.png', NOW, expect.anything())
  })

  test('that answers a comment stands below it', async () => {
    const id = await aResponse({ entryId: site.postId, state: 'approved' })
    const target = `${SITE_URL}/comments/${id}`
    const job = await mention({ target })
    await verify(job, finds({ body: TELLS(link('u-in-reply-to', target)) }))
    expect((await row(job.linkbackId)).comment).toMatchObject({ parentId: id, rootId: id })
  })

  test.each<[string, Partial<Fetched>]>([
    ['a picture', { body: `<img src="${TARGET}">` }],
    ['a video', { body: `<video src="${TARGET}"></video>` }],
    ['a sound', { body: `<audio src="${TARGET}"></audio>` }],
    ['a value in JSON', { contentType: 'application/json', body: JSON.stringify({ a: [{ link: TARGET }] }) }],
    ['plain text', { contentType: 'text/plain', body: `See ${TARGET} for more.` }],
  ])('[webmention receiver 3.2.2 MUST] the link may come from %s', async (_what, page) => {
    const job = await mention()
    await verify(job, finds(page))
    expect((await row(job.linkbackId)).comment).not.toBeNull()
  })

  test('takes the name of its author from a page about them, in one further visit', async () => {
    const job = await mention()
    const pages: Record<string, string> = {
      'https://other.test/reply': `<div class="h-entry"><a class="p-author u-author" href="/about"></a>
        ${link('u-in-reply-to')}<p class="e-content">Yes.</p></div>`,
      'https://other.test/about': `<div class="h-card"><a class="u-url u-uid p-name" href="/about">Ada L.</a></div>`,
    }
    const fetchPage = vi.fn(async (url: string) => ok(found({ url, body: pages[url]! })))
    await verify(job, fetchPage)
    expect((await row(job.linkbackId)).comment).toMatchObject({ authorName: 'Ada L.' })
    expect(fetchPage).toHaveBeenCalledTimes(2)
  })

  test('with a vouch from a site that we link to carries that as a good sign, and still waits', async () => {
    await weLinkToFriend()
    const pages: Record<string, string> = {
      'https://other.test/reply': PAGE,
      'https://friend.test/links': '<a href="https://other.test/about">a friend</a>',
      'https://friend.test/nofollow': '<a rel="nofollow" href="https://other.test/about">an advertiser</a>',
      'https://stranger.test/links': '<a href="https://other.test/about">a friend</a>',
    }
    const fetchPage = vi.fn(async (url: string) => ok(found({ url, body: pages[url]! })))
    const reasons = async (vouch: string) => {
      await db().linkback.deleteMany()
      const job = await mention({ vouch })
      await verify(job, fetchPage)
      const { state, verdict } = (await row(job.linkbackId)).comment!
      expect(state).toBe('pending')
      return (verdict as { reasons: { code: string; adds?: number }[] }).reasons
        .filter(({ adds }) => adds === undefined)
        .map(({ code }) => code)
    }
    expect(await reasons('https://friend.test/links')).toEqual(['vouch'])
    expect(await reasons('https://friend.test/nofollow')).toEqual([])
    expect(await reasons('https://stranger.test/links')).toEqual([])
    expect(fetchPage).not.toHaveBeenCalledWith('https://stranger.test/links', expect.anything())
  })
})

describe('a page that was verified and is looked at again', () => {
  const LATER = new Date(NOW.getTime() + DAY_MS)
  const approved = async () => {
    const job = await report({ protocol: 'webmention' })
    await verify(job, finds())
    const { comment } = await row(job.linkbackId)
    await decide([{ id: comment!.id, state: 'pending' }], 'approved', { rule: 'test' }, NOW)
    return job
  }
  const counts = async () => {
    const tallies = (await db().tally.findMany()).filter(({ count }) => count > 0)
    const { linkbacks } = (await db().entry.findUnique({ where: { id: site.postId } }))!
    return [...tallies.map(({ kind, state, count }) => `${count} ${kind} ${state}`), `${linkbacks} shown`]
  }

  test('[webmention receiver 3.2.4 MUST] an update gives what the page says now, and the words before stay in the history', async () => {
    const job = await approved()
    const before = version(`entry:${site.postId}`)
    await verify(job, finds({ body: PAGE.replace('more', 'less').replace('A &lt;reply&gt;', 'A title') }), LATER)
    expect(await row(job.linkbackId)).toMatchObject({
      title: 'A title',
      checkedAt: LATER,
      comment: { body: '[…] I read this <i> & less. […]', editedAt: LATER },
    })
    expect(await db().revision.findMany()).toMatchObject([{ body: '[…] I read this <i> & more. […]' }])
    expect(await db().comment.count()).toBe(1)
    expect(version(`entry:${site.postId}`)).toBeGreaterThan(before)
  })

  test('[webmention receiver 3.2.4] a repeat changes nothing when nothing has changed', async () => {
    const job = await approved()
    await verify(job, finds(), LATER)
    expect((await row(job.linkbackId)).comment).toMatchObject({ editedAt: null })
    expect(await db().revision.count()).toBe(0)
  })

  test('is judged anew: what it says now may be blocked', async () => {
    const job = await approved()
    await db().block.create({ data: { kind: 'word', value: 'casino', effect: 'hold', createdAt: NOW } })
    changed('blocks')
    await verify(job, finds({ body: PAGE.replace('more', 'casino') }), LATER)
    expect((await row(job.linkbackId)).comment).toMatchObject({ state: 'pending' })
    expect(await counts()).toEqual(['1 webmention pending', '0 shown'])
  })

  test.each<[string, Fetch]>([
    ['the link is gone', finds({ body: '<p>Nothing.</p>' })],
    ['the page is gone (410)', fails(status(410))],
    ['the page is gone (404)', fails(status(404))],
    ['the page says that it is gone', finds({ body: `<meta http-equiv="Status" content="410 Gone">${PAGE}` })],
  ])(
    '[webmention receiver 3.2.4 SHOULD] it is removed when %s, and comes back when the link does',
    async (_what, gone) => {
      const job = await approved()
      await verify(job, gone, LATER)
      expect(await row(job.linkbackId)).toMatchObject({ lostAt: LATER, comment: { state: 'trash' } })
      expect(await db().decision.findFirst({ orderBy: { id: 'desc' } })).toMatchObject({
        rule: 'link-lost',
        fromState: 'approved',
        toState: 'trash',
      })
      expect(await counts()).toEqual(['1 webmention trash', '0 shown'])
      await verify(job, gone, LATER)
      await verify(job, finds(), LATER)
      expect(await row(job.linkbackId)).toMatchObject({ lostAt: null, failure: null, comment: { state: 'approved' } })
      expect(await counts()).toEqual(['1 webmention approved', '1 shown'])
    },
  )

  test('stays where a person has put it since then', async () => {
    const job = await approved()
    await verify(job, finds({ body: '' }), LATER)
    const { comment } = await row(job.linkbackId)
    await decide([{ id: comment!.id, state: 'trash' }], 'spam', { userId: await aModeratorId() }, LATER)
    await verify(job, finds(), LATER)
    expect((await row(job.linkbackId)).comment).toMatchObject({ state: 'spam' })
  })

  test('stays while it cannot be reached, and is looked at later', async () => {
    const job = await approved()
    await expect(verify(job, fails({ kind: 'timeout' }), LATER)).rejects.toThrow(RetryLater)
    expect((await row(job.linkbackId)).comment).toMatchObject({ state: 'approved' })
  })

  test('is visited as a browser after a day: a link for our eyes alone is none', async () => {
    const job = await approved()
    const cloaked = vi.fn(async (url: string, { because }: Purpose) =>
      ok(found({ url, body: because === null ? '<p>Buy!</p>' : PAGE })),
    )
    const deps = { fetchPage: cloaked, keepPicture }
    await lookAgain({ linkbackId: job.linkbackId }, LATER, deps)
    expect((await row(job.linkbackId)).comment).toMatchObject({ state: 'approved' })
    const second = await db().job.findFirstOrThrow({ where: { dedupeKey: { endsWith: ':second' } } })
    expect(second.runAt).toEqual(new Date(LATER.getTime() + 3_600_000))
    await lookAgain(second.payload, second.runAt, deps)
    expect((await row(job.linkbackId)).comment).toMatchObject({ state: 'trash' })
  })

  test('stays for one that only turns us away, and what it was found to be stays with it', async () => {
    const job = await approved()
    for (const error of [
      status(403),
      status(401),
      { kind: 'wrong-type' as const },
      { kind: 'refused-address' as const },
    ]) {
      await verify(job, fails(error), LATER)
      await lookAgain({ linkbackId: job.linkbackId, isSecondLook: true }, LATER, {
        fetchPage: fails(error),
        keepPicture,
      })
      expect((await row(job.linkbackId)).comment).toMatchObject({ state: 'approved' })
    }
  })

  test('is not lost by a report of another address of ours, which anybody can send', async () => {
    const job = await approved()
    const target = `${TARGET}?utm=x`
    await verify(await report({ protocol: 'webmention', target }, LATER), finds(), LATER)
    expect(await row(job.linkbackId)).toMatchObject({ target: TARGET, lostAt: null, comment: { state: 'approved' } })
    const moved = finds({ body: PAGE.replace(TARGET, target) })
    await verify(await report({ protocol: 'webmention', target }, LATER), moved, LATER)
    expect(await row(job.linkbackId)).toMatchObject({ target, lostAt: null, comment: { state: 'approved' } })
  })

  test('loses one of two links to the entry and stays with the other', async () => {
    const both = finds({ body: `${PAGE}<a href="${TARGET}#comments">there</a>` })
    const job = await approved()
    await verify(await report({ protocol: 'webmention', target: `${TARGET}#comments` }, LATER), both, LATER)
    const first = finds()
    await verify(await report({ protocol: 'webmention', target: `${TARGET}#comments` }, LATER), first, LATER)
    await verify(await report({ protocol: 'webmention' }, LATER), first, LATER)
    expect((await row(job.linkbackId)).comment).toMatchObject({ state: 'approved' })
  })

  test.each([
    ['its headline alone', PAGE.replace('A &lt;reply&gt;', 'Casino')],
    ['its site alone', PAGE.replace('A Blog', 'Casino')],
    ['hiding the link alone', PAGE.replace('<p>', '<p hidden>')],
  ])('is judged anew when it changes %s', async (_what, body) => {
    const job = await approved()
    await db().block.create({ data: { kind: 'word', value: 'casino', effect: 'hold', createdAt: NOW } })
    changed('blocks')
    await verify(job, finds({ body }), LATER)
    expect((await row(job.linkbackId)).comment).toMatchObject({ state: 'pending' })
  })

  test('is judged by what it is when it has been read, not by what it was when that began', async () => {
    await db().block.create({ data: { kind: 'word', value: 'casino', effect: 'bin', createdAt: NOW } })
    changed('blocks')
    const job = await report({ protocol: 'webmention' })
    await verify(job, finds())
    const { comment } = await row(job.linkbackId)
    const meanwhile: Fetch = vi.fn(async (url: string) => {
      await decide([{ id: comment!.id, state: 'pending' }], 'approved', { rule: 'test' }, LATER)
      return ok(found({ url, body: PAGE.replace('more', 'casino') }))
    })
    await verify(job, meanwhile, LATER)
    expect((await row(job.linkbackId)).comment).toMatchObject({ state: 'spam' })
    expect(await counts()).toEqual(['1 webmention spam', '0 shown'])
  })

  test('that is lost while somebody approves it is lost', async () => {
    const job = await report({ protocol: 'webmention' })
    await verify(job, finds())
    const { comment } = await row(job.linkbackId)
    const meanwhile: Fetch = vi.fn(async (url: string) => {
      await decide([{ id: comment!.id, state: 'pending' }], 'approved', { rule: 'test' }, LATER)
      return ok(found({ url, body: '' }))
    })
    await verify(job, meanwhile, LATER)
    expect((await row(job.linkbackId)).comment).toMatchObject({ state: 'trash' })
    expect(await counts()).toEqual(['1 webmention trash', '0 shown'])
  })

  test('counts once when it becomes of the richer kind in two runs at once', async () => {
    const job = await report()
    await verify(job, finds())
    const again = await report({ protocol: 'webmention' }, LATER)
    await Promise.all([verify(again, finds(), LATER), verify(again, finds(), LATER)])
    expect(await counts()).toEqual(['1 webmention pending', '0 shown'])
  })

  test('that a person has brought back from the trash is not put there again', async () => {
    const job = await approved()
    await verify(job, finds({ body: '' }), LATER)
    const { comment } = await row(job.linkbackId)
    await decide([{ id: comment!.id, state: 'trash' }], 'approved', { userId: await aModeratorId() }, LATER)
    await verify(job, finds({ body: '' }), LATER)
    expect((await row(job.linkbackId)).comment).toMatchObject({ state: 'approved' })
  })

  test('keeps its author and picture while these cannot be had', async () => {
    const signed = `<div class="h-entry"><a class="u-author" href="/about"></a><a class="u-in-reply-to" href="${TARGET}">x</a>
      <p class="e-content">Yes.</p></div>`
    const card =
      '<div class="h-card"><a class="u-url u-uid p-name" href="/about">Ada</a><img class="u-photo" src="/a.png"></div>'
    const job = await report({ protocol: 'webmention' })
    await db().picture.create({ data: { id: 'p', bytes: new Uint8Array(1), createdAt: NOW } })
    keepPicture.mockResolvedValueOnce('p' as never)
    await verify(
      job,
      vi.fn(async (url: string) => ok(found({ url, body: url.endsWith('/about') ? card : signed }))),
    )
    const away = vi.fn(async (url: string) =>
      url.endsWith('/about') ? err({ kind: 'timeout' as const }) : ok(found({ url, body: signed })),
    )
    await verify(job, away, LATER)
    expect(await row(job.linkbackId)).toMatchObject({ pictureId: 'p', comment: { authorName: 'Ada', editedAt: null } })
  })

  test('makes no page anew when nothing of it has changed, or when nobody sees it', async () => {
    const job = await approved()
    const versions = () => [version(`entry:${site.postId}`), version('threads')]
    const before = versions()
    await verify(job, finds(), LATER)
    const { comment } = await row(job.linkbackId)
    expect(versions()).toEqual(before)
    await decide([{ id: comment!.id, state: 'approved' }], 'spam', { rule: 'test' }, LATER)
    const after = versions()
    await verify(job, finds({ body: PAGE.replace('more', 'less') }), LATER)
    expect(versions()).toEqual(after)
  })

  test('is known by the host where it was found, and not by one that only leads there', async () => {
    const job = await report({ source: 'https://www.google.test/url?q=x' })
    await verify(job, finds({ url: 'https://www.evil.test/page' }))
    expect(await row(job.linkbackId)).toMatchObject({ host: 'evil.test', source: 'https://www.google.test/url?q=x' })
  })

  test('is of the richer kind when another protocol reports it', async () => {
    const job = await report()
    await verify(job, finds())
    expect(await counts()).toEqual(['1 pingback pending', '0 shown'])
    await verify(await report({ protocol: 'webmention' }, LATER), finds(), LATER)
    expect((await row(job.linkbackId)).comment).toMatchObject({ kind: 'webmention' })
    expect(await counts()).toEqual(['1 webmention pending', '0 shown'])
  })

  test('takes changes and the end of its link also when the entry takes no new linkbacks', async () => {
    const job = await approved()
    site.says({ linkbacks: false })
    await verify(job, finds({ body: '' }), LATER)
    expect((await row(job.linkbackId)).comment).toMatchObject({ state: 'trash' })
  })
})

describe('a trackback', () => {
  const trackback = () =>
    report({ protocol: 'trackback', claims: { title: 'Their title', excerpt: 'Their words', blogName: 'Their blog' } })

  test('is shown by what its page says; what was sent fills what the page leaves open', async () => {
    const job = await trackback()
    await verify(job, finds())
    expect(await row(job.linkbackId)).toMatchObject({ title: 'A <reply>', siteName: 'A Blog' })
    await emptyTables()
    const other = await trackback()
    await verify(other, finds({ body: `<a href="${TARGET}"><img src="x.png"></a>` }))
    expect(await row(other.linkbackId)).toMatchObject({
      title: 'Their title',
      siteName: 'Their blog',
      comment: { kind: 'trackback', body: 'Their words' },
    })
  })

  test('[trackback 1.2] a trackback whose page does not link here never shows', async () => {
    await verify(await trackback(), finds({ body: '<p>There you will find 95 more …</p>' }))
    await expectInNoQueueAndNoCount()
  })
})

describe('rules of their own', () => {
  const stateOf = async (protocol: Protocol, source: string, body = PAGE) => {
    const job = await report({ protocol, source })
    await verify(job, finds({ body }))
    return (await row(job.linkbackId)).comment!.state
  }

  test('by protocol, and before that by what the page says', async () => {
    site.says({ linkbackRules: { moderation: { trackback: 'all', pingback: 'none', like: 'none' } } })
    expect(await stateOf('pingback', 'https://a.test/')).toBe('approved')
    expect(await stateOf('trackback', 'https://b.test/')).toBe('pending')
    expect(await stateOf('webmention', 'https://c.test/')).toBe('pending')
    const like = `<div class="h-entry"><a class="u-like-of" href="${TARGET}">x</a></div>`
    expect(await stateOf('webmention', 'https://d.test/', like)).toBe('approved')
  })

  test('a host that we link to is trusted where the owner says so', async () => {
    await weLinkToFriend()
    expect(await stateOf('pingback', 'https://friend.test/1')).toBe('pending')
    site.says({ linkbackRules: { trustLinked: true } })
    expect(await stateOf('pingback', 'https://friend.test/2')).toBe('approved')
    expect(await stateOf('pingback', 'https://stranger.test/')).toBe('pending')
  })
})

const aModeratorId = async () => (await aModerator()).id

const weLinkToFriend = () => {
  const link = { target: 'https://friend.test/', host: 'friend.test', version: '1', createdAt: NOW }
  return db().sentLink.create({ data: { entryId: site.postId, source: TARGET, ...link } })
}
