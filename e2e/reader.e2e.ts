import { expect, test } from './fixtures'
import { raw } from './raw'

test('a reader finds the way by keyboard alone: skip link, article, reply', async ({ page }) => {
  await page.goto('/articles/does-silence-make-them-miss-you')
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveText(/skip/i)
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
  const seen = new Set<string>()
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement
      const style = getComputedStyle(element)
      return {
        label: element.textContent?.trim() || element.getAttribute('name') || '',
        ring: style.outlineStyle !== 'none' || style.boxShadow !== 'none',
      }
    })
    seen.add(focused.label)
    expect(focused.label === '' || focused.ring, `a focus ring on ${focused.label}`).toBe(true)
    if (focused.label === 'Post comment') break
  }
  expect([...seen]).toContain('Post comment')
  expect([...seen].some((label) => /reply/i.test(label))).toBe(true)
  expect([...seen]).not.toContain('website_confirm')
})

test('nothing of a page comes from elsewhere, and nothing moves while it loads', async ({ page, site }) => {
  const hosts = new Set<string>()
  page.on('request', (request) => hosts.add(new URL(request.url()).host))
  await page.addInitScript(() => {
    const moved: string[] = []
    Object.assign(window, { moved })
    type Shift = PerformanceEntry & { sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[] }
    const inWords = ({ node, previousRect, currentRect }: Shift['sources'][number]) =>
      [
        node?.nodeName,
        (node as Element | null)?.className,
        ...[previousRect, currentRect].map((rect) => JSON.stringify(rect)),
      ].join(' ')
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved.push(...(entry as Shift).sources.map(inWords))
    }).observe({ type: 'layout-shift', buffered: true })
  })
  for (const address of ['/', '/articles/does-silence-make-them-miss-you', '/reading/six-weeks-slowly']) {
    await page.goto(address, { waitUntil: 'networkidle' })
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
    expect(await page.evaluate(() => (window as unknown as { moved: string[] }).moved), address).toEqual([])
  }
  expect([...hosts]).toEqual([new URL(site.url).host])
  expect(await page.context().cookies()).toEqual([])
})

test('the sample conversation: five comments and two pingbacks in one thread list, the nameless one by its host', async ({
  site,
}) => {
  const { text } = await raw(`${site.url}/articles/does-silence-make-them-miss-you`)
  expect(text.match(/<li[^>]*id="comment-\d+"/g)).toHaveLength(7)
  expect(text).toMatch(/7 responses/)
  expect(text).toContain('[…]')
  expect(text.match(/u-comment/g)).toHaveLength(7)
  const { '@graph': things } = JSON.parse(
    /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(text)![1]!,
  ) as {
    '@graph': Record<string, unknown>[]
  }
  expect(things.find((thing) => thing['@type'] === 'BlogPosting')).toMatchObject({ commentCount: 5 })
})

test('a paid link is marked, and the disclosure stands before it', async ({ site }) => {
  const { text } = await raw(`${site.url}/reading/six-weeks-slowly`)
  const link = text.indexOf('rel="sponsored')
  expect(link).toBeGreaterThan(0)
  const disclosure = text.indexOf('earns this site a small commission')
  expect(disclosure).toBeGreaterThan(0)
  expect(disclosure).toBeLessThan(link)
  expect(text.slice(link, link + 400)).toMatch(/paid link/i)
})
