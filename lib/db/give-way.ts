import { once } from '@/lib/once'

/** As long as others may have to wait for their turn. */
const TURN_MS = 5

const turn = () => once('database-turn', () => ({ since: 0 }))

/**
 * To be waited for before each statement. The driver answers at once, so that a transaction, or a row of them, would
 * otherwise be one piece of work to the event loop, and whoever reads a page would have to wait for all of it several times.
 */
export async function giveWay(): Promise<void> {
  if (performance.now() - turn().since < TURN_MS) return
  await new Promise((resolve) => setImmediate(resolve))
  turn().since = performance.now()
}
