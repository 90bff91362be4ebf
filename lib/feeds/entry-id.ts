import type { Entry } from '@/lib/articles/entry'

/**
 * What feed readers know an entry by: what its file says, or a tag URI (RFC 4151) of the number of its row and the day on
 * which that was made. Neither changes with the slug, the date or the scheme of the site, and nobody takes it for an
 * address.
 */
export function entryId({ id, guid }: Pick<Entry, 'id' | 'guid'>, createdAt: Date, origin: string): string {
  return guid ?? `tag:${new URL(origin).hostname},${createdAt.toISOString().slice(0, 10)}:entry/${id}`
}
