import { db, transaction, type Tx } from '@/lib/db/client'
import { err, ok, type Result } from '@/lib/result'
import {
  countOwners,
  deleteSessionsOf,
  findDigest,
  findUser,
  members,
  setClosed,
  setDigest,
  setMember,
  type Digest,
  type Role,
} from './store'

export type Member = Awaited<ReturnType<typeof members>>[number]
export type MemberChange = { role: Role; seesEmails: boolean; authorSlug: string | null }
export type MemberError = 'unknown' | 'last-owner'

export const readTeam = () => members(db())

/** What somebody may do from their next request on. The desk always keeps one owner. */
export const changeMember = (id: number, change: MemberChange): Promise<Result<null, MemberError>> =>
  transaction(async (tx) => {
    const refusal = await refuse(tx, id, change.role !== 'owner')
    if (refusal) return err(refusal)
    await setMember(tx, id, change)
    return ok(null)
  })

/** Nobody signs in with a closed account; its sessions end at once, and what it decided and wrote stays. */
export const closeMember = (id: number, now: Date): Promise<Result<null, MemberError>> =>
  transaction(async (tx) => {
    const refusal = await refuse(tx, id, true)
    if (refusal) return err(refusal)
    await setClosed(tx, id, now)
    await deleteSessionsOf(tx, id)
    return ok(null)
  })

export const reopenMember = (id: number): Promise<Result<null, MemberError>> =>
  transaction(async (tx) => {
    if (!(await findUser(tx, id))) return err('unknown')
    await setClosed(tx, id, null)
    return ok(null)
  })

export const DIGESTS = ['at_once', 'hourly', 'daily', 'never'] as const satisfies readonly Digest[]

/** How often somebody is written to about what waits. */
export const chooseDigest = (id: number, digest: Digest) => setDigest(db(), id, digest)

export const readDigest = async (id: number) => (await findDigest(db(), id)).digest

async function refuse(tx: Tx, id: number, ceasesToOwn: boolean): Promise<MemberError | null> {
  const user = await findUser(tx, id)
  if (!user) return 'unknown'
  const isOwner = user.role === 'owner' && user.closedAt === null
  return ceasesToOwn && isOwner && (await countOwners(tx)) === 1 ? 'last-owner' : null
}
