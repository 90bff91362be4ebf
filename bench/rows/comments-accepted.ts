import { lookInto } from '../database'
import { milliseconds, percentile, perSecond, plain, type Figure } from '../figures'
import { cpuMs } from '../process-figures'
import type { SiteUnderTest } from '../site-under-test'
import { readForms, writeComments, type Form } from '../writers'

const WRITERS = 16
const WARM_UP = { comments: 400, seconds: 5 }

/** So many comments, or as many as there is time for. */
type Size = { comments: number; seconds: number }

/** How fast comments are taken in: parsed, rendered, judged, and on the disk before the answer goes out. */
export async function commentsAccepted(site: SiteUnderTest, articles: number, size: Size): Promise<Figure[]> {
  const forms = await readForms(site.reader, articles)
  await write(site, forms, 'Warming up,', WARM_UP)
  const cpuBefore = cpuMs(site.pid)
  const { waits, seconds } = await write(site, forms, 'Measured,', size)
  const cpuAfter = cpuMs(site.pid)
  const count = waits.length
  const { there, different } = countOf(site.database, 'Measured,')
  const cpu =
    cpuBefore === null || cpuAfter === null ? '' : `, ${milliseconds((cpuAfter - cpuBefore) / count)} CPU each`
  const note = `${plain(count)} comments by ${WRITERS} writers${cpu}; p50 ${milliseconds(percentile(waits, 0.5))}; better is 600/s and 50 ms`
  return [
    { what: 'comments accepted', value: count / seconds, show: perSecond, budget: { atLeast: 300 }, note },
    { what: '  p99', value: percentile(waits, 0.99), show: milliseconds, budget: { atMost: 100 } },
    { what: '  missing', value: count - different, show: plain, budget: { atMost: 0 } },
    { what: '  twice', value: there - different, show: plain, budget: { atMost: 0 } },
  ]
}

async function write({ reader }: SiteUnderTest, forms: Form[], series: string, { comments, seconds }: Size) {
  const waits: number[] = []
  const begun = performance.now()
  const goesOn = (sent: number) => sent < comments && performance.now() - begun < seconds * 1_000
  await writeComments({ reader, forms, writers: WRITERS, series, goesOn, onAccepted: ({ ms }) => waits.push(ms) })
  return { waits, seconds: (performance.now() - begun) / 1_000 }
}

const countOf = (file: string, series: string) =>
  lookInto(file, (query) => {
    const sql = `SELECT COUNT(*) AS there, COUNT(DISTINCT "body") AS different FROM "Comment" WHERE "body" LIKE ?`
    const [row] = query(sql, `${series} number %`)
    return { there: Number(row?.there), different: Number(row?.different) }
  })
