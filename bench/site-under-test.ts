import type { ChildProcess } from 'node:child_process'
import { mkdirSync, openSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Reader } from './reader'
import { ended, freePort, makeFolder, pause, removeFolder, start, stop } from './workshop'

export type SiteOptions = {
  contentDir: string
  /** Made, and removed at the end, unless given. */
  dataDir?: string
  port?: number
  /** Node's own options for the server, like --cpu-prof. */
  nodeOptions?: string[]
  /** Places on this machine that the site may visit. */
  fetchAllow?: string[]
  /** How many proxies are believed to stand in front; one unless given. */
  trustProxy?: number
}

export const ADMIN = { email: 'owner@example.org', password: 'only-for-the-benchmark' }
const READY_WITHIN_MS = 60_000

/** The real server, built as it is served, on data of its own. */
export class SiteUnderTest {
  readonly origin: string
  readonly dataDir: string
  readonly reader: Reader
  /** From the start of the process to the first `ready`. */
  readonly readyMs: number
  readonly #child: ChildProcess
  readonly #ownsData: boolean

  private constructor(child: ChildProcess, origin: string, dataDir: string, ownsData: boolean, readyMs: number) {
    this.#child = child
    this.origin = origin
    this.dataDir = dataDir
    this.#ownsData = ownsData
    this.readyMs = readyMs
    this.reader = new Reader(origin)
  }

  static async start(options: SiteOptions): Promise<SiteUnderTest> {
    const dataDir = options.dataDir ?? makeFolder('data')
    mkdirSync(dataDir, { recursive: true })
    const port = options.port ?? (await freePort())
    const origin = `http://localhost:${port}`
    const output = openSync(logOf(dataDir), 'a')
    const begun = performance.now()
    const child = start('sh', ['-c', startCommand(options.nodeOptions)], {
      stdio: ['ignore', output, output],
      env: environment({ ...options, port, origin, dataDir }),
    })
    await untilReady(child, origin, dataDir)
    return new SiteUnderTest(child, origin, dataDir, !options.dataDir, performance.now() - begun)
  }

  get pid(): number {
    return this.#child.pid ?? 0
  }

  get database(): string {
    return databaseIn(this.dataDir)
  }

  /** As a power cut for the process: nothing of it runs any more. */
  async kill() {
    this.#child.kill('SIGKILL')
    await ended(this.#child)
    this.reader.close()
  }

  async stop() {
    this.reader.close()
    await stop(this.#child)
    if (this.#ownsData) removeFolder(this.dataDir)
  }
}

/** As `npm start` does it, which sets how memory is used; `exec` makes the shell the server. */
function startCommand(nodeOptions: string[] = []) {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } }
  return scripts.start.replace('exec node', ['exec', `"${process.execPath}"`, ...nodeOptions].join(' '))
}

export const databaseIn = (dataDir: string) => path.join(dataDir, 'afterword.db')
const logOf = (dataDir: string) => path.join(dataDir, 'server.log')

type Place = {
  port: number
  origin: string
  dataDir: string
  contentDir: string
  fetchAllow?: string[]
  trustProxy?: number
}

/** Only what is named here: settings of the person who runs the benchmark must not decide what it measures. */
export const environment = ({
  port,
  origin,
  dataDir,
  contentDir,
  fetchAllow = [],
  trustProxy = 1,
}: Place): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  HOST: '127.0.0.1',
  PORT: String(port),
  SITE_URL: origin,
  DATA_DIR: dataDir,
  DATABASE_URL: `file:${databaseIn(dataDir)}`,
  CONTENT_DIR: contentDir,
  TRUST_PROXY: String(trustProxy),
  FETCH_ALLOW: fetchAllow.join(','),
  ADMIN_EMAIL: ADMIN.email,
  ADMIN_PASSWORD: ADMIN.password,
})

async function untilReady(child: ChildProcess, origin: string, dataDir: string) {
  const until = Date.now() + READY_WITHIN_MS
  const reader = new Reader(origin)
  try {
    while (Date.now() < until && child.exitCode === null) {
      const answer = await reader.get('/readyz').catch(() => null)
      if (answer?.status === 200) return
      await pause(10)
    }
  } finally {
    reader.close()
  }
  throw new Error(`the server did not get ready:\n${readFileSync(logOf(dataDir), 'utf8').slice(-2_000)}`)
}
