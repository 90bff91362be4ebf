import { randomUUID } from 'node:crypto'
import { milliseconds, percentile, type Figure } from '../figures'
import { Moderator } from '../moderator'
import type { SiteUnderTest } from '../site-under-test'

const MANY = 100

type Rows = { rows: { seen: string }[]; next: number | null }

/**
 * A hundred decisions as the page sends them, one after the other, with the rows that it fetches meanwhile. That each is a
 * key and no wait is counted in a browser by e2e/quick-queue; this is what the server takes for it.
 */
export async function hundredDecisions(site: SiteUnderTest): Promise<Figure[]> {
  const moderator = await Moderator.signIn(site)
  const begun = performance.now()
  await moderator.page('/admin/comments')
  const waits: number[] = []
  for (let after: number | null = null; waits.length < MANY;) {
    const address: string = `/admin/comments/more${after === null ? '' : `?after=${after}`}`
    const { rows, next } = JSON.parse(await moderator.page(address)) as Rows
    for (const { seen } of rows.slice(0, MANY - waits.length)) {
      const since = performance.now()
      await moderator.send('/admin/comments/quick', { deeds: [{ batch: randomUUID(), one: `spam:${seen}` }] })
      waits.push(performance.now() - since)
    }
    if (next === null && waits.length < MANY) throw new Error(`there were only ${waits.length} to decide about`)
    after = next
  }
  const seconds = (performance.now() - begun) / 1_000
  return [
    {
      what: '100 decisions, one key each',
      value: seconds,
      show: (value) => `${value.toFixed(1)} s`,
      budget: { atMost: 60 },
      note: `what the server takes, list and further rows included; one is on the disk in ${milliseconds(percentile(waits, 0.5))} (p50), the slowest ${milliseconds(Math.max(...waits))}`,
    },
  ]
}
