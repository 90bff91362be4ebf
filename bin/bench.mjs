// `npm run bench`: builds the site as `npm start` does, then measures it; bench/main.ts says what and how.
import path from 'node:path'
import { buildIfNeeded } from './build.mjs'
import { installIfNeeded, root } from './install.mjs'

process.env.AFTERWORD_CALLED_FROM = process.env.INIT_CWD ?? process.cwd()
process.chdir(root)
process.env.NODE_ENV = 'production'
await installIfNeeded()
await buildIfNeeded()
await bundle()
await import(path.join(root, 'dist/bench.mjs'))

/** The benchmark, and what it runs in processes of their own. */
async function bundle() {
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: root,
    entryPoints: {
      bench: 'bench/main.ts',
      'bench-bare-server': 'bench/bare-server.ts',
      'bench-load': 'bench/load-generator.ts',
      'bench-content': 'bench/content-first.ts',
    },
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
