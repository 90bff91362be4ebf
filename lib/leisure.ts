import { once } from '@/lib/once'

/** Busy as a site may be, what is done at leisure gets on by a step in this time. */
const LONGEST_WAIT_MS = 1_000
const LOOK_AGAIN_MS = 4
/** Who has just got an answer asks again soon: a step that began in between would be in the way. */
const QUIET_MS = 50

const traffic = () => once('traffic', () => ({ waiting: 0, answeredAt: -Infinity }))

const isQuiet = ({ waiting, answeredAt } = traffic()) => waiting === 0 && performance.now() - answeredAt >= QUIET_MS

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

/** Resolves when nobody waits for an answer, nor has just got one: before each step of what takes long and can wait. */
export async function leisure(): Promise<void> {
  const until = performance.now() + LONGEST_WAIT_MS
  do await new Promise((resolve) => (isQuiet() ? setImmediate(resolve) : setTimeout(resolve, LOOK_AGAIN_MS)))
  while (!isQuiet() && performance.now() < until)
}
