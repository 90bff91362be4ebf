import { axeFindings } from './axe'
import { expect, signIn, test } from './fixtures'
import { postForm, raw, tokenOf } from './raw'

const WITH_FORM = '/articles/whose-friends'
const PAGES = [
  '/',
  '/page/2',
  '/articles/does-silence-make-them-miss-you',
  '/articles/thirty-days',
  '/articles/a-december-on-your-own',
  '/articles/before-you-write/comments',
  '/articles/before-you-write/follow',
  '/articles/does-silence-make-them-miss-you/comments?parent=1',
  '/reading',
  '/reading/six-weeks-slowly',
  '/tags',
  '/tags/silence',
  '/authors/ruth-garraway',
  '/archive',
  '/search',
  '/search?q=silence',
  '/search?q=nobodysaidthis',
  '/about',
  '/privacy',
  '/webmention',
  '/visits',
  '/subscriptions/my-data',
  '/there-is-nothing-here',
]

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })
    for (const address of PAGES) {
      test(`${address} has no findings of axe and does not scroll sideways`, async ({ page }) => {
        await page.goto(address)
        // Both widths in the light; the dark differs in colours alone.
        for (const width of colorScheme === 'light' ? [320, 1440] : [1440]) {
          await page.setViewportSize({ width, height: 900 })
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
          expect(overflow, `${width} px`).toBeLessThanOrEqual(0)
          expect(await axeFindings(page)).toEqual([])
        }
      })
    }
  })
}

test('the page to sign in has no findings of axe', async ({ page }) => {
  await page.goto('/admin/sign-in')
  expect(await axeFindings(page)).toEqual([])
})

for (const address of [
  '/admin',
  '/admin/comments',
  '/admin/comments?state=approved',
  '/admin/comments?state=trash',
  '/admin/comments/1',
  '/admin/rules',
  '/admin/links',
  '/admin/settings',
  '/admin/team',
  '/admin/account',
  '/admin/nothing',
]) {
  test(`${address} has no findings of axe`, async ({ page, site }) => {
    await postForm(`${site.url}${WITH_FORM}/comments`, {
      name: 'Ada',
      body: `Some words to wait on ${address}.`,
      token: await tokenOf(site.url + WITH_FORM),
    })
    await signIn(page)
    await page.goto(address)
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await axeFindings(page), `${width} px`).toEqual([])
    }
  })
}

test('the form with mistakes and the own view have no findings of axe', async ({ page }) => {
  await page.goto(WITH_FORM)
  await page.getByRole('button', { name: 'Post comment' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await page.getByLabel('Name').fill('Ada')
  await page.getByRole('textbox', { name: 'Comment' }).fill('Some words of mine.')
  await page.getByRole('button', { name: 'Post comment' }).click()
  await expect(page).toHaveURL(/key=/)
  expect(await axeFindings(page)).toEqual([])
})

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
