import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { aModerator, anEntry, aResponse, closeDesk, NOON, openDesk, stateOf } from '../a-desk.fixture'
import { decide } from '../decide'
import type { BulkFilter } from './bulk-filter'
import { BULK_PIECE } from './bulk-job'
import { bulkPiece, readRun, undoRun } from './bulk-piece'
import { previewBulk, startBulk } from './start-run'

beforeAll(openDesk)
afterAll(closeDesk)

const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000)
const search = (wanted: Partial<BulkFilter>): BulkFilter => ({
  ...{ state: 'pending', kind: null, entryId: null, person: null, network: null, host: null, reason: null, text: '' },
  upTo: 1_000_000,
  ...wanted,
})

async function aPile(count: number) {
  const entryId = await anEntry('A pile')
  const ids: number[] = []
  for (let i = 0; i < count; i++) ids.push(await aResponse({ entryId }))
  return { entryId, ids }
}

/** Runs the pieces as the worker would, until there is no job left. */
async function work(now: Date, most = Infinity) {
  for (let piece = 0; piece < most; piece++) {
    const job = await db().job.findFirst({ where: { name: BULK_PIECE } })
    if (!job) return
    const { leaseId } = await db().job.update({ where: { id: job.id }, data: { leaseId: `run ${piece}` } })
    await bulkPiece(job.payload, now)
    await db().job.deleteMany({ where: { id: job.id, leaseId } })
  }
}

const inState = (entryId: number, state: 'pending' | 'spam' | 'approved') =>
  db().comment.count({ where: { entryId, state } })

test('few are decided about at once, with a batch to undo', async () => {
  const { id: userId } = await aModerator()
  const { entryId, ids } = await aPile(3)
  const started = await startBulk(search({ entryId, upTo: ids[1]! }), 'spam', 'casino', userId, NOON)
  expect(started).toMatchObject({ overtaken: [] })
  expect(await Promise.all(ids.map(stateOf))).toEqual(['spam', 'spam', 'pending'])
  expect(await startBulk(search({ entryId: 999_999 }), 'spam', '', userId, NOON)).toBeNull()
})

test('many are decided about piece by piece; what came in later, or was decided meanwhile, stays', async () => {
  const [{ id: userId }, owen] = [await aModerator(), await aModerator('Owen')]
  const { entryId, ids } = await aPile(230)
  expect(await previewBulk(search({ entryId }), 'newest')).toMatchObject({ count: 230, more: false, upTo: ids.at(-1) })
  const filter = search({ entryId, text: 'thank', upTo: ids.at(-1)! })
  const started = await startBulk(filter, 'spam', 'all of them', userId, NOON)
  if (!started || !('run' in started)) throw new Error('it was to be a run')
  await work(later(1), 2)
  // How many a piece has depends on how long they take.
  const done = await inState(entryId, 'spam')
  expect(done).toBeGreaterThanOrEqual(2)
  expect(done).toBeLessThanOrEqual(50)
  expect(await readRun(started.run)).toMatchObject({ total: 230, done, finishedAt: null })

  await decide([{ id: ids.at(-1)!, state: 'pending' }], 'approved', { userId: owen.id }, later(2))
  const late = await aResponse({ entryId })
  await work(later(3))
  expect(await readRun(started.run)).toMatchObject({ done: 229, skipped: 0, finishedAt: later(3) })
  expect(await stateOf(late)).toBe('pending')

  await decide([{ id: ids[7]!, state: 'spam' }], 'approved', { userId: owen.id }, later(4))
  expect(await undoRun(started.run, later(31 * 24 * 60))).toBe(false)
  expect(await undoRun(started.run, later(5))).toBe(true)
  expect(await undoRun(started.run, later(5))).toBe(false)
  await work(later(6))
  expect(await readRun(started.run)).toMatchObject({ undoing: true, done: 1, skipped: 1, finishedAt: later(6) })
  expect(await inState(entryId, 'spam')).toBe(0)
  expect(await inState(entryId, 'approved')).toBe(2)
})

test('a run that is on its way is taken back where it is', async () => {
  const { id: userId } = await aModerator()
  const { entryId } = await aPile(160)
  const started = await startBulk(search({ entryId }), 'approved', '', userId, NOON)
  if (!started || !('run' in started)) throw new Error('it was to be a run')
  await work(later(1), 1)
  await undoRun(started.run, later(2))
  await work(later(3))
  expect(await inState(entryId, 'pending')).toBe(160)
  expect(await readRun(started.run)).toMatchObject({ done: 0, finishedAt: later(3) })
})

test('approved in a run is what was there when the button was pressed', async () => {
  const { id: userId } = await aModerator()
  const { entryId, ids } = await aPile(120)
  await db().comment.update({ where: { id: ids[5]! }, data: { editedAt: later(1) } })
  const started = await startBulk(search({ entryId }), 'approved', '', userId, NOON)
  if (!started || !('run' in started)) throw new Error('it was to be a run')
  await work(later(2))
  expect(await stateOf(ids[5]!)).toBe('pending')
  expect(await readRun(started.run)).toMatchObject({ done: 119, skipped: 1 })
})
