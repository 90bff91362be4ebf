import { transaction, type Tx } from '@/lib/db/client'
import { once } from '@/lib/once'
import { changed, type Shown } from './versions'

export type Touch = (...what: Shown[]) => void
type Steps<T> = (tx: Tx, touch: Touch) => Promise<T>
type Waiting = { steps: Steps<unknown>; resolve: (value: unknown) => void; reject: (reason: unknown) => void }

/** What waits while a transaction is on its way to the disk goes there together. */
const MOST_AT_ONCE = 32
const line = () => once('write-line', () => ({ waiting: [] as Waiting[], moving: false }))

/**
 * Steps that are all on the disk when this resolves, or none of them. They say what of the public pages they touch; the
 * versions of that are raised after the commit and before this resolves, so that nothing rendered earlier is served then.
 *
 * A commit waits for the disk, one after the other. So what arrives meanwhile shares the next one; if any of it fails,
 * each is tried again by itself. Steps therefore only read and write through `tx`, and may run twice.
 */
export function write<T>(steps: Steps<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    line().waiting.push({ steps, resolve: resolve as Waiting['resolve'], reject })
    if (!line().moving) void moveOn()
  })
}

async function moveOn() {
  const { waiting } = line()
  line().moving = true
  while (waiting.length) {
    // What has arrived while the last commit blocked the thread is let in first.
    await new Promise((resolve) => setImmediate(resolve))
    await commit(waiting.splice(0, MOST_AT_ONCE))
  }
  line().moving = false
}

async function commit(group: Waiting[]): Promise<void> {
  const touched = new Set<Shown>()
  const touch: Touch = (...what) => what.forEach((each) => touched.add(each))
  try {
    const values = await transaction(async (tx) => {
      const done: unknown[] = []
      for (const { steps } of group) done.push(await steps(tx, touch))
      return done
    })
    changed(...touched)
    group.forEach(({ resolve }, i) => resolve(values[i]))
  } catch (error) {
    if (group.length === 1) return group[0]!.reject(error)
    for (const each of group) await commit([each])
  }
}
