import type { Load } from '../load'

/** What every row is told. */
export type BenchRun = {
  quick: boolean
  load: Load
  loadName: string
  /** Milliseconds until the whole run has to be over. */
  leftMs: () => number
  /** A browser, if there is one. */
  chromium?: string
  /** A folder with labelled comments to try the judge on. */
  spamData?: string
}
