import type { Page } from '@playwright/test'
import axe from 'axe-core'

/**
 * What axe finds wrong with a page as it stands, a line for each. It is run in the page itself, since none of ours has
 * frames: what @axe-core/playwright does about those takes five times as long as the looking.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] }),
  )
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary}`),
  )
}
