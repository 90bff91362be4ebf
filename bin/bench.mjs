// `npm run bench`: builds the site as `npm start` does, then measures it; bench/main.ts says what and how.
import path from 'node:path'
import { buildIfNeeded, bundle } from './build.mjs'
import { installIfNeeded, root } from './install.mjs'

process.env.AFTERWORD_CALLED_FROM = process.env.INIT_CWD ?? process.cwd()
process.chdir(root)
process.env.NODE_ENV = 'production'
await installIfNeeded()
await buildIfNeeded()
// The benchmark, and what it runs in processes of their own.
await bundle({
  bench: 'bench/main.ts',
  'bench-bare-server': 'bench/bare-server.ts',
  'bench-load': 'bench/load-generator.ts',
  'bench-content': 'bench/content-first.ts',
})
await import(path.join(root, 'dist/bench.mjs'))
