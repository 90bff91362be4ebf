import { isIP } from 'node:net'
import { db } from '@/lib/db/client'
import { bareHost, hitBlocks } from '@/lib/spam/block'
import { currentBlocks } from '@/lib/spam/current-blocks'
import { hasOptedOut } from './store'

/**
 * Whether a host is visited at all: not when it has asked us to stay away, nor when the owner puts what comes from it
 * into spam unseen. Whom the owner only does not want to tell of links is visited when it tells us of its own.
 * @param host a name, or an address without brackets
 */
export async function mayVisit(host: string, now = new Date()): Promise<boolean> {
  const bare = bareHost(host)
  const blocked = hitBlocks(await currentBlocks(now), { texts: [], hosts: [bare], networkHash: null })
  if (blocked.some(({ effect }) => effect !== 'hold')) return false
  const name = isIP(bare) === 6 ? `[${bare}]` : bare
  // A host that was written down with the dot of the root is the same.
  return !(await hasOptedOut(db(), [name, `${name}.`]))
}
