import { expect, test } from 'vitest'
import { anEntryOf, aSite, hoursFromNoon as hours, NOON } from './a-site.fixture'
import type { Entry } from './entry'
import { entriesBy, listedEntries, nextChange, pageOf, pagesOf, publicEntries, tagsOf, tagSlug } from './lists'

const entry = (slug: string, part: Partial<Entry> = {}) => anEntryOf({ slug, ...part })
const slugs = (entries: readonly Entry[]) => entries.map(({ slug }) => slug)

test('what everybody may see is newest first, and by name where the date is the same', () => {
  const content = aSite([
    entry('old', { date: hours(-9) }),
    entry('b'),
    entry('a'),
    entry('draft', { draft: true }),
    entry('to-come', { date: hours(1) }),
    entry('just-now', { date: NOON }),
    entry('withdrawn', { withdrawn: NOON }),
    entry('to-be-withdrawn', { withdrawn: hours(1) }),
    entry('about', { kind: 'page', date: hours(-99) }),
    entry('book', { kind: 'reading', date: hours(-50) }),
  ])
  expect(slugs(publicEntries(content, NOON))).toEqual(['just-now', 'a', 'b', 'to-be-withdrawn', 'old', 'book', 'about'])
  expect(slugs(publicEntries(content, NOON, 'reading'))).toEqual(['book'])
  expect(slugs(listedEntries(content, NOON))).not.toContain('about')
})

test.each([
  ['Letting Go', 'letting-go'],
  ['  C++ & C#  ', 'c-c'],
  ['Über', 'über'],
  ['U\u0308ber', 'über'],
  ['no-contact', 'no-contact'],
  ['日本', '日本'],
])('the tag “%s” stands as %s in an address', (tag, slug) => {
  expect(tagSlug(tag)).toBe(slug)
})

test('tags are in the order of the alphabet, named as the newest entry has them, each entry once', () => {
  const content = aSite([
    entry('newer', { tags: ['Letting Go', 'letting go', 'Zen'] }),
    entry('older', { date: hours(-5), tags: ['letting-go', 'art'] }),
    entry('hidden', { draft: true, tags: ['secret'] }),
    entry('about', { kind: 'page', tags: ['page'] }),
  ])
  const tags = [...tagsOf(content, NOON).values()].map((tag) => [tag.slug, tag.name, slugs(tag.entries)])
  expect(tags).toEqual([
    ['art', 'art', ['older']],
    ['letting-go', 'Letting Go', ['newer', 'older']],
    ['zen', 'Zen', ['newer']],
  ])
})

test('an author’s entries are those that everybody may see', () => {
  const content = aSite([entry('a'), entry('b', { author: 'tom' }), entry('c', { draft: true })])
  expect(slugs(entriesBy(content, 'ruth', NOON))).toEqual(['a'])
})

test.each([
  [0, 1],
  [1, 1],
  [10, 1],
  [11, 2],
  [20, 2],
  [21, 3],
])('%i entries stand on %i pages', (count, pages) => {
  expect(pagesOf(count)).toBe(pages)
  const all = Array.from({ length: count }, (_, i) => i)
  expect(Array.from({ length: pages }, (_, i) => pageOf(all, i + 1)).flat()).toEqual(all)
})

test.each([
  ['nothing is to come', [entry('a')], {}, undefined],
  ['an entry appears', [entry('a', { date: hours(5) }), entry('b', { date: hours(3) })], {}, 3],
  ['an entry is withdrawn', [entry('a', { withdrawn: hours(2) }), entry('b', { date: hours(3) })], {}, 2],
  ['a conversation closes', [entry('a', { date: hours(-20) })], { closeAfterDays: 1 }, 4],
  [
    'linkbacks close before the conversation',
    [entry('a', { date: hours(-20) })],
    { closeAfterDays: 2, linkbackRules: { closeAfterDays: 1 } },
    4,
  ],
  ['linkbacks alone close', [entry('a', { date: hours(-20) })], { linkbackRules: { closeAfterDays: 1 } }, 4],
  [
    'the conversation closes before linkbacks',
    [entry('a', { date: hours(-20) })],
    { closeAfterDays: 1, linkbackRules: { closeAfterDays: 2 } },
    4,
  ],
  ['only a draft would', [entry('a', { date: hours(5), draft: true })], {}, undefined],
  ['it is now', [entry('a', { date: NOON })], {}, undefined],
])('what time changes next, when %s', (_, entries, site, inHours) => {
  const expected = inHours === undefined ? undefined : hours(inHours)
  expect(nextChange(aSite(entries, site), NOON)).toEqual(expected)
})
