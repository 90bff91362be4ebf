import { once } from '@/lib/once'

/** Busy as a site may be, what is done at leisure gets on by a step in this time. */
const LONGEST_WAIT_MS = 1_000
const LOOK_AGAIN_MS = 4
const traffic = () => once('traffic', () => ({ waiting: 0, answeredAt: -Infinity }))

function isQuiet(ms: number): boolean {
  const { waiting, answeredAt } = traffic()
  return waiting === 0 && performance.now() - answeredAt >= ms
}

/** Says that somebody waits for this. */
export async function waitedFor<T>(work: Promise<T>): Promise<T> {
  traffic().waiting += 1
  try {
    return await work
  } finally {
    traffic().waiting -= 1
    traffic().answeredAt = performance.now()
  }
}

/**
 * Resolves when nobody waits for an answer: before each step of what takes long and can wait. Steps that are long
 * themselves need some quiet, since who has just got an answer asks again soon.
 */
export async function leisure(quietMs = 0): Promise<void> {
  const until = performance.now() + LONGEST_WAIT_MS
  do await new Promise((resolve) => (isQuiet(quietMs) ? setImmediate(resolve) : setTimeout(resolve, LOOK_AGAIN_MS)))
  while (!isQuiet(quietMs) && performance.now() < until)
}
