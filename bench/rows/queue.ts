import { QUEUE_PAGE, readQueue } from '@/lib/moderation/queue'
import { STATES } from '@/lib/moderation/response'
import { milliseconds, percentile, type Figure } from '../figures'
import { inSite, prepareSite } from '../in-site'
import { Moderator } from '../moderator'
import { LOOKED_AFTER } from '../seed/mix'
import { seed } from '../seed/seed'
import { SiteUnderTest } from '../site-under-test'
import { makeFolder, removeFolder } from '../workshop'

const TIMES = 20
/** As many as it takes until the code is compiled; what they took stands in the note. */
const WARM_UP = 60

/** The desk with many responses: the page as a moderator gets it, and the questions to the database alone. */
export async function queue(count: number): Promise<Figure[]> {
  const dataDir = makeFolder('data')
  const size = count.toLocaleString('en')
  await fillDesk(dataDir, 'content', count)
  const queries = await inSite(dataDir, 'content', timeQueries)
  const pages = await timePages(dataDir)
  removeFolder(dataDir)
  const p50 = (what: string, { first, then }: Waits, note: string): Figure => ({
    what,
    value: percentile(then, 0.5),
    show: milliseconds,
    budget: { atMost: 20 },
    note: `${note}; p50 of ${then.length}, the slowest ${milliseconds(Math.max(...then))}; of the first after a start ${milliseconds(percentile(first, 0.5))}`,
  })
  return [
    p50(
      `queue page, ${size} comments`,
      pages,
      `/admin/comments, ${QUEUE_PAGE} rows, from the request to the last byte`,
    ),
    p50('  its query alone', queries, 'each state, newest and oldest first'),
  ]
}

/** Makes a site with so many responses in the state in which a desk is that somebody looks after. */
export const fillDesk = (dataDir: string, contentDir: string, count: number) =>
  inSite(dataDir, contentDir, async (file) => {
    const entryIds = (await prepareSite()).map(({ id }) => id)
    seed({ file, count, entryIds, mix: LOOKED_AFTER, now: new Date() })
  })

/** Of the first times, which prepare statements and warm the code up, and of those that count. */
type Waits = { first: number[]; then: number[] }

async function timePages(dataDir: string): Promise<Waits> {
  const site = await SiteUnderTest.start({ contentDir: 'content', dataDir })
  try {
    return await askForQueue(site, TIMES)
  } finally {
    await site.stop()
  }
}

export async function askForQueue(site: SiteUnderTest, times: number): Promise<Waits> {
  const moderator = await Moderator.signIn(site)
  return repeated(times, async () => {
    const page = await moderator.page('/admin/comments')
    if (!page.includes('id="item-')) throw new Error('the queue page has no rows')
  })
}

async function timeQueries(): Promise<Waits> {
  const filter = {
    ...{ kind: null, entryId: null, person: null, network: null, host: null, reason: null },
    ...{ text: '', after: null },
  }
  const all: Waits = { first: [], then: [] }
  // Only an attack sets anything aside.
  for (const state of STATES.filter((each) => each !== 'aside')) {
    for (const order of ['newest', 'oldest'] as const) {
      const waits = await repeated(TIMES, async () => {
        const { items } = await readQueue({ ...filter, state, order })
        if (items.length === 0) throw new Error(`nothing in the queue is ${state}`)
      })
      all.first.push(...waits.first)
      all.then.push(...waits.then)
    }
  }
  return all
}

async function repeated(times: number, ask: () => Promise<void>): Promise<Waits> {
  const waits: Waits = { first: [], then: [] }
  for (let time = 0; time < WARM_UP + times; time++) {
    const begun = performance.now()
    await ask()
    ;(time < WARM_UP ? waits.first : waits.then).push(performance.now() - begun)
  }
  return waits
}
