import { allNames } from '@/lib/accounts/store'
import { content } from '@/lib/articles/content'
import { db } from '@/lib/db/client'
import { version } from '@/lib/documents/versions'
import { once } from '@/lib/once'
import { nameKey } from '@/lib/spam/name-key'

type Kept = { made: string; until: number; keys: Promise<ReadonlySet<string>> }
const shelf = () => once<{ kept?: Kept }>('protected-names', () => ({}))

/** However an account was changed, its new name is protected by then. */
const KEPT_FOR_MS = 60_000

/** Whether a name is that of somebody who writes or moderates here, or looks like it. */
export async function isProtectedName(name: string, now: Date): Promise<boolean> {
  const keys = await protectedKeys(now)
  return keysOf(name).some((key) => keys.has(key))
}

/** What makes “Ruth Garraway (author)” no other name. */
const TITLES =
  /(?<!\p{L})(?:the|real|official|site|blog|author|owner|admin|administrator|moderator|mod|editor|team|staff)(?!\p{L})/giu

const keysOf = (name: string) => [nameKey(name), nameKey(name.replace(TITLES, ' '))].filter((key) => key !== '')

/** Asked at every submission, and changed seldom. */
function protectedKeys(now: Date): Promise<ReadonlySet<string>> {
  const made = `${version('site')} ${version('team')}`
  const { kept } = shelf()
  if (kept?.made === made && kept.until > now.getTime()) return kept.keys
  const keys = readKeys()
  shelf().kept = { made, until: now.getTime() + KEPT_FOR_MS, keys }
  // What failed is asked again.
  keys.catch(() => delete shelf().kept)
  return keys
}

async function readKeys(): Promise<ReadonlySet<string>> {
  const authors = Object.values(content().site.authors).map((author) => author.name)
  const users = (await allNames(db())).map((user) => user.name)
  return new Set([...authors, ...users].flatMap(keysOf))
}
