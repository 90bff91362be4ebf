import { expect, test } from './fixtures'

test('a long article says what is in it, and each heading can be linked to', async ({ page }) => {
  await page.goto('/articles/before-you-write')
  await page
    .getByRole('navigation', { name: 'In this article' })
    .getByRole('link', { name: 'Then, why today?' })
    .click()
  await expect(page).toHaveURL(/#then-why-today$/)
  const heading = page.getByRole('heading', { name: 'Then, why today?', exact: true })
  await expect(heading).toBeInViewport()
  await expect(page.locator('.section-heading', { has: heading }).getByRole('link')).toHaveAttribute(
    'href',
    '#then-why-today',
  )
})

test('a short one does not', async ({ page }) => {
  await page.goto('/articles/whose-friends')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'In this article' })).toHaveCount(0)
})

test('a series leads from part to part', async ({ page }) => {
  await page.goto('/articles/before-you-write')
  await page.getByRole('link', { name: 'Getting back in touch, part 1 of 4' }).click()
  const series = page.getByRole('navigation', { name: 'Series: Getting back in touch' })
  await expect(series).toBeInViewport()
  await expect(series.getByRole('link')).toHaveText(['The first message'])
  await series.getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The first message')
  await expect(series.getByRole('link')).toHaveText(['Before you write', 'Starting again with the same person'])
})

test('what has changed, and when it was last reviewed, is told', async ({ page }) => {
  await page.goto('/articles/before-you-write')
  await expect(page.locator('.entry-byline')).toContainText('reviewed 20 September 2026')
  await page.getByText('What has changed in this article').click()
  await expect(page.getByText('The first gate says outright')).toBeVisible()
})

test('what is likest is named, without the article itself and its neighbours in the series', async ({ page }) => {
  await page.goto('/articles/before-you-write')
  const next = page.getByRole('region', { name: 'Read next' }).getByRole('link')
  await expect(next).toHaveCount(3)
  const titles = await next.allTextContents()
  expect(titles).not.toContain('Before you write')
  expect(titles).not.toContain('The first message')
})

test('it is passed on by plain links that carry its title and address', async ({ page, baseURL }) => {
  await page.goto('/articles/before-you-write')
  const mail = await page.getByRole('link', { name: 'by e-mail' }).getAttribute('href')
  expect(decodeURIComponent(mail!)).toBe(`mailto:?subject=Before you write&body=${baseURL}/articles/before-you-write`)
})

test('a note stands beside its mark where there is a margin, and under the text elsewhere', async ({ page }) => {
  await page.goto('/articles/does-silence-make-them-miss-you')
  const mark = page.locator('[data-footnote-ref]').first()
  const note = page.locator('.footnotes li').first()
  const places = async () => ({ mark: (await mark.boundingBox())!, note: (await note.boundingBox())! })

  await page.setViewportSize({ width: 1440, height: 900 })
  const wide = await places()
  expect(wide.note.x + wide.note.width).toBeLessThan(wide.mark.x)
  expect(Math.abs(wide.note.y - wide.mark.y)).toBeLessThan(24)

  await page.setViewportSize({ width: 360, height: 800 })
  const narrow = await places()
  const text = (await page.locator('.prose').first().boundingBox())!
  expect(narrow.note.x).toBeGreaterThanOrEqual(text.x)
  expect(narrow.note.y).toBeGreaterThan(narrow.mark.y + 500)
})

test('with the keyboard alone one is at the text with the first key, and at the responses with the next', async ({
  page,
}) => {
  await page.goto('/articles/does-silence-make-them-miss-you')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the responses' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('#responses')).toBeInViewport()
})
