// `npm start`: everything from a fresh clone to a site that serves. Only Node's own modules until the rest is installed.
import path from 'node:path'
import { buildIfNeeded } from './build.mjs'
import { installIfNeeded, root } from './install.mjs'

process.chdir(root)
process.env.NODE_ENV = 'production'
await installIfNeeded()
await buildIfNeeded()
await import(path.join(root, 'dist/server.mjs'))
