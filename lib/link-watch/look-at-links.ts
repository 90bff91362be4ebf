import { publishContent } from '@/lib/articles/load-content'
import { db, transaction } from '@/lib/db/client'
import { guardedFetch } from '@/lib/http/guarded-fetch'
import { watchedPage } from '@/lib/http/purpose'
import { enqueue, type NewJob } from '@/lib/jobs/enqueue'
import { hostOf } from '@/lib/shop-links/registry'
import { afterLook, foundBy, type Found } from './after-look'
import { loadFates } from './fates'
import { checkOf, deleteChecks, lastLooks, putCheck, setCheckedAt } from './store'
import { watchedLinks } from './watched-links'

export const LOOK_AT_LINKS = 'look-at-links'

const WEEK_MS = 7 * 86_400_000
const DAY_MS = 86_400_000
/** As many as end within a job's lease, however slow they are; the next ones wait, so that no host is asked in a hurry. */
const AT_ONCE = 2
const PAUSE_MS = 10_000

export const lookAtLinksJob = (runAt: Date, now: Date): NewJob => ({
  name: LOOK_AT_LINKS,
  payload: {},
  dedupeKey: LOOK_AT_LINKS,
  runAt,
  createdAt: now,
})

/** The job that looks whether our links still lead somewhere: each once a week, of one host one after the other. */
export async function lookAtLinks(now: Date, fetchPage: typeof guardedFetch = guardedFetch) {
  const watched = watchedLinks(now)
  const looks = new Map((await lastLooks(db())).map(({ url, checkedAt }) => [url, checkedAt]))
  const due = [...watched.keys()].filter((url) => now.getTime() - (looks.get(url)?.getTime() ?? 0) >= WEEK_MS)
  const turn = oneOfEachHost(due).slice(0, AT_ONCE)
  for (const url of turn) await lookAt(url, now, fetchPage)
  await deleteChecks(
    db(),
    [...looks.keys()].filter((url) => !watched.has(url)),
  )
  const next = due.length > turn.length ? PAUSE_MS : DAY_MS
  await transaction((tx) => enqueue(tx, lookAtLinksJob(new Date(now.getTime() + next), now)))
}

function oneOfEachHost(urls: string[]): string[] {
  const hosts = new Set<string>()
  return urls.filter((url) => !hosts.has(hostOf(url)) && hosts.add(hostOf(url)))
}

/** Looks at one link and notes what is found. Of many servers the answer to HEAD means nothing, unless it is a good one. */
export async function lookAt(url: string, now: Date, fetchPage: typeof guardedFetch = guardedFetch) {
  const head = await fetchPage(url, { ...watchedPage, method: 'HEAD' })
  const found = foundBy(head.ok ? head : await fetchPage(url, watchedPage))
  if (found) await note(url, found, now)
  else await setCheckedAt(db(), url, hostOf(url), now)
}

async function note(url: string, found: Found, now: Date) {
  const before = await checkOf(db(), url)
  const after = afterLook(before, found, now)
  await putCheck(db(), { url, host: hostOf(url), checkedAt: now, ...after })
  if (after.isDead !== (before?.isDead ?? false)) await tellContent()
}

/** What became of links is on pages, and among the problems of files. */
export async function tellContent() {
  await loadFates()
  await publishContent()
}
