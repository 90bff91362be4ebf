// What the tests prove, clause by clause: a test belongs here if its name begins with a clause in square brackets, as in
// “[webmention receiver 3.2.1 MUST] rejects a source equal to the target”.
import path from 'node:path'

/** By how a clause begins. Others are put behind these, by the words before their first number. */
const SPECIFICATIONS = {
  webmention: '[Webmention](https://www.w3.org/TR/webmention/), W3C Recommendation',
  'webmention.rocks': '[webmention.rocks](https://webmention.rocks/), rebuilt as fixtures of our own',
  'pingback 1.0': '[Pingback 1.0](https://www.hixie.ch/specs/pingback/pingback-1.0)',
  trackback: 'Trackback 1.1 and 1.2',
  'xml-rpc': '[XML-RPC](http://xmlrpc.com/spec.md)',
  'xml reader': 'What our reader of XML refuses',
  'fetch policy': 'Whom our one fetcher visits, and for how long',
}
const NATURAL = new Intl.Collator('en', { numeric: true })
const RESULTS = { passed: 'passed', expected: 'passed', failed: 'failed', unexpected: 'failed', flaky: 'flaky' }

/**
 * @typedef {{ specification: string, clause: string, test: string, file: string, result: string }} Proof
 * @param {unknown} report what Vitest or Playwright writes as JSON
 * @param {string} root
 * @returns {Proof[]}
 */
export function proofsIn(report, root) {
  const all = report.testResults ? report.testResults.flatMap(ofVitest) : report.suites.flatMap(ofPlaywright)
  return all.flatMap(({ title, file, status }) => {
    const [, bracket, test] = /^\[([^\]]+)\]\s+(.+)$/s.exec(title) ?? []
    if (!bracket) return []
    const from = report.config?.rootDir ?? root
    const place = path.relative(root, path.resolve(from, file)).replaceAll(path.sep, '/')
    return [{ ...clauseOf(bracket), test: shortened(test), file: place, result: RESULTS[status] ?? 'skipped' }]
  })
}

/** Some tests are named after addresses of thousands of characters. */
const shortened = (text) => (text.length <= 140 ? text : `${text.slice(0, 139)}…`)

const ofVitest = ({ name, assertionResults }) =>
  assertionResults.map(({ title, status }) => ({ title, status, file: name }))

const ofPlaywright = ({ specs = [], suites = [] }) => [
  ...specs.flatMap(({ title, file, tests }) => tests.map(({ status }) => ({ title, status, file }))),
  ...suites.flatMap(ofPlaywright),
]

function clauseOf(bracket) {
  const known = Object.keys(SPECIFICATIONS)
    .filter((name) => `${bracket.toLowerCase()} `.startsWith(`${name} `))
    .sort((a, b) => b.length - a.length)[0]
  const specification = known ?? (/^[^\d§]+/.exec(bracket)?.[0].trim() || bracket)
  return { specification, clause: bracket.slice(specification.length).trim() }
}

/**
 * The same tests with the same results make the same report, in whatever order they ran.
 * @param {Proof[]} proofs
 */
export function conformanceReport(proofs) {
  const names = [...new Set([...Object.keys(SPECIFICATIONS), ...proofs.map((each) => each.specification).sort()])]
  const parts = names
    .map((name) => [SPECIFICATIONS[name] ?? escaped(name), proofs.filter((each) => each.specification === name)])
    .filter(([, ofIt]) => ofIt.length > 0)
  return [
    '# Conformance',
    'Written by `bin/conformance.mjs` out of a run of all tests; not by hand. A test is in here if its name begins with a ' +
      'clause in square brackets. `npm test` fails if this file does not say what the tests say.',
    table(
      ['Specification', 'Tests', 'Passed'],
      parts.map(([title, ofIt]) => [title, ofIt.length, ofIt.filter(({ result }) => result === 'passed').length]),
    ),
    ...parts.flatMap(([title, ofIt]) => [`## ${title}`, table(['Clause', 'Test', 'File', 'Result'], rowsOf(ofIt))]),
    '',
  ].join('\n\n')
}

const rowsOf = (proofs) =>
  proofs
    .map(({ clause, test, file, result }) => [escaped(clause), escaped(test), `\`${file}\``, result])
    .sort((a, b) => NATURAL.compare(a.join('\t'), b.join('\t')) || (a.join() < b.join() ? -1 : 1))

const table = (heads, rows) =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

/** Nothing in a name is Markdown, and all of it is in one line. */
const escaped = (text) =>
  text
    .replace(/[\s\u0000-\u001f\u007f]+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>|&#~$]/g, '\\$&')
