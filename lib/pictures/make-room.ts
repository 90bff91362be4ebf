import type { Tx } from '@/lib/db/client'
import type { Touch } from '@/lib/documents/write'
import { MOST_PICTURES } from './limits'
import { deletePictures, entriesShowing, nextToGo, sizeOfAll } from './store'

/** Enough for one that is new, and for a bound that was lowered to be reached after a while. */
const MOST_AT_ONCE = 100

/** Lets the oldest go, those first that are shown nowhere, until the rest is within the bound. Pages then show a letter. */
export async function makeRoom(tx: Tx, touch: Touch, newestId: string, most = MOST_PICTURES) {
  const { count, bytes } = await sizeOfAll(tx)
  let tooMany = count - most.count
  let tooLarge = bytes - most.bytes
  if (tooMany <= 0 && tooLarge <= 0) return
  const going: string[] = []
  for (const { id, size } of await nextToGo(tx, newestId, MOST_AT_ONCE)) {
    if (tooMany <= 0 && tooLarge <= 0) break
    going.push(id)
    tooMany -= 1
    tooLarge -= size
  }
  for (const { entryId } of await entriesShowing(tx, going)) touch(`entry:${entryId}`)
  await deletePictures(tx, going)
}
