import { appendFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { megabytes, milliseconds, percentile, type Figure } from '../figures'
import { residentBytes } from '../process-figures'
import { Chance } from '../seed/chance'
import { writeContent } from '../seed/write-content'
import { SiteUnderTest } from '../site-under-test'
import { makeFolder, pause, removeFolder } from '../workshop'

const MIB = 1_048_576
const VIEW_MS = 100
const START_MS = 5_000
const MEMORY_BYTES = 300 * MIB
/** What a `git pull` may bring. */
const AT_ONCE = 1_000
const AT_ONCE_MS = 30_000
const VIEWS = 100

type Size = { articles: number; seconds: number }

/** A site of many articles of all lengths: how it starts, what a reader waits for, what a change takes, how large it gets. */
export async function manyArticles({ articles, seconds }: Size): Promise<Figure[]> {
  const endsAt = Date.now() + seconds * 1_000
  const [contentDir, dataDir] = [makeFolder('content'), makeFolder('data')]
  writeContent({ folder: contentDir, articles })
  const slugs = shuffled(readdirSync(path.join(contentDir, 'articles')).map((file) => path.parse(file).name))
  const of = `${articles.toLocaleString('en')} articles`

  const first = await SiteUnderTest.start({ contentDir, dataDir })
  // The code of the pages is loaded when it is first asked for.
  await first.reader.page(`/articles/${slugs.pop()}`)
  const early = await viewsOf(first, take(slugs, VIEWS / 2))
  await first.stop()

  const site = await SiteUnderTest.start({ contentDir, dataDir })
  try {
    await site.reader.page(`/articles/${slugs.pop()}`)
    const views = await viewsOf(site, take(slugs, VIEWS))
    const lists = await listsOf(site, articles > 5_000)
    const saved = await savedAndLive(site, contentDir, 5)
    const many = await manySaved(site, contentDir, Math.min(AT_ONCE, articles / 2))
    const read = await readAll(site, slugs, endsAt)
    return [
      time(`first start, ${of}`, first.readyMs, START_MS),
      time(`second start, ${of}`, site.readyMs, START_MS),
      time('  first view of an article, p50', percentile(views, 0.5), VIEW_MS, `${views.length} articles`),
      time('  p99', percentile(views, 0.99), VIEW_MS),
      time('  p99 while the index is made', percentile(early, 0.99), VIEW_MS, 'just after the first start'),
      time('  the slowest list', Math.max(...lists.map(({ ms }) => ms)), VIEW_MS, inWords(lists)),
      time('  saved and live', Math.max(...saved), 1_000, `the slowest of ${saved.length}`),
      time(
        '  many saved at once, all live',
        many.ms,
        AT_ONCE_MS,
        `${many.files} files; a reader waited up to ${milliseconds(many.slowest)} meanwhile`,
      ),
      memory(`  memory, ${(read + VIEWS).toLocaleString('en')} articles read`, site),
    ]
  } finally {
    await site.stop()
    removeFolder(contentDir)
    removeFolder(dataDir)
  }
}

const time = (what: string, value: number, atMost: number, note?: string): Figure => ({
  ...{ what, value, show: milliseconds, budget: { atMost } },
  ...(note && { note }),
})

function memory(what: string, { pid }: SiteUnderTest): Figure {
  const value = residentBytes(pid)
  if (value === null) return { what, why: 'this system has no /proc to read memory from' }
  return { what, value, show: megabytes, budget: { atMost: MEMORY_BYTES } }
}

function shuffled<T>(list: T[]): T[] {
  const chance = new Chance(1)
  return list
    .map((item) => ({ item, place: chance.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item)
}

const take = <T>(list: T[], count: number) => list.splice(-count)

async function waitFor(site: SiteUnderTest, address: string): Promise<number> {
  const begun = performance.now()
  await site.reader.page(address, { 'Accept-Encoding': 'br' })
  return performance.now() - begun
}

async function viewsOf(site: SiteUnderTest, slugs: string[]): Promise<number[]> {
  const waits: number[] = []
  for (const slug of slugs) waits.push(await waitFor(site, `/articles/${slug}`))
  return waits
}

type View = { address: string; ms: number }

/** One of every kind of page that is not an article, asked for once. */
async function listsOf(site: SiteUnderTest, isLarge: boolean): Promise<View[]> {
  const [tag = ''] = /\/tags\/[^"]+/.exec(await site.reader.page('/tags')) ?? []
  // Here too the code is loaded first.
  const others = [
    '/page/2',
    '/authors/author-1',
    '/reading/book-0',
    '/archive/page/2',
    `${tag}/feed.json`,
    '/reading.opml',
  ]
  for (const address of others) await site.reader.page(address)
  const addresses = [
    ...['/', '/page/50', '/archive', tag, '/authors/author-0', '/reading', '/reading/book-1', '/about'],
    ...['/sitemap.xml', '/feed.xml', `${tag}/atom.xml`, '/authors/author-0/feed.xml', '/reading/feed.xml'],
    ...['/reading.csv', '/robots.txt', ...(isLarge ? ['/page/500', '/archive/page/20', '/sitemap-2.xml'] : [])],
  ]
  const views: View[] = []
  for (const address of addresses) views.push({ address, ms: await waitFor(site, address) })
  return views.sort((a, b) => b.ms - a.ms)
}

const inWords = (views: View[]) => views.map(({ address, ms }) => `${address} ${milliseconds(ms)}`).join(', ')

const GIVE_UP_MS = 120_000

/** The pages of articles that are about to be changed, and their files. */
function articlesIn(contentDir: string, count: number) {
  const names = readdirSync(path.join(contentDir, 'articles')).slice(0, count)
  return names.map((name) => ({
    file: path.join(contentDir, 'articles', name),
    address: `/articles/${path.parse(name).name}`,
  }))
}

async function savedAndLive(site: SiteUnderTest, contentDir: string, times: number): Promise<number[]> {
  const waits: number[] = []
  for (const { file, address } of articlesIn(contentDir, times)) {
    appendFileSync(file, `\n${ADDED}\n`)
    const begun = performance.now()
    while (!(await site.reader.page(address)).includes(ADDED)) await notForever(begun)
    waits.push(performance.now() - begun)
  }
  return waits
}

const ADDED = 'Added a moment ago.'
const ADDED_TO_MANY = 'Added to many.'

/** Until a few of many files that change at once are live, spread over all; and what a reader of another page waits for. */
async function manySaved(site: SiteUnderTest, contentDir: string, count: number) {
  const articles = articlesIn(contentDir, count)
  articles.forEach(({ file }) => appendFileSync(file, `\n${ADDED_TO_MANY}\n`))
  const begun = performance.now()
  let slowest = 0
  for (const { address } of articles.filter((_, i) => i % Math.ceil(count / 10) === 0 || i === count - 1)) {
    while (!(await site.reader.page(address)).includes(ADDED_TO_MANY)) {
      slowest = Math.max(slowest, await waitFor(site, '/about'))
      await notForever(begun)
    }
  }
  return { ms: performance.now() - begun, files: count, slowest }
}

async function notForever(begun: number) {
  if (performance.now() - begun > GIVE_UP_MS) throw new Error('what was saved was not live')
  await pause(10)
}

/** Four readers at once; returns how many articles there was time for. */
async function readAll(site: SiteUnderTest, slugs: string[], endsAt: number): Promise<number> {
  let next = 0
  const readOn = async () => {
    while (next < slugs.length && Date.now() < endsAt) await waitFor(site, `/articles/${slugs[next++]}`)
  }
  await Promise.all([readOn(), readOn(), readOn(), readOn()])
  return next
}
