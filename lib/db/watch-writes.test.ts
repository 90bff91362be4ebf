import { createRequire } from 'node:module'
import { expect, test, vi } from 'vitest'
import { version } from '@/lib/documents/versions'
import { bell } from '@/lib/jobs/enqueue'
import { useTestDatabase } from './test-database'
import { watchWrites } from './watch-writes'

const { file } = useTestDatabase()

const Database = createRequire(import.meta.url)('libsql') as new (file: string) => {
  exec(sql: string): void
  close(): void
}

test('what another process writes is seen within seconds: pages are made anew, and the worker looks for jobs', async () => {
  const ring = vi.fn()
  bell().ring = ring
  const stop = watchWrites()
  const before = version('site')
  const other = new Database(file)
  await vi.waitFor(
    () => {
      other.exec(`INSERT INTO "Job" (name, payload, "runAt", "createdAt") VALUES ('sweep', '{}', 0, 0)`)
      expect(ring).toHaveBeenCalled()
    },
    { timeout: 10_000, interval: 500 },
  )
  expect(version('site')).toBeGreaterThan(before)
  other.close()
  stop()
})
