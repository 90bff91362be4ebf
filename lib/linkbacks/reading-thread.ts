import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

/** What the thread answers: what it read, or what was thrown there. */
export type Answer = { value: unknown } | { error: unknown }

/** A page that could not be read in the time and memory that a page gets. */
export class UnreadablePage extends Error {}

/** The worst page of 1 MiB that we know takes a second; the rest is for the start of the thread and for busy machines. */
const LIMIT_MS = 5_000
/** Most sites need the thread a few times a day; after hostile pages it held 46 MB when measured on 2026-11-24. */
const IDLE_MS = 30_000
const MEMORY = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 }

/**
 * A thread for work that would keep readers waiting. It is started when it is first asked, ended when nobody has asked for
 * a while or when it takes too long, and then started again. It is asked one thing at a time, in order: so the limit is
 * each one's own, and an answer is always that to the last question.
 * @param file a module that answers every message with an Answer
 * @returns asks the thread; rejects with UnreadablePage, or with what was thrown there
 */
export function readingThread(file: URL, { limitMs = LIMIT_MS, idleMs = IDLE_MS } = {}) {
  let worker: Worker | undefined
  let idle: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()

  return function ask(question: unknown): Promise<unknown> {
    const answered = last.then(() => askNow(question))
    last = answered.catch(() => {})
    return answered
  }

  async function askNow(question: unknown): Promise<unknown> {
    clearTimeout(idle)
    const asked = (worker ??= start())
    const answer = await answerOf(asked, question, limitMs).catch((error: unknown) => {
      end(asked)
      throw error
    })
    idle = setTimeout(() => end(asked), idleMs).unref()
    if ('error' in answer) throw answer.error
    return answer.value
  }

  function start() {
    // Nothing of our settings and secrets is in reach of what reads a stranger's page.
    const started = new Worker(file, { resourceLimits: MEMORY, env: {}, execArgv: [] })
    // Listened to even when nobody asks: an error that nobody hears ends the process.
    started.on('error', () => end(started))
    return started
  }

  function end(ended: Worker) {
    if (worker === ended) worker = undefined
    void ended.terminate()
  }
}

/** The process is kept while there is something to wait for, which the limit ends, and not by an idle thread. */
async function answerOf(worker: Worker, question: unknown, limitMs: number): Promise<Answer> {
  const signal = AbortSignal.timeout(limitMs)
  worker.ref()
  try {
    const answered = once(worker, 'message', { signal })
    worker.postMessage(question)
    const [answer] = (await answered) as [Answer]
    return answer
  } catch (error) {
    if (signal.aborted) throw new UnreadablePage(`not read within ${limitMs} ms`)
    if (isOutOfMemory(error)) throw new UnreadablePage('takes too much memory to read')
    // Not every error survives the way from there.
    throw error instanceof Error ? error : new Error('the thread broke off', { cause: error })
  } finally {
    worker.unref()
  }
}

const isOutOfMemory = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
