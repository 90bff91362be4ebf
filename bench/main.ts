import path from 'node:path'
import { Command } from 'commander'
import { log } from '@/lib/log'
import { benchmark } from './benchmark'
import { contentCommand } from './content-command'
import { crashCommand } from './crash-command'
import { profileCommand, PROFILED } from './profile'
import { seedCommand } from './seed-command'
import { cleanUp, cleanUpOnSignals } from './workshop'

type Options = {
  quick?: boolean
  json?: boolean
  only?: string
  spamData?: string
  seed?: number
  database?: string
  makeContent?: string
  articles: number
  crash?: boolean
  rounds: number
  profile?: string
}

const count = (text: string) => {
  const number = Number(text.replace(/[_,]/g, ''))
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`“${text}” is not a whole number above 0`)
  return number
}

const program = new Command('npm run bench --')
  .description('Measures the site as it is built and served, and compares with what the project asks of itself.')
  .option('--quick', 'two minutes instead of ten')
  .option('--only <name>', 'only the measurements whose name has this in it')
  .option('--spam-data <dir>', 'a folder of labelled comments (CSV, docs/spam-evaluation.md) to try the spam judge on')
  .option('--json', 'answer as JSON')
  .option('--seed <n>', 'fill a database with n responses instead (100,000 are plenty to try the desk)', count)
  .option('--database <file>', 'the database to fill; without, the one that the settings name')
  .option('--make-content <dir>', 'write a content folder of many articles instead, to try a large site with')
  .option('--articles <n>', 'how many', count, 10_000)
  .option('--crash', 'end the server in the middle of its work instead, again and again, and look for what is lost')
  .option('--rounds <n>', 'how often', count, 50)
  .option('--profile <what>', `say where the server spends its time instead, with ${PROFILED.join(' or ')}`)
  .action(async (options: Options) => {
    // Problems with made-up content are no news.
    log.level = 'error'
    cleanUpOnSignals()
    if (options.seed) await seedCommand(options.seed, options.database)
    else if (options.makeContent) contentCommand(options.makeContent, options.articles)
    else if (options.crash) process.exitCode = await crashCommand(options.rounds, options.json)
    else if (options.profile) await profileCommand(options.profile)
    else {
      const { spamData } = options
      const from = process.env.AFTERWORD_CALLED_FROM ?? '.'
      process.exitCode = await benchmark({ ...options, spamData: spamData && path.resolve(from, spamData) })
    }
  })

try {
  await program.parseAsync()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  cleanUp()
}
process.exit()
