import { existsSync } from 'node:fs'
import type { Fetched } from '@/lib/http/fetched'
import type { Author } from './author-card'
import type { Source } from './read-source'
import { readStrangePage, type Reading } from './read-strange-page'
import { readingThread } from './reading-thread'

/** Beside the bundle that this is part of. Tests run from the sources, where there is none, and read where they are. */
const BUNDLE = new URL('source-reader.mjs', import.meta.url)

const aside = existsSync(BUNDLE) ? readingThread(BUNDLE) : async (reading: Reading) => readStrangePage(reading)

/**
 * `readSource`, without keeping anybody waiting: some pages take most of a second.
 * @throws UnreadablePage when it takes too long or too much memory
 */
export function readSourceAside(
  { body, contentType, url }: Pick<Fetched, 'body' | 'contentType' | 'url'>,
  target: string,
  now: Date,
): Promise<Source> {
  // What is read as a source is a Source; the thread only carries it.
  return aside({ of: 'source', args: [{ body, contentType, url }, target, now] }) as Promise<Source>
}

/** `withAuthorPage`, likewise. */
export function withAuthorPageAside(author: Author, html: string, url: string): Promise<Author> {
  return aside({ of: 'author', args: [author, html, url] }) as Promise<Author>
}
