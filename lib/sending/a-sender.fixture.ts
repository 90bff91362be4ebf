import { deflateRawSync } from 'node:zlib'
import { beforeEach, onTestFinished } from 'vitest'
import { placeOf } from '@/lib/comments/place-of'
import type { Entry } from '@/lib/articles/entry'
import { hashOf } from '@/lib/articles/read-entry'
import { anEntry, publish } from '@/lib/articles/test-content'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { settings, type Settings } from '@/lib/env'
import { aServer } from '@/lib/http/a-server.fixture'
import { claimDue, finish } from '@/lib/jobs/store'
import { DESK_COMMENT_CHANGED } from '@/lib/moderation/desk-comment-job'
import { shelve } from '@/lib/once'
import { announce } from './announce'
import { ANNOUNCE, SEND_LINKBACK, TELL_LINKS } from './jobs'
import { PING_HUB, pingHub } from './ping-hub'
import { sendLinkback } from './send-linkback'
import { tellComment } from './tell-comment'
import { tellLinks } from './tell-links'

export const NOW = new Date('2026-03-01T12:00:00Z')
export const later = (ms: number, from = NOW) => new Date(from.getTime() + ms)
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** A site with a database of its own that tells others of its links; nothing is left of the test before. */
export function useSender() {
  useTestDatabase()
  beforeEach(async () => {
    for (const table of ['Job', 'SentLink', 'SilentHost', 'Comment', 'Entry']) {
      await db().$executeRawUnsafe(`DELETE FROM "${table}"`)
    }
    publish([])
  })
}

/** What stands in the environment, for one test. */
export function withSettings(part: Partial<Settings>) {
  const before = settings()
  shelve('settings', { ...before, ...part })
  onTestFinished(() => void shelve('settings', before))
}

const written = (body: string) => ({
  source: deflateRawSync(`---\ntitle: x\n---\n${body}`),
  hash: hashOf(body),
})

/** An article of today with this text. */
export const anArticle = (body: string, part: Partial<Entry> = {}) => {
  const slug = part.slug ?? 'one'
  const file = `articles/${slug}.md`
  return anEntry({ slug, file, title: 'One & only', date: later(-HOUR), author: '', ...written(body), ...part })
}
export const rewritten = (entry: Entry, body: string): Entry => ({ ...entry, ...written(body) })

export type Post = { path: string; type: string; text: string; form: Record<string, string> }
export type Answer = { status?: number; headers?: Record<string, string | string[]>; body?: string }

/** Another site: pages and endpoints by their path, asked anew for each visit. What is posted to it is kept. */
export async function anotherSite(answers: Record<string, Answer | (() => Answer | Promise<Answer>)>) {
  const posts: Post[] = []
  const visits: string[] = []
  const server = await aServer((request, response) => {
    const path = request.url ?? '/'
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    const answer = async () => {
      if (request.method === 'POST') {
        const text = Buffer.concat(chunks).toString()
        const form = Object.fromEntries(new URLSearchParams(text))
        posts.push({ path, type: request.headers['content-type'] ?? '', text, form })
      } else visits.push(path)
      const known = answers[path]
      const {
        status = known ? 200 : 404,
        headers,
        body = '',
      } = (typeof known === 'function' ? await known() : known) ?? {}
      response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(body)
    }
    request.on('end', () => void answer())
  })
  return { ...server, origin: `http://${server.place}`, posts, visits, answers }
}

/** A page that takes webmentions at /mention. */
export const takesWebmentions: Answer = { headers: { link: '</mention>; rel=webmention' } }
export const aWebmentionSite = (answer: Answer = { status: 202 }, pages = ['/a', '/b', '/c']) =>
  anotherSite({ ...Object.fromEntries(pages.map((page) => [page, takesWebmentions])), '/mention': answer })

/** Does what is due, as the worker does it, until nothing is. */
export async function work(now: Date, ...sites: { place: string }[]) {
  const allow = sites.map(({ place }) => place)
  const deps = { fetch: { allow, limits: { redirects: 3, connectMs: 500, totalMs: 1_500 } }, random: () => 0.5 }
  for (let jobs = await claimDue(db(), 50, now); jobs.length; jobs = await claimDue(db(), 50, now)) {
    for (const job of jobs) {
      if (job.name === ANNOUNCE) await announce(now)
      if (job.name === TELL_LINKS) await tellLinks(job.payload, now, allow)
      if (job.name === DESK_COMMENT_CHANGED) await tellComment(job.payload, now, placeOf, allow)
      if (job.name === PING_HUB) await pingHub(job.payload, deps.fetch)
      if (job.name === SEND_LINKBACK) await sendLinkback(job.payload, now, deps)
      await finish(job)
    }
  }
}

/** Makes these entries the site's, and does all that follows from it. */
export async function publishAndTell(entries: Entry[], now: Date, ...sites: { place: string }[]) {
  publish(entries, { title: 'Blog & more' })
  await announce(now)
  await work(later(MINUTE, now), ...sites)
}

export const sentLinks = () => db().sentLink.findMany({ orderBy: { id: 'asc' } })
export const toldOfEntry = async (id: number) => (await db().entry.findUniqueOrThrow({ where: { id } })).told
