import { lookInto } from './database'

type Query = Parameters<Parameters<typeof lookInto>[1]>[0]

/** Everything that has to be true of a database whatever happened to the server, as a sentence for each that is not. */
export const checkDatabase = (file: string, acknowledged: string[]): string[] =>
  lookInto(file, (query) => [
    ...missingOrTwice(query, acknowledged),
    ...integrity(query),
    ...DIFFERENCES.flatMap(([words, sql]) => (query(sql).length ? [words] : [])),
  ])

function missingOrTwice(query: Query, acknowledged: string[]): string[] {
  const there = new Map(
    query(`SELECT "body", COUNT(*) AS n FROM "Comment" GROUP BY "body"`).map((row) => [row.body, Number(row.n)]),
  )
  const missing = acknowledged.filter((text) => !there.has(text))
  const twice = [...there].filter(([, count]) => count > 1)
  return [
    ...missing.map((text) => `acknowledged and gone: ${text}`),
    ...twice.map(([text, count]) => `${count} times there: ${String(text)}`),
  ]
}

const integrity = (query: Query) =>
  [...query('PRAGMA integrity_check'), ...query('PRAGMA foreign_key_check')]
    .map((row) => Object.values(row).join(' '))
    .filter((line) => line !== 'ok')
    .map((line) => `the database file is damaged: ${line}`)

const RECOUNT = `SELECT "kind", "state", COUNT(*) AS n FROM "Comment" GROUP BY 1, 2`
const approved = (kind: string) =>
  `(SELECT COUNT(*) FROM "Comment" c WHERE c."entryId" = e."id" AND c."state" = 'approved' AND c."kind" ${kind} 'comment')`

/** Each finds rows only if two ways to count differ. */
const DIFFERENCES: [string, string][] = [
  [
    'the tallies differ from a recount',
    `SELECT * FROM (${RECOUNT} EXCEPT SELECT "kind", "state", "count" FROM "Tally")
     UNION ALL SELECT * FROM (SELECT "kind", "state", "count" FROM "Tally" WHERE "count" <> 0 EXCEPT ${RECOUNT})`,
  ],
  [
    'the counts of an entry differ from a recount',
    `SELECT e."id" FROM "Entry" e WHERE e."comments" <> ${approved('=')} OR e."linkbacks" <> ${approved('<>')}`,
  ],
  [
    'a comment has no decision',
    `SELECT c."id" FROM "Comment" c LEFT JOIN "Decision" d ON d."commentId" = c."id" WHERE d."id" IS NULL`,
  ],
  [
    'the full text has other rows than there are comments',
    `SELECT * FROM (SELECT "id" FROM "Comment" EXCEPT SELECT rowid FROM "CommentText")
     UNION ALL SELECT * FROM (SELECT rowid FROM "CommentText" EXCEPT SELECT "id" FROM "Comment")`,
  ],
]
