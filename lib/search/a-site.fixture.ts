import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import type { Entry } from '@/lib/articles/entry'
import { anEntry, publish } from '@/lib/articles/test-content'
import { changed } from '@/lib/documents/versions'
import { search } from './search'
import type { SearchKind } from './search'

export const NOON = new Date('2026-11-23T12:00:00Z')

/** For tests: an entry with a file of its own. */
export function written(part: Partial<Entry>, body: string): Promise<Entry> {
  const file = `---\ntitle: x\n---\n${body}`
  const hash = createHash('sha256')
    .update(JSON.stringify(part) + file)
    .digest('base64url')
  return anEntry({ ...part, source: deflateRawSync(file), hash })
}

/** For tests: the same entry after its file was saved with other words. */
export function saved(entry: Entry, part: Partial<Entry>, body: string): Entry {
  return { ...entry, ...part, source: deflateRawSync(`---\ntitle: x\n---\n${body}`), hash: `${entry.hash}+` }
}

export function show(entries: Entry[]) {
  publish(entries)
  changed('site')
}

const textOf = (parts: { text: string; isMarked: boolean }[]) =>
  parts.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('')

/** For tests: what a search shows, with brackets for marks. */
export async function found(typed: string, kind: SearchKind | null = null, now = NOON) {
  const page = await search(typed, kind, null, now)
  return page.results.map((result) => ({ ...result, title: textOf(result.title), snippet: textOf(result.snippet) }))
}

export const titlesFound = async (typed: string, kind: SearchKind | null = null, now = NOON) =>
  (await found(typed, kind, now)).map(({ title }) => title.replace(/[[\]]/g, ''))
