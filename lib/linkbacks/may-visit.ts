import { isIP } from 'node:net'
import { db } from '@/lib/db/client'
import { bareHost, hitBlocks } from '@/lib/spam/block'
import { currentBlocks } from '@/lib/spam/current-blocks'

/**
 * Whether a host is visited at all: not when it has asked us to stay away, nor when the owner puts what comes from it
 * into spam unseen. Whom the owner only does not want to tell of links is visited when it tells us of its own.
 * @param host a name, or an address without brackets
 */
export async function mayVisit(host: string): Promise<boolean> {
  const bare = bareHost(host)
  const blocked = hitBlocks(await currentBlocks(), { texts: [], hosts: [bare], networkHash: null })
  return !blocked.some(({ effect }) => effect === 'bin') && !(await hasOptedOut(isIP(bare) === 6 ? `[${bare}]` : bare))
}

async function hasOptedOut(host: string): Promise<boolean> {
  // A host that was written down with the dot of the root is the same.
  const where = { host: { in: [host, `${host}.`] }, optedOut: true }
  return (await db().silentHost.findFirst({ where, select: { host: true } })) !== null
}
