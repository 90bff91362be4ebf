import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'libsql'
import { SettingError } from '@/lib/env'

type Row = Record<string, unknown>
type Connection = {
  exec(sql: string): void
  prepare(sql: string): { all(...args: unknown[]): Row[]; run(...args: unknown[]): unknown }
  close(): void
}

const RECORDS = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME, "migration_name" TEXT NOT NULL,
  "logs" TEXT, "rolled_back_at" DATETIME, "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`

/**
 * Applies the migrations that a SQLite file lacks, each as one script in one transaction, and records them where Prisma
 * does. Not through the client: SQLite ignores `PRAGMA foreign_keys` inside a transaction, and with it on, Prisma's table
 * redefinition (DROP TABLE) empties the children.
 * @param beforeFirst is called with the connection closed when a database with content is about to change
 * @returns the names of those applied now
 * @throws SettingError when the database was written by a newer version
 */
export function migrate(file: string, folder: string, beforeFirst: () => void = () => {}): string[] {
  const names = migrationNames(folder)
  const done = appliedMigrations(file)
  const unknown = done.find((name) => !names.includes(name))
  if (unknown) {
    throw new SettingError(
      `DATABASE_URL: the database was written by a newer version of Afterword (it has the migration ${unknown}). Update Afterword, or use a copy from before.`,
    )
  }
  const missing = names.filter((name) => !done.includes(name))
  if (missing.length && done.length) beforeFirst()
  if (missing.length) withConnection(file, (db) => missing.forEach((name) => apply(db, folder, name)))
  return missing
}

export const migrationNames = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .map((each) => each.name)
    .sort()

const appliedMigrations = (file: string) =>
  withConnection(file, (db) => {
    db.exec(`PRAGMA journal_mode = WAL; ${RECORDS}`)
    return db
      .prepare('SELECT migration_name AS name FROM "_prisma_migrations"')
      .all()
      .map((row) => String(row.name))
  })

function withConnection<T>(file: string, use: (db: Connection) => T): T {
  const db = new Database(file, { timeout: 5000 }) as unknown as Connection
  try {
    return use(db)
  } finally {
    db.close()
  }
}

function apply(db: Connection, folder: string, name: string) {
  const script = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
  db.exec('PRAGMA synchronous = FULL; PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE')
  try {
    db.exec(script)
    const orphans = db.prepare('PRAGMA foreign_key_check').all()
    if (orphans.length) throw new Error(`the migration ${name} leaves ${orphans.length} rows without their parent`)
    db.prepare(
      'INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count) VALUES (?, ?, ?, CURRENT_TIMESTAMP, 1)',
    ).run(randomUUID(), createHash('sha256').update(script).digest('hex'), name)
    db.exec('COMMIT')
  } catch (error) {
    db.exec('ROLLBACK')
    throw error
  }
}
