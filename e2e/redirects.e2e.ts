import { expect, signIn, test } from './fixtures'
import { raw } from './raw'

test('what was asked for and is not there becomes a redirect with one press', async ({ page, site }) => {
  const old = `${site.url}/2019/05/the-first-mesage.html`
  expect((await raw(old, { headers: { Referer: 'https://blog.example/post?secret' } })).status).toBe(404)
  await raw(`${old}?utm=x`)
  await signIn(page)
  await page.goto('/admin/links')
  await page.getByRole('link', { name: 'Redirects' }).click()
  const row = page.getByRole('listitem').filter({ hasText: '/2019/05/the-first-mesage.html' })
  await expect(row).toContainText('2 times')
  await expect(row).toContainText('by a link on blog.example')
  await expect(page.locator('main')).not.toContainText('secret')
  await row.getByRole('button', { name: 'Lead to “The first message”' }).click()
  await expect(page.getByRole('status')).toContainText('leads to /articles/the-first-message from now on')
  expect(await raw(old)).toMatchObject({ status: 301, headers: { location: '/articles/the-first-message' } })
})

test('a redirect is refused with the reason, and what was typed stays', async ({ page, site }) => {
  await signIn(page)
  await page.goto('/admin/links/redirects')
  const add = async (from: string, to: string) => {
    await page.getByLabel('Old path').fill(from)
    await page.getByLabel('Leads to').fill(to)
    await page.getByRole('button', { name: 'Make it a redirect' }).click()
  }
  await add('/one', '/about')
  await expect(page.getByRole('status')).toContainText('/one leads to /about')
  await add('/zero', '/one')
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing was kept' })).toContainText(
    '/one leads to /about itself. Choose /about',
  )
  await expect(page.getByLabel('Old path')).toHaveValue('/zero')
  await expect(page.getByLabel('Leads to')).toHaveValue('/one')
  await add('/about', '/archive')
  await expect(page.getByText('/about is there.')).toBeVisible()
  await page.getByRole('button', { name: 'Remove the redirect from /one' }).click()
  await expect(page.getByRole('status')).toContainText('The redirect is gone')
  expect((await raw(`${site.url}/one`)).status).toBe(404)
})

test('what is there no longer is noted without what is personal', async ({ page, site }) => {
  await raw(`${site.url}/subscriptions/unsubscribe/a-token`)
  await raw(`${site.url}/someone@example.org`)
  await raw(`${site.url}/plainly-missing`)
  await signIn(page)
  await page.goto('/admin/links/redirects')
  await expect(page.locator('main')).toContainText('/plainly-missing')
  await expect(page.locator('main')).not.toContainText('a-token')
  await expect(page.locator('main')).not.toContainText('someone@')
})
