import { content } from '@/lib/articles/content'
import { standing, type Entry } from '@/lib/articles/entry'
import { listedEntries } from '@/lib/articles/lists'
import { bodyIsSound } from '@/lib/articles/load-content'
import { db, type Tx } from '@/lib/db/client'
import { write } from '@/lib/documents/write'
import { enqueue } from '@/lib/jobs/enqueue'
import { letterPieceJob, tellNewsJob } from './jobs'
import { lettersAreOn } from './letters-are-on'
import { GATHER_MS, ripeAtOf, TOLD_WITHIN_MS, type LetterPace } from './rules'
import {
  allNews,
  createRun,
  deleteUntold,
  dropNews,
  dropUntold,
  insertNews,
  lastRun,
  newestNumber,
  newsUpTo,
  setNumber,
  untoldNews,
} from './store'
import { weeklyAround } from './weekly'

/** A transaction holds up every other writer. */
const AT_ONCE = 200

/**
 * The job that looks what has come before readers, and when it is time has letters written about it. Run as often as one
 * likes, also after a crash or a change of the clock, it does each of that once.
 */
export async function tellNews(now: Date): Promise<void> {
  await noteWhatIsShown(now)
  for (const { entryId } of (await untoldNews(db())).filter((each) => each.ripeAt! <= now)) {
    const entry = content().byId.get(entryId)
    if (entry) await bodyIsSound(entry)
  }
  await write(async (tx) => {
    await numberTheRipe(tx, now)
    await beginRuns(tx, now)
    await enqueue(tx, tellNewsJob(await nextLook(tx, now), now))
  })
}

async function noteWhatIsShown(now: Date) {
  const known = new Map((await allNews(db())).map((row) => [row.entryId, row]))
  const shown = new Map(listedEntries(content(), now).map((entry) => [entry.id, entry]))
  const isOn = lettersAreOn()
  const fresh = [...shown.values()].filter(({ id }) => !known.has(id))
  for (let at = 0; at < fresh.length; at += AT_ONCE) {
    await write(async (tx) => {
      for (const entry of fresh.slice(at, at + AT_ONCE)) {
        await insertNews(tx, { entryId: entry.id, shownAt: now, ripeAt: isOn ? ripeAtOf(entry, now) : null })
      }
    })
  }
  const isGone = ({ entryId, number, ripeAt }: { entryId: number; number: number | null; ripeAt: Date | null }) =>
    number === null && ripeAt !== null && !shown.has(entryId)
  const gone = [...known.values()].filter(isGone).map(({ entryId }) => entryId)
  if (gone.length > 0) await write((tx) => deleteUntold(tx, gone))
  if (!isOn) await write((tx) => dropUntold(tx))
}

/** What is ripe gets its place in the order of all that is told; a file that was only renamed gets none. */
async function numberTheRipe(tx: Tx, now: Date) {
  const ripe = (await untoldNews(tx)).filter(({ ripeAt }) => ripeAt! <= now)
  if (ripe.length === 0) return
  let newest = await newestNumber(tx)
  const told = await newsUpTo(tx, newest, new Date(now.getTime() - TOLD_WITHIN_MS))
  const gone = told.filter(({ entryId }) => !content().byId.has(entryId))
  const leftBehind = new Set(gone.map(({ entry }) => nameOf(entry)))
  for (const { entryId } of ripe) {
    const entry = content().byId.get(entryId)
    if (!entry || standing(entry, now) !== 'public') await deleteUntold(tx, [entryId])
    else if (leftBehind.has(nameOf(entry))) await dropNews(tx, entryId)
    else await setNumber(tx, entryId, (newest += 1))
  }
}

const nameOf = ({ kind, title }: Pick<Entry, 'kind' | 'title'>) => `${kind} ${title}`

async function beginRuns(tx: Tx, now: Date) {
  const newest = await newestNumber(tx)
  const [last, lastWeekly] = [await lastRun(tx, 'at_once'), await lastRun(tx, 'weekly')]
  const begin = async (pace: LetterPace, hasNews: boolean) => {
    const { id } = await createRun(tx, { pace, upTo: newest, createdAt: now, finishedAt: hasNews ? null : now })
    if (hasNews) await enqueue(tx, letterPieceJob(id, now, now))
  }
  const isGathered = !last || now.getTime() - last.createdAt.getTime() >= GATHER_MS
  if (newest > (last?.upTo ?? 0) && isGathered) await begin('at_once', true)
  const { last: due } = weeklyAround(now, content().site.timeZone)
  // A week without news is noted too: what comes on its Tuesday waits for the next Sunday.
  if (!lastWeekly || lastWeekly.createdAt < due) await begin('weekly', newest > (lastWeekly?.upTo ?? 0))
}

async function nextLook(tx: Tx, now: Date): Promise<Date> {
  const { site, entries } = content()
  const last = await lastRun(tx, 'at_once')
  const isGathering = last !== null && (await newestNumber(tx)) > last.upTo
  const moments = [
    weeklyAround(now, site.timeZone).next,
    ...(isGathering ? [new Date(last.createdAt.getTime() + GATHER_MS)] : []),
    ...(await untoldNews(tx)).map(({ ripeAt }) => ripeAt!),
    ...entries.filter(({ draft }) => !draft).map(({ date }) => date),
  ]
  return new Date(Math.min(...moments.map((moment) => moment.getTime()).filter((moment) => moment > now.getTime())))
}
