import { readQueue } from '@/lib/moderation/queue'
import { STATES } from '@/lib/moderation/response'
import { milliseconds, percentile, type Figure } from '../figures'
import { inSite, prepareSite } from '../in-site'
import { LOOKED_AFTER } from '../seed/mix'
import { seed } from '../seed/seed'
import { makeFolder, removeFolder } from '../workshop'

const TIMES = 20

/** The desk with many responses: the page as a moderator gets it, and the questions to the database alone. */
export async function queue(count: number): Promise<Figure[]> {
  const dataDir = makeFolder('data')
  const size = count.toLocaleString('en')
  try {
    const waits = await inSite(dataDir, 'content', async (file) => {
      const entryIds = (await prepareSite()).map(({ id }) => id)
      seed({ file, count, entryIds, mix: LOOKED_AFTER, now: new Date() })
      return timeQueries()
    })
    return [
      {
        what: `queue query, ${size} comments`,
        value: percentile(waits, 0.5),
        show: milliseconds,
        budget: { atMost: 20 },
        note: `p50 of ${waits.length}: each state, newest and oldest first; the worst took ${milliseconds(Math.max(...waits))}`,
      },
    ]
  } finally {
    removeFolder(dataDir)
  }
}

async function timeQueries(): Promise<number[]> {
  const waits: number[] = []
  for (let time = 0; time <= TIMES; time++) {
    for (const state of STATES) {
      for (const order of ['newest', 'oldest'] as const) {
        const begun = performance.now()
        const { items } = await readQueue({ state, kind: null, entryId: null, text: '', order, after: null })
        if (items.length === 0) throw new Error(`nothing in the queue is ${state}`)
        // The first time prepares the statements.
        if (time > 0) waits.push(performance.now() - begun)
      }
    }
  }
  return waits
}
