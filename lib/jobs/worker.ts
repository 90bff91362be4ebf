import { db } from '@/lib/db/client'
import { log } from '@/lib/log'
import { shelve, once } from '@/lib/once'
import { bell } from './enqueue'
import { RetryLater } from './retry-later'
import { bury, claimDue, finish, nextRunAt, postpone, type DueJob } from './store'

/** Does the work of one kind of job; the payload is what was written with it, to be parsed. */
export type Handler = (payload: unknown, now: Date) => Promise<void>

const AT_ONCE = 10
/** Of these, as many may wait for other sites; however slow those are, there is room for what people wait for. */
const AWAY_AT_ONCE = 8
const MAX_ATTEMPTS = 8
const LONGEST_SLEEP_MS = 30_000
const PAUSE_AFTER_TROUBLE_MS = 2_000

/** 30 s, 1 min, 2 min … an hour at the most, give or take a fifth so that what failed together does not return together. */
export function backOffMs(attempts: number, random: number) {
  return Math.min(30_000 * 2 ** (attempts - 1), 3_600_000) * (0.8 + 0.4 * random)
}

type Worker = { stop(): Promise<void>; lastLookAt: number }

/**
 * The worker of this process: looks when a job is written, when one is due, when one has ended, and every half minute.
 * @param away names of the jobs that wait for other sites
 */
export function startWorker(handlers: Record<string, Handler>, away: string[] = []): Worker {
  let stopped = false
  let wake = () => {}
  bell().ring = () => wake()

  async function run(job: DueJob) {
    try {
      const handle = handlers[job.name]
      if (!handle) throw new Error(`no handler for jobs called ${job.name}`)
      await handle(job.payload, new Date())
      await finish(job)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      if (!(error instanceof RetryLater)) log.error({ err: error, job: job.name, id: job.id }, 'a job failed')
      if (job.attempts >= MAX_ATTEMPTS) await bury(db(), job, reason)
      else {
        const pauseMs = error instanceof RetryLater ? error.pauseMs : 0
        const waitMs = Math.max(pauseMs, backOffMs(job.attempts, Math.random()))
        await postpone(db(), job, new Date(Date.now() + waitMs), reason)
      }
    }
  }

  const running = new Map<Promise<void>, DueJob>()

  function begin(job: DueJob) {
    const done = run(job).finally(() => {
      running.delete(done)
      wake()
    })
    running.set(done, job)
  }

  async function claim(now: Date): Promise<DueJob[]> {
    const isAway = [...running.values()].filter(({ name }) => away.includes(name)).length
    const here = await claimDue(db(), AT_ONCE - running.size, now, { notIn: away })
    const room = Math.min(AT_ONCE - running.size - here.length, AWAY_AT_ONCE - isAway)
    return [...here, ...(await claimDue(db(), room, now, { in: away }))]
  }

  async function loop() {
    while (!stopped) {
      // Armed before looking: a ring that comes while we look must not be lost.
      const rung = new Promise<void>((resolve) => (wake = resolve))
      try {
        const now = new Date()
        const jobs = await claim(now)
        worker.lastLookAt = Date.now()
        for (const job of jobs) begin(job)
        if (jobs.length === 0 && !stopped) await sleepUntil(rung, await nextRunAt(db(), now))
      } catch (error) {
        log.error({ err: error }, 'the worker could not look for jobs')
        if (!stopped) await sleepUntil(rung, new Date(Date.now() + PAUSE_AFTER_TROUBLE_MS))
      }
    }
    await Promise.all(running.keys())
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
