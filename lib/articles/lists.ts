import type { Content } from './content'
import { standing, type Entry, type EntryKind } from './entry'
import { closesAt, linkbacksCloseAt } from './open'

/** How many entries stand on one page of a list. */
export const LIST_PAGE = 10

/** What everybody may see, newest first. */
export const publicEntries = (content: Content, now: Date, kind?: EntryKind): Entry[] =>
  content.entries.filter((entry) => (!kind || entry.kind === kind) && standing(entry, now) === 'public')

/** What the lists of the site show: pages are reached by the navigation instead. */
export const listedEntries = (content: Content, now: Date): Entry[] =>
  publicEntries(content, now).filter((entry) => entry.kind !== 'page')

/** A tag as it stands in an address. */
export const tagSlug = (tag: string) =>
  tag
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')

export type Tag = { slug: string; name: string; entries: Entry[] }

/** The tags of the listed entries, in the order of the alphabet, each named as it was written first. */
export function tagsOf(content: Content, now: Date): Map<string, Tag> {
  const tags = new Map<string, Tag>()
  for (const entry of listedEntries(content, now)) {
    for (const name of entry.tags) {
      const slug = tagSlug(name)
      const tag = tags.get(slug) ?? { slug, name, entries: [] }
      if (!tag.entries.includes(entry)) tag.entries.push(entry)
      tags.set(slug, tag)
    }
  }
  return new Map([...tags].sort(([a], [b]) => a.localeCompare(b)))
}

export const entriesBy = (content: Content, author: string, now: Date) =>
  listedEntries(content, now).filter((entry) => entry.author === author)

/** The public entries whose front matter recommends a reading page. */
export const recommendedBy = (content: Content, slug: string, now: Date) =>
  listedEntries(content, now).filter((entry) => entry.recommends.includes(slug))

export const pagesOf = (count: number) => Math.max(1, Math.ceil(count / LIST_PAGE))
export const pageOf = <T>(all: T[], page: number) => all.slice((page - 1) * LIST_PAGE, page * LIST_PAGE)

/** The next moment at which time alone changes what the site shows: something appears, closes or is withdrawn. */
export function nextChange(content: Content, now: Date): Date | undefined {
  const moments = content.entries
    .filter((entry) => !entry.draft)
    .flatMap((entry) => [
      entry.date,
      entry.withdrawn,
      closesAt(entry, content.site),
      linkbacksCloseAt(entry, content.site),
    ])
    .filter((moment) => moment !== undefined && moment > now) as Date[]
  return moments.reduce<Date | undefined>((first, moment) => (!first || moment < first ? moment : first), undefined)
}
