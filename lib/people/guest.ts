import { db } from '@/lib/db/client'
import { makeLinkToken, readLinkToken } from '@/lib/link-token'
import { findPerson } from './store'

const PURPOSE = 'guest'
const YEAR_MS = 365 * 86_400_000
export const GUEST_SECONDS = YEAR_MS / 1_000

/** What a browser keeps in which somebody has proven their address. It is void once they are no longer proven since then. */
export const guestPass = (id: number, provenAt: Date, now: Date) =>
  makeLinkToken(PURPOSE, `${id}.${provenAt.getTime()}`, new Date(now.getTime() + YEAR_MS))

/** Who a browser has proven to be, by the pass that it keeps. */
export async function guestOf(pass: string, now: Date): Promise<number | null> {
  const read = readLinkToken(PURPOSE, pass, now)
  if (!read.ok) return null
  const [id, since] = read.subject.split('.').map(Number)
  const person = await findPerson(db(), id!)
  return person?.provenAt?.getTime() === since ? id! : null
}

/** What somebody who has proven an address calls themselves. */
export const nameOfGuest = async (id: number) => (await findPerson(db(), id))?.name ?? null
