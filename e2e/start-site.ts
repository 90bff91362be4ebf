import { spawn, type ChildProcess } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

export type RunningSite = {
  url: string
  port: number
  contentDir: string
  dataDir: string
  /** All that the process has printed. */
  output(): string
  process: ChildProcess
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

export const OWNER = { email: 'owner@example.org', password: 'correct-horse-battery' }

const root = path.resolve(import.meta.dirname, '..')
const STARTS_WITHIN_MS = 90_000

type StartOptions = {
  env?: Record<string, string>
  contentDir?: string
  dataDir?: string
  port?: number
  /** Whether many comments within minutes are a surge, as they are for a site of an owner; a file of tests writes many. */
  isWatched?: boolean
}

/** The built site as a process of its own, on a copy of the sample content and an empty database. */
export async function startSite(options: StartOptions = {}): Promise<RunningSite> {
  const port = options.port ?? (await freePort())
  const folder = mkdtempSync(path.join(tmpdir(), 'afterword-e2e-'))
  const contentDir = options.contentDir ?? path.join(folder, 'content')
  const dataDir = options.dataDir ?? path.join(folder, 'data')
  if (!options.contentDir) {
    cpSync(path.join(root, 'content'), contentDir, { recursive: true })
    if (!options.isWatched) appendFileSync(path.join(contentDir, 'site.yaml'), '\ndefence:\n  surge: 100000\n')
  }
  const child = spawn(process.execPath, ['dist/server.mjs'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      CONTENT_DIR: contentDir,
      DATA_DIR: dataDir,
      ADMIN_EMAIL: OWNER.email,
      ADMIN_PASSWORD: OWNER.password,
      TRUST_PROXY: '1',
      ...options.env,
    },
  })
  let printed = ''
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  const exited = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)))
  const site: RunningSite = {
    url: `http://localhost:${port}`,
    port,
    contentDir,
    dataDir,
    output: () => printed,
    process: child,
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal)
      const code = await exited
      if (signal !== 'SIGKILL') rmSync(folder, { recursive: true, force: true })
      return code
    },
  }
  await until(
    () => isReady(site),
    STARTS_WITHIN_MS,
    () => `the site did not start:\n${printed}`,
  )
  return site
}

async function isReady(site: RunningSite) {
  if (site.process.exitCode !== null) throw new Error(`the site ended:\n${site.output()}`)
  return fetch(`${site.url}/readyz`).then(
    (answer) => answer.ok,
    () => false,
  )
}

/** Waits for a condition, looking every 50 ms. */
export async function until(condition: () => Promise<boolean> | boolean, withinMs: number, complaint: () => string) {
  const end = Date.now() + withinMs
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(complaint())
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
