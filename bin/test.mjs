// `npm test`: everything that has to hold, from a fresh clone. Only Node's own modules until the rest is installed.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { findBrowser, findTextBrowser } from './browser.mjs'
import { buildIfNeeded, generate } from './build.mjs'
import { installIfNeeded, root, step } from './install.mjs'

process.chdir(root)
await installIfNeeded()
const browser = await findBrowser()
await findTextBrowser()
await step('Preparing both database clients', () => ['sqlite', 'postgresql'].forEach(generate))
await buildIfNeeded()
rmSync('test-results', { recursive: true, force: true })
mkdirSync('test-results')

const counts = { passed: 0, failed: 0 }
const bin = (name) => `node_modules/.bin/${name}`

// Two at a time, since two cores are what most machines have at least.
await Promise.all([check('format', bin('prettier'), ['--check', '.']), check('types', bin('tsc'), ['--noEmit'])])
await Promise.all([
  check('lint', bin('eslint'), ['.']),
  check('boundaries', bin('depcruise'), ['lib', 'app', 'components', 'bin', 'e2e', 'bench', 'server.ts']),
])
await Promise.all([
  check('nothing unused', bin('knip'), []),
  check('migrations fit the model', process.execPath, ['bin/prisma.mjs', 'check']),
])
await suite('unit', bin('vitest'), [
  'run',
  '--reporter=default',
  '--reporter=json',
  '--outputFile.json=test-results/unit.json',
])
add(
  readCounts('unit', ({ numPassedTests, numFailedTests, numTotalTests }) => [
    numPassedTests,
    numFailedTests,
    numTotalTests,
  ]),
)
await suite('browser', bin('playwright'), ['test'], { AFTERWORD_CHROMIUM: browser })
add(
  readCounts('e2e', ({ stats }) => [
    stats.expected,
    stats.unexpected + stats.flaky,
    stats.expected + stats.unexpected + stats.flaky,
  ]),
)

await check('conformance report is current', process.execPath, [
  'bin/conformance.mjs',
  'test-results/unit.json',
  'test-results/e2e.json',
  '--check',
])

console.log(`${counts.passed} passed, ${counts.failed} failed`)
process.exit(counts.failed ? 1 : 0)

/** One check is one test; what it prints is shown if it fails. */
async function check(name, command, args) {
  const begun = Date.now()
  const { code, output } = await runQuietly(command, args)
  counts[code === 0 ? 'passed' : 'failed'] += 1
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`)
  if (code !== 0) console.log(output)
}

function runQuietly(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('close', (code) => resolve({ code, output }))
  })
}

function suite(name, command, args, env = {}) {
  console.log(`\n${name}`)
  const defined = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined))
  return new Promise((resolve) => {
    spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...defined } }).on('close', resolve)
  })
}

/** A suite that could not even begin has failed. */
function readCounts(name, pick) {
  try {
    const [passed, failed, total] = pick(JSON.parse(readFileSync(`test-results/${name}.json`, 'utf8')))
    return total === 0 ? { passed: 0, failed: 1 } : { passed, failed }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

function add({ passed, failed }) {
  counts.passed += passed
  counts.failed += failed
}
