import { median, milliseconds, type Figure } from '../figures'
import { slugOf } from '../make-content'
import { cpuMs, untilIdle } from '../process-figures'
import type { SiteUnderTest } from '../site-under-test'

const WHAT = 'first render, 100 comments, CPU'

/**
 * What a page costs when nobody has asked for it since it changed: rendered by Next, stripped, compressed three times.
 * Each of the articles is as long as the sample, has 100 comments and is asked for once, so each request is a first
 * render; their texts have been compiled before, as they are in a server that has been up for a minute. The first ones
 * warm the server up and are not counted. The CPU time is the system's count for the whole process, threads that
 * compress included, so it is exact only over many renders (the clock ticks every 10 ms).
 */
export async function firstRender(
  site: SiteUnderTest,
  { warmUp, renders }: { warmUp: number; renders: number },
): Promise<Figure[]> {
  await untilIdle(site.pid)
  for (let number = 0; number < warmUp; number++) await site.reader.page(`/articles/${slugOf(number)}`)
  await untilIdle(site.pid)
  const before = cpuMs(site.pid)
  const waits: number[] = []
  for (let number = warmUp; number < warmUp + renders; number++) {
    const begun = performance.now()
    await site.reader.page(`/articles/${slugOf(number)}`, { 'Accept-Encoding': 'identity' })
    waits.push(performance.now() - begun)
  }
  const after = cpuMs(site.pid)
  if (before === null || after === null) return [{ what: WHAT, why: 'this system has no /proc to read CPU times from' }]
  return [
    {
      what: WHAT,
      value: (after - before) / renders,
      show: milliseconds,
      budget: { atMost: 60 },
      note: `mean of ${renders} articles; a reader waits ${milliseconds(median(waits))} (median)`,
    },
  ]
}
