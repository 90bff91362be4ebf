import type { Tx } from './client'

/** The full text of responses: FTS5 here; PostgreSQL's own text search will stand behind the same functions. */

export const indexResponse = (tx: Tx, id: number, author: string, body: string) =>
  tx.$executeRaw`INSERT INTO "CommentText" (rowid, author, body) VALUES (${id}, ${author}, ${body})`

export async function reindexResponse(tx: Tx, id: number, author: string, body: string) {
  await forgetResponse(tx, id)
  await indexResponse(tx, id, author, body)
}

export const forgetResponse = (tx: Tx, id: number) => tx.$executeRaw`DELETE FROM "CommentText" WHERE rowid = ${id}`

/** What a person typed as a query that cannot be misread: each word quoted, the last one as a prefix. */
export function matchQuery(typed: string): string | null {
  const words = typed.normalize('NFC').match(/[\p{L}\p{N}]+/gu)
  if (!words) return null
  return words.map((word, i) => (i === words.length - 1 ? `"${word}"*` : `"${word}"`)).join(' ')
}
