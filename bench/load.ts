import { spawnSync } from 'node:child_process'
import { ended, start } from './workshop'

const CONNECTIONS = 16

/** Asks one address over and over from another process; requests per second. */
export type Load = (url: string, seconds: number) => Promise<number>

export function findLoad(): { name: string; load: Load } {
  const wrk = spawnSync('wrk', ['-v'], { stdio: 'ignore' })
  return wrk.error
    ? { name: 'a load generator in Node (wrk is not installed)', load: nodeLoad }
    : { name: 'wrk', load: wrkLoad }
}

async function wrkLoad(url: string, seconds: number): Promise<number> {
  const output = await run('wrk', [
    '-t1',
    `-c${CONNECTIONS}`,
    `-d${seconds}s`,
    '--timeout',
    '20s',
    '-H',
    'Accept-Encoding: br',
    url,
  ])
  if (/Non-2xx|Socket errors/.test(output)) throw new Error(`${url} was not always answered with 200:\n${output}`)
  const rate = Number(/Requests\/sec:\s+([\d.]+)/.exec(output)?.[1])
  if (!rate) throw new Error(`${url} was not answered within ${seconds} s`)
  return rate
}

const nodeLoad: Load = async (url, seconds) =>
  Number(await run(process.execPath, ['dist/bench-load.mjs', url, String(CONNECTIONS), String(seconds)]))

async function run(command: string, args: string[]): Promise<string> {
  const child = start(command, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  await ended(child)
  return output
}
