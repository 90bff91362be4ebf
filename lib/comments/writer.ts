import type { Tx } from '@/lib/db/client'
import { seal } from '@/lib/keys'
import { doubtAbout } from '@/lib/people/doubt'
import { emailHash } from '@/lib/people/email-hash'
import { isKnown } from '@/lib/people/is-known'
import { callThem } from '@/lib/people/regulars'
import { findPerson, personOfAddress, type Person } from '@/lib/people/store'
import { nameKey } from '@/lib/spam/name-key'

/** Who a comment is by, as far as it can be told. */
export type Writer = {
  person: Person | null
  /** This browser has shown that the address is theirs. */
  proven: boolean
  /** Null for somebody who has not proven anything here. */
  known: boolean | null
  doubt: string | null
}

type Typed = { name: string; email: string | null }

/** @param guestId who the browser has proven to be */
export async function writerOf(tx: Tx, typed: Typed, guestId: number | null, now: Date): Promise<Writer> {
  const person =
    typed.email === null ? await guestCalled(tx, typed.name, guestId) : await ofAddress(tx, typed.email, now)
  const proven = person !== null && person.id === guestId && person.provenAt !== null
  const doubt = await doubtAbout(tx, { name: typed.name, person, proven })
  if (!proven) return { person, proven, known: null, doubt }
  await callThem(tx, person, typed.name)
  return { person, proven, known: await isKnown(tx, person), doubt }
}

const ofAddress = (tx: Tx, email: string, now: Date) => personOfAddress(tx, emailHash(email), seal(email), now)

/** Where the browser tells who it is, the address need not be typed again; under another name one may want to be another. */
async function guestCalled(tx: Tx, name: string, guestId: number | null): Promise<Person | null> {
  const guest = guestId === null ? null : await findPerson(tx, guestId)
  return guest && nameKey(guest.name) === nameKey(name) ? guest : null
}
