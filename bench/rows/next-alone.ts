import { openSync } from 'node:fs'
import path from 'node:path'
import { Reader } from '../reader'
import { environment, type SiteUnderTest } from '../site-under-test'
import { freePort, pause, start, stop } from '../workshop'
import type { BenchRun } from './bench-run'

const READY_WITHIN_MS = 20_000

/** The same build and the same data served by Next's own server, which renders the page for each request. */
export async function nextAlone(
  run: BenchRun,
  site: SiteUnderTest,
  address: string,
  contentDir: string,
): Promise<number> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const output = openSync(path.join(site.dataDir, 'next.log'), 'w')
  const child = start(
    process.execPath,
    ['--import', './dist/bench-content.mjs', 'node_modules/next/dist/bin/next', 'start', '-p', String(port)],
    { stdio: ['ignore', output, output], env: environment({ port, origin, dataDir: site.dataDir, contentDir }) },
  )
  const reader = new Reader(origin)
  try {
    const until = Date.now() + READY_WITHIN_MS
    let page: string | null = null
    while (page === null && Date.now() < until && child.exitCode === null) {
      page = await reader.page(address).catch(() => null)
      if (page === null) await pause(100)
    }
    if (!page?.includes('id="comment-')) throw new Error('Next by itself does not serve the page')
    await run.load(origin + address, 1)
    return await run.load(origin + address, run.quick ? 2 : 6)
  } finally {
    reader.close()
    await stop(child)
  }
}
