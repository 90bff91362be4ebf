import type { Tx } from '@/lib/db/client'
import { nameKey } from '@/lib/spam/name-key'
import { keysOf } from './looks-like'
import { countApprovedAs, regularWithKey, savePerson, type Person } from './store'

/** Somebody with so many approved and proven comments under a name is known by it here. */
export const MAKES_A_REGULAR = 3

/** Whether somebody uses, or seems to use, the name of another who is known by it here. */
export async function borrowsName(tx: Tx, name: string, writer: Person | null): Promise<boolean> {
  const keys = [nameKey(name), ...keysOf(name)].filter(Boolean)
  if (keys.length === 0 || !(await regularWithKey(tx, keys, writer?.id ?? 0, MAKES_A_REGULAR))) return false
  // Two people may have one name: whoever was approved under it is no impostor.
  if (writer === null) return true
  return writer.trustedAt === null && (await countApprovedAs(tx, writer.id, name, 1)) === 0
}

/** What a proven person calls themselves now; a name that they are known by is not given up for a passing one. */
export async function callThem(tx: Tx, person: Person, name: string) {
  if (person.name === name) return
  const isRegular = (as: string) =>
    countApprovedAs(tx, person.id, as, MAKES_A_REGULAR).then((n) => n >= MAKES_A_REGULAR)
  if ((await isRegular(person.name)) && !(await isRegular(name))) return
  await savePerson(tx, person.id, { name, nameKey: nameKey(name) })
}
