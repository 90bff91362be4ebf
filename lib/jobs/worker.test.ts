import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import fc from 'fast-check'
import { db, transaction } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { log } from '@/lib/log'
import { bell, enqueue, type NewJob } from './enqueue'
import { RetryLater } from './retry-later'
import { bury, claimDue, deadJobs, finish, nextRunAt, postpone } from './store'
import { sweepJobs } from './sweep'
import { tryJobAgain } from './try-again'
import { backOffMs, runningWorker, startWorker, type Handler } from './worker'

useTestDatabase()

const NOON = new Date('2026-11-23T12:00:00Z')
const after = (seconds: number) => new Date(NOON.getTime() + seconds * 1_000)

let stop = async () => {}
beforeEach(() => db().job.deleteMany())
afterEach(async () => {
  await stop()
  stop = async () => {}
  vi.restoreAllMocks()
})

const start = (handlers: Record<string, Handler>, away: string[] = []) => {
  const worker = startWorker(handlers, away)
  stop = () => worker.stop()
  return worker
}
const add = (job: Partial<NewJob> = {}) =>
  transaction((tx) => enqueue(tx, { name: 'work', payload: {}, runAt: NOON, createdAt: NOON, ...job }))
const jobs = () => db().job.findMany({ orderBy: { id: 'asc' } })
const silenceErrors = () => vi.spyOn(log, 'error').mockImplementation(() => {})

test('a job that is due is claimed by one of two workers', async () => {
  for (let i = 0; i < 6; i++) await add()
  const [one, other] = await Promise.all([claimDue(db(), 4, NOON), claimDue(db(), 4, NOON)])
  const ids = [...one, ...other].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const rest = await claimDue(db(), 10, NOON)
  expect(ids.length + rest.length).toBe(6)
})

test('jobs are claimed in the order in which they are due, and not before', async () => {
  await add({ name: 'later', runAt: after(1) })
  await add({ name: 'second', runAt: after(-1) })
  await add({ name: 'first', runAt: after(-2) })
  expect((await claimDue(db(), 4, NOON)).map(({ name }) => name)).toEqual(['first', 'second'])
  expect(await nextRunAt(db(), NOON)).toEqual(after(1))
})

test('a job whose worker died is taken again when its lease of a minute is over', async () => {
  await add()
  const [lost] = await claimDue(db(), 4, NOON)
  expect(await claimDue(db(), 4, after(59))).toEqual([])
  const [again] = await claimDue(db(), 4, after(60))
  expect(again).toMatchObject({ id: lost!.id, attempts: 2 })
  expect(again!.leaseId).not.toBe(lost!.leaseId)
})

test('a worker that was thought dead can no longer finish, postpone or bury what another has taken', async () => {
  await add()
  const [lost] = await claimDue(db(), 4, NOON)
  const [taken] = await claimDue(db(), 4, after(60))
  await finish(lost!)
  await postpone(db(), lost!, after(900), 'late')
  await bury(db(), lost!, 'late')
  const { leaseId } = taken!
  expect(await jobs()).toMatchObject([{ state: 'waiting', leaseId, runAt: after(120), lastError: null }])
})

test.each([
  ['has not run yet', async () => {}],
  ['runs too', async () => void (await claimDue(db(), 4, NOON))],
])('a job that was written anew while it ran, and %s, is not ended by the run before', async (_, next) => {
  await add({ dedupeKey: 'k' })
  const [older] = await claimDue(db(), 4, NOON)
  await add({ dedupeKey: 'k', payload: { n: 2 } })
  await next()
  const before = await jobs()
  await finish(older!)
  await postpone(db(), older!, after(900), 'late')
  await bury(db(), older!, 'late')
  expect(before).toMatchObject([{ payload: { n: 2 }, state: 'waiting' }])
  expect(await jobs()).toEqual(before)
})

test('two runs at once of a job that was written anew: the end of the first leaves it to the second', async () => {
  const ends: (() => void)[] = []
  const done: unknown[] = []
  start({
    work: async (payload) => {
      await new Promise<void>((resolve) => ends.push(resolve))
      done.push(payload)
    },
  })
  await add({ dedupeKey: 'k', payload: { n: 1 } })
  await vi.waitFor(() => expect(ends).toHaveLength(1))
  await add({ dedupeKey: 'k', payload: { n: 2 } })
  await vi.waitFor(() => expect(ends).toHaveLength(2))
  ends[0]!()
  await vi.waitFor(() => expect(done).toEqual([{ n: 1 }]))
  expect(await jobs()).toMatchObject([{ payload: { n: 2 } }])
  ends[1]!()
  await vi.waitFor(async () => expect(await jobs()).toEqual([]))
  expect(done).toEqual([{ n: 1 }, { n: 2 }])
})

