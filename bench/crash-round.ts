import { checkDatabase } from './crash-check'
import { readForms, writeComments, type Form } from './writers'
import { makeContent } from './make-content'
import { databaseIn, SiteUnderTest } from './site-under-test'
import { pause, removeFolder } from './workshop'

const WRITERS = 8
const ARTICLES = 40
/** The server is ended at some moment in this time after the first comment of the round was acknowledged. */
const ENDED_WITHIN_MS = 1_200

export type CrashRound = {
  /** Comments whose 303 had arrived before the end. */
  acknowledged: number
  /** From the next start of the process to its first ready answer. */
  readyMs: number
  /** What was not in order afterwards, in sentences; empty is what we want. */
  problems: string[]
}

type CrashOptions = {
  rounds: number
  /** Empty or not there yet; what is left in it afterwards is the caller's. */
  dataDir: string
  port?: number
  random?: () => number
  onRound?: (round: CrashRound, number: number) => void
}

/**
 * Ends the server in the middle of its work (SIGKILL), starts it again and looks whether everything that was answered
 * with a 303 is there, once, with counts that are right. Each round goes on with the database of the one before. What
 * this shows is that no answer runs ahead of its transaction; a power cut would also test the disk.
 */
export async function crashRounds(options: CrashOptions): Promise<CrashRound[]> {
  const { rounds, dataDir, port, random = Math.random, onRound } = options
  const contentDir = makeContent({ articles: ARTICLES, moderation: 'none', text: 'short' })
  const acknowledged: string[] = []
  const done: CrashRound[] = []
  let site = await SiteUnderTest.start({ contentDir, dataDir, port })
  // The tokens are good for seven days, whatever happens to the server.
  const forms = await readForms(site.reader, ARTICLES)
  try {
    for (let number = 1; number <= rounds; number++) {
      const before = acknowledged.length
      await writeUntilItEnds(site, forms, `Round ${number},`, acknowledged, random)
      site = await SiteUnderTest.start({ contentDir, dataDir, port })
      const problems = checkDatabase(databaseIn(dataDir), acknowledged)
      const round = { acknowledged: acknowledged.length - before, readyMs: site.readyMs, problems }
      done.push(round)
      onRound?.(round, number)
    }
    return done
  } finally {
    await site.stop()
    removeFolder(contentDir)
  }
}

async function writeUntilItEnds(
  site: SiteUnderTest,
  forms: Form[],
  series: string,
  acknowledged: string[],
  random: () => number,
) {
  let ended = false
  let acknowledge = () => {}
  const first = new Promise<void>((resolve) => (acknowledge = resolve))
  const writing = writeComments({
    reader: site.reader,
    forms,
    writers: WRITERS,
    series,
    goesOn: () => !ended,
    onAccepted: ({ text }) => {
      acknowledged.push(text)
      acknowledge()
    },
  }).catch((error: unknown) => {
    // Whose answer never came does not know, and that is no loss.
    if (!ended) throw error
  })
  await Promise.race([first.then(() => pause(random() * ENDED_WITHIN_MS)), writing])
  ended = true
  await site.kill()
  await writing
}
