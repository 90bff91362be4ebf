import { db } from '@/lib/db/client'
import { setLinkFates } from '@/lib/shop-links/fates'
import { checksThatMatter } from './store'

/** Makes known to the texts what the last looks have found, and which copies the owner has chosen. */
export async function loadFates() {
  const checks = await checksThatMatter(db())
  setLinkFates({
    dead: new Set(checks.filter(({ isDead, isIgnored }) => isDead && !isIgnored).map(({ url }) => url)),
    archives: new Map(checks.flatMap(({ url, archive }) => (archive === null ? [] : [[url, archive] as const]))),
  })
}
