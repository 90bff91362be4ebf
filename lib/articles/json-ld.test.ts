import { expect, test } from 'vitest'
import { siteSchema } from '@/lib/site'
import { anEntryOf } from './a-site.fixture'
import { above } from './breadcrumbs'
import type { Entry } from './entry'
import { authorThing, breadcrumbThing, entryThing, furtherPageThing, listThing } from './json-ld'
import { complainOf } from './schema-org.fixture'

const ORIGIN = 'https://blog.example'
const site = siteSchema.parse({ title: 'Afterword', language: 'en-GB', authors: { ruth: { name: 'Ruth Garraway' } } })
const date = new Date('2026-01-02T03:04:05Z')
const updated = new Date('2026-02-02T03:04:05Z')
const comment = { id: 7, authorName: 'Hanna', createdAt: updated, text: 'Thank <you>.' }
const SILENCE = { count: 0, comments: [] }
const thingOf = (entry: Partial<Entry>, talk = SILENCE) => entryThing(anEntryOf(entry), site, ORIGIN, talk)

test('an article is a BlogPosting with its comments', () => {
  const entry = { slug: 'silence', title: 'Silence', description: 'On it.', date, updated }
  const talk = { count: 12, comments: [comment, { ...comment, id: 8, authorName: null, text: '' }] }
  const thing = entryThing(anEntryOf({ ...entry, cover: { src: '/media/a.jpg', alt: 'A' } }), site, ORIGIN, talk)
  expect(complainOf(thing)).toEqual([])
  expect(thing).toEqual({
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
      },
    ],
  })
})

test('what was not changed was changed last when it was published', () => {
  expect(thingOf({ date })).toMatchObject({ dateModified: date.toISOString() })
})

test('a page is a WebPage with a name and without an author, and says when it was revised, as it shows', () => {
  const page = thingOf({ kind: 'page', slug: 'about', title: 'About', author: '', date })
  expect(complainOf(page)).toEqual([])
  expect(page).toMatchObject({ '@type': 'WebPage', name: 'About', url: `${ORIGIN}/about` })
  for (const name of ['author', 'headline', 'datePublished', 'dateModified']) expect(page).not.toHaveProperty(name)
  expect(thingOf({ kind: 'page', updated })).toMatchObject({ dateModified: updated.toISOString() })
})

test('an author whom site.yaml does not know has the name in the file', () => {
  const author = { name: 'jo doe', url: `${ORIGIN}/authors/jo%20doe` }
  expect(thingOf({ author: 'jo doe' })).toMatchObject({ author })
})

test('a further page of a conversation is a part of the article, with the comments that stand there', () => {
  const talk = { count: 101, comments: [comment] }
  const thing = furtherPageThing(anEntryOf({ slug: 'silence', title: 'Silence' }), 2, ORIGIN, talk)
  expect(complainOf(thing)).toEqual([])
  expect(thing).toMatchObject({
    ...{ '@type': 'WebPage', name: 'Silence', isPartOf: `${ORIGIN}/articles/silence`, commentCount: 101 },
    comment: [{ '@id': `${ORIGIN}/articles/silence/comments/2#comment-7` }],
  })
})

const reading = (part: Partial<Entry>) => thingOf({ kind: 'reading', slug: 'x', title: 'X', verdict: 'Good.', ...part })

test('a reading page is a Review of its thing, with its grounds in order', () => {
  const item = { type: 'book' as const, title: 'T', by: 'B', isbn: '9780141036137', url: 'https://b.example/' }
  const review = reading({ item, rating: 4, pros: ['short', 'kind'], cons: ['dear'] })
  expect(complainOf(review)).toEqual([])
  expect(review).toMatchObject({
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
] as const)('a %s is a %s with its %s, and only a book has an ISBN', (type, name, maker) => {
  const review = reading({ item: { type, title: 'T', by: 'B', isbn: '9780141036137' } })
  expect(complainOf(review)).toEqual([])
  expect(review.itemReviewed).toMatchObject({ '@type': name, [maker]: { name: 'B' } })
})

test('a list names its entries in their places, also on its further pages', () => {
  const list = listThing([anEntryOf({ slug: 'a', title: 'A' }), anEntryOf({ slug: 'b', kind: 'reading' })], 3, ORIGIN)
  expect(complainOf(list)).toEqual([])
  expect(list.itemListElement).toEqual([
    { '@type': 'ListItem', position: 21, name: 'A', url: `${ORIGIN}/articles/a` },
    { '@type': 'ListItem', position: 22, name: 'b', url: `${ORIGIN}/reading/b` },
  ])
})

test('breadcrumbs lead from the front page to the page itself', () => {
  const crumbs = breadcrumbThing([...above('reading'), { name: 'A book', path: '/reading/a-book' }], ORIGIN)
  expect(complainOf(crumbs)).toEqual([])
  expect(crumbs.itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Home', item: `${ORIGIN}/` },
    { '@type': 'ListItem', position: 2, name: 'Recommended reading', item: `${ORIGIN}/reading` },
    { '@type': 'ListItem', position: 3, name: 'A book', item: `${ORIGIN}/reading/a-book` },
  ])
})

test('an author has a profile, with their own site', () => {
  const profile = authorThing('ruth', { name: 'Ruth', bio: 'Of Leeds.', url: 'https://ruth.example/' }, ORIGIN)
  expect(complainOf(profile)).toEqual([])
  expect(profile.mainEntity).toEqual({
    ...{ '@type': 'Person', name: 'Ruth', description: 'Of Leeds.' },
    ...{ url: `${ORIGIN}/authors/ruth`, sameAs: 'https://ruth.example/' },
  })
  expect(complainOf(authorThing('jo', undefined, ORIGIN))).toEqual([])
})

test('the table of schema.org is not satisfied by just anything', () => {
  expect(complainOf({ '@type': 'Blogpost' })).toEqual(['Blogpost: no such type'])
  expect(complainOf({ '@type': 'Person', name: 'A', isbn: '1' })).toEqual(['Person: has no isbn'])
  expect(complainOf({ '@type': 'Comment', datePublished: 'soon', author: { '@type': 'Rating' } })).toEqual([
    'Comment.datePublished: soon is no DateTime',
    'Comment.author: is no Person or Organization',
    'Comment.author Rating: no ratingValue',
    'Comment.author Rating: no bestRating',
  ])
})
