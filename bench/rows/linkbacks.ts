import http from 'node:http'
import { createRequire } from 'node:module'
import { median, milliseconds, percentile, perSecond, type Figure } from '../figures'
import { findLoad } from '../load'
import { slugOf } from '../make-content'
import type { SiteUnderTest } from '../site-under-test'
import { pause } from '../workshop'

/** All of these are this machine, each with a door of its own, as far as budgets by host go. */
const HOSTS = Array.from({ length: 100 }, (_, i) => `127.0.0.${i + 2}`)
/** One host in a hundred takes nearly all the time that it is given. */
const SLOW_HOST = HOSTS[HOSTS.length - 1]!
const SLOW_MS = 9_000

export type OtherBlogs = { places: string[]; sourceOn: (host: number, page: number) => string; close: () => void }

/** A hundred blogs whose every page links to whatever its address names. */
export async function startOtherBlogs(): Promise<OtherBlogs> {
  const server = http.createServer((request, response) => {
    const target = new URL(request.url ?? '/', 'http://blog').searchParams.get('to') ?? ''
    const send = () =>
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(`<title>A page</title><p>${'words '.repeat(500)}<a href="${target}">this</a> ${'more '.repeat(500)}</p>`)
    if (request.headers.host?.startsWith(SLOW_HOST)) setTimeout(send, SLOW_MS)
    else send()
  })
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve))
  const { port } = server.address() as { port: number }
  return {
    places: HOSTS.map((host) => `${host}:${port}`),
    sourceOn: (host, page) => `http://${HOSTS[host % HOSTS.length]}:${port}/page-${page}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** As many as are let in at once. */
const REPORTS = 150

/** True reports that are taken in and verified, and what a flood of false ones does to readers. */
export async function linkbacks(
  site: SiteUnderTest,
  blogs: OtherBlogs,
  articles: number,
  seconds: number,
): Promise<Figure[]> {
  const waits: number[] = []
  const begun = performance.now()
  for (let from = 0; from < REPORTS; from += 16) {
    const batch = Array.from({ length: Math.min(16, REPORTS - from) }, (_, i) => from + i)
    await Promise.all(batch.map((number) => report(site, blogs, number, articles, waits)))
  }
  const taken = REPORTS / ((performance.now() - begun) / 1_000)
  const quick = REPORTS - Math.ceil(REPORTS / HOSTS.length)
  const verifiedMs = await untilVerified(site, quick, begun)
  return [
    {
      what: 'webmentions taken in',
      value: taken,
      show: perSecond,
      budget: { atLeast: 50 },
      note: `${REPORTS} reports of ${HOSTS.length} hosts, 16 at once; p99 ${milliseconds(percentile(waits, 0.99))}`,
    },
    {
      what: '  and verified, with 1 % slow hosts',
      value: (quick * 1_000) / verifiedMs,
      show: perSecond,
      budget: { atLeast: 20 },
      note: `${quick} pages fetched and read; one host of ${HOSTS.length} needs ${SLOW_MS / 1_000} s for each of its pages`,
    },
    await readersUnderFlood(site, seconds),
  ]
}

async function report(site: SiteUnderTest, blogs: OtherBlogs, number: number, articles: number, waits: number[]) {
  const target = `${site.origin}/articles/${slugOf(number % articles)}`
  const source = `${blogs.sourceOn(number, number)}?to=${encodeURIComponent(target)}`
  const asked = performance.now()
  const answer = await site.reader.post('/webmention', { source, target })
  waits.push(performance.now() - asked)
  if (answer.status !== 201)
    throw new Error(`a webmention was answered with ${answer.status}: ${answer.body.toString()}`)
}

const VERIFIED_WITHIN_MS = 120_000

async function untilVerified(site: SiteUnderTest, wanted: number, begun: number): Promise<number> {
  const Database = createRequire(import.meta.url)('libsql') as new (file: string) => {
    prepare(sql: string): { all(): { n: number }[] }
    close(): void
  }
  const database = new Database(site.database)
  try {
    const count = database.prepare('SELECT COUNT(*) AS n FROM "Linkback" WHERE "verifiedAt" IS NOT NULL')
    while (performance.now() - begun < VERIFIED_WITHIN_MS) {
      if (count.all()[0]!.n >= wanted) return performance.now() - begun
      await pause(50)
    }
    throw new Error(`only ${count.all()[0]!.n} of ${wanted} linkbacks were verified in time`)
  } finally {
    database.close()
  }
}

/** 10,000 a minute, each of a network and a host of its own. */
const FLOOD_PER_SECOND = 167

const ROUNDS = 3
/** As long as what is let in at once lasts. */
const LEAD_MS = 5_000

/**
 * Whoever sends the flood is on this machine too and takes of its time, so while it is calm the same sender asks for a kept
 * document as often.
 */
async function readersUnderFlood(site: SiteUnderTest, seconds: number): Promise<Figure> {
  const { load } = findLoad()
  const path = `/articles/${slugOf(0)}`
  const rateWhile = async (send: (number: number) => Promise<unknown>) => {
    let isOn = true
    const sending = (async () => {
      for (let number = 0; isOn; number++) {
        // Refused or taken in: what counts is what it does to readers.
        void send(number).catch(() => {})
        await pause(1_000 / FLOOD_PER_SECOND)
      }
    })()
    await pause(LEAD_MS)
    const rate = await load(site.origin + path, seconds)
    isOn = false
    await sending
    return rate
  }
  const rates = { calm: [] as number[], flooded: [] as number[] }
  for (let round = 0; round < ROUNDS; round++) {
    rates.calm.push(await rateWhile(() => site.reader.get(path)))
    const flood = (number: number) => {
      const fields = { source: `http://blog-${round}-${number}.example/`, target: site.origin + path }
      return site.reader.post('/webmention', fields)
    }
    rates.flooded.push(await rateWhile(flood))
  }
  const [calm, flooded] = [median(rates.calm), median(rates.flooded)]
  return {
    what: '  readers while 10,000 bogus ones a minute come in',
    value: flooded,
    show: perSecond,
    peer: { name: 'as many page views instead', value: calm },
    budget: { atLeast: 0.9 },
    note: `a kept document, asked ${seconds} s each, median of ${ROUNDS} rounds in turns`,
  }
}
