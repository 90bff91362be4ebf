import { expect, test } from 'vitest'
import { sameTextFindings, type Before } from './same-text'

const LONG = 'I waited three weeks before I wrote, and it was right for both of us.'
const now = { body: LONG, links: 0, networkHash: 'home', name: 'Ann', entryId: 1 }
const before = (part: Partial<Before> = {}): Before => ({
  ...{ networkHash: 'elsewhere', authorName: 'Bob', entryId: 1, isApproved: false },
  ...part,
})

test.each<[string, Partial<typeof now>, Before[], string | null]>([
  ['words of one’s own', {}, [], null],
  ['a long text from elsewhere', {}, [before()], 'bin'],
  ['the same from the same place', {}, [before({ networkHash: 'home' })], 'hold'],
  ['the same by the same name under the same entry, once', {}, [before({ authorName: 'Ann' })], 'hold'],
  ['the same, for the third time', {}, [before({ authorName: 'Ann' }), before({ authorName: 'Ann' })], 'bin'],
  ['the same by the same name under another entry', {}, [before({ authorName: 'Ann', entryId: 2 })], 'bin'],
  ['what a person has approved', {}, [before({ isApproved: true })], 'hold'],
  ['what came from who knows where', {}, [before({ networkHash: null })], 'hold'],
  ['thanks from two people', { body: 'Thank you!' }, [before()], null],
  ['thanks with a link', { body: 'Thank you!', links: 1 }, [before()], 'hold'],
  ['thanks twice from one place', { body: 'Thank you!' }, [before({ networkHash: 'home' })], 'hold'],
])('%s', (_, part, earlier, outcome) => {
  expect(sameTextFindings({ ...now, ...part }, earlier)[0]?.outcome ?? null).toBe(outcome)
})
