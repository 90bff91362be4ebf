import { write } from '@/lib/documents/write'
import { approveAndTrustIn } from './approve-and-trust'
import { decideIn, type Seen } from './decide'
import { decisionsOfBatch } from './desk/store'
import type { Overtaken } from './overtaken'
import { waitingFor } from './queue'
import type { State } from './response'
import type { Scope } from './scope'
import { undoIn } from './undo'

/**
 * What somebody did at one press of a key. Its batch is chosen by the browser, so that a deed that is sent twice, since
 * its answer was lost, is done once.
 */
export type Deed = { batch: string } & ({ undo: true } | { undo: false; seen: Seen; to: State; trust: boolean })

type Who = { userId: number; scope: Scope }
export type DeedDone = { batch: string; overtaken: Overtaken[] }

/** Does them in their order, and says how many wait then. */
export async function doDeeds(deeds: Deed[], who: Who, now: Date) {
  const done = await Promise.all(deeds.map((deed) => doOnce(deed, who, now)))
  return { done, waiting: await waitingFor(who.scope) }
}

const doOnce = (deed: Deed, who: Who, now: Date): Promise<DeedDone> =>
  write(async (tx, touch) => {
    const { batch } = deed
    const before = await decisionsOfBatch(tx, batch)
    const isForeign = before.some((decision) => decision.userId !== who.userId)
    if (isForeign || (before.length > 0 && !deed.undo)) return { batch, overtaken: [] }
    if (deed.undo) return { batch, overtaken: (await undoIn(tx, touch, batch, now, who.scope)).overtaken }
    const { seen, to, trust } = deed
    const { overtaken } = trust
      ? await approveAndTrustIn(tx, touch, [seen], { ...who, batch }, now)
      : await decideIn(tx, touch, { seen: [seen], to, reason: '', batch }, who, now)
    return { batch, overtaken }
  })
