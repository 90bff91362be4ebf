import type { Content } from '@/lib/articles/content'
import type { Entry } from '@/lib/articles/entry'
import { entriesBy, listedEntries, publicEntries, tagSlug, tagsOf } from '@/lib/articles/lists'
import { siteWords } from '@/lib/articles/site-words'
import { authorNameOf } from '@/lib/articles/teasers'
import { decodedPart } from '@/lib/parse-url'

/** A list of entries that can be followed. */
export type Listing = { title: string; description: string; entries: readonly Entry[] }

/** What the list at an address shows, newest first; the site itself is at the empty address. */
export function listingAt(path: string, content: Content, now: Date): Listing | undefined {
  const { site } = content
  const [, folder = '', ...rest] = path.split('/')
  const name = decodedPart(rest.join('/'))
  const of = (title: string, entries: readonly Entry[], description = '') => ({
    title: `${title} · ${site.title}`,
    description: description || site.description,
    entries,
  })
  switch (folder) {
    case '':
      return { title: site.title, description: site.description, entries: listedEntries(content, now) }
    case 'reading':
      return of(siteWords().page.reading, publicEntries(content, now, 'reading'))
    case 'authors':
      return of(authorNameOf(name, site), entriesBy(content, name, now), site.authors[name]?.bio)
    case 'tags': {
      const tag = tagsOf(content, now).get(name)
      return tag && of(siteWords().page.onTag(tag.name), tag.entries)
    }
  }
}

/** The addresses of the lists that show an entry; of a page, none. */
export function listingsWith({ kind, tags, author }: Entry): string[] {
  if (kind === 'page') return []
  return [
    '',
    ...(kind === 'reading' ? ['/reading'] : []),
    ...new Set(tags.map((tag) => `/tags/${encodeURIComponent(tagSlug(tag))}`)),
    `/authors/${encodeURIComponent(author)}`,
  ]
}
