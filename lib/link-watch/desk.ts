import { db } from '@/lib/db/client'
import { err, ok, type Result } from '@/lib/result'
import { webUrl } from '@/lib/web-address'
import { lookAt, tellContent } from './look-at-links'
import { ailingChecks, checkOf, setArchive, setIgnored } from './store'
import { watchedLinks } from './watched-links'

/** Links that led nowhere at the last look, or to a copy; each with the files that have it. */
export async function readAiling(now: Date) {
  const watched = watchedLinks(now)
  return (await ailingChecks(db())).map((check) => ({ ...check, files: watched.get(check.url) ?? [] }))
}

export async function lookAgain(url: string, now: Date): Promise<boolean> {
  if (!(await checkOf(db(), url))) return false
  await lookAt(url, now)
  return true
}

export async function ignoreLink(url: string, isIgnored: boolean) {
  await setIgnored(db(), url, isIgnored)
  await tellContent()
}

/** Sends readers to a copy from now on; without an address, to the page itself again. */
export async function replaceByCopy(url: string, typed: string): Promise<Result<null, 'no-address'>> {
  const archive = webUrl(typed.trim())
  if (typed.trim() !== '' && archive === null) return err('no-address')
  await setArchive(db(), url, archive)
  await tellContent()
  return ok(null)
}
