import type { Author, Site } from '@/lib/site'
import type { Crumb } from './breadcrumbs'
import { changedAt, pathOf, type Entry } from './entry'
import { LIST_PAGE } from './lists'

/** Something as schema.org describes it. All that is said stands on the page too. */
export type Thing = Record<string, unknown>

/** What is said of one page. */
export const graphOf = (...things: Thing[]) => ({ '@context': 'https://schema.org', '@graph': things })

type Comment = { id: number; authorName: string | null; createdAt: Date; text: string }
type Talk = { comments: Comment[]; count: number }

/** BlogPosting or Review with its comments; a page of the site is a WebPage. */
export function entryThing(entry: Entry, site: Site, origin: string, talk: Talk): Thing {
  const url = `${origin}${pathOf(entry)}`
  const common = {
    url,
    inLanguage: site.language,
    ...(entry.description && { description: entry.description }),
    ...(entry.cover && { image: new URL(entry.cover.src, origin).href }),
    ...talkOf(talk, url),
  }
  // When a page was made is nobody's concern, and is not shown.
  const modified = { dateModified: changedAt(entry).toISOString() }
  if (entry.kind === 'page') return { '@type': 'WebPage', name: entry.title, ...common, ...(entry.updated && modified) }
  const written = {
    ...common,
    mainEntityOfPage: url,
    datePublished: entry.date.toISOString(),
    ...modified,
    ...(entry.author && { author: person(entry.author, site.authors[entry.author], origin) }),
    publisher: { '@type': 'Organization', name: site.title, url: origin },
  }
  if (!entry.item) return { '@type': 'BlogPosting', headline: entry.title, ...written }
  return { '@type': 'Review', name: entry.title, ...written, ...verdictOf(entry), itemReviewed: reviewed(entry.item) }
}

/** A further page of the conversation below an entry. */
export function furtherPageThing(entry: Entry, page: number, origin: string, talk: Talk): Thing {
  const whole = `${origin}${pathOf(entry)}`
  const url = `${whole}/comments/${page}`
  return { '@type': 'WebPage', name: entry.title, url, isPartOf: whole, ...talkOf(talk, url) }
}

/** Where a page stands; its own name is the last one. */
export const breadcrumbThing = (crumbs: Crumb[], origin: string): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ name, path }, i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name,
    item: `${origin}${path}`,
  })),
})

/** One page of a list of entries. */
export const listThing = (entries: readonly Entry[], page: number, origin: string): Thing => ({
  '@type': 'ItemList',
  itemListElement: entries.map((entry, i) => ({
    '@type': 'ListItem',
    position: (page - 1) * LIST_PAGE + i + 1,
    name: entry.title,
    url: `${origin}${pathOf(entry)}`,
  })),
})

export const authorThing = (slug: string, profile: Author | undefined, origin: string): Thing => ({
  '@type': 'ProfilePage',
  mainEntity: {
    ...person(slug, profile, origin),
    ...(profile?.bio && { description: profile.bio }),
    ...(profile?.url && { sameAs: profile.url }),
  },
})

const talkOf = ({ comments, count }: Talk, url: string) => ({
  commentCount: count,
  ...(comments.length && {
    comment: comments.map(({ id, authorName, createdAt, text }) => ({
      '@type': 'Comment',
      '@id': `${url}#comment-${id}`,
      ...(authorName && { author: { '@type': 'Person', name: authorName } }),
      datePublished: createdAt.toISOString(),
      ...(text && { text }),
    })),
  }),
})

const verdictOf = ({ verdict, rating, pros, cons }: Entry) => ({
  ...(verdict && { reviewBody: verdict }),
  ...(rating && { reviewRating: { '@type': 'Rating', ratingValue: rating, bestRating: 5 } }),
  ...(pros.length && { positiveNotes: notes(pros) }),
  ...(cons.length && { negativeNotes: notes(cons) }),
})

const person = (slug: string, profile: Author | undefined, origin: string) => ({
  '@type': 'Person',
  name: profile?.name ?? slug,
  url: `${origin}/authors/${encodeURIComponent(slug)}`,
})

const TYPES = { book: 'Book', course: 'Course', site: 'WebSite', tool: 'SoftwareApplication' } as const

const reviewed = (item: NonNullable<Entry['item']>) => ({
  '@type': TYPES[item.type],
  name: item.title,
  ...(item.type === 'course'
    ? { provider: { '@type': 'Organization', name: item.by } }
    : { author: { '@type': 'Person', name: item.by } }),
  ...(item.type === 'book' && item.isbn && { isbn: item.isbn }),
  ...(item.url && { url: item.url }),
})

const notes = (texts: string[]) => ({
  '@type': 'ItemList',
  itemListElement: texts.map((name, i) => ({ '@type': 'ListItem', position: i + 1, name })),
})
