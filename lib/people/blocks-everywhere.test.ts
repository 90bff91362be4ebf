import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Entry } from '@/lib/articles/entry'
import { anEntry, publish } from '@/lib/articles/test-content'
import { HOME, wrote } from '@/lib/comments/a-guest.fixture'
import { readConversation } from '@/lib/comments/conversation'
import { ownKey } from '@/lib/comments/own-key'
import { readOwn } from '@/lib/comments/own-view'
import { responsesFeed } from '@/lib/feeds/responses-feed'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { plan } from '@/lib/front/routes'
import type { guardedFetch } from '@/lib/http/guarded-fetch'
import { keyedHash, seal } from '@/lib/keys'
import type { Protocol } from '@/lib/linkbacks/protocol'
import { receiveLinkback } from '@/lib/linkbacks/receive-linkback'
import { verifyLinkback } from '@/lib/linkbacks/verify-linkback'
import { aModerator, aResponse, NOON } from '@/lib/moderation/a-desk.fixture'
import { writeDigests } from '@/lib/notifications/digest'
import { mailReplies } from '@/lib/notifications/reply-mail'
import { passOnNews } from '@/lib/notifications/response-news'
import { shelve } from '@/lib/once'
import { ok } from '@/lib/result'
import { EFFECTS, type Block, type Effect } from '@/lib/spam/block'
import { addBlock, blockOriginOf, readBlocks, removeBlock, type Term } from '@/lib/spam/manage-blocks'

// What may be blocked, with what effect, of what comes in: each of them with each.

useTestDatabase()

const SITE = 'https://blog.example'
const DAY_MS = 86_400_000
const LATER = new Date(NOON.getTime() + 60_000)
const FOLLOWER = 'follower@example.org'
/** Nobody else has said it, so that who sees it is who is shown the response. */
const WORDS = 'unmistakable quince marmalade'
const PLACES = ['word', 'host', 'network', 'person'] as const satisfies Block['kind'][]
const KINDS = ['comment', 'pingback', 'trackback', 'webmention'] as const

let entry: Entry
let elsewhere: Entry
let followed: number
beforeEach(async () => {
  for (const { id } of await readBlocks()) await removeBlock(id)
  for (const table of ['Job', 'Mail', 'Linkback', 'Comment', 'Commenter', 'User', 'Tally'] as const) {
    await db().$executeRawUnsafe(`DELETE FROM "${table}"`)
  }
  for (const kept of ['comment-limiters', 'linkback-limiters', 'linkback-flood']) shelve(kept, undefined)
  entry = await anEntry({ title: 'A box in the hall', slug: `entry-${Math.random()}` })
  elsewhere = await anEntry({ slug: `entry-${Math.random()}` })
  const webhook = { url: 'https://hook.example/', tell: ['waiting' as const, 'published' as const] }
  publish([entry, elsewhere], { moderation: 'none', webhook })
  await aModerator()
  const hash = keyedHash('addressHash', 'email', FOLLOWER)
  const person = { emailHash: hash, emailSealed: seal(FOLLOWER), createdAt: NOON, provenAt: NOON }
  const commenterId = (await db().commenter.create({ data: person })).id
  followed = await aResponse({ entryId: entry.id, state: 'approved', commenterId })
  const follows = { commenterId, entryId: entry.id, commentId: followed, scope: `comment:${followed}` }
  await db().subscription.create({ data: { ...follows, createdAt: NOON, confirmedAt: NOON } })
  await db().job.deleteMany()
})

/** What is blocked is what somebody did a minute before. */
async function block(place: Block['kind'], effect: Effect, term: Term = 'forever') {
  const how = { effect, term, note: '' }
  if (place === 'word') return addBlock({ kind: 'word', value: 'quince', ...how }, NOON)
  if (place === 'host') return addBlock({ kind: 'host', value: 'evil.test', ...how }, NOON)
  const { id } = await wrote(elsewhere, { email: 'mallory@example.org' }, NOON)
  await db().job.deleteMany()
  await db().mail.deleteMany()
  return blockOriginOf(id, place, how, NOON)
}

async function comes(kind: (typeof KINDS)[number], at = LATER) {
  if (kind !== 'comment') return linkback(kind, at)
  const typed = { name: 'Mallory', email: 'mallory@example.org', url: 'https://www.evil.test/' }
  return wrote(entry, { ...typed, parent: String(followed), body: `This is ${WORDS}.` }, at)
}

