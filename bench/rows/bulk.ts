import { lookInto } from '../database'
import { inSite, prepareSite } from '../in-site'
import { milliseconds, percentile, plain, type Figure } from '../figures'
import { makeContent, slugOf } from '../make-content'
import { Moderator } from '../moderator'
import type { Mix } from '../seed/mix'
import { seed } from '../seed/seed'
import { SiteUnderTest } from '../site-under-test'
import { makeFolder, pause, removeFolder } from '../workshop'
import { readForms } from '../writers'

const ARTICLES = 60
const WAITING: Mix = { states: { pending: 1 }, kinds: { comment: 1 }, replies: 0.45 }

const READ_EVERY_MS = 100
const WRITE_EVERY_MS = 300
/** So long the code is warmed up by the same readers and writers. */
const WARM_UP_MS = 3_000

/**
 * A decision about very many at once, its undo, and what people notice of both who read and write meanwhile. They come at
 * fixed times, whether or not the one before has been answered. Everything is let through, which is what changes the
 * pages that are read.
 */
export async function bulk(count: number): Promise<Figure[]> {
  const contentDir = makeContent({ articles: ARTICLES, moderation: 'first-time', text: 'short' })
  const dataDir = makeFolder('data')
  await inSite(dataDir, contentDir, async (file) => {
    const entryIds = (await prepareSite()).map(({ id }) => id)
    seed({ file, count, entryIds, mix: WAITING, now: new Date() })
  })
  const site = await SiteUnderTest.start({ contentDir, dataDir })
  try {
    const moderator = await Moderator.signIn(site)
    const people = await peopleOf(site)
    await people(pause(WARM_UP_MS))
    const path = '/admin/bulk?q=&order=oldest'
    await moderator.press(path, await moderator.page(path), 'form.decide', { to: 'approved' })
    const decided = await people(untilFinished(site))
    await moderator.press('/admin/bulk/1', await moderator.page('/admin/bulk/1'), 'form.onward', {})
    const undone = await people(untilFinished(site))
    const many = plain(count)
    return [...figuresOf(`${many} at once`, decided, count), ...figuresOf(`${many} taken back`, undone, count)]
  } finally {
    await site.stop()
    removeFolder(dataDir)
  }
}

type Waits = { seconds: number; reading: number[]; writing: number[] }

function figuresOf(what: string, { seconds, reading, writing }: Waits, count: number): Figure[] {
  const p99 = (of: string, waits: number[]): Figure => ({
    what: `  ${of} meanwhile, p99`,
    value: percentile(waits, 0.99),
    show: milliseconds,
    budget: { atMost: 100 },
    note: `of ${plain(waits.length)}; p50 ${milliseconds(percentile(waits, 0.5))}, the slowest ${milliseconds(Math.max(...waits))}`,
  })
  return [
    {
      what: `${what}, per second`,
      value: count / seconds,
      show: plain,
      // 10,000 within a minute.
      budget: { atLeast: 10_000 / 60 },
      note: `in the background, ${seconds.toFixed(1)} s`,
    },
    p99('a page', reading),
    p99('a comment', writing),
  ]
}

/** Readers and writers, as long as something else lasts. */
async function peopleOf(site: SiteUnderTest) {
  const forms = await readForms(site.reader, ARTICLES)
  let written = 0
  const read = (time: number) => site.reader.page(`/articles/${slugOf(time % ARTICLES)}`)
  const write = async (time: number) => {
    const { address, token } = forms[time % ARTICLES]!
    const body = `This is the ${(written += 1)}. of those who write meanwhile.`
    const { status } = await site.reader.post(address, { name: 'Meanwhile', body, token })
    if (status !== 303) throw new Error(`a comment was answered with ${status}`)
  }
  return async (what: Promise<unknown>): Promise<Waits> => {
    const begun = performance.now()
    const end = new AbortController()
    const waits = Promise.all([timed(READ_EVERY_MS, read, end.signal), timed(WRITE_EVERY_MS, write, end.signal)])
    await what
    const seconds = (performance.now() - begun) / 1_000
    end.abort()
    const [reading, writing] = await waits
    return { seconds, reading, writing }
  }
}

/** Asks at fixed times until the end, and says how long each answer took. */
async function timed(everyMs: number, ask: (time: number) => Promise<unknown>, end: AbortSignal): Promise<number[]> {
  const asked: Promise<number>[] = []
  const begun = performance.now()
  for (let time = 0; !end.aborted; time++) {
    const sent = performance.now()
    asked.push(ask(time).then(() => performance.now() - sent))
    await pause(Math.max(0, begun + (time + 1) * everyMs - performance.now()))
  }
  return Promise.all(asked)
}

async function untilFinished({ database }: SiteUnderTest) {
  const isFinished = () =>
    lookInto(database, (query) => query('SELECT "finishedAt" FROM "BulkRun" WHERE "id" = 1')[0]?.finishedAt != null)
  while (!isFinished()) await pause(100)
}
