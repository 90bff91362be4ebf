import type { EntryKind } from './entry'
import { siteWords } from './site-words'

export type Crumb = { name: string; path: string }

/** What stands above an entry or a list, from the front page down; pages stand for themselves. */
export function above(of: EntryKind | 'tag' | 'author'): Crumb[] {
  const words = siteWords().page
  const home = { name: words.home, path: '/' }
  switch (of) {
    case 'article':
      return [home, { name: words.archive, path: '/archive' }]
    case 'reading':
      return [home, { name: words.reading, path: '/reading' }]
    case 'tag':
      return [home, { name: words.tags, path: '/tags' }]
    case 'author':
      return [home]
    case 'page':
      return []
  }
}
