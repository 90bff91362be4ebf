import { readQueue } from '@/lib/moderation/queue'
import { STATES } from '@/lib/moderation/response'
import { milliseconds, percentile, type Figure } from '../figures'
import { inSite, prepareSite } from '../in-site'
import { Moderator } from '../moderator'
import { LOOKED_AFTER } from '../seed/mix'
import { seed } from '../seed/seed'
import { SiteUnderTest } from '../site-under-test'
import { makeFolder, removeFolder } from '../workshop'

const TIMES = 20
const WARM_UP = 10

/** The desk with many responses: the page as a moderator gets it, and the questions to the database alone. */
export async function queue(count: number): Promise<Figure[]> {
  const dataDir = makeFolder('data')
  const size = count.toLocaleString('en')
  const queries = await inSite(dataDir, 'content', async (file) => {
    const entryIds = (await prepareSite()).map(({ id }) => id)
    seed({ file, count, entryIds, mix: LOOKED_AFTER, now: new Date() })
    return timeQueries()
  })
  const pages = await timePages(dataDir)
  removeFolder(dataDir)
  const p50 = (what: string, waits: number[], note: string): Figure => ({
    what,
    value: percentile(waits, 0.5),
    show: milliseconds,
    budget: { atMost: 20 },
    note: `${note}; p50 of ${waits.length}, the slowest ${milliseconds(Math.max(...waits))}`,
  })
  return [
    p50(`queue page, ${size} comments`, pages, '/admin/comments, 50 rows, from the request to the last byte'),
    p50('  its query alone', queries, 'each state, newest and oldest first'),
  ]
}

async function timePages(dataDir: string): Promise<number[]> {
  const site = await SiteUnderTest.start({ contentDir: 'content', dataDir })
  try {
    const moderator = await Moderator.signIn(site)
    return await repeated(async () => {
      const page = await moderator.page('/admin/comments')
      if (!page.includes('id="item-')) throw new Error('the queue page has no rows')
    })
  } finally {
    await site.stop()
  }
}

async function timeQueries(): Promise<number[]> {
  const filter = { kind: null, entryId: null, text: '', after: null }
  const all: number[] = []
  for (const state of STATES) {
    for (const order of ['newest', 'oldest'] as const) {
      const waits = await repeated(async () => {
        const { items } = await readQueue({ ...filter, state, order })
        if (items.length === 0) throw new Error(`nothing in the queue is ${state}`)
      })
      all.push(...waits)
    }
  }
  return all
}

/** The first times prepare statements and warm the code up; they are not counted. */
async function repeated(ask: () => Promise<void>): Promise<number[]> {
  const waits: number[] = []
  for (let time = 0; time < WARM_UP + TIMES; time++) {
    const begun = performance.now()
    await ask()
    if (time >= WARM_UP) waits.push(performance.now() - begun)
  }
  return waits
}
