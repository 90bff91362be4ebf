import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { SettingError, settings } from '@/lib/env'
import { databaseFile, isPostgres } from './client'
import { migrate } from './migrate'
import { openConnection } from './one-connection'

/** Makes DATA_DIR and the database ready for today's model. A database with content is copied before it changes. */
export function prepareDatabase(root: string, now: Date): { isNew: boolean; migrated: string[] } {
  const { databaseUrl, dataDir } = settings()
  makeFolder('DATA_DIR', dataDir)
  if (isPostgres(databaseUrl)) {
    throw new SettingError(
      'DATABASE_URL: PostgreSQL is prepared for, but not served yet; use file:/path/to/afterword.db.',
    )
  }
  const file = databaseFile(databaseUrl)
  makeFolder('DATABASE_URL', path.dirname(path.resolve(file)))
  const isNew = !existsSync(file)
  const copy = path.join(dataDir, 'backups', `before-migration-${now.toISOString().replace(/[:.]/g, '-')}.db`)
  try {
    const migrated = migrate(file, path.join(root, 'prisma/migrations/sqlite'), () => copyDatabase(file, copy))
    return { isNew, migrated }
  } catch (error) {
    if (error instanceof SettingError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new SettingError(`DATABASE_URL: ${file} cannot be used: ${reason}.`)
  }
}

function makeFolder(setting: string, folder: string) {
  try {
    makeFolders(path.resolve(folder))
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    throw new SettingError(`${setting}: ${folder} is not a folder that can be written to.`)
  }
}

/** Step by step, since Node's own `recursive` never returns where a folder cannot be made, as in /proc. */
function makeFolders(folder: string) {
  if (existsSync(folder)) return
  makeFolders(path.dirname(folder))
  mkdirSync(folder)
}

function copyDatabase(file: string, copy: string) {
  mkdirSync(path.dirname(copy), { recursive: true })
  const connection = openConnection(file)
  try {
    connection.exec(`VACUUM INTO '${copy.replaceAll("'", "''")}'`)
  } finally {
    connection.close()
  }
}
