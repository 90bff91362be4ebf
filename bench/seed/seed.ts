import { openConnection } from '@/lib/db/one-connection'
import { Chance } from './chance'
import { Inventor } from './invent'
import type { Mix } from './mix'
import { People } from './people'
import { Texts } from './texts'
import { BatchWriter } from './write-batch'

const BATCH = 1_000
const FIVE_YEARS_MS = 5 * 365 * 86_400_000

type Seeding = {
  file: string
  count: number
  /** The first of them get the most. */
  entryIds: number[]
  mix: Mix
  now: Date
  /** The same gives the same. */
  seed?: number
  onProgress?: (done: number) => void
}

/**
 * Fills a database with responses as five years would. The keys of this process's DATA_DIR are used, so it has to be the
 * one of the database.
 */
export function seed({ file, count, entryIds, mix, now, seed = 1, onProgress }: Seeding) {
  if (entryIds.length === 0) throw new Error('there are no entries that could be answered')
  const chance = new Chance(seed)
  const texts = new Texts(chance, Math.min(1, count / 20_000))
  const inventor = new Inventor(entryIds, mix, chance, new People(chance, count), texts)
  const connection = openConnection(file)
  try {
    const writer = new BatchWriter(connection, numberOf(connection, 'SELECT MIN("id") AS n FROM "User"'))
    const first = (numberOf(connection, `SELECT seq AS n FROM sqlite_sequence WHERE name = 'Comment'`) ?? 0) + 1
    for (let done = 0; done < count; done += BATCH) {
      const batch = Array.from({ length: Math.min(BATCH, count - done) }, (_, i) => {
        const age = FIVE_YEARS_MS * (1 - (done + i) / count)
        return inventor.next(first + done + i, Math.round(now.getTime() - age), now.getTime())
      })
      writer.write(batch)
      onProgress?.(done + batch.length)
    }
    connection.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  } finally {
    connection.close()
  }
}

function numberOf(connection: ReturnType<typeof openConnection>, sql: string): number | null {
  const [row] = connection.prepare(sql).all() as unknown as { n: number | null }[]
  return row?.n ?? null
}
