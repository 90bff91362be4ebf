import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root, run, step } from './install.mjs'

/** All that the build is made from. Content is not: it is read at run time. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'bin',
  'prisma/models.prisma',
  'server.ts',
  'next.config.js',
  'package-lock.json',
  'postcss.config.mjs',
  'tsconfig.json',
]
const stamp = path.join(root, 'dist/built')

/** Builds unless the sources are those of the last build. */
export async function buildIfNeeded() {
  const wanted = hashOf(SOURCES)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  await step('Preparing the database client', () => generate('sqlite'))
  await step('Building the site', () =>
    run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
    }),
  )
  await step('Building the server', () => bundle())
  writeFileSync(stamp, wanted)
}

/** Makes the database client unless the model is that of the last time. */
export function generate(provider) {
  const made = path.join(root, 'prisma/generated', provider, 'made')
  const wanted = hashOf(['prisma/models.prisma', 'bin/prisma.mjs', 'package-lock.json'])
  if (existsSync(made) && readFileSync(made, 'utf8') === wanted) return
  run(process.execPath, ['bin/prisma.mjs', 'generate', provider])
  writeFileSync(made, wanted)
}

/** The server, the thread in which it reads the pages of strangers, the process for pictures, and the command line. */
const SITE = {
  server: 'server.ts',
  'source-reader': 'lib/linkbacks/source-reader.ts',
  'picture-maker': 'lib/media/picture-maker.ts',
  afterword: 'bin/afterword.ts',
}

/** Makes one file in dist/ of each entry point: those of the site, unless others are named. */
export async function bundle(entryPoints = SITE) {
  const { build } = await import('esbuild')
  mkdirSync(path.join(root, 'dist'), { recursive: true })
  await build({
    absWorkingDir: root,
    entryPoints,
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    sourcemap: 'linked',
    logLevel: 'warning',
  })
}

function hashOf(names) {
  const hash = createHash('sha256')
  const add = (name) => {
    const file = path.join(root, name)
    if (!existsSync(file)) return
    if (name.endsWith('.test.ts') || name.endsWith('.test.tsx')) return
    const entries = readEntries(file)
    if (entries) entries.sort().forEach((entry) => add(path.join(name, entry)))
    else hash.update(name).update('\0').update(readFileSync(file)).update('\0')
  }
  names.forEach(add)
  return hash.digest('hex')
}

function readEntries(file) {
  try {
    return readdirSync(file)
  } catch {
    return null
  }
}
