import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SettingError } from '@/lib/env'
import { shelve } from '@/lib/once'
import { migrate, migrationNames } from './migrate'
import { openConnection } from './one-connection'
import { prepareDatabase } from './prepare'

const OURS = path.resolve(import.meta.dirname, '../../prisma/migrations/sqlite')
const NOW = new Date('2026-11-23T12:00:00Z')

let root: string
let file: string
let migrations: string

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'afterword-migrate-'))
  file = path.join(root, 'data', 'afterword.db')
  migrations = path.join(root, 'prisma/migrations/sqlite')
  cpSync(OURS, migrations, { recursive: true })
  Object.assign(process.env, { DATA_DIR: path.dirname(file), DATABASE_URL: `file:${file}` })
  shelve('settings', undefined)
})
afterEach(() => rmSync(root, { recursive: true }))

function addMigration(name: string, sql: string) {
  mkdirSync(path.join(migrations, name))
  writeFileSync(path.join(migrations, name, 'migration.sql'), sql)
}

function rowsOf(sql: string, of = file) {
  const connection = openConnection(of)
  try {
    return connection.prepare(sql).all()
  } finally {
    connection.close()
  }
}
const countOf = (table: string, of = file) =>
  (rowsOf(`SELECT COUNT(*) AS n FROM "${table}"`, of) as unknown as { n: number }[])[0]!.n
const run = (sql: string) => {
  const connection = openConnection(file)
  connection.exec(sql)
  connection.close()
}

/** An entry with two comments, a revision, a decision and a linkback; a user with a session. */
const fill = () =>
  run(`
    INSERT INTO "Entry" (id, kind, slug, title, "createdAt") VALUES (1, 'article', 'silence', 'Silence', 0);
    INSERT INTO "User" (id, email, name, "passwordHash", role, "createdAt") VALUES (1, 'a@b.example', 'A', '', 'owner', 0);
    INSERT INTO "Session" (id, "userId", "createdAt", "expiresAt") VALUES ('s', 1, 0, 0);
    INSERT INTO "Comment" (id, "entryId", kind, state, "parentId", "userId", body, html, "rendererVersion", "createdAt", verdict, "textHash")
      VALUES (1, 1, 'comment', 'approved', NULL, 1, 'a', 'a', 1, 0, '{}', ''), (2, 1, 'comment', 'approved', 1, NULL, 'b', 'b', 1, 0, '{}', '');
    INSERT INTO "Revision" ("commentId", body, "replacedAt") VALUES (1, 'before', 0);
    INSERT INTO "Decision" ("commentId", "userId", "toState", reason, "createdAt", batch) VALUES (1, 1, 'approved', '', 0, 'b');
    INSERT INTO "Linkback" ("entryId", "commentId", source, target, host, protocol, protocols, "createdAt", "reportedAt")
      VALUES (1, 2, 's', 't', 'h', 'pingback', '["pingback"]', 0, 0);
  `)

const CHILDREN = { Entry: 1, Comment: 2, Revision: 1, Decision: 1, Linkback: 1, User: 1, Session: 1 }
const counts = (of = file) => Object.fromEntries(Object.keys(CHILDREN).map((table) => [table, countOf(table, of)]))

/** As Prisma writes it when a column cannot be changed in place. */
const redefine = (table: string, columns: string, definition: string) => `
-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_${table}" (${definition});
INSERT INTO "new_${table}" (${columns}) SELECT ${columns} FROM "${table}";
DROP TABLE "${table}";
ALTER TABLE "new_${table}" RENAME TO "${table}";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
`
const REDEFINE_ENTRY = redefine(
  'Entry',
  '"id", "key", "kind", "slug", "title", "createdAt", "comments", "linkbacks"',
  `"id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "key" TEXT, "kind" TEXT NOT NULL, "slug" TEXT NOT NULL,
   "title" TEXT NOT NULL DEFAULT '', "createdAt" DATETIME NOT NULL, "comments" INTEGER NOT NULL DEFAULT 0,
   "linkbacks" INTEGER NOT NULL DEFAULT 0, "mood" TEXT NOT NULL DEFAULT 'calm'`,
)
const REDEFINE_USER = redefine(
  'User',
  '"id", "email", "name", "passwordHash", "role", "createdAt"',
  `"id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "email" TEXT NOT NULL, "name" TEXT NOT NULL DEFAULT '',
   "passwordHash" TEXT NOT NULL, "role" TEXT NOT NULL, "createdAt" DATETIME NOT NULL`,
)

test('a new database gets all migrations, and none a second time', () => {
  expect(prepareDatabase(root, NOW)).toEqual({ isNew: true, migrated: migrationNames(migrations) })
  expect(prepareDatabase(root, NOW)).toEqual({ isNew: false, migrated: [] })
  expect(countOf('_prisma_migrations')).toBe(migrationNames(migrations).length)
  expect(existsSync(path.join(root, 'data/backups'))).toBe(false)
})

