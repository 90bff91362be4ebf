import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { closeDatabase } from './client'
import { migrate } from './migrate'

/** For tests: a real, migrated SQLite file of this test file's own, and settings that point to it. */
export function useTestDatabase(): { folder: string; file: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'afterword-test-'))
  const file = path.join(folder, 'test.db')
  Object.assign(process.env, { DATA_DIR: folder, DATABASE_URL: `file:${file}`, SITE_URL: 'https://blog.example' })
  migrate(file, path.resolve(import.meta.dirname, '../../prisma/migrations/sqlite'))
  afterAll(async () => {
    await closeDatabase()
    rmSync(folder, { recursive: true, force: true })
  })
  return { folder, file }
}
