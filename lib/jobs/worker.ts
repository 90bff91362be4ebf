import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db/client'
import { log } from '@/lib/log'
import { shelve, once } from '@/lib/once'
import { bell } from './enqueue'
import { RetryLater } from './retry-later'
import { bury, claimDue, finish, nextRunAt, postpone, type DueJob } from './store'

/** Does the work of one kind of job; the payload is what was written with it, to be parsed. */
export type Handler = (payload: unknown, now: Date) => Promise<void>

const AT_ONCE = 4
const MAX_ATTEMPTS = 8
const LONGEST_SLEEP_MS = 30_000
const PAUSE_AFTER_TROUBLE_MS = 2_000

/** 30 s, 1 min, 2 min … an hour at the most, give or take a fifth so that what failed together does not return together. */
export function backOffMs(attempts: number, random: number) {
  return Math.min(30_000 * 2 ** (attempts - 1), 3_600_000) * (0.8 + 0.4 * random)
}

type Worker = { stop(): Promise<void>; lastLookAt: number }

/** The worker of this process: looks when a job is written, when one is due, and every half minute. */
export function startWorker(handlers: Record<string, Handler>): Worker {
  const leaseId = randomUUID()
  let stopped = false
  let wake = () => {}
  bell().ring = () => wake()

  async function run(job: DueJob) {
    try {
      const handle = handlers[job.name]
      if (!handle) throw new Error(`no handler for jobs called ${job.name}`)
      await handle(job.payload, new Date())
      await finish(db(), job)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      if (!(error instanceof RetryLater)) log.error({ err: error, job: job.name, id: job.id }, 'a job failed')
      if (job.attempts >= MAX_ATTEMPTS) await bury(db(), job, reason)
      else await postpone(db(), job, new Date(Date.now() + backOffMs(job.attempts, Math.random())), reason)
    }
  }

  async function loop() {
    while (!stopped) {
      // Armed before looking: a ring that comes while we look must not be lost.
      const rung = new Promise<void>((resolve) => (wake = resolve))
      try {
        const jobs = await claimDue(db(), leaseId, AT_ONCE, new Date())
        worker.lastLookAt = Date.now()
        await Promise.all(jobs.map(run))
        if (jobs.length === 0 && !stopped) await sleepUntil(rung, await nextRunAt(db()))
      } catch (error) {
        log.error({ err: error }, 'the worker could not look for jobs')
        if (!stopped) await sleepUntil(rung, new Date(Date.now() + PAUSE_AFTER_TROUBLE_MS))
      }
    }
  }

  const worker: Worker = {
    lastLookAt: Date.now(),
    stop: async () => {
      stopped = true
      wake()
      await looping
    },
  }
  const looping = loop()
  return shelve('worker', worker)
}

async function sleepUntil(rung: Promise<void>, due: Date | undefined) {
  const ms = Math.min(LONGEST_SLEEP_MS, due ? Math.max(0, due.getTime() - Date.now()) : LONGEST_SLEEP_MS)
  let timer: NodeJS.Timeout | undefined
  await Promise.race([rung, new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)))])
  clearTimeout(timer)
}

export const runningWorker = () => once<Worker | undefined>('worker', () => undefined)
