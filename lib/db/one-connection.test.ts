import { expect, test } from 'vitest'
import { closeDatabase, db, isUniqueViolation, transaction } from './client'
import { openConnection } from './one-connection'
import { useTestDatabase } from './test-database'

const { file } = useTestDatabase()
const NOON = new Date('2026-11-23T12:00:00Z')

const pragma = async (name: string) => {
  const [row] = await db().$queryRawUnsafe<Record<string, number | string>[]>(`PRAGMA ${name}`)
  return Object.values(row!)[0]
}
let names = 0
const anEntry = (slug = `entry-${(names += 1)}`, createdAt = NOON) => ({
  data: { kind: 'article' as const, slug, title: slug, createdAt },
})
const slugExists = async (slug: string) => (await db().entry.count({ where: { slug } })) === 1
const stored = async (slug: string) => {
  const sql = 'SELECT "createdAt" AS value, typeof("createdAt") AS type FROM "Entry" WHERE slug = ?'
  const [row] = await db().$queryRawUnsafe<{ value: unknown; type: string }[]>(sql, slug)
  return { value: Number(row!.value), type: row!.type }
}

test.each([
  ['foreign_keys', 1],
  ['synchronous', 2],
  ['journal_mode', 'wal'],
  ['temp_store', 2],
  ['cache_size', -8000],
])('the connection has %s = %s, also after transactions that went well and badly', async (name, value) => {
  expect(await pragma(name)).toBe(value)
  await transaction((tx) => tx.entry.create(anEntry()))
  await transaction(() => Promise.reject(new Error('no'))).catch(() => {})
  expect(await pragma(name)).toBe(value)
})

test('an error in a transaction takes back all its steps, and the next ones work', async () => {
  const failing = transaction(async (tx) => {
    await tx.entry.create(anEntry('taken-back'))
    throw new Error('on second thoughts')
  })
  await expect(failing).rejects.toThrow('on second thoughts')
  expect(await slugExists('taken-back')).toBe(false)
  await transaction((tx) => tx.entry.create(anEntry('after')))
  expect(await slugExists('after')).toBe(true)
})

test('an error of the database in a transaction takes it back too, and is known by its code', async () => {
  const failing = transaction(async (tx) => {
    await tx.entry.create(anEntry('twice'))
    await tx.entry.create(anEntry('twice'))
  })
  const error: unknown = await failing.catch((error: unknown) => error)
  expect(isUniqueViolation(error)).toBe(true)
  expect(await slugExists('twice')).toBe(false)
  await db().entry.create(anEntry('twice'))
  expect(await slugExists('twice')).toBe(true)
})

test('a parent that is not there is refused', async () => {
  const session = { id: 'x', userId: 999, createdAt: NOON, expiresAt: NOON }
  await expect(db().session.create({ data: session })).rejects.toThrow(/[Ff]oreign key/)
})

test('transactions that are begun at once queue, and none is lost', async () => {
  const tally = { kind: 'comment', state: 'spam' } as const
  await db().tally.create({ data: { ...tally, count: 0 } })
  const where = { kind_state: tally }
  const addOne = () =>
    transaction(async (tx) => {
      const { count } = await tx.tally.findUniqueOrThrow({ where })
      await tx.tally.update({ where, data: { count: count + 1 } })
    })
  await Promise.all(Array.from({ length: 20 }, addOne))
  expect((await db().tally.findUniqueOrThrow({ where })).count).toBe(20)
})

test('a transaction holds the write lock from its first moment, so that what it reads is still so when it writes', async () => {
  const other = openConnection(file)
  other.prepare('PRAGMA busy_timeout = 0').all()
  const write = () => other.exec(`UPDATE "Tally" SET count = 7 WHERE state = 'spam'`)
  await transaction(async (tx) => {
    await tx.entry.count()
    expect(write).toThrow(/locked|busy/i)
  })
  expect(write).not.toThrow()
  other.close()
})

test('moments are whole milliseconds in the file and dates in the code, however they are written', async () => {
  const moment = new Date('2026-11-23T12:00:00.123Z')
  await db().entry.create(anEntry('by-model', moment))
  await db()
    .$executeRaw`INSERT INTO "Entry" (kind, slug, title, "createdAt") VALUES ('article', 'by-raw', 'x', ${moment})`
  for (const slug of ['by-model', 'by-raw']) {
    expect(await stored(slug)).toEqual({ value: moment.getTime(), type: 'integer' })
    const found = await db().entry.findFirstOrThrow({ where: { slug, createdAt: moment } })
    expect(found.createdAt).toEqual(moment)
  }
  const raw = await db().$queryRaw<{ n: number | bigint }[]>`
    SELECT COUNT(*) AS n FROM "Entry" WHERE slug LIKE 'by-%' AND "createdAt" <= ${moment}`
  expect(Number(raw[0]!.n)).toBe(2)
})

test('moments before 1970 and far ahead are the same when they are read again', async () => {
  for (const text of ['1969-07-20T20:17:40.001Z', '0099-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z']) {
    const { id } = await db().entry.create(anEntry(text, new Date(text)))
    expect((await db().entry.findUniqueOrThrow({ where: { id } })).createdAt.toISOString()).toBe(text)
  }
})

test('yes and no, nothing, JSON and text of all kinds are the same when they are read again', async () => {
  const text = `it's "quoted" \\ \n é 🕊 ${'x'.repeat(10_000)}`
  const payload = { a: [1, null, true, { b: text }] }
  const { id } = await db().job.create({ data: { name: text, payload, runAt: NOON, createdAt: NOON } })
  expect(await db().job.findUniqueOrThrow({ where: { id } })).toMatchObject({ name: text, payload, leaseId: null })
})

test('a statement that failed once does not spoil those that are kept', async () => {
  await expect(db().$queryRawUnsafe('SELECT x FROM nowhere')).rejects.toThrow(/nowhere/)
  expect(await pragma('foreign_keys')).toBe(1)
  expect(await db().entry.count()).toBeGreaterThan(0)
})

test('a database that was closed is opened again when it is asked', async () => {
  await closeDatabase()
  expect(await pragma('foreign_keys')).toBe(1)
})
