import type { Tx } from '@/lib/db/client'
import type { EntryKind } from '@/lib/articles/entry'
import type { Found } from '../in-order'
import type { KnownWord } from '../near-word'
import type { Phrase, Query } from '../parse-query'
import { apart } from '../words'

/**
 * How SQLite finds: FTS5, whose indexes follow their tables by triggers (the migration `search`). What PostgreSQL will do
 * by its own text search stands behind the same functions.
 *
 * No question reads without end: of what an index has, the newest of each kind are looked at, and the answer is one row.
 */

/** A column says more the rarer its words are in it. Scores level off, so that a title outweighs any number of mentions. */
const TITLE = 1_000
const ABOUT = 100
const HEADINGS = 20
const BODY = 1

/** Public entries that have all that was asked for, with how well they fit. */
export async function entriesWith(tx: Tx, query: Query, kind: EntryKind | null, limit: number): Promise<Found[]> {
  const rows = await tx.$queryRaw<{ found: string }[]>`
    SELECT json_group_array(json_array("id", "score")) AS "found" FROM (
      SELECT t.rowid AS "id", -bm25("EntryText", ${TITLE}, ${ABOUT}, ${HEADINGS}, ${BODY}) AS "score"
      FROM "EntryText" t CROSS JOIN "Entry" e ON e."id" = t.rowid
      WHERE t."EntryText" MATCH ${matchAll(query)} AND (${kind} IS NULL OR e."kind" = ${kind})
      ORDER BY t.rowid DESC LIMIT ${limit})`
  return (JSON.parse(rows[0]!.found) as [number, number][]).map(([id, score]) => ({ id, score }))
}

/** Those that have it in their title. */
export const entriesTitled = (tx: Tx, query: Query, kind: EntryKind | null, limit: number) =>
  entriesMatching(tx, `{title} : (${matchAll(query)})`, kind, limit)

/** Those in which the words stand beside one another. */
export const entriesTogether = (tx: Tx, query: Query, kind: EntryKind | null, limit: number) =>
  entriesMatching(tx, quoted(query.phrases.flat()) + (query.isOpen ? ' *' : ''), kind, limit)

async function entriesMatching(tx: Tx, match: string, kind: EntryKind | null, limit: number): Promise<number[]> {
  const rows = await tx.$queryRaw<{ found: string }[]>`
    SELECT json_group_array("id") AS "found" FROM (
      SELECT t.rowid AS "id" FROM "EntryText" t CROSS JOIN "Entry" e ON e."id" = t.rowid
      WHERE t."EntryText" MATCH ${match} AND (${kind} IS NULL OR e."kind" = ${kind})
      ORDER BY t.rowid DESC LIMIT ${limit})`
  return JSON.parse(rows[0]!.found) as number[]
}

/** Approved responses to public entries, the newest first. */
export async function responsesWith(tx: Tx, query: Query, before: number | null, limit: number): Promise<number[]> {
  const rows = await tx.$queryRaw<{ found: string }[]>`
    SELECT json_group_array("id") AS "found" FROM (
      SELECT t.rowid AS "id" FROM "ApprovedText" t CROSS JOIN "Comment" c ON c."id" = t.rowid
        CROSS JOIN "SearchedEntry" e ON e."entryId" = c."entryId" AND e."showsResponses"
      WHERE t."ApprovedText" MATCH ${matchAll(query)} AND t.rowid < ${before ?? Number.MAX_SAFE_INTEGER}
      ORDER BY t.rowid DESC LIMIT ${limit})`
  return JSON.parse(rows[0]!.found) as number[]
}

/** Words of the entries that begin with one of some letters and are about as long as another. */
export async function wordsLike(tx: Tx, word: string, letters: string[], mayDiffer: number): Promise<KnownWord[]> {
  const known: KnownWord[] = []
  for (const letter of letters) {
    const rows = await tx.$queryRaw<{ found: string }[]>`
      SELECT json_group_array(json_array(term, doc)) AS "found" FROM "EntryVocabulary"
      WHERE term >= ${letter} AND term < ${letter + LAST_LETTER}
        AND length(term) BETWEEN ${word.length - mayDiffer} AND ${word.length + mayDiffer}`
    const pairs = JSON.parse(rows[0]!.found) as [string, number][]
    known.push(...pairs.map(([term, doc]) => ({ word: term, entries: doc })))
  }
  return known
}
const LAST_LETTER = '\u{10FFFF}'

/** A query that cannot be misread: each word in quotes, and every sign is ours. */
function matchAll({ phrases, isOpen }: Query): string {
  return phrases
    .map((phrase, i) => {
      const words = quoted(phrase)
      // Who has the word itself goes before who has only its beginning.
      return isOpen && i === phrases.length - 1 ? `(${words} OR ${words} *)` : words
    })
    .join(' AND ')
}

const quoted = (words: Phrase) => `"${words.map((word) => apart(word).replaceAll('"', '')).join(' ')}"`
