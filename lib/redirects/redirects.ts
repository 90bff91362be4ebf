import { content } from '@/lib/articles/content'
import { pathOf } from '@/lib/articles/entry'
import { publicEntries } from '@/lib/articles/lists'
import { db, transaction } from '@/lib/db/client'
import { changed, version } from '@/lib/documents/versions'
import { once, shelve } from '@/lib/once'
import { ok, type Result } from '@/lib/result'
import { checkRedirect, pathIn, type Redirects, type Standing } from './check-redirect'
import { LikelyPages } from './likely-page'
import { flushMissed } from './missed'
import { allRedirects, deleteRedirect, forgetMissed, mostMissed, putRedirect } from './store'

/** So many paths that are not there are shown at once. */
export const MISSED_SHOWN = 100

type Known = { version: number; redirects: Redirects }

/** All redirects, read again after a change. */
async function known(): Promise<Redirects> {
  const now = version('redirects')
  const kept = once<Known>('redirects', () => ({ version: -1, redirects: new Map() }))
  if (kept.version === now) return kept.redirects
  const redirects = new Map((await allRedirects(db())).map(({ from, to }) => [from, to]))
  return shelve<Known>('redirects', { version: now, redirects }).redirects
}

/** Where a path that is not there leads to since the owner has said so. */
export async function redirectFrom(path: string): Promise<string | undefined> {
  const from = pathIn(path)
  return from === null ? undefined : (await known()).get(from)
}

/** Makes an old path lead elsewhere, or says why it cannot. */
export async function addRedirect(
  typed: { from: string; to: string },
  standingOf: (path: string) => Promise<Standing>,
  now: Date,
): Promise<Result<{ from: string; to: string }, string>> {
  const checked = await checkRedirect(typed, await known(), standingOf)
  if (!checked.ok) return checked
  await transaction(async (tx) => {
    await putRedirect(tx, checked.value, now)
    await forgetMissed(tx, checked.value.from)
  })
  changed('redirects')
  return ok(checked.value)
}

/** The sentence that says why a redirect was refused; null if it would be taken now. */
export async function whyNot(
  typed: { from: string; to: string },
  standingOf: (path: string) => Promise<Standing>,
): Promise<string | null> {
  const checked = await checkRedirect(typed, await known(), standingOf)
  return checked.ok ? null : checked.error
}

export async function removeRedirect(from: string) {
  await deleteRedirect(db(), from)
  changed('redirects')
}

export const readRedirects = () => allRedirects(db())

/** The paths that were asked for most often and are not there, each with the page that was probably meant. */
export async function readMissed(now: Date) {
  await flushMissed()
  const pages = publicEntries(content(), now).map((entry) => ({ path: pathOf(entry), title: entry.title }))
  const likely = new LikelyPages(pages)
  return (await mostMissed(db(), MISSED_SHOWN)).map((missed) => ({ ...missed, likely: likely.find(missed.path) }))
}

export const forgetMissedPath = (path: string) => forgetMissed(db(), path)
