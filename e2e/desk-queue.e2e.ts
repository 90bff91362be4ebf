import type { Page } from '@playwright/test'
import { expect, keysAreReady, signIn, test } from './fixtures'
import { anAddress, postForm, tokenOf } from './raw'

const ARTICLE = '/articles/looking-them-up'

async function aWaitingComment(url: string, body = `Words ${Math.random()}`): Promise<number> {
  const fields = { name: 'Ada', body, token: await tokenOf(url + ARTICLE) }
  const answer = await postForm(`${url}${ARTICLE}/comments`, fields, { 'x-forwarded-for': anAddress() })
  return Number(/comments\/(\d+)/.exec(answer.headers.location!)![1])
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('what is held for a reason is shown by it, kept as a view, and decided about as a whole', async ({
    page,
    site,
  }) => {
    const links = () => Array.from({ length: 6 }, () => `https://a.example/${Math.random()}`).join(' ')
    const held = [await aWaitingComment(site.url, links()), await aWaitingComment(site.url, links())]
    const other = await aWaitingComment(site.url)
    await signIn(page)
    await page.goto('/admin/comments')
    await page.getByText('Reason, kind, order, site, entry').click()
    await page.getByLabel('Reason').selectOption('Too many links')
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    for (const id of held) await expect(page.locator(`#item-${id}`)).toContainText('links')
    await expect(page.locator(`#item-${other}`)).toHaveCount(0)

    await page.getByText('Save this view').click()
    await page.getByRole('textbox', { name: 'Name' }).fill('Link lists')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.goto('/admin/comments')
    await page.getByRole('link', { name: 'Link lists' }).click()
    await expect(page).toHaveURL(/reason=links/)
    await expect(page.getByLabel('Reason')).toHaveValue('links')

    await page.getByRole('link', { name: 'Decide about all of them' }).click()
    await expect(page.locator('.lead')).toContainText('Too many links')
    await page.getByRole('button', { name: /as spam/ }).click()
    await expect(page.locator('.undo')).toContainText('marked as spam')
    await page.goto('/admin/comments?state=spam')
    for (const id of held) await expect(page.locator(`#item-${id}`)).toBeVisible()
    await page.goto('/admin/comments')
    await expect(page.locator(`#item-${other}`)).toBeVisible()
    for (const id of held) await expect(page.locator(`#item-${id}`)).toHaveCount(0)
  })
})

const NEWS = '/admin/comments/waiting'

/** As a browser says it when another tab is looked at. */
const look = (page: Page, isHidden: boolean) =>
  page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: hidden })
    document.dispatchEvent(new Event('visibilitychange'))
  }, isHidden)

test('the count is alive by one lasting answer, which ends while nobody looks', async ({ page, site }) => {
  await aWaitingComment(site.url)
  await signIn(page)
  const asked: string[] = []
  page.on('request', (request) => {
    if (/fetch|xhr|eventsource/.test(request.resourceType())) asked.push(new URL(request.url()).pathname)
  })
  const begun = page.waitForRequest((request) => request.url().endsWith(NEWS))
  await page.goto('/admin/comments')
  await keysAreReady(page)
  await begun
  const count = page.locator('nav[aria-label=Admin] .count')
  const waiting = parseInt((await count.innerText()).replace(',', ''), 10)
  const shows = (number: number) => expect(count).toHaveText(`${number.toLocaleString('en')} waiting`)

  for (const more of [1, 2]) {
    await aWaitingComment(site.url)
    await shows(waiting + more)
  }
  await expect(page.getByText('More has come in.')).toBeVisible()
  // None of these changes was asked for by itself.
  expect(asked).toEqual([NEWS])

  const ended = page.waitForEvent('requestfailed', (request) => request.url().endsWith(NEWS))
  await look(page, true)
  await ended
  await aWaitingComment(site.url)
  expect(asked).toEqual([NEWS])
  await look(page, false)
  await shows(waiting + 3)
  expect(asked).toEqual([NEWS, NEWS])
})
