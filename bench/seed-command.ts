import { existsSync } from 'node:fs'
import path from 'node:path'
import { SingleBar } from 'cli-progress'
import { closeDatabase, databaseFile } from '@/lib/db/client'
import { settings } from '@/lib/env'
import { prepareSite } from './in-site'
import { LOOKED_AFTER } from './seed/mix'
import { seed } from './seed/seed'

/** Fills a database to try the site with, the one of the settings or another with the keys beside it. */
export async function seedCommand(count: number, database: string | undefined) {
  if (database) {
    const file = path.resolve(process.env.AFTERWORD_CALLED_FROM ?? '.', database)
    process.env.DATABASE_URL = `file:${file}`
    // Keys are made where there are none; a database of a site has them beside it.
    process.env.DATA_DIR ??= path.dirname(file)
  }
  const file = databaseFile(settings().databaseUrl)
  const isNew = !existsSync(file)
  const entryIds = (await prepareSite()).map(({ id }) => id)
  await closeDatabase()
  console.log(`${isNew ? 'Making' : 'Adding to'} ${file}`)
  const bar = new SingleBar({ format: '{bar} {percentage} %  {value} of {total}  {eta} s left', hideCursor: true })
  bar.start(count, 0)
  const begun = Date.now()
  seed({ file, count, entryIds, mix: LOOKED_AFTER, now: new Date(), onProgress: (done) => bar.update(done) })
  bar.stop()
  console.log(`${count.toLocaleString('en')} responses in ${((Date.now() - begun) / 1_000).toFixed(1)} s.`)
}
