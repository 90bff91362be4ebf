import { Worker } from 'node:worker_threads'

export type Question = { id: number; name: string; args: unknown[] }
export type Answer = { id: number } & ({ value: unknown } | { error: unknown })

/** A page that could not be read in the time and memory that a page gets. */
export class UnreadablePage extends Error {}

/**
 * An honest page takes some milliseconds and the worst that we know takes a second; the rest is for a busy machine and for
 * the start of the thread.
 */
const LIMIT_MS = 5_000
/** The thread takes some 20 MB that most sites need a few times a day. */
const IDLE_MS = 30_000
const MEMORY = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 }

/**
 * A thread that is started when there is a question for it, and ended when there has been none for a while or when it
 * takes too long; the next question starts another. Questions are answered one after another, so that the limit is each
 * one's own, and while none is there the thread does not keep the process.
 * @param file what the thread runs: a module that answers every Question with an Answer
 */
export function startThread(file: URL, { limitMs = LIMIT_MS, idleMs = IDLE_MS } = {}) {
  let worker: Worker | undefined
  let idle: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()
  let asked = 0

  function ask(name: string, args: unknown[]): Promise<unknown> {
    const answered = last.then(() => askNow({ id: ++asked, name, args }))
    last = answered.catch(() => {})
    return answered
  }

  function end() {
    clearTimeout(idle)
    void worker?.terminate()
    worker = undefined
  }

  async function askNow(question: Question): Promise<unknown> {
    clearTimeout(idle)
    worker ??= startWorker(file)
    worker.ref()
    try {
      const answer = await answerOf(worker, question, limitMs)
      worker.unref()
      idle = setTimeout(end, idleMs).unref()
      ...
    } catch (error) {
      end()
      throw error
    }
  }
  return { ask, end }
}
