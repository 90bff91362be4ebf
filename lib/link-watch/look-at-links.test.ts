import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { content } from '@/lib/articles/content'
import { compileAhead, loadContent } from '@/lib/articles/load-content'
import { describe } from '@/lib/articles/problem'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import type { guardedFetch } from '@/lib/http/guarded-fetch'
import { log } from '@/lib/log'
import { shelve } from '@/lib/once'
import { replaceByCopy, ignoreLink, readAiling } from './desk'
import { loadFates } from './fates'
import { LOOK_AT_LINKS, lookAtLinks } from './look-at-links'

const { folder } = useTestDatabase()
const contentDir = path.join(folder, 'content')
process.env.CONTENT_DIR = contentDir

const NOW = new Date('2026-11-23T12:00:00Z')
const later = (ms: number) => new Date(NOW.getTime() + ms)
const MINUTE = 60_000
const WEEK = 7 * 86_400_000

const save = (file: string, text: string) => writeFileSync(path.join(contentDir, file), text)
const load = async () => {
  shelve('content-files', undefined)
  await loadFates()
  await loadContent()
  await compileAhead()
}

beforeEach(async () => {
  vi.spyOn(log, 'warn').mockImplementation(() => {})
  await db().linkCheck.deleteMany()
  await db().job.deleteMany()
  for (const name of ['articles', 'reading']) mkdirSync(path.join(contentDir, name), { recursive: true })
  save('site.yaml', 'authors: { ruth: { name: Ruth } }\n')
  save(
    'links.yaml',
    'one: { url: "https://shop.example/1", shop: S, sponsored: true }\ntwo: { url: "https://shop.example/2", shop: S, sponsored: true }\n',
  )
  const matter = 'title: T\ndate: 2026-01-01\nauthor: ruth\n'
  save(
    'articles/a.mdx',
    `---\n${matter}---\n\n[a](https://other.example/a) [one](link:one) [b](https://third.example/) [self](https://blog.example/b)\n`,
  )
  save('articles/draft.mdx', `---\n${matter}draft: true\n---\n\n[b](https://draft.example/)\n`)
  await load()
})

const fetched = (status: number) =>
  status === 200
    ? { ok: true, value: { status } }
    : { ok: false, error: { kind: 'status', status, retryAfter: undefined, body: '' } }
/** An internet on which these addresses answer otherwise than with 200. */
function anInternet(answers: Record<string, number>) {
  const asked: string[] = []
  const fetch = (async (url: string, { method = 'GET' }: { method?: string }) => {
    asked.push(`${method} ${url}`)
    return fetched(answers[`${method} ${url}`] ?? answers[url] ?? 200)
  }) as unknown as typeof guardedFetch
  return { asked, fetch }
}

async function lookUntilDone(internet: ReturnType<typeof anInternet>, from: Date) {
  for (let i = 0; i < 5; i++) await lookAtLinks(new Date(from.getTime() + i * MINUTE), internet.fetch)
}

test('each link is looked at once a week, of one host one at a time', async () => {
  const internet = anInternet({})
  await lookAtLinks(NOW, internet.fetch)
  expect(internet.asked).toEqual(['HEAD https://shop.example/1', 'HEAD https://other.example/a'])
  const [job] = await db().job.findMany({ where: { name: LOOK_AT_LINKS } })
  expect(job!.runAt.getTime() - NOW.getTime()).toBeLessThan(MINUTE)

  await lookUntilDone(internet, later(MINUTE))
  expect(internet.asked.slice(2).sort()).toEqual(['HEAD https://shop.example/2', 'HEAD https://third.example/'])
  await lookAtLinks(later(WEEK - MINUTE), internet.fetch)
  expect(internet.asked).toHaveLength(4)
  await lookAtLinks(later(WEEK), internet.fetch)
  expect(internet.asked).toHaveLength(6)
})

test('a good answer to HEAD is enough, any other is asked for with GET', async () => {
  const internet = anInternet({ 'HEAD https://shop.example/1': 405, 'HEAD https://other.example/a': 404 })
  await lookAtLinks(NOW, internet.fetch)
  expect(internet.asked).toEqual([
    'HEAD https://shop.example/1',
    'GET https://shop.example/1',
    'HEAD https://other.example/a',
    'GET https://other.example/a',
  ])
  expect(await readAiling(NOW)).toEqual([])
})

const problems = () => content().problems.map(describe)

test('a paid link that is gone twice is a problem of its file, until it is back, ignored or replaced', async () => {
  const gone = anInternet({ 'https://shop.example/1': 404 })
  await lookUntilDone(gone, NOW)
  expect(problems()).toEqual([])
  expect(await readAiling(NOW)).toMatchObject([
    { url: 'https://shop.example/1', status: 404, isDead: false, files: ['links.yaml: one'] },
  ])
  await lookUntilDone(gone, later(WEEK + MINUTE))
  const dead = [expect.stringMatching(/^articles\/a\.mdx:7:\d+ .*“one”, which is dead/) as string]
  expect(problems()).toEqual(dead)

  await ignoreLink('https://shop.example/1', true)
  expect(problems()).toEqual([])
  await ignoreLink('https://shop.example/1', false)
  expect(problems()).toEqual(dead)
  expect(await replaceByCopy('https://shop.example/1', 'javascript:alert(1)')).toMatchObject({ error: 'no-address' })
  await replaceByCopy('https://shop.example/1', 'https://web.archive.org/web/2026/https://shop.example/1')
  expect(problems()).toEqual([])
  expect([...content().registry.archives.values()]).toEqual(['https://web.archive.org/web/2026/https://shop.example/1'])
  await replaceByCopy('https://shop.example/1', '')
  expect(problems()).toEqual(dead)

  await load()
  expect(problems()).toEqual(dead)
  await lookUntilDone(anInternet({}), later(3 * WEEK))
  expect(problems()).toEqual([])
})

test('what is no longer linked to is forgotten', async () => {
  await lookUntilDone(anInternet({ 'https://shop.example/1': 404 }), NOW)
  save('links.yaml', '{}\n')
  await load()
  await lookAtLinks(later(10 * MINUTE), anInternet({}).fetch)
  expect(await readAiling(NOW)).toEqual([])
})
