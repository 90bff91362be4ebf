import { everythingChanged } from '@/lib/documents/versions'
import { bell } from '@/lib/jobs/enqueue'
import { log } from '@/lib/log'
import { db } from './client'

const LOOK_EVERY_MS = 1_000

/** Notices what another process (the command line) has written into the same SQLite file. */
export function watchWrites() {
  let known: string | undefined
  const timer = setInterval(async () => {
    try {
      const [row] = await db().$queryRawUnsafe<{ data_version: number | bigint }[]>('PRAGMA data_version')
      const version = String(row?.data_version)
      if (known !== undefined && version !== known) {
        everythingChanged()
        // It may have been a job.
        bell().ring()
      }
      known = version
    } catch (error) {
      log.error({ err: error }, 'the database could not be looked at')
    }
  }, LOOK_EVERY_MS)
  return () => clearInterval(timer)
}
