import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { milliseconds, percentile, type Figure } from '../figures'
import { slugOf } from '../make-content'
import type { SiteUnderTest } from '../site-under-test'
import { pause } from '../workshop'

const LOOK_EVERY_MS = 10
const GIVE_UP_AFTER_MS = 10_000

/** How long after an article was saved its page shows it, without anybody doing anything. */
export async function liveWithin(site: SiteUnderTest, contentDir: string, times: number): Promise<Figure[]> {
  const file = path.join(contentDir, 'articles', `${slugOf(0)}.mdx`)
  const before = readFileSync(file, 'utf8')
  const waits: number[] = []
  for (let time = 0; time < times; time++) {
    const line = `Added just now, for the time number ${time}.`
    writeFileSync(file, `${before}\n${line}\n`)
    const saved = performance.now()
    while (!(await site.reader.page(`/articles/${slugOf(0)}`)).includes(line)) {
      if (performance.now() - saved > GIVE_UP_AFTER_MS) throw new Error('a saved article was not live')
      await pause(LOOK_EVERY_MS)
    }
    waits.push(performance.now() - saved)
  }
  const note = `an article saved ${times} times, until its page shows it; p50 ${milliseconds(percentile(waits, 0.5))}`
  return [
    {
      what: 'saved and live, p99',
      value: percentile(waits, 0.99),
      show: milliseconds,
      budget: { atMost: 1_000 },
      note,
    },
  ]
}
