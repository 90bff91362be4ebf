// `node bin/conformance.mjs report.json …`: writes docs/conformance.md from what Vitest and Playwright report as JSON.
// With --check nothing is written, and the file has to say already what they say.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { format, resolveConfig } from 'prettier'
import { conformanceReport, proofsIn } from './conformance-report.mjs'

const root = path.join(import.meta.dirname, '..')
const file = path.join(root, 'docs/conformance.md')
const reports = process.argv.slice(2).filter((argument) => argument !== '--check')
if (reports.length === 0) {
  console.error('Usage: node bin/conformance.mjs unit.json [e2e.json] [--check]')
  process.exit(2)
}

const proofs = reports.flatMap((report) => proofsIn(JSON.parse(readFileSync(report, 'utf8')), root))
const text = await format(conformanceReport(proofs), { ...(await resolveConfig(file)), parser: 'markdown' })
if (!process.argv.includes('--check')) {
  writeFileSync(file, text)
  console.log(`${proofs.length} tests in docs/conformance.md`)
} else if (text !== written()) {
  const [has, is] = [written().split('\n'), text.split('\n')]
  has.filter((line) => !is.includes(line)).forEach((line) => console.error(`- ${line}`))
  is.filter((line) => !has.includes(line)).forEach((line) => console.error(`+ ${line}`))
  console.error(
    '\ndocs/conformance.md does not say what the tests say. Run without --check and look at the difference.',
  )
  process.exit(1)
}

function written() {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
