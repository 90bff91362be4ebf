import { once } from '@/lib/once'

/** Busy as a site may be, what is done at leisure gets on by a step in this time. */
const LONGEST_WAIT_MS = 1_000
const LOOK_AGAIN_MS = 4

const traffic = () => once('traffic', () => ({ waiting: 0 }))

/** Says that somebody waits for this. */
export async function waitedFor<T>(work: Promise<T>): Promise<T> {
  traffic().waiting += 1
  try {
    return await work
  } finally {
    traffic().waiting -= 1
  }
}

/** Resolves when nobody waits for an answer: before each step of what takes long and can wait. */
export async function leisure(): Promise<void> {
  const until = Date.now() + LONGEST_WAIT_MS
  do
    await new Promise((resolve) => (traffic().waiting > 0 ? setTimeout(resolve, LOOK_AGAIN_MS) : setImmediate(resolve)))
  while (traffic().waiting > 0 && Date.now() < until)
}
