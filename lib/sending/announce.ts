import { content, type Content } from '@/lib/articles/content'
import { standing, type Entry } from '@/lib/articles/entry'
import { db, transaction } from '@/lib/db/client'
import { enqueue } from '@/lib/jobs/enqueue'
import { announceJob, tellLinksJob } from './jobs'
import { maySend } from './may-send'
import { allTold, setAllTold } from './store'

/** Who brings years of articles along does not tell everybody of them. */
const NEWS_FOR_MS = 7 * 86_400_000

/** A transaction holds up every other writer. */
const AT_ONCE = 200

/**
 * Finds the entries that have changed since the pages that they link to were told of them, and sees to it that they are
 * told. What is found for the first time and is old news is noted only.
 */
export async function announce(now: Date): Promise<void> {
  if (!maySend()) return
  const told = new Map((await allTold(db())).map((row) => [row.id, row.told]))
  const quiet: { id: number; told: string }[] = []
  const loud: typeof quiet = []
  for (const entry of content().entries) {
    const version = versionOf(entry, now)
    const before = told.get(entry.id)
    if (version === null || before === undefined || before === version) continue
    const isOldNews = before === null && entry.date.getTime() < now.getTime() - NEWS_FOR_MS
    const list = isOldNews ? quiet : loud
    list.push({ id: entry.id, told: version })
  }
  for (const some of chunksOf(quiet)) await transaction((tx) => setAllTold(tx, some))
  for (const some of chunksOf(loud)) {
    await transaction(async (tx) => {
      for (const { id } of some) await enqueue(tx, tellLinksJob(id, now))
    })
  }
  const next = nextAnnouncement(content(), now)
  if (next) await transaction((tx) => enqueue(tx, announceJob(next, now)))
}

/** What an entry's page is to those it links to, or null when it is not for them yet. */
export function versionOf(entry: Entry, now: Date): string | null {
  const stands = standing(entry, now)
  if (stands === 'hidden') return null
  return stands === 'withdrawn' ? `${entry.hash}${WITHDRAWN}` : entry.hash
}

const WITHDRAWN = ' withdrawn'
export const isWithdrawnVersion = (version: string | null) => version?.endsWith(WITHDRAWN) ?? false

/** The next moment at which time alone makes an entry public or withdraws it. */
export function nextAnnouncement({ entries }: Content, now: Date): Date | undefined {
  let next: Date | undefined
  for (const { draft, date, withdrawn } of entries) {
    if (draft) continue
    for (const moment of [date, withdrawn]) {
      if (moment && moment > now && (!next || moment < next)) next = moment
    }
  }
  return next
}

const chunksOf = <T>(all: T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, i) => all.slice(i * AT_ONCE, (i + 1) * AT_ONCE))
