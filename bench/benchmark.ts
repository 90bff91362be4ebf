import { cpus } from 'node:os'
import { compared, isMeasured, isOver, type Figure } from './figures'
import { knownBrowser } from '../bin/browser.mjs'
import { findLoad } from './load'
import { MEASUREMENTS, type Measurement } from './measure'
import type { BenchRun } from './rows/bench-run'
import { drawTable } from './table'
import { cleanUp } from './workshop'

const MINUTE_MS = 60_000
/** What stops what is late needs a moment too. */
const SPARE_MS = 5_000

type Options = { quick?: boolean; json?: boolean; only?: string; spamData?: string }

/** Runs the measurements one after the other, and prints what came of them; the exit code says if all is in budget. */
export async function benchmark({ quick = false, json, only = '', spamData }: Options): Promise<number> {
  const begun = Date.now()
  const end = begun + (quick ? 2 : 10) * MINUTE_MS - SPARE_MS
  const { name: loadName, load } = findLoad()
  const chromium = knownBrowser()
  const run: BenchRun = { chromium, quick, load, loadName, leftMs: () => end - Date.now(), spamData }
  const figures: Figure[] = []
  for (const measurement of MEASUREMENTS.filter(({ name }) => name.includes(only))) {
    process.stderr.write(`Measuring: ${measurement.name} … `)
    const since = Date.now()
    figures.push(...(await inTime(measurement, run)))
    process.stderr.write(`${((Date.now() - since) / 1_000).toFixed(1)} s\n`)
    cleanUp()
  }
  const seconds = Math.round((Date.now() - begun) / 1_000)
  if (json)
    console.log(
      JSON.stringify(
        { node: process.version, cpus: cpus().length, seconds, figures: figures.map(forMachines) },
        null,
        2,
      ),
    )
  else console.log(`\n${drawTable(figures)}\n\nNode ${process.version}, ${cpus().length} CPUs, ${seconds} s`)
  return figures.some(isOver) ? 1 : 0
}

async function inTime({ name, measure }: Measurement, run: BenchRun): Promise<Figure[]> {
  if (run.leftMs() <= 0) return [{ what: name, why: 'there was no time left' }]
  let late: NodeJS.Timeout | undefined
  const tooLate = new Promise<Figure[]>((resolve) => {
    late = setTimeout(() => resolve([{ what: name, why: 'it took longer than there was time' }]), run.leftMs())
  })
  try {
    return await Promise.race([measure(run), tooLate])
  } catch (error) {
    return [{ what: name, why: error instanceof Error ? error.message : String(error) }]
  } finally {
    clearTimeout(late)
  }
}

const forMachines = (figure: Figure) =>
  isMeasured(figure) ? { ...figure, compared: compared(figure), ok: !isOver(figure) } : figure
