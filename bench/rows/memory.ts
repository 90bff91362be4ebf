import { appendFileSync, cpSync } from 'node:fs'
import path from 'node:path'
import { megabytes, type Figure } from '../figures'
import { makeContent, slugOf } from '../make-content'
import { residentBytes } from '../process-figures'
import { SiteUnderTest } from '../site-under-test'
import { makeFolder, pause } from '../workshop'
import type { BenchRun } from './bench-run'

const MIB = 1_048_576
const PAGES = 10_000
const NO_PROC = 'this system has no /proc to read memory from'

/** Articles by the thousand, each read once: what is kept must stay bounded. */
export async function memoryOfManyPages(run: BenchRun): Promise<Figure[]> {
  const articles = run.quick ? 1_000 : PAGES
  const what = `memory, ${articles.toLocaleString('en')} articles read`
  const site = await SiteUnderTest.start({
    contentDir: makeContent({ articles, moderation: 'first-time', text: 'short' }),
  })
  try {
    const pages = Array.from({ length: articles }, (_, number) => `/articles/${slugOf(number)}`)
    const read = await readAll(site, pages, run)
    return [figure(what, site, 300, read < articles ? `time for ${read} of the pages only` : undefined)]
  } finally {
    await site.stop()
  }
}

/** The shipped site, every page of it read anew after each change: what a change leaves behind must go. */
export async function memoryOfSample(run: BenchRun): Promise<Figure[]> {
  const contentDir = makeFolder('content')
  cpSync('content', contentDir, { recursive: true })
  const site = await SiteUnderTest.start({ contentDir })
  const wanted = run.quick ? 1_000 : PAGES
  const until = run.leftMs() - (run.quick ? 20_000 : 150_000)
  try {
    const pages = await addressesOf(site)
    let rendered = 0
    while (rendered < wanted && (until < 0 || run.leftMs() > 15_000)) {
      rendered += await readAll(site, pages, run)
      // Whatever shows the site is out of date within a second after its settings are saved.
      appendFileSync(path.join(contentDir, 'site.yaml'), '#\n')
      await pause(700)
    }
    return [
      figure(
        `memory, sample, ${rendered.toLocaleString('en')} renders`,
        site,
        220,
        `${pages.length} pages, again and again`,
      ),
    ]
  } finally {
    await site.stop()
  }
}

function figure(what: string, { pid }: SiteUnderTest, atMost: number, note?: string): Figure {
  const value = residentBytes(pid)
  if (value === null) return { what, why: NO_PROC }
  return { what, value, show: megabytes, budget: { atMost: atMost * MIB }, ...(note && { note }) }
}

async function addressesOf(site: SiteUnderTest): Promise<string[]> {
  const map = await site.reader.page('/sitemap.xml')
  const pages = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url!).pathname)
  return [...new Set(['/', ...pages, '/archive', '/tags', '/feed.xml', '/sitemap.xml'])]
}

/** Four readers at once; returns how many pages there was time for. */
async function readAll(site: SiteUnderTest, pages: string[], run: BenchRun): Promise<number> {
  let next = 0
  const readOn = async () => {
    while (next < pages.length && run.leftMs() > 10_000)
      await site.reader.page(pages[next++]!, { 'Accept-Encoding': 'br' })
  }
  await Promise.all([readOn(), readOn(), readOn(), readOn()])
  return next
}
