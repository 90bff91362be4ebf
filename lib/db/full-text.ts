import type { Tx } from './client'

/** The full text of responses: FTS5 here; PostgreSQL's own text search will stand behind the same functions. */

export const indexResponse = (tx: Tx, id: number, author: string, body: string) =>
  tx.$executeRaw`INSERT INTO "CommentText" (rowid, author, body) VALUES (${id}, ${author}, ${body})`

export async function reindexResponse(tx: Tx, id: number, author: string, body: string) {
  await forgetResponse(tx, id)
  await indexResponse(tx, id, author, body)
}

export const forgetResponse = (tx: Tx, id: number) => tx.$executeRaw`DELETE FROM "CommentText" WHERE rowid = ${id}`

/** A word that stands in so many texts is meant as it is: to look for all that begin with it takes long, and finds no end. */
const COMMON = 1_000
/** In UTF-8; two letters of an alphabet begin too much, one sign of Chinese says something. */
const SHORTEST_BEGINNING = 3

/** What a person typed as a query that cannot be misread: each word quoted, the last one as a beginning unless it is common. */
export async function matchQuery(tx: Tx, typed: string): Promise<string | null> {
  const words = typed.normalize('NFC').match(/[\p{L}\p{N}]+/gu)
  const last = words?.at(-1)
  if (!words || last === undefined) return null
  const query = words.map((word) => `"${word}"`).join(' ')
  return Buffer.byteLength(last) >= SHORTEST_BEGINNING && !(await isCommon(tx, last)) ? `${query}*` : query
}

async function isCommon(tx: Tx, word: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT rowid FROM "CommentText" WHERE "CommentText" MATCH ${`"${word}"`} LIMIT 1 OFFSET ${COMMON - 1}`
  return rows.length > 0
}
