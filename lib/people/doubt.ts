import type { Tx } from '@/lib/db/client'
import { DOUBT, type FirstState } from '@/lib/moderation/first-state'
import { borrowsName } from './regulars'
import type { Person } from './store'

type Claimed = { name: string; person: Person | null; /** In the browser that it comes from. */ proven: boolean }

/** Why a comment may not be by whom it seems to be by, or null. */
export async function doubtAbout(tx: Tx, { name, person, proven }: Claimed): Promise<string | null> {
  if (person && isSomebody(person) && !proven) return 'typed the address of a known person without proof'
  if (await borrowsName(tx, name, proven ? person : null)) return 'goes by the name of a regular, without being them'
  return null
}

const isSomebody = ({ provenAt, trustedAt }: Person) => provenAt !== null || trustedAt !== null

/** Whatever the rules of the site let through waits when somebody may be passing for another. */
export function unlessDoubted(first: FirstState, doubt: string | null): FirstState {
  if (doubt === null || first.state === 'spam' || first.rule === 'defence') return first
  return { state: 'pending', rule: DOUBT, reason: doubt }
}
