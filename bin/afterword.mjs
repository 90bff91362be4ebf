// `npm run afterword -- …`: the owner's tool; bin/afterword.ts says what it can.
import path from 'node:path'
import { bundle, generate } from './build.mjs'
import { installIfNeeded, root } from './install.mjs'

const asked = process.cwd()
process.chdir(root)
process.env.NODE_ENV ??= 'production'
process.env.AFTERWORD_CALLED_FROM = process.env.INIT_CWD ?? asked
await installIfNeeded()
generate('sqlite')
await bundle()
await import(path.join(root, 'dist/afterword.mjs'))
