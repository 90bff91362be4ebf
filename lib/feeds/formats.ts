import { atom } from './atom'
import type { Feed } from './feed'
import { jsonFeed } from './json-feed'
import { rss } from './rss'

/** What a feed is written as, by the name at the end of its address. */
export const FORMATS = {
  'feed.xml': { type: 'application/rss+xml', write: rss },
  'atom.xml': { type: 'application/atom+xml', write: atom },
  'feed.json': { type: 'application/feed+json', write: jsonFeed },
} as const satisfies Record<string, { type: string; write: (feed: Feed, self: string) => string }>
export type Format = keyof typeof FORMATS
export const FORMAT_NAMES = Object.keys(FORMATS) as Format[]
