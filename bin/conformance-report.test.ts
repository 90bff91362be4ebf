import { expect, test } from 'vitest'
import { conformanceReport, proofsIn } from './conformance-report.mjs'

const unit = (...tests: [title: string, status?: string][]) => ({
  testResults: [
    {
      name: '/site/lib/a.test.ts',
      assertionResults: tests.map(([title, status = 'passed']) => ({ title, status, duration: 12.5 })),
    },
  ],
})
const proofs = (...tests: [title: string, status?: string][]) => proofsIn(unit(...tests), '/site')

test.each([
  ['[webmention receiver 3.2.1 MUST] x', 'webmention', 'receiver 3.2.1 MUST'],
  ['[webmention.rocks discovery 7] x', 'webmention.rocks', 'discovery 7'],
  ['[pingback 1.0 §3] x', 'pingback 1.0', '§3'],
  ['[trackback 1.2] x', 'trackback', '1.2'],
  ['[fetch policy] x', 'fetch policy', ''],
  ['[something new 4.1] x', 'something new', '4.1'],
])('by its name a test is of a specification and a clause: %s', (title, specification, clause) => {
  expect(proofs([title])).toEqual([{ specification, clause, test: 'x', file: 'lib/a.test.ts', result: 'passed' }])
})

test('a test without a clause at the beginning of its name is none of the report’s', () => {
  expect(proofs(['a page is read'], ['a list [pingback 1.0 §3]'], ['[] x'], ['[x]'])).toEqual([])
})

test.each([
  ['passed', 'passed'],
  ['failed', 'failed'],
  ['pending', 'skipped'],
  ['todo', 'skipped'],
])('what Vitest calls %s is %s', (status, result) => {
  expect(proofs(['[trackback 1.2] x', status])).toMatchObject([{ result }])
})

test('Playwright’s tests are found however deep they are, with their files', () => {
  const spec = (title: string, status: string) => ({ title, file: 'a.e2e.ts', tests: [{ status }] })
  const report = {
    config: { rootDir: '/site/e2e' },
    suites: [
      {
        specs: [spec('[trackback 1.1] x', 'expected')],
        suites: [{ specs: [spec('[trackback 1.2] y', 'unexpected')] }],
      },
    ],
  }
  expect(proofsIn(report, '/site')).toMatchObject([
    { clause: '1.1', file: 'e2e/a.e2e.ts', result: 'passed' },
    { clause: '1.2', file: 'e2e/a.e2e.ts', result: 'failed' },
  ])
})

test('the order of a run is not the order of the report, which counts as people do', () => {
  const titles: [string][] = [
    ['[pingback 1.0 §10] b'],
    ['[pingback 1.0 §2] c'],
    ['[webmention 1] z'],
    ['[pingback 1.0 §2] a'],
  ]
  const report = conformanceReport(proofs(...titles))
  expect(conformanceReport(proofs(...titles.reverse()))).toBe(report)
  expect([...report.matchAll(/^\| (\S*\d) \| (\w) \|/gm)].map(([, clause, test]) => clause! + test!)).toEqual([
    '1z',
    '§2a',
    '§2c',
    '§10b',
  ])
})

test('a name is no Markdown: it breaks neither a row nor a cell', () => {
  expect(conformanceReport(proofs(['[trackback 1.2] a | <b>\n `c` *d*']))).toContain(
    '| 1.2 | a \\| \\<b\\> \\`c\\` \\*d\\* | `lib/a.test.ts` | passed |',
  )
})
