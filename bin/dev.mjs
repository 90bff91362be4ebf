// `npm run dev`: the same site with hot reload.
import path from 'node:path'
import { bundle, generate } from './build.mjs'
import { installIfNeeded, root } from './install.mjs'

process.chdir(root)
process.env.NODE_ENV = 'development'
await installIfNeeded()
generate('sqlite')
await bundle()
await import(path.join(root, 'dist/server.mjs'))
