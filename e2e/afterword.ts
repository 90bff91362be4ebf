import { spawn } from 'node:child_process'
import type { RunningSite } from './start-site'

/** `npm run afterword -- …` beside a running site, as the owner types it. */
export function afterword(
  site: Pick<RunningSite, 'dataDir' | 'contentDir'>,
  args: string[],
  env: Record<string, string> = {},
) {
  const child = spawn(process.execPath, ['bin/afterword.mjs', ...args], {
    env: { ...process.env, NODE_ENV: 'production', DATA_DIR: site.dataDir, CONTENT_DIR: site.contentDir, ...env },
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  return new Promise<{ code: number | null; output: string }>((resolve) =>
    child.on('exit', (code) => resolve({ code, output })),
  )
}
