import type { EntryKind } from './entry'

export type Crumb = { name: string; path: string }

const HOME: Crumb = { name: 'Home', path: '/' }

/** What stands above an entry; pages stand for themselves. */
export const ABOVE: Record<EntryKind | 'tag' | 'author', Crumb[]> = {
  article: [HOME, { name: 'Archive', path: '/archive' }],
  reading: [HOME, { name: 'Recommended reading', path: '/reading' }],
  page: [],
  tag: [HOME, { name: 'Tags', path: '/tags' }],
  author: [HOME],
}
