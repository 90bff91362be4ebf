import type { Item, ShopLink } from './front-matter'

export type EntryKind = 'article' | 'reading' | 'page'

/** One content file that is in order: an article, a reading page or a page. */
export type Entry = {
  kind: EntryKind
  slug: string
  /** Of its row in the database, which the conversation hangs on. */
  id: number
  key?: string
  /** Relative to CONTENT_DIR. */
  file: string
  title: string
  description: string
  date: Date
  updated?: Date
  /** When the author last read it through and stood by it. */
  reviewed?: Date
  /** What readers of an earlier version should know, newest first. */
  changes: { date: Date; what: string }[]
  /** Only articles have it. */
  series?: { name: string; part: number }
  author: string
  tags: string[]
  draft: boolean
  cover?: { src: string; alt: string }
  comments: 'open' | 'closed' | 'hidden'
  linkbacks: 'open' | 'closed'
  aliases: string[]
  withdrawn?: Date
  guid?: string
  recommends: string[]
  /** Only reading pages have what follows. */
  item?: Item
  verdict?: string
  rating?: number
  pros: string[]
  cons: string[]
  links: ShopLink[]
  /** For whom it is, and for whom not. */
  for?: string
  notFor?: string
  /** Slugs of reading pages. */
  alternatives: string[]
  order?: number
  words: number
  /** What it is about, for finding its like. */
  signature: Uint32Array
  /** The file as it was when it was last in order, deflated. */
  source: Uint8Array
  /** Changes with the file's bytes. */
  hash: string
}

const FOLDERS: Record<EntryKind, string> = { article: '/articles', reading: '/reading', page: '' }

/** The entry's one true address, without the origin. */
export const pathOf = (entry: { kind: EntryKind; slug: string }) => `${FOLDERS[entry.kind]}/${entry.slug}`

/** When it last changed in a way that its author wants known. */
export const changedAt = ({ date, updated }: Pick<Entry, 'date' | 'updated'>): Date => updated ?? date

/** Two hundred and thirty words a minute is how fast adults read prose. */
export const readingMinutes = (words: number) => Math.max(1, Math.round(words / 230))

/** Where an entry stands for the public at a moment. */
export function standing(entry: Entry, now: Date): 'public' | 'hidden' | 'withdrawn' {
  if (entry.draft || entry.date > now) return 'hidden'
  return entry.withdrawn && entry.withdrawn <= now ? 'withdrawn' : 'public'
}
