import { test as base, expect, type BrowserContext, type Page } from '@playwright/test'
import { OWNER, startSite, type RunningSite } from './start-site'

type WorkerFixtures = { site: RunningSite }

/** Tests against the real built server: a site for each worker, and pages on which an error in the console fails. */
export const test = base.extend<object, WorkerFixtures>({
  site: [
    // Playwright wants the object pattern, although nothing is needed.
    async ({}, use) => {
      const site = await startSite()
      await use(site)
      await site.stop()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => use(site.url),
  page: async ({ page }, use) => {
    const errors: string[] = []
    page.on('console', (message) => {
      // An answer of 4xx that the test is about is no error of the page.
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) errors.push(message.text())
    })
    page.on('pageerror', (error) => errors.push(error.message))
    await use(page)
    expect(errors, 'errors in the console').toEqual([])
  },
})

export { expect, OWNER }

/** Until the keys of the desk mean something, and a button of a row decides at once. */
export const keysAreReady = (page: Page) => expect(page.locator('html[data-keys]')).toBeAttached()

/** Approves a response on its own page. */
export async function approve(page: Page, id: string | number) {
  await page.goto(`/admin/comments/${id}`)
  await page
    .getByRole('button', { name: /^approve/i })
    .first()
    .click()
  await expect(page.locator('.undo')).toContainText('1 comment approved')
}

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>
/** By site, so that each is signed in to once; a password takes its time on purpose. */
const sessions = new Map<string, Cookies>()

/** Leaves the owner at the desk, by the form or with the session of the last time if that still holds. */
export async function signIn(page: Page) {
  await page.goto('/admin')
  const { origin } = new URL(page.url())
  const kept = sessions.get(origin)
  if (kept) {
    await page.context().addCookies(kept)
    await page.goto('/admin')
    if (new URL(page.url()).pathname !== '/admin/sign-in') return
  }
  await signInByForm(page)
  const cookies = await page.context().cookies()
  sessions.set(
    origin,
    cookies.filter(({ name }) => name.includes('session-token')),
  )
}

export async function signInByForm(page: Page) {
  await page.goto('/admin/sign-in')
  await page.getByLabel('E-mail').fill(OWNER.email)
  await page.getByLabel('Password').fill(OWNER.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/admin(?:\/comments)?(?:\?.*)?$/)
}
