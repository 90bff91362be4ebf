import { expect, test } from 'vitest'
import { db, isUniqueViolation, transaction } from './client'
import { insert } from './insert'
import { useTestDatabase } from './test-database'

useTestDatabase()
const NOON = new Date('2026-11-23T12:00:00Z')

const anEntry = (slug: string) => ({ kind: 'article' as const, slug, title: slug, createdAt: NOON })
const countRaw = async (slug: string) =>
  Number((await db().$queryRaw<[{ n: number }]>`SELECT COUNT(*) AS "n" FROM "Entry" WHERE "slug" = ${slug}`)[0].n)

test('a question outside of a transaction does not wait for its end, and is told nothing that is not committed', async () => {
  const asked = await transaction(async (tx) => {
    await tx.$executeRaw`INSERT INTO "Entry" ("kind", "slug", "title", "createdAt") VALUES ('article', 'on-its-way', '', ${NOON})`
    return [await countRaw('on-its-way'), await db().entry.count({ where: { slug: 'on-its-way' } })]
  })
  expect(asked).toEqual([0, 0])
  expect([await countRaw('on-its-way'), await db().entry.count({ where: { slug: 'on-its-way' } })]).toEqual([1, 1])
})

test('what looks like a question and writes is refused', async () => {
  const sly = db().$queryRaw`WITH it AS (SELECT 1) DELETE FROM "Entry" RETURNING "id"`
  await expect(sly).rejects.toThrow(/readonly|read-only/)
  expect(await countRaw('on-its-way')).toBe(1)
})

test('raw statements and Prisma’s are steps of one transaction, and are taken back together', async () => {
  const failing = transaction(async (tx) => {
    const { id } = await tx.entry.create({ data: anEntry('together') })
    expect(await tx.$executeRaw`UPDATE "Entry" SET "title" = 'seen' WHERE "id" = ${id}`).toBe(1)
    expect(await tx.entry.findUniqueOrThrow({ where: { id } })).toMatchObject({ title: 'seen' })
    throw new Error('on second thoughts')
  })
  await expect(failing).rejects.toThrow('on second thoughts')
  expect(await countRaw('together')).toBe(0)
})

test('a raw statement of a transaction that is over is refused, and not carried out by itself', async () => {
  let late: (() => Promise<unknown>) | undefined
  await transaction(async (tx) => {
    late = () => tx.$executeRaw`DELETE FROM "Entry"`
    await tx.entry.create({ data: anEntry('stays') })
  })
  await expect(late!()).rejects.toThrow(/[Tt]ransaction/)
  await transaction(async () => {
    await expect(late!()).rejects.toThrow(/[Tt]ransaction/)
  })
  expect(await countRaw('stays')).toBe(1)
})

test('what is inserted by itself reads as if Prisma had created it', async () => {
  const { id: entryId } = await db().entry.create({ data: anEntry('inserted') })
  const text = `it's "quoted" \\ \n é 🕊`
  const row = {
    ...{ entryId, kind: 'comment' as const, state: 'pending' as const, parentId: null, body: text, html: text },
    ...{ rendererVersion: 1, createdAt: NOON, verdict: { reasons: [text], score: 0.5 }, textHash: 'x', proven: true },
  }
  const [one, other] = await transaction(async (tx) => [
    await insert(tx, 'Comment', row),
    (await tx.comment.create({ data: row })).id,
  ])
  const read = async (id: number | undefined) => ({ ...(await db().comment.findUnique({ where: { id: id! } })), id: 0 })
  expect(await read(one)).toEqual(await read(other))
  const [raw] = await db().$queryRaw<object[]>`
    SELECT "createdAt", "verdict", "proven", "editedAt" FROM "Comment" WHERE "id" = ${one}`
  expect(raw).toEqual({ createdAt: NOON, verdict: row.verdict, proven: true, editedAt: null })
})

test('what must be there once is known by its error, however it was written', async () => {
  const { id: entryId } = await db().entry.create({ data: anEntry('once') })
  const row = {
    ...{ entryId, kind: 'comment' as const, state: 'pending' as const, body: '', html: '', rendererVersion: 1 },
    ...{ createdAt: NOON, verdict: {}, textHash: 'x', submissionKey: 'once' },
  }
  await transaction((tx) => insert(tx, 'Comment', row))
  const error: unknown = await transaction((tx) => insert(tx, 'Comment', row)).catch((error: unknown) => error)
  expect(isUniqueViolation(error)).toBe(true)
})
