import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '..')
const stamp = path.join(root, 'node_modules/.afterword-installed')

/**
 * Says what is being done and how long it took; a failure ends with what the command printed. It goes where it is in
 * nobody’s way who reads an answer as JSON.
 */
export async function step(words, work) {
  process.stderr.write(`${words} … `)
  const begun = Date.now()
  await work()
  process.stderr.write(`${((Date.now() - begun) / 1000).toFixed(1)} s\n`)
}

/** Installs the packages unless those of today's lock file are there. */
export async function installIfNeeded() {
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  await step('Installing packages', () => {
    run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
    writeFileSync(stamp, wanted)
  })
}

/** Runs a command in the project; its output is shown only if it fails, and then the process ends. */
export function run(command, args, env = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  })
  if (status === 0) return
  process.stderr.write(`\n${stdout ?? ''}${stderr ?? ''}${error ? `${error.message}\n` : ''}`)
  process.stderr.write(`\n“${command} ${args.join(' ')}” failed.\n`)
  process.exit(1)
}
