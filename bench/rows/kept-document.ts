import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { median, perSecond, type Figure } from '../figures'
import { findNginx, startNginx } from '../nginx'
import type { Answer } from '../reader'
import type { SiteUnderTest } from '../site-under-test'
import { freePort, makeFolder, pause, start } from '../workshop'
import type { BenchRun } from './bench-run'
import { nextAlone } from './next-alone'

const WHAT = 'kept document, 100 comments, br'
const ROUNDS = 3

/** How fast a page that is kept goes out, against who can do no more than that, and against Next by itself. */
export async function keptDocument(
  run: BenchRun,
  site: SiteUnderTest,
  address: string,
  contentDir: string,
): Promise<Figure[]> {
  const answer = await site.reader.get(address, { 'Accept-Encoding': 'br' })
  const ours = site.origin.replace('localhost', '127.0.0.1') + address
  const bare = await startBare(answer)
  const nginx = await fastestNginx(run, answer)
  const peers = { ours, bare, ...(nginx && { nginx }) }
  const rates = await inTurns(run, peers)
  const note = `by ${run.loadName}, 16 connections, median of ${ROUNDS} rounds in turns`
  return [
    rates.nginx === undefined
      ? { what: `${WHAT}, against nginx`, why: 'nginx is not installed' }
      : { ...figure(rates.ours!, { name: 'nginx, 1 worker', value: rates.nginx }, 0.5), note },
    figure(rates.ours!, { name: 'bare Node', value: rates.bare! }, 0.5),
    ...(await againstNext(run, site, address, contentDir, rates.ours!)),
  ]
}

const figure = (value: number, peer: { name: string; value: number }, atLeast: number): Figure => ({
  what: WHAT,
  value,
  show: perSecond,
  peer,
  budget: { atLeast },
})

async function againstNext(run: BenchRun, site: SiteUnderTest, address: string, contentDir: string, ours: number) {
  const rate = await nextAlone(run, site, address, contentDir).catch((error: unknown) => String(error))
  return [
    typeof rate === 'number'
      ? figure(ours, { name: 'next start', value: rate }, 40)
      : { what: `${WHAT}, against next start`, why: rate },
  ]
}

/** In turns, so that what else the machine does hits all of them. */
async function inTurns(run: BenchRun, peers: Record<string, string>): Promise<Record<string, number>> {
  const seconds = run.quick ? 1 : 5
  const rates = Object.fromEntries(Object.keys(peers).map((name) => [name, [] as number[]]))
  for (const url of Object.values(peers)) await run.load(url, 1)
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, url] of Object.entries(peers)) rates[name]!.push(await run.load(url, seconds))
  }
  return Object.fromEntries(Object.entries(rates).map(([name, values]) => [name, median(values)]))
}

async function startBare({ rawHeaders, body }: Answer): Promise<string> {
  const file = path.join(makeFolder('bare'), 'page')
  writeFileSync(file, body)
  const port = await freePort()
  // Node writes these by itself.
  const own = new Set(['date', 'connection', 'keep-alive'])
  const headers = rawHeaders.filter((_, i, all) => !own.has(all[i - (i % 2)]!.toLowerCase()))
  start(process.execPath, ['dist/bench-bare-server.mjs', String(port), file, JSON.stringify(headers)], {
    stdio: 'inherit',
  })
  await pause(300)
  return `http://127.0.0.1:${port}/`
}

async function fastestNginx(run: BenchRun, answer: Answer): Promise<string | undefined> {
  const program = findNginx()
  if (!program) return undefined
  const urls = await startNginx(program, answer)
  await pause(300)
  const rates: number[] = []
  for (const url of urls) rates.push(await run.load(url, 1))
  return urls[rates.indexOf(Math.max(...rates))]
}
