import type { Content } from './content'
import { standing, type Entry, type EntryKind } from './entry'
import { closesAt, linkbacksCloseAt } from './open'

/** How many entries stand on one page of a list. */
export const LIST_PAGE = 10
/** How many lines stand on one page of the archive: a phone has them in a second. */
export const ARCHIVE_PAGE = 250

type Lists = {
  /** In between, time alone changes nothing of them. */
  from: Date
  until: Date | undefined
  everything: readonly Entry[]
  ofKind: Map<EntryKind, readonly Entry[]>
  listed: readonly Entry[]
  tags: Map<string, Tag> | undefined
}

/** Content is never changed, only replaced, so its lists are made once for as long as time changes nothing of them. */
const kept = new WeakMap<Content, Lists>()

function listsOf(content: Content, now: Date): Lists {
  const before = kept.get(content)
  if (before && before.from <= now && (!before.until || now < before.until)) return before
  const everything = content.entries.filter((entry) => standing(entry, now) === 'public')
  const lists = {
    from: now,
    until: firstOf(
      content.entries.flatMap((entry) => (entry.draft ? [] : [entry.date, entry.withdrawn])),
      now,
    ),
    everything,
    ofKind: new Map<EntryKind, readonly Entry[]>(),
    listed: everything.filter(({ kind }) => kind !== 'page'),
    tags: undefined,
  }
  kept.set(content, lists)
  return lists
}

/** What everybody may see, newest first. */
export function publicEntries(content: Content, now: Date, kind?: EntryKind): readonly Entry[] {
  const { everything, ofKind } = listsOf(content, now)
  if (!kind) return everything
  const list = ofKind.get(kind) ?? everything.filter((entry) => entry.kind === kind)
  ofKind.set(kind, list)
  return list
}

/** What the lists of the site show: pages are reached by the navigation instead. */
export const listedEntries = (content: Content, now: Date): readonly Entry[] => listsOf(content, now).listed

/** A tag as it stands in an address. */
export const tagSlug = (tag: string) =>
  tag
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')

export type Tag = { slug: string; name: string; entries: Entry[] }

/** The tags of the listed entries, in the order of the alphabet, each named as it was written first. */
export const tagsOf = (content: Content, now: Date): ReadonlyMap<string, Tag> => {
  const lists = listsOf(content, now)
  return (lists.tags ??= tagsIn(lists.listed))
}

function tagsIn(listed: readonly Entry[]): Map<string, Tag> {
  const tags = new Map<string, Tag>()
  for (const entry of listed) {
    for (const name of entry.tags) {
      const slug = tagSlug(name)
      const tag = tags.get(slug) ?? { slug, name, entries: [] }
      // An entry may have one tag in two ways of writing.
      if (tag.entries.at(-1) !== entry) tag.entries.push(entry)
      tags.set(slug, tag)
    }
  }
  const { compare } = new Intl.Collator()
  return new Map([...tags].sort(([a], [b]) => compare(a, b)))
}

export const entriesBy = (content: Content, author: string, now: Date) =>
  listedEntries(content, now).filter((entry) => entry.author === author)

/** The public entries whose front matter recommends a reading page. */
export const recommendedBy = (content: Content, slug: string, now: Date) =>
  listedEntries(content, now).filter((entry) => entry.recommends.includes(slug))

export const pagesOf = (count: number, each = LIST_PAGE) => Math.max(1, Math.ceil(count / each))
export const pageOf = <T>(all: readonly T[], page: number, each = LIST_PAGE) =>
  all.slice((page - 1) * each, page * each)

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
  return firstOf(moments, now)
}

/** The first of the moments that are still to come. */
const firstOf = (moments: (Date | undefined)[], now: Date): Date | undefined =>
  moments.reduce((first, moment) => (moment && moment > now && (!first || moment < first) ? moment : first), undefined)
