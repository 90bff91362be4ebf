import { expect, test } from 'vitest'
import type { Entry } from '@/lib/articles/entry'
import { publish } from '@/lib/articles/test-content'
import { db } from '@/lib/db/client'
import { RetryLater } from '@/lib/jobs/retry-later'
import {
  anArticle,
  anotherSite,
  DAY,
  later,
  MINUTE,
  NOW,
  rewritten,
  useSender,
  withSettings,
  work,
} from './a-sender.fixture'
import { announce } from './announce'
import { PING_HUB, pingHub } from './ping-hub'

useSender()

const FEEDS = ['/feed.xml', '/atom.xml', '/feed.json']
const TOPICS = ['', '/authors/ruth'].flatMap((path) => FEEDS.map((name) => `https://blog.example${path}${name}`))

const aHub = async (status = 202) => {
  const answer = { status }
  const site = await anotherSite({ '/': answer })
  return { ...site, url: `${site.origin}/`, answer }
}
type Hub = Awaited<ReturnType<typeof aHub>>

/** What was told to the hub with everything that follows from these entries. */
async function publishTo(hub: Hub, entries: Entry[], now: Date) {
  publish(entries, { hub: hub.url })
  await announce(now)
  await work(later(MINUTE, now), hub)
  return toldTo(hub)
}
const toldTo = ({ posts }: Hub) => posts.splice(0).map(({ form }) => form['hub.url'])

test('a hub is told of each feed in which an article is new, in the form that hubs know', async () => {
  const hub = await aHub()
  const article = await anArticle('Words', { author: 'ruth' })
  publish([article], { hub: [hub.url] })
  await announce(NOW)
  await work(later(MINUTE), hub)
  expect(hub.posts.map(({ form }) => form)).toEqual(
    TOPICS.map((topic) => ({ 'hub.mode': 'publish', 'hub.url': topic, 'hub.topic': topic })),
  )
  expect(hub.posts[0]!.type).toBe('application/x-www-form-urlencoded')
})

test('a change is told once, and a start tells nothing again', async () => {
  const hub = await aHub()
  const article = await anArticle('Words', { author: 'ruth' })
  expect(await publishTo(hub, [article], NOW)).toEqual(TOPICS)
  expect(await publishTo(hub, [article], later(DAY))).toEqual([])
  expect(await publishTo(hub, [rewritten(article, 'Other words')], later(2 * DAY))).toEqual(TOPICS)
  expect(await publishTo(hub, [rewritten(article, 'Other words')], later(3 * DAY))).toEqual([])
})

test('a scheduled article is told of when it becomes public, and not before', async () => {
  const hub = await aHub()
  const article = await anArticle('Words', { author: 'ruth', date: later(DAY) })
  expect(await publishTo(hub, [article], NOW)).toEqual([])
  await work(later(DAY + 1), hub)
  await work(later(DAY + MINUTE), hub)
  expect(toldTo(hub)).toEqual(TOPICS)
})

test('drafts, pages, what is withdrawn and old news are told of to nobody', async () => {
  const hub = await aHub()
  const entries = await Promise.all([
    anArticle('x', { slug: 'a', draft: true }),
    anArticle('x', { slug: 'b', kind: 'page' }),
    anArticle('x', { slug: 'c', withdrawn: later(-MINUTE) }),
    anArticle('x', { slug: 'd', date: later(-30 * DAY) }),
  ])
  expect(await publishTo(hub, entries, NOW)).toEqual([])
})

test('nobody is told by a site without a hub, nor by one that others cannot visit', async () => {
  const hub = await aHub()
  const article = await anArticle('Words')
  publish([article])
  await announce(NOW)
  await work(later(MINUTE), hub)
  withSettings({ siteUrl: 'http://localhost:3000', fetchAllow: [] })
  expect(await publishTo(hub, [rewritten(article, 'New')], later(DAY))).toEqual([])
})

test('what a hub does not take is told again; one that the owner has taken out is left alone', async () => {
  const hub = await aHub(503)
  publish([], { hub: hub.url })
  const payload = { hub: hub.url, topic: TOPICS[0]! }
  await expect(pingHub(payload, { allow: [hub.place] })).rejects.toThrow(RetryLater)
  hub.answer.status = 204
  await pingHub(payload, { allow: [hub.place] })
  expect(toldTo(hub)).toEqual([TOPICS[0], TOPICS[0]])
  publish([])
  await pingHub(payload, { allow: [hub.place] })
  expect(toldTo(hub)).toEqual([])
})

test('a hub within the network is told only if the owner allows it', async () => {
  const hub = await aHub()
  publish([], { hub: hub.url })
  await expect(pingHub({ hub: hub.url, topic: TOPICS[0]! }, { allow: [] })).rejects.toThrow(RetryLater)
  expect(hub.posts).toEqual([])
})

test('two changes before a hub has answered are one', async () => {
  const hub = await aHub()
  const entries = await Promise.all(['a', 'b'].map((slug) => anArticle('Words', { slug, author: 'ruth' })))
  expect(await publishTo(hub, entries, NOW)).toHaveLength(TOPICS.length)
  expect(await db().job.count({ where: { name: PING_HUB } })).toBe(0)
})
