import { appendFileSync, cpSync } from 'node:fs'
import path from 'node:path'
import { megabytes, type Figure } from '../figures'
import { residentBytes } from '../process-figures'
import { SiteUnderTest } from '../site-under-test'
import { makeFolder, pause } from '../workshop'

const MIB = 1_048_576

/** So many pages, or as many as there is time for. */
export type Reading = { pages: number; seconds: number }

/** The shipped site, every page of it rendered anew after each change: what a change leaves behind must go. */
export async function memoryOfSample({ pages, seconds }: Reading): Promise<Figure[]> {
  const contentDir = makeFolder('content')
  cpSync('content', contentDir, { recursive: true })
  const site = await SiteUnderTest.start({ contentDir })
  try {
    const endsAt = Date.now() + seconds * 1_000
    const addresses = await addressesOf(site)
    let rendered = 0
    while (rendered < pages && Date.now() < endsAt) {
      rendered += await readAll(site, addresses, endsAt)
      // Whatever shows the site is out of date within a second after its settings were saved.
      appendFileSync(path.join(contentDir, 'site.yaml'), '#\n')
      await pause(700)
    }
    const note = `the ${addresses.length} pages of the sample, again and again`
    return [figure(`memory, ${inWords(rendered)} pages rendered`, site, 220, note)]
  } finally {
    await site.stop()
  }
}

const inWords = (count: number) => count.toLocaleString('en')

function figure(what: string, { pid }: SiteUnderTest, atMost: number, note?: string): Figure {
  const value = residentBytes(pid)
  if (value === null) return { what, why: 'this system has no /proc to read memory from' }
  return { what, value, show: megabytes, budget: { atMost: atMost * MIB }, ...(note && { note }) }
}

async function addressesOf(site: SiteUnderTest): Promise<string[]> {
  const map = await site.reader.page('/sitemap.xml')
  const pages = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url!).pathname)
  return [...new Set(['/', ...pages, '/archive', '/tags', '/feed.xml', '/sitemap.xml'])]
}

/** Four readers at once; returns how many pages there was time for. */
async function readAll(site: SiteUnderTest, addresses: string[], endsAt: number): Promise<number> {
  let next = 0
  const readOn = async () => {
    while (next < addresses.length && Date.now() < endsAt) {
      await site.reader.page(addresses[next++]!, { 'Accept-Encoding': 'br' })
    }
  }
  await Promise.all([readOn(), readOn(), readOn(), readOn()])
  return next
}
