import { allNames } from '@/lib/accounts/store'
import { content } from '@/lib/articles/content'
import { db } from '@/lib/db/client'
import { version } from '@/lib/documents/versions'
import { once } from '@/lib/once'
import { isOffice, looksLike, takenName, type TakenName } from './looks-like'

type Kept = { made: string; until: number; names: Promise<TakenName[]> }
const shelf = () => once<{ kept?: Kept }>('protected-names', () => ({}))

/** However an account was changed, its new name is protected by then. */
const KEPT_FOR_MS = 60_000

/** Whether a name is that of somebody who writes or moderates here, looks like it, or claims such a place. */
export const isProtectedName = async (name: string, now: Date): Promise<boolean> =>
  isOffice(name) || looksLike(name, await protectedNames(now))

/** Asked at every submission, and changed seldom. */
function protectedNames(now: Date): Promise<TakenName[]> {
  const made = `${version('site')} ${version('team')}`
  const { kept } = shelf()
  if (kept?.made === made && kept.until > now.getTime()) return kept.names
  const names = readNames()
  shelf().kept = { made, until: now.getTime() + KEPT_FOR_MS, names }
  // What failed is asked again.
  names.catch(() => delete shelf().kept)
  return names
}

async function readNames(): Promise<TakenName[]> {
  const authors = Object.values(content().site.authors).map((author) => author.name)
  const users = (await allNames(db())).map((user) => user.name)
  return [...authors, ...users].map(takenName)
}
