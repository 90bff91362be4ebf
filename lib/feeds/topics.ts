import type { Entry } from '@/lib/articles/entry'
import { FORMAT_NAMES } from './formats'
import { listingsWith } from './listings'

/** The addresses of all feeds that change with an entry, as WebSub calls them. */
export const topicsOf = (entry: Entry, origin: string): string[] =>
  listingsWith(entry).flatMap((path) => FORMAT_NAMES.map((name) => `${origin}${path}/${name}`))
