import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { milliseconds, plain, type Figure } from '../figures'
import type { SiteUnderTest } from '../site-under-test'

const WITHIN_MS = 90_000
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const

type Page = {
  name: string
  path: string
  /** What is meant to be so. */
  skip?: string[]
}
type Report = {
  categories: Record<(typeof CATEGORIES)[number], { score: number }>
  audits: Record<'largest-contentful-paint' | 'cumulative-layout-shift', { numericValue: number }>
}

/** Lighthouse as a phone on slow 4G, which it simulates: the lowest of its four marks, the largest paint and the shift. */
export async function lighthouse(site: SiteUnderTest, pages: Page[], chromium: string): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const { name, path, skip = [] } of pages) {
    // A page is drawn for its first reader, and kept for all others.
    await site.reader.page(path)
    const { categories, audits } = await reportOf(site.origin + path, skip, chromium)
    const marks = CATEGORIES.map((category) => Math.round(categories[category].score * 100))
    figures.push(
      {
        what: `Lighthouse, ${name}`,
        value: Math.min(...marks),
        show: plain,
        budget: { atLeast: 100 },
        note: CATEGORIES.map((category, i) => `${category} ${marks[i]}`).join(', '),
      },
      {
        what: '  largest contentful paint',
        value: audits['largest-contentful-paint'].numericValue,
        show: milliseconds,
        budget: { atMost: 1_000 },
      },
      {
        what: '  layout shift',
        value: audits['cumulative-layout-shift'].numericValue,
        show: (value) => value.toFixed(3),
        budget: { atMost: 0 },
      },
    )
  }
  return figures
}

async function reportOf(url: string, skip: string[], chromium: string): Promise<Report> {
  const { stdout } = await promisify(execFile)(
    'node_modules/.bin/lighthouse',
    [
      ...[url, '--output=json', '--quiet', `--only-categories=${CATEGORIES.join(',')}`],
      ...(skip.length > 0 ? [`--skip-audits=${skip.join(',')}`] : []),
      '--chrome-flags=--headless --no-sandbox --disable-gpu --disable-background-networking --no-first-run',
    ],
    { env: { ...process.env, CHROME_PATH: chromium }, timeout: WITHIN_MS, maxBuffer: 64 * 1024 * 1024 },
  )
  return JSON.parse(stdout) as Report
}
