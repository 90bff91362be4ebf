import { write } from '@/lib/documents/write'
import { Budget } from '@/lib/http/budget'
import { guardedFetch } from '@/lib/http/guarded-fetch'
import { authorPicture } from '@/lib/http/purpose'
import { once } from '@/lib/once'
import { MOST_PICTURES } from './limits'
import { makeRoom } from './make-room'
import { pictureId } from './picture-id'
import { smallPicture } from './small-picture'
import { savePicture } from './store'

/** Two unpacked pictures would be twice the memory. */
const AT_ONCE = { atOnce: 1, mayWait: 8, waitMs: 20_000 }

type Deps = { fetchPicture: typeof guardedFetch; most: typeof MOST_PICTURES }
const usual: Deps = { fetchPicture: guardedFetch, most: MOST_PICTURES }

/**
 * Keeps a small copy of a stranger's picture, made anew by us, so that no page of ours shows theirs.
 * @returns its id, or null if there is no picture to be had
 */
export async function keepPicture(photoUrl: string, now: Date, deps: Partial<Deps> = {}): Promise<string | null> {
  const { fetchPicture, most } = { ...usual, ...deps }
  const fetched = await fetchPicture(photoUrl, authorPicture)
  if (!fetched.ok) return null
  const line = once('picture-making', () => new Budget(AT_ONCE))
  const bytes = await line.within('', () => smallPicture(fetched.value.bytes))
  if (!bytes) return null
  const id = pictureId(bytes)
  await write(async (tx, touch) => {
    await savePicture(tx, id, bytes, now)
    await makeRoom(tx, touch, id, most)
  })
  return id
}
