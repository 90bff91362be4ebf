import { expect, test } from 'vitest'
import { siteSchema } from '@/lib/site'
import { anEntryOf } from './a-site.fixture'
import { jsonLdOf } from './json-ld'

const ORIGIN = 'https://blog.example'
const site = siteSchema.parse({ title: 'Afterword', language: 'en-GB', authors: { ruth: { name: 'Ruth Garraway' } } })
const date = new Date('2026-01-02T03:04:05Z')
const updated = new Date('2026-02-02T03:04:05Z')

test('an article is a BlogPosting with its comments', () => {
  const comment = { id: 7, authorName: 'Hanna', createdAt: updated, text: 'Thank <you>.' }
  const entry = anEntryOf({ slug: 'silence', title: 'Silence', description: 'On it.', date, updated })
  const covered = { ...entry, cover: { src: '/media/a.jpg', alt: 'A' } }
  expect(jsonLdOf(covered, site, ORIGIN, [comment, { ...comment, id: 8, authorName: null }], 12)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'BlogPosting',
    headline: 'Silence',
    description: 'On it.',
    url: `${ORIGIN}/articles/silence`,
    mainEntityOfPage: `${ORIGIN}/articles/silence`,
    inLanguage: 'en-GB',
    datePublished: '2026-01-02T03:04:05.000Z',
    dateModified: '2026-02-02T03:04:05.000Z',
    author: { '@type': 'Person', name: 'Ruth Garraway', url: `${ORIGIN}/authors/ruth` },
    publisher: { '@type': 'Organization', name: 'Afterword', url: ORIGIN },
    image: `${ORIGIN}/media/a.jpg`,
    commentCount: 12,
    comment: [
      {
        '@type': 'Comment',
        '@id': `${ORIGIN}/articles/silence#comment-7`,
        author: { '@type': 'Person', name: 'Hanna' },
        datePublished: '2026-02-02T03:04:05.000Z',
        text: 'Thank <you>.',
      },
      {
        '@type': 'Comment',
        '@id': `${ORIGIN}/articles/silence#comment-8`,
        datePublished: '2026-02-02T03:04:05.000Z',
        text: 'Thank <you>.',
      },
    ],
  })
})

test('what was not changed was changed last when it was published', () => {
  expect(jsonLdOf(anEntryOf({ date }), site, ORIGIN, [], 0)).toMatchObject({ dateModified: date.toISOString() })
})

test('a page is a WebPage with a name, and has no author if it names none', () => {
  const page = jsonLdOf(anEntryOf({ kind: 'page', slug: 'about', title: 'About', author: '' }), site, ORIGIN, [], 0)
  expect(page).toMatchObject({ '@type': 'WebPage', name: 'About', url: `${ORIGIN}/about` })
  expect(page).not.toHaveProperty('author')
  expect(page).not.toHaveProperty('headline')
})

test('an author whom site.yaml does not know has the name in the file', () => {
  const author = { name: 'jo doe', url: `${ORIGIN}/authors/jo%20doe` }
  expect(jsonLdOf(anEntryOf({ author: 'jo doe' }), site, ORIGIN, [], 0)).toMatchObject({ author })
})

const reading = (part: Parameters<typeof anEntryOf>[0]) =>
  jsonLdOf(anEntryOf({ kind: 'reading', slug: 'x', title: 'X', verdict: 'Good.', ...part }), site, ORIGIN, [], 0)

test('a reading page is a Review of its thing, with its grounds in order', () => {
  const item = { type: 'book' as const, title: 'T', by: 'B', isbn: '9780141036137', url: 'https://b.example/' }
  expect(reading({ item, rating: 4, pros: ['short', 'kind'], cons: ['dear'] })).toMatchObject({
    '@type': 'Review',
    name: 'X',
    reviewBody: 'Good.',
    itemReviewed: {
      '@type': 'Book',
      name: 'T',
      author: { '@type': 'Person', name: 'B' },
      isbn: '9780141036137',
      url: 'https://b.example/',
    },
    reviewRating: { '@type': 'Rating', ratingValue: 4, bestRating: 5 },
    positiveNotes: {
      '@type': 'ItemList',
      itemListElement: [
        { position: 1, name: 'short' },
        { position: 2, name: 'kind' },
      ],
    },
    negativeNotes: { itemListElement: [{ '@type': 'ListItem', position: 1, name: 'dear' }] },
  })
})

test('a review without a rating or grounds says nothing of them', () => {
  const review = reading({ item: { type: 'site', title: 'T', by: 'B' } })
  for (const name of ['reviewRating', 'positiveNotes', 'negativeNotes']) expect(review).not.toHaveProperty(name)
  expect(review).not.toHaveProperty('itemReviewed.isbn')
})

test.each([
  ['book', 'Book', 'author'],
  ['course', 'Course', 'provider'],
  ['site', 'WebSite', 'author'],
  ['tool', 'SoftwareApplication', 'author'],
] as const)('a %s is a %s with its %s', (type, name, maker) => {
  const { itemReviewed } = reading({ item: { type, title: 'T', by: 'B' } })
  expect(itemReviewed).toMatchObject({ '@type': name, [maker]: { name: 'B' } })
})
