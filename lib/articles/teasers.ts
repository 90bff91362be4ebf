import { db } from '@/lib/db/client'
import { pictureOnPage } from '@/lib/media/variants'
import type { Site } from '@/lib/site'
import { content } from './content'
import { pathOf, readingMinutes, type Entry } from './entry'
import { responseCounts } from './store'

/** Who wrote an entry, by the name in site.yaml; null for pages without an author. */
export function authorOf(entry: Pick<Entry, 'author'>) {
  if (!entry.author) return null
  return { slug: entry.author, name: authorNameOf(entry.author, content().site) }
}

export const authorNameOf = (slug: string, { authors }: Pick<Site, 'authors'>) => authors[slug]?.name ?? slug

/** What a list shows of entries. */
export async function teasersOf(entries: readonly Entry[]) {
  const counts = await responseCounts(
    db(),
    entries.map((entry) => entry.id),
  )
  return Promise.all(entries.map((entry) => teaserOf(entry, counts)))
}

async function teaserOf(entry: Entry, counts: Awaited<ReturnType<typeof responseCounts>>) {
  return {
    path: pathOf(entry),
    title: entry.title,
    description: entry.description,
    date: entry.date,
    author: authorOf(entry),
    minutes: readingMinutes(entry.words),
    responses: (entry.comments !== 'hidden' && counts.get(entry.id)) || { comments: 0, linkbacks: 0 },
    cover: entry.cover && { src: entry.cover.src, picture: await pictureOnPage(entry.cover.src) },
    kind: entry.kind,
    verdict: entry.verdict,
    item: entry.item,
    rating: entry.rating,
  }
}

/** The years that there is something from, newest first, each with the page of the archive on which it begins. */
export function yearsOf(entries: readonly Entry[], language: string, timeZone: string, each: number) {
  const clock = new Intl.DateTimeFormat(language, { year: 'numeric', timeZone })
  const pages = new Map<string, number>()
  entries.forEach(({ date }, i) => {
    const year = clock.format(date)
    if (!pages.has(year)) pages.set(year, Math.floor(i / each) + 1)
  })
  return [...pages].map(([year, page]) => ({ year, page }))
}

/** The archive: years and months with their entries, newest first, by the site's clock. */
export function archiveOf(entries: readonly Entry[], language: string, timeZone: string) {
  const year = new Intl.DateTimeFormat(language, { year: 'numeric', timeZone })
  const month = new Intl.DateTimeFormat(language, { month: 'long', timeZone })
  type Line = { path: string; title: string; date: Date; item: Entry['item'] }
  const years: { year: string; months: { name: string; entries: Line[] }[] }[] = []
  for (const entry of entries) {
    const [y, m] = [year.format(entry.date), month.format(entry.date)]
    if (years.at(-1)?.year !== y) years.push({ year: y, months: [] })
    const months = years.at(-1)!.months
    if (months.at(-1)?.name !== m) months.push({ name: m, entries: [] })
    months.at(-1)!.entries.push({ path: pathOf(entry), title: entry.title, date: entry.date, item: entry.item })
  }
  return years
}