test('a migration that makes parent tables anew leaves their children alone', () => {
  prepareDatabase(root, NOW)
  fill()
  expect(counts()).toEqual(CHILDREN)
  addMigration('20270101000000_moods', REDEFINE_ENTRY + REDEFINE_USER)
  expect(prepareDatabase(root, NOW)).toEqual({ isNew: false, migrated: ['20270101000000_moods'] })
  expect(counts()).toEqual(CHILDREN)
  expect(rowsOf('SELECT mood FROM "Entry"')).toMatchObject([{ mood: 'calm' }])
  expect(rowsOf('SELECT "userId" FROM "Comment" ORDER BY id')).toMatchObject([{ userId: 1 }, { userId: null }])
})

test('after such a migration the children still go with their parent', () => {
  prepareDatabase(root, NOW)
  fill()
  addMigration('20270101000000_moods', REDEFINE_ENTRY)
  prepareDatabase(root, NOW)
  run('DELETE FROM "Entry" WHERE id = 1')
  expect(counts()).toMatchObject({ Entry: 0, Comment: 0, Revision: 0, Decision: 0, Linkback: 0, User: 1 })
})

test('a database with content is copied before it changes', () => {
  prepareDatabase(root, NOW)
  fill()
  addMigration('20270101000000_moods', REDEFINE_ENTRY)
  prepareDatabase(root, NOW)
  const [copy, ...others] = readdirSync(path.join(root, 'data/backups'))
  expect(others).toEqual([])
  expect(copy).toBe('before-migration-2026-11-23T12-00-00-000Z.db')
  const copied = path.join(root, 'data/backups', copy!)
  expect(counts(copied)).toEqual(CHILDREN)
  expect(() => rowsOf('SELECT mood FROM "Entry"', copied)).toThrow(/mood/)
})

test.each([
  ['leaves children without their parent', 'DELETE FROM "Entry";', /leaves 3 rows without their parent/],
  ['is not SQL', `${REDEFINE_ENTRY}; CREATE TABEL "x" (id);`, /syntax error/],
])('a migration that %s is taken back whole, and the setting is named', (_, sql, reason) => {
  prepareDatabase(root, NOW)
  fill()
  addMigration('20270101000000_first', 'CREATE TABLE "first" (id);')
  addMigration('20270102000000_bad', `CREATE TABLE "half" (id); ${sql}`)
  addMigration('20270103000000_never', 'CREATE TABLE "never" (id);')
  const prepare = () => prepareDatabase(root, NOW)
  expect(prepare).toThrow(SettingError)
  rmSync(path.join(root, 'data/backups'), { recursive: true })
  expect(prepare).toThrow(reason)
  expect(counts()).toEqual(CHILDREN)
  const tables = rowsOf(`SELECT name FROM sqlite_master WHERE name IN ('first', 'half', 'never', 'new_Entry')`)
  expect(tables).toMatchObject([{ name: 'first' }])
  expect(countOf('_prisma_migrations')).toBe(migrationNames(OURS).length + 1)
})

test('a database that a newer version wrote is refused and stays as it is', () => {
  prepareDatabase(root, NOW)
  fill()
  addMigration('20270101000000_moods', REDEFINE_ENTRY)
  prepareDatabase(root, NOW)
  rmSync(path.join(migrations, '20270101000000_moods'), { recursive: true })
  expect(() => prepareDatabase(root, NOW)).toThrow(SettingError)
  expect(() => prepareDatabase(root, NOW)).toThrow(/^DATABASE_URL: .*newer version.*20270101000000_moods/)
  expect(counts()).toEqual(CHILDREN)
})

test('when the copy cannot be made nothing is changed', () => {
  prepareDatabase(root, NOW)
  fill()
  addMigration('20270101000000_moods', REDEFINE_ENTRY)
  const noRoom = vi.fn(() => {
    throw new Error('no room')
  })
  expect(() => migrate(file, migrations, noRoom)).toThrow('no room')
  expect(noRoom).toHaveBeenCalledTimes(1)
  expect(() => rowsOf('SELECT mood FROM "Entry"')).toThrow(/mood/)
})

test('what is not a database is not touched, and the setting is named', () => {
  mkdirSync(path.dirname(file))
  writeFileSync(file, 'This is a letter, not a database. '.repeat(100))
  expect(() => prepareDatabase(root, NOW)).toThrow(/^DATABASE_URL: .*afterword\.db cannot be used: /)
})

test.each([
  ['DATA_DIR', { DATA_DIR: '/dev/null/data' }],
  ['DATABASE_URL', { DATABASE_URL: 'file:/dev/null/x.db' }],
  ['DATABASE_URL', { DATABASE_URL: 'postgresql://localhost/afterword' }],
])('%s is named when it is %j', (name, env) => {
  Object.assign(process.env, env)
  shelve('settings', undefined)
  expect(() => prepareDatabase(root, NOW)).toThrow(SettingError)
  expect(() => prepareDatabase(root, NOW)).toThrow(new RegExp(`^${name}: `))
})
