import type { Author, Site } from '@/lib/site'
import { pathOf, type Entry } from './entry'

type Thing = Record<string, unknown>
type Response = { id: number; authorName: string | null; createdAt: Date; text: string; host?: string }

/** What machines are told of an entry: BlogPosting with its comments, or Review. All of it stands on the page too. */
export function jsonLdOf(entry: Entry, site: Site, origin: string, comments: Response[], count: number): Thing {
  const url = `${origin}${pathOf(entry)}`
  const common = {
    '@context': 'https://schema.org',
    url,
    mainEntityOfPage: url,
    inLanguage: site.language,
    datePublished: entry.date.toISOString(),
    dateModified: (entry.updated ?? entry.date).toISOString(),
    ...(entry.author && { author: person(entry.author, site.authors[entry.author], origin) }),
    publisher: { '@type': 'Organization', name: site.title, url: origin },
    ...(entry.cover && { image: `${origin}${entry.cover.src}` }),
    commentCount: count,
    comment: comments.map((each) => ({
      '@type': 'Comment',
      '@id': `${url}#comment-${each.id}`,
      ...(each.authorName && { author: { '@type': 'Person', name: each.authorName } }),
      datePublished: each.createdAt.toISOString(),
      text: each.text,
    })),
  }
  if (!entry.item) {
    const type = entry.kind === 'article' ? 'BlogPosting' : 'WebPage'
    const name = entry.kind === 'article' ? { headline: entry.title } : { name: entry.title }
    return { ...common, '@type': type, ...name, description: entry.description }
  }
  return {
    ...common,
    '@type': 'Review',
    name: entry.title,
    description: entry.description,
    reviewBody: entry.verdict,
    itemReviewed: reviewed(entry.item),
    ...(entry.rating && { reviewRating: { '@type': 'Rating', ratingValue: entry.rating, bestRating: 5 } }),
    ...(entry.pros.length && { positiveNotes: notes(entry.pros) }),
    ...(entry.cons.length && { negativeNotes: notes(entry.cons) }),
  }
}

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
  ...(item.isbn && { isbn: item.isbn }),
  ...(item.url && { url: item.url }),
})

const notes = (texts: string[]) => ({
  '@type': 'ItemList',
  itemListElement: texts.map((name, i) => ({ '@type': 'ListItem', position: i + 1, name })),
})