async function linkback(protocol: Protocol, at: Date) {
  const target = `${SITE}/articles/${entry.slug}`
  const source = 'https://www.evil.test/page'
  const { networkHash } = HOME
  const claims =
    protocol === 'trackback' ? { title: 'A page', excerpt: `It has ${WORDS}`, blogName: 'A blog' } : undefined
  const received = await receiveLinkback({ protocol, source, target, networkHash, ...(claims && { claims }) }, at)
  if (!received.ok) return { id: null, state: received.error, decisions: [] }
  const body = `<title>A page</title><p>It has ${WORDS} for <a href="${target}">them</a>.</p>`
  const fetchPage: typeof guardedFetch = vi.fn(async (url: string) =>
    ok({ url, status: 200, contentType: 'text/html', headers: {}, bytes: new Uint8Array(), body, cut: false }),
  )
  const payload = { linkbackId: received.value.linkbackId, networkHash, target }
  await verifyLinkback(payload, at, { fetchPage, keepPicture: async () => null })
  return db().comment.findFirstOrThrow({
    where: { kind: protocol },
    include: { decisions: { orderBy: { id: 'desc' } } },
  })
}

/** Everywhere but its writer's own page where what came could be read, counted or told of. */
async function whereSeen(id: number | null): Promise<string[]> {
  for (;;) {
    const job = await db().job.findFirst({ where: { name: { in: ['response-news', 'reply-mail'] } } })
    if (!job) break
    await db().job.delete({ where: { id: job.id } })
    await (job.name === 'reply-mail' ? mailReplies : passOnNews)(job.payload, LATER)
  }
  await writeDigests(LATER)
  const mails = await db().mail.findMany()
  const told = (kind: string) => mails.some((mail) => mail.kind === kind && mail.text.includes(WORDS))
  const shown = await readConversation(entry, 1)
  const counts = await db().entry.findUniqueOrThrow({ where: { id: entry.id } })
  const link = id !== null && (await plan('GET', `/comments/${id}`, new URLSearchParams(), LATER))
  const seen = {
    page: JSON.stringify([shown.items, shown.faces]).includes(WORDS),
    feed: JSON.stringify(await responsesFeed(entry)).includes(WORDS),
    count: counts.comments + counts.linkbacks > 1 || shown.comments + shown.linkbacks > 1,
    permalink: link && link.kind === 'redirect',
    'mail to who follows': told('reply'),
    'mail to the desk': told('digest'),
    webhook: (await db().job.count({ where: { name: 'webhook' } })) > 0,
  }
  return Object.entries(seen).flatMap(([where, is]) => (is ? [where] : []))
}

const SHOWN = ['page', 'feed', 'count', 'permalink', 'webhook']
const WAITS = ['mail to the desk', 'webhook']

test.each(KINDS)('without a block a %s is shown to everybody, counted, and told of', async (kind) => {
  const { id, state } = await comes(kind)
  expect(state).toBe('approved')
  const told = kind === 'comment' ? ['mail to who follows'] : []
  expect((await whereSeen(id)).sort()).toEqual([...SHOWN, ...told].sort())
})

describe.each(KINDS)('a %s', (kind) => {
  describe.each(PLACES)('with a block on its %s', (place) => {
    test.each(EFFECTS)('(%s) is where it belongs, and seen there alone', async (effect) => {
      await block(place, effect)
      const { id, state, decisions } = await comes(kind)
      const isUnhurt = place === 'person' && kind !== 'comment'
      const isTurnedAway = place === 'host' && kind !== 'comment' && effect !== 'hold'
      if (isTurnedAway) {
        // What goes into spam unseen is not even visited.
        expect(state).toBe('source-refused')
      } else if (isUnhurt) {
        // A page has no address that somebody could be known by.
        expect(state).toBe('approved')
      } else {
        expect(state).toBe(effect === 'hold' ? 'pending' : 'spam')
        expect(decisions[0]!.rule).toBe(effect === 'quiet' ? 'quiet' : 'defence')
        expect(decisions[0]!.reason).toMatch(/blocked (?:word “quince”|host “evil\.test”|network|person)/)
      }
      expect(await whereSeen(id)).toEqual(isUnhurt ? SHOWN : state === 'pending' ? WAITS : [])
      if (kind !== 'comment') return
      const own = await readOwn(id!, ownKey(id!), LATER)
      expect(own.ok && own.value.state).toBe(effect === 'quiet' ? 'published' : 'waiting')
    })
  })

  test.each(PLACES)('is let through when the block on its %s is over', async (place) => {
    await block(place, 'hold', 'day')
    const isHit = place !== 'person' || kind === 'comment'
    expect((await comes(kind, new Date(NOON.getTime() + DAY_MS - 1))).state).toBe(isHit ? 'pending' : 'approved')
    await db().linkback.deleteMany()
    await db().comment.deleteMany({ where: { id: { not: followed } } })
    expect((await comes(kind, new Date(NOON.getTime() + DAY_MS))).state).toBe('approved')
  })
})
