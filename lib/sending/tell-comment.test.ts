import { expect, test } from 'vitest'
import type { Entry } from '@/lib/articles/entry'
import { publish } from '@/lib/articles/test-content'
import { renderMarkdown } from '@/lib/comments/markdown'
import { db, transaction } from '@/lib/db/client'
import { enqueue } from '@/lib/jobs/enqueue'
import { deskCommentChanged } from '@/lib/moderation/desk-comment-job'
import {
  aWebmentionSite,
  anArticle,
  DAY,
  later,
  MINUTE,
  NOW,
  publishAndTell,
  sentLinks,
  useSender,
  withSettings,
  work,
} from './a-sender.fixture'

useSender()

async function aComment(entry: Entry, body: string, { own = true, state = 'approved' as const } = {}) {
  const email = 'ruth@blog.example'
  const user = { email, name: 'Ruth', passwordHash: '', role: 'owner' as const, createdAt: NOW }
  const { id: userId } = await db().user.upsert({ where: { email }, create: user, update: {} })
  return db().comment.create({
    data: {
      entryId: entry.id,
      kind: 'comment',
      state,
      authorName: 'Ruth',
      userId: own ? userId : null,
      body,
      html: renderMarkdown(body),
      rendererVersion: 1,
      createdAt: NOW,
      verdict: {},
      textHash: '',
    },
  })
}

async function say(id: number, now: Date, site: { place: string }) {
  await transaction((tx) => enqueue(tx, deskCommentChanged(id, now)))
  await work(now, site)
}

async function anEntryWithComment(body: (origin: string) => string, own = true) {
  const site = await aWebmentionSite()
  const article = await anArticle('')
  await publishAndTell([article], NOW, site)
  const comment = await aComment(article, body(site.origin), { own })
  await say(comment.id, NOW, site)
  return { site, article, comment }
}
const change = (id: number, data: { html?: string; state?: 'approved' | 'trash' }) =>
  db().comment.update({ where: { id }, data })

test('the links of a comment by the site’s own people are told, from the page on which it stands', async () => {
  const { site, comment } = await anEntryWithComment((origin) => `See [this](${origin}/a) and ${origin}/b .`)
  expect(site.posts.map(({ form }) => form)).toEqual(
    ['a', 'b'].map((page) => ({
      source: `https://blog.example/articles/one#comment-${comment.id}`,
      target: `${site.origin}/${page}`,
    })),
  )
})

test('what visitors write tells nobody anything', async () => {
  const { site } = await anEntryWithComment((origin) => `[this](${origin}/a)`, false)
  expect([site.visits, await sentLinks(), await db().job.count()]).toEqual([[], [], 0])
})

test('a comment that is told twice without a change is told once', async () => {
  const { site, comment } = await anEntryWithComment((origin) => `[this](${origin}/a)`)
  await say(comment.id, later(DAY), site)
  expect(site.posts).toHaveLength(1)
})

test('an edit tells what stays, what is new, and what is gone', async () => {
  const { site, comment } = await anEntryWithComment((origin) => `[a](${origin}/a) [b](${origin}/b)`)
  await change(comment.id, { html: renderMarkdown(`[a](${site.origin}/a) [c](${site.origin}/c)`) })
  await say(comment.id, later(DAY), site)
  expect(site.posts.slice(2).map(({ form }) => form.target?.at(-1))).toEqual(['a', 'b', 'c'])
  expect((await sentLinks()).map(({ isThere }) => isThere)).toEqual([true, false, true])
})

test('a comment that is taken down tells so, and once; and again when it is back', async () => {
  const { site, comment } = await anEntryWithComment((origin) => `[a](${origin}/a)`)
  await change(comment.id, { state: 'trash' })
  await say(comment.id, later(DAY), site)
  await say(comment.id, later(2 * DAY), site)
  expect(site.posts).toHaveLength(2)
  expect(await sentLinks()).toMatchObject([{ isThere: false, state: 'sent' }])
  await change(comment.id, { state: 'approved' })
  await say(comment.id, later(3 * DAY), site)
  expect(site.posts).toHaveLength(3)
  expect(await sentLinks()).toMatchObject([{ isThere: true, state: 'sent' }])
})

test('an entry that is withdrawn takes the links of its comments along', async () => {
  const { site, article } = await anEntryWithComment((origin) => `[a](${origin}/a)`)
  await publishAndTell([{ ...article, withdrawn: later(MINUTE) }], later(DAY), site)
  expect(site.posts).toHaveLength(2)
  expect(await sentLinks()).toMatchObject([{ isThere: false, state: 'sent' }])
})

test('a comment under an entry that is not public, or whose comments are hidden, tells nobody', async () => {
  const site = await aWebmentionSite()
  const draft = await anArticle('', { draft: true })
  const hidden = await anArticle('', { slug: 'two', comments: 'hidden' })
  publish([draft, hidden])
  for (const entry of [draft, hidden]) await say((await aComment(entry, `[a](${site.origin}/a)`)).id, NOW, site)
  expect(site.visits).toEqual([])
})

test('a comment on a later page of the conversation is told from there', async () => {
  const site = await aWebmentionSite()
  const article = await anArticle('')
  publish([article])
  for (let i = 0; i < 100; i++) await aComment(article, 'x', { own: false })
  const comment = await aComment(article, `[a](${site.origin}/a)`)
  await say(comment.id, NOW, site)
  expect(site.posts[0]!.form.source).toBe(`https://blog.example/articles/one/comments/2#comment-${comment.id}`)
})

test('nothing is told of a comment while the site is not public', async () => {
  const site = await aWebmentionSite()
  const article = await anArticle('')
  publish([article])
  withSettings({ siteUrl: 'http://localhost:3000' })
  await say((await aComment(article, `[a](${site.origin}/a)`)).id, NOW, site)
  expect([site.visits, await sentLinks()]).toEqual([[], []])
})
