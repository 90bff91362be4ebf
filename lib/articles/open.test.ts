import { expect, test } from 'vitest'
import type { z } from 'zod'
import { siteSchema } from '@/lib/site'
import { anEntryOf, hoursFromNoon, NOON } from './a-site.fixture'
import type { Entry } from './entry'
import { acceptsLinkbacks, closesAt, commentsClosed } from './open'

const daysAgo = (days: number) => hoursFromNoon(-24 * days)
const entry = (part: Partial<Entry> = {}) => anEntryOf({ date: daysAgo(10), ...part })
const site = (part: z.input<typeof siteSchema> = {}) => siteSchema.parse(part)

test.each([
  ['nothing says no', {}, {}, null],
  ['the site takes none', {}, { comments: 'closed' }, 'site'],
  ['the entry takes none', { comments: 'closed' }, {}, 'entry'],
  ['the entry hides them', { comments: 'hidden' }, {}, 'entry'],
  ['it is a day younger than the limit', {}, { closeAfterDays: 11 }, null],
  ['it is as old as the limit', {}, { closeAfterDays: 10 }, 'age'],
  ['a page does not grow old', { kind: 'page' }, { closeAfterDays: 1 }, null],
  ['both the site and the entry', { comments: 'closed' }, { comments: 'closed', closeAfterDays: 1 }, 'site'],
] as const)('comments when %s', (_, part, settings, because) => {
  expect(commentsClosed(entry(part), site(settings), NOON)).toBe(because)
})

test.each([
  ['nothing says no', {}, {}, true],
  ['the site takes none', {}, { linkbacks: false }, false],
  ['the entry takes none', { linkbacks: 'closed' }, {}, false],
  ['responses are not shown', { comments: 'hidden' }, {}, false],
  ['only its comments are closed', { comments: 'closed' }, {}, true],
  ['only the site’s comments are closed', {}, { comments: 'closed' }, true],
  ['it is a page without comments', { kind: 'page', comments: 'closed' }, {}, false],
  ['it is a page with comments', { kind: 'page' }, {}, true],
  ['it is a draft', { draft: true }, {}, false],
  ['it is to come', { date: daysAgo(-1) }, {}, false],
  ['it was withdrawn', { withdrawn: daysAgo(1) }, {}, false],
  ['it will be withdrawn', { withdrawn: daysAgo(-1) }, {}, true],
  ['it is old', {}, { closeAfterDays: 10 }, false],
] as const)('linkbacks when %s: %s', (_, part, settings, accepted) => {
  expect(acceptsLinkbacks(entry(part), site(settings), NOON)).toBe(accepted)
})

test('a conversation closes a number of days after the entry’s date', () => {
  expect(closesAt(entry(), site({ closeAfterDays: 14 }))).toEqual(daysAgo(-4))
  expect(closesAt(entry(), site())).toBeUndefined()
})