test('two jobs with one key are one: the second changes what the first does and when', async () => {
  await add({ dedupeKey: 'k', payload: { a: 1 } })
  await add({ dedupeKey: 'k', payload: { a: 2 }, runAt: after(5) })
  await add({ dedupeKey: 'other' })
  await add()
  expect(await jobs()).toMatchObject([
    { payload: { a: 2 }, runAt: after(5) },
    { dedupeKey: 'other' },
    { dedupeKey: null },
  ])
})

test('a key that a dead job has brings it back to life', async () => {
  await add({ dedupeKey: 'k' })
  await db().job.updateMany({ data: { state: 'dead', attempts: 8 } })
  await add({ dedupeKey: 'k' })
  expect(await jobs()).toMatchObject([{ state: 'waiting', attempts: 0 }])
})

test('a job is not there when the transaction that caused it is taken back', async () => {
  const failing = transaction(async (tx) => {
    await enqueue(tx, { name: 'work', payload: {}, runAt: NOON, createdAt: NOON })
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await jobs()).toEqual([])
})

test('the worker does what is due with what was written, and what is written while it sleeps', async () => {
  const done: unknown[] = []
  start({ work: async (payload) => void done.push(payload) })
  await add({ payload: { n: 1 } })
  await vi.waitFor(() => expect(done).toEqual([{ n: 1 }]))
  await vi.waitFor(async () => expect(await jobs()).toEqual([]))
  await add({ payload: { n: 2 } })
  await vi.waitFor(() => expect(done).toEqual([{ n: 1 }, { n: 2 }]))
})

test('what waits for other sites never takes the last place, and a place is taken as soon as it is free', async () => {
  const ends: (() => void)[] = []
  const done: string[] = []
  start(
    {
      away: () => new Promise<void>((resolve) => ends.push(resolve)),
      here: async () => void done.push('here'),
    },
    ['away'],
  )
  for (let i = 0; i < 20; i++) await add({ name: 'away' })
  await vi.waitFor(() => expect(ends).toHaveLength(8))
  await add({ name: 'here' })
  await vi.waitFor(() => expect(done).toEqual(['here']))
  expect(ends).toHaveLength(8)
  ends.shift()!()
  await vi.waitFor(() => expect(ends).toHaveLength(8))
  const letAllEnd = setInterval(() => ends.splice(0).forEach((end) => end()), 5)
  await vi.waitFor(async () => expect(await jobs()).toEqual([]))
  clearInterval(letAllEnd)
})

test('a job that its own handler writes anew survives the end of that handler', async () => {
  let runs = 0
  const later = new Date('2100-01-01T00:00:00Z')
  const worker = start({
    work: async () => {
      runs += 1
      await add({ dedupeKey: 'k', runAt: later })
    },
  })
  await add({ dedupeKey: 'k' })
  await vi.waitFor(() => expect(runs).toBe(1))
  await worker.stop()
  expect(await jobs()).toMatchObject([{ dedupeKey: 'k', runAt: later, state: 'waiting', attempts: 0 }])
})

test('a failure is logged and the job comes back later, with the reason', async () => {
  const error = silenceErrors()
  const before = Date.now()
  start({ work: () => Promise.reject(new Error('the disk is full')) })
  await add()
  await vi.waitFor(async () => expect(await jobs()).toMatchObject([{ lastError: 'the disk is full', attempts: 1 }]))
  const [job] = await jobs()
  expect(job!.state).toBe('waiting')
  expect(job!.runAt.getTime()).toBeGreaterThanOrEqual(before + 24_000)
  expect(error).toHaveBeenCalledTimes(1)
})

test('a job that can only be done later is not an error', async () => {
  const error = silenceErrors()
  start({ work: () => Promise.reject(new RetryLater('the other site is away')) })
  await add()
  await vi.waitFor(async () => expect(await jobs()).toMatchObject([{ lastError: 'the other site is away' }]))
  expect(error).not.toHaveBeenCalled()
})

test('who asks for a pause gets it', async () => {
  const before = Date.now()
  start({ work: () => Promise.reject(new RetryLater('too many questions', 7_200_000)) })
  await add()
  await vi.waitFor(async () => expect(await jobs()).toMatchObject([{ lastError: 'too many questions' }]))
  expect((await jobs())[0]!.runAt.getTime()).toBeGreaterThanOrEqual(before + 7_200_000)
})

test('after eight attempts a job gives up and is kept for the overview', async () => {
  silenceErrors()
  start({ work: () => Promise.reject(new Error('no')) })
  await add()
  for (let attempts = 1; attempts < 8; attempts++) {
    const failed = [{ state: 'waiting', attempts, lastError: 'no' }]
    await vi.waitFor(async () => expect(await jobs()).toMatchObject(failed))
    await db().job.updateMany({ data: { runAt: NOON } })
    bell().ring()
  }
  await vi.waitFor(async () => expect(await jobs()).toMatchObject([{ state: 'dead' }]))
  expect(await deadJobs(db(), 5)).toMatchObject([{ name: 'work', lastError: 'no', attempts: 8 }])
  expect(await claimDue(db(), 4, after(999_999))).toEqual([])
})

test('a dead job of whatever kind goes 30 days after it gave up, however old it is; one that waits stays', async () => {
  const daysAgo = (days: number) => after(-86_400 * days)
  await add({ name: 'old', createdAt: daysAgo(90), runAt: daysAgo(31) })
  await add({ name: 'older kind', createdAt: daysAgo(31), runAt: daysAgo(31) })
  await add({ name: 'long-lived', createdAt: daysAgo(90), runAt: daysAgo(29) })
  await db().job.updateMany({ data: { state: 'dead' } })
  await add({ name: 'waiting', createdAt: daysAgo(90), runAt: daysAgo(31) })
  await sweepJobs(NOON)
  expect((await jobs()).map(({ name }) => name)).toEqual(['long-lived', 'waiting'])
})

test('a job of a kind that nobody knows is an error and is kept', async () => {
  const error = silenceErrors()
  start({})
  await add({ name: 'unheard-of' })
  const reason = expect.stringContaining('unheard-of') as string
  await vi.waitFor(async () => expect(await jobs()).toMatchObject([{ lastError: reason, state: 'waiting' }]))
  expect(error).toHaveBeenCalledTimes(1)
})

test('one that fails does not keep the others from being done', async () => {
  silenceErrors()
  const done: unknown[] = []
  for (let n = 0; n < 10; n++) await add({ payload: { n } })
  start({
    work: async (payload) => {
      done.push(payload)
      if (done.length % 2) throw new Error('odd')
    },
  })
  await vi.waitFor(() => expect(done).toHaveLength(10))
})

test('a worker that is stopped has finished what it was doing', async () => {
  let [begun, finished] = [false, false]
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  const worker = start({
    work: async () => {
      begun = true
      await held
      finished = true
    },
  })
  await add()
  await vi.waitFor(() => expect(begun).toBe(true))
  const stopped = worker.stop()
  release()
  await stopped
  expect(finished).toBe(true)
  expect(await jobs()).toEqual([])
})

test('the worker of the process is known, with when it last looked', () => {
  const worker = start({})
  expect(runningWorker()).toBe(worker)
  expect(worker.lastLookAt).toBeLessThanOrEqual(Date.now())
})

test('the pause after a failure doubles from half a minute to an hour, give or take a fifth', () => {
  const random = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), random, (attempts, chance) => {
      const middle = Math.min(30_000 * 2 ** (attempts - 1), 3_600_000)
      const pause = backOffMs(attempts, chance)
      expect(pause).toBeGreaterThanOrEqual(middle * 0.8)
      expect(pause).toBeLessThanOrEqual(middle * 1.2)
    }),
  )
  expect([1, 2, 3, 7, 8, 9].map((attempts) => backOffMs(attempts, 0.5) / 60_000)).toEqual([0.5, 1, 2, 32, 60, 60])
})

test('a job that gave up can be taken up again, once', async () => {
  await add()
  const [job] = await claimDue(db(), 1, NOON)
  await bury(db(), job!, 'no use')
  expect(await tryJobAgain(job!.id, after(900))).toBe(true)
  expect(await tryJobAgain(job!.id, after(900))).toBe(false)
  expect(await jobs()).toMatchObject([{ state: 'waiting', attempts: 0, runAt: after(900) }])
})
