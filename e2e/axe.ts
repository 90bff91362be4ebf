import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

/**
 * What axe finds wrong with a page as it stands, a line for each. It is run in the page itself, since none of ours has
 * frames: what @axe-core/playwright does about those takes five times as long as the looking.
 */
async function axeFindings(page: Page, options: axe.RunOptions = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const { violations } = await page.evaluate(
    (given) => (window as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'], ...given }),
    options,
  )
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary}`),
  )
}

const CONTRAST: axe.RunOptions = { runOnly: { type: 'rule', values: ['color-contrast'] } }
const WITHOUT_CONTRAST: axe.RunOptions = { rules: { 'color-contrast': { enabled: false } } }

/** WCAG 1.4.12: what people who need it set for themselves. */
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }'

/**
 * A page is clean by axe in the light and, which differs in colours alone, in the dark, without waiting for colours that fade; and it scrolls in one direction only,
 * enlarged to 400 % (320 px of 1280) and 200 %, with its text spaced, and on a wide screen.
 */
export async function expectNoFaults(page: Page) {
  const about = page.url()
  for (const width of [1440, 640, 320]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await tooWide(page), `${about} at ${width} px`).toEqual([])
    if (width === 1440) expect(await axeFindings(page), about).toEqual([])
    // Colours do not change with the width, and take most of the time.
    if (width === 320) expect(await axeFindings(page, WITHOUT_CONTRAST), `${about} at ${width} px`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  expect(await axeFindings(page, CONTRAST), `${about} in the dark`).toEqual([])
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets.push(sheet)
  }, SPACED)
  expect(await tooWide(page), `${about} with spaced text`).toEqual([])
  await page.evaluate(() => document.adoptedStyleSheets.pop())
}

/** What makes a page wider than its window, if anything does. */
const tooWide = (page: Page) =>
  page.evaluate(() => {
    const over = document.documentElement.scrollWidth - innerWidth
    if (over <= 0) return []
    const outside = [...document.querySelectorAll('body *')].filter(
      (each) => each.getBoundingClientRect().right > innerWidth + 1,
    )
    return [`${over} px`, ...outside.slice(0, 5).map((each) => each.outerHTML.slice(0, 120))]
  })
