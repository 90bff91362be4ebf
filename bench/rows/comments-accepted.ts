import { lookInto } from '../database'
import { milliseconds, percentile, perSecond, type Figure } from '../figures'
import { cpuMs } from '../process-figures'
import type { SiteUnderTest } from '../site-under-test'
import { readForms, writeComments, type Accepted } from '../writers'

const WRITERS = 16
const WARM_UP = 400

type Size = { articles: number; comments: number }

/** How fast comments are taken in: parsed, rendered, judged, and on the disk before the answer goes out. */
export async function commentsAccepted(site: SiteUnderTest, { articles, comments }: Size): Promise<Figure[]> {
  const forms = await readForms(site.reader, articles)
  const write = async (series: string, count: number) => {
    const accepted: Accepted[] = []
    const begun = performance.now()
    await writeComments({
      reader: site.reader,
      forms,
      writers: WRITERS,
      series,
      goesOn: (sent) => sent < count,
      onAccepted: (each) => accepted.push(each),
    })
    return { waits: accepted.map(({ ms }) => ms), perSecond: (count / (performance.now() - begun)) * 1_000 }
  }
  await write('Warming up', WARM_UP)
  const before = cpuMs(site.pid)
  const { waits, perSecond: rate } = await write('Measured', comments)
  const after = cpuMs(site.pid)
  const lost = comments - countOf(site.database, 'Measured')
  const each = before === null || after === null ? '' : `, ${milliseconds((after - before) / comments)} CPU each`
  const note = `${comments} comments by ${WRITERS} writers; p50 ${milliseconds(percentile(waits, 0.5))}${each}; better is 600/s and 50 ms`
  return [
    { what: 'comments accepted', value: rate, show: perSecond, budget: { atLeast: 300 }, note },
    { what: '  p99', value: percentile(waits, 0.99), show: milliseconds, budget: { atMost: 100 } },
    { what: '  missing or twice', value: Math.abs(lost), show: String, budget: { atMost: 0 } },
  ]
}

const countOf = (file: string, series: string) =>
  lookInto(file, (query) => {
    const [row] = query(
      `SELECT COUNT(*) AS n, COUNT(DISTINCT "body") AS different FROM "Comment" WHERE "body" LIKE ?`,
      `${series} number %`,
    )
    if (row?.n !== row?.different)
      throw new Error(`${Number(row?.n) - Number(row?.different)} comments are there twice`)
    return Number(row?.n)
  })
