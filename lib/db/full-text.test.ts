import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { db } from './client'
import { forgetResponse, indexResponse, matchQuery, reindexResponse } from './full-text'
import { useTestDatabase } from './test-database'

useTestDatabase()

const search = async (typed: string) => {
  const query = await matchQuery(db(), typed)
  if (query === null) return null
  const rows = await db().$queryRaw<{ id: number | bigint }[]>`
    SELECT rowid AS id FROM "CommentText" WHERE "CommentText" MATCH ${query} ORDER BY rowid`
  return rows.map(({ id }) => Number(id))
}

beforeAll(async () => {
  await indexResponse(db(), 1, 'Hanna', 'I have been walking into it for five months.')
  await indexResponse(db(), 2, 'Jürgen', 'Five more months and NOT one word; “near” to silence.')
})

test.each([
  ['months', [1, 2]],
  ['MONTHS five', [1, 2]],
  ['walk', [1]],
  ['wa', []],
  ['walk five', []],
  ['hanna', [1]],
  ['jürgen', [2]],
  ['not', [2]],
  ['NOT', [2]],
  ['five OR', []],
  ['"five"', [1, 2]],
  ['five*', [1, 2]],
  ['body:five', []],
  ['(silence)', [2]],
  ['nobody said this', []],
  ['', null],
  ['  * " ( ', null],
])('“%s” finds %j', async (typed, ids) => {
  expect(await search(typed)).toEqual(ids)
})

test('whatever is typed, SQLite takes the query that is made of it', async () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'"*()^:-+{}, NEAR AND OR NOT body five é\0'.split('')) }),
  )
  await fc.assert(
    fc.asyncProperty(typed, async (text) => {
      const found = await search(text)
      expect(found === null).toBe((await matchQuery(db(), text)) === null)
    }),
    { numRuns: 300 },
  )
})

test('what was changed is found by its new words only, and what is forgotten not at all', async () => {
  await indexResponse(db(), 3, 'Tom', 'before')
  await reindexResponse(db(), 3, 'Tom', 'afterwards')
  expect([await search('before'), await search('afterwards')]).toEqual([[], [3]])
  await forgetResponse(db(), 3)
  expect([await search('afterwards'), await search('tom')]).toEqual([[], []])
})

test('a word that very many use is looked for as it is, others as the beginning of longer ones', async () => {
  for (let id = 100; id < 1_100; id++) await indexResponse(db(), id, '', 'common')
  await indexResponse(db(), 1_100, '', 'commonly uncommon')
  expect([(await search('common'))?.length, await search('uncomm'), await search('commonl')]).toEqual([
    ...[1_000, [1_100], [1_100]],
  ])
})
