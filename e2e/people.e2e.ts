import { createRequire } from 'node:module'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expectNoFaults } from './axe'
import { expect, signIn, test } from './fixtures'
import { anAddress, postForm, raw, tokenOf } from './raw'

const ARTICLE = '/articles/whose-friends'
const Database = createRequire(import.meta.url)('libsql') as new (file: string) => {
  prepare(sql: string): { all(...args: unknown[]): { text: string }[] }
  close(): void
}

/** The way that the newest mail with a question shows, as its reader would follow it. */
function mailedPath(dataDir: string): string {
  const database = new Database(path.join(dataDir, 'afterword.db'))
  try {
    const rows = database.prepare(`SELECT "text" FROM "Mail" WHERE "kind" = 'confirm' ORDER BY "id" DESC LIMIT 1`).all()
    return /\/subscriptions\/confirm\/[^\s"<]+/.exec(rows[0]?.text ?? '')![0]
  } finally {
    database.close()
  }
}

async function write(page: Page, name: string, email: string, words: string): Promise<number> {
  await page.goto(ARTICLE)
  await page.getByLabel('Name').fill(name)
  await page.locator('#field-email').fill(email)
  await page.getByRole('textbox', { name: 'Comment' }).fill(words)
  await page.getByRole('button', { name: 'Post comment' }).click()
  await expect(page).toHaveURL(/\/comments\/\d+\?key=/)
  return Number(/comments\/(\d+)/.exec(page.url())![1])
}

async function approve(page: Page, id: number) {
  await signIn(page)
  await page.goto(`/admin/comments/${id}`)
  await page
    .getByRole('button', { name: /approve/i })
    .first()
    .click()
  await expect(page.locator('.undo')).toContainText('1 comment approved')
}

test.describe('a guest without script', () => {
  test('proves an address by mail and is known from then on; who only types it is not', async ({ browser, site }) => {
    const from = { 'x-forwarded-for': anAddress() }
    const quiet = { baseURL: site.url, javaScriptEnabled: false, extraHTTPHeaders: from }
    const [guest, desk, stranger] = await Promise.all([
      browser.newContext(quiet),
      browser.newContext({ baseURL: site.url }),
      browser.newContext({ ...quiet, extraHTTPHeaders: { 'x-forwarded-for': anAddress() } }),
    ])
    const page = await guest.newPage()
    const email = `ines${process.pid}@example.org`
    const first = await write(page, 'Ines Alder', email, 'The first thing that I say here.')
    await expect(page.locator('main')).toContainText('We mail a link to the address that you gave')
    await expect(page.getByRole('link', { name: 'what is kept about you' })).toHaveAttribute(
      'href',
      '/subscriptions/my-data',
    )

    await page.goto(mailedPath(site.dataDir))
    await expect(page.locator('main')).toContainText('The first thing that I say here.')
    expect(await guest.cookies()).toEqual([])
    await page.getByRole('button', { name: 'Yes, this is mine' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('status')).toContainText('your address is confirmed')
    expect(await guest.cookies()).toMatchObject([{ name: 'afterword_guest', httpOnly: true, sameSite: 'Lax' }])

    await approve(await desk.newPage(), first)
    const second = await write(page, 'Ines Alder', email, 'The second appears at once.')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your comment is published')
    await page.goto(ARTICLE)
    await expect(page.locator(`#comment-${second} .mark`)).toHaveText('address confirmed')
    await expect(page.locator(`#comment-${first} .mark`)).toHaveText('address confirmed')

    const borrowed = await write(await stranger.newPage(), 'Ines Alder', email, 'I am not Ines.')
    expect((await raw(site.url + ARTICLE)).text).not.toContain(`id="comment-${borrowed}"`)

    await page.goto('/subscriptions/me')
    await expect(page.locator('main')).toContainText('Ines Alder')
    await page.getByRole('button', { name: 'Forget me in this browser' }).click()
    await expect(page.locator('main')).toContainText('does not know you')
    expect(await guest.cookies()).toEqual([])
    await Promise.all([guest.close(), desk.close(), stranger.close()])
  })
})

test('a link asks before it does anything, is clear about what it does, and says so when it does nothing', async ({
  page,
  site,
}) => {
  await write(page, 'Jonas', `jonas${process.pid}@example.org`, 'Words that ask for a mail.')
  const link = mailedPath(site.dataDir)
  await page.goto(link)
  await expectNoFaults(page)
  await page.getByRole('button', { name: 'Never write to me again' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You will not hear from us again')
  await expectNoFaults(page)
  const statusOf = async (address: string) => (await raw(site.url + address)).status
  expect(await statusOf(`${link.slice(0, -5)}`)).toBe(404)
  expect(await statusOf(link)).toBe(200)
  const posted = await postForm(site.url + link, { action: 'confirm' })
  expect(posted.status).toBe(303)
  expect((await raw(site.url + link)).status).toBe(410)
  expect((await postForm(site.url + link, { action: 'other' })).status).toBe(400)
  const foreign = await postForm(site.url + link, { action: 'confirm' }, { origin: 'https://evil.example' })
  expect(foreign.status).toBe(403)
  await page.goto('/subscriptions/me')
  await expectNoFaults(page)
})

test('nobody writes under the name of who writes here', async ({ page }) => {
  await page.goto(ARTICLE)
  await page.getByLabel('Name').fill('Ruth Gаrraway')
  await page.getByRole('textbox', { name: 'Comment' }).fill('Kept words.')
  await page.getByRole('button', { name: 'Post comment' }).click()
  await expect(page.locator('#field-name')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByRole('alert')).toContainText('sign in and answer from the desk')
  await expect(page.locator('#field-body')).toHaveValue('Kept words.')
})

test('a reader reports a comment without script, and the desk lets it stand', async ({ browser, page, site }) => {
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false })
  const reader = await context.newPage()
  await reader.goto('/articles/does-silence-make-them-miss-you')
  const link = reader.locator('#comment-1').getByRole('link', { name: /report/i })
  await expect(link).toHaveAttribute('rel', 'nofollow')
  await link.click()
  await reader.getByRole('button', { name: 'Send the report' }).click()
  await expect(reader.getByLabel('What is wrong with it?')).toBeFocused()
  await reader.getByLabel('What is wrong with it?').fill('It names somebody.')
  await reader.getByRole('button', { name: 'Send the report' }).click()
  await expect(reader).toHaveURL(/\/comments\/1\/report\?done/)
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Thank you for the report')
  await context.close()

  await page.goto('/comments/1/report')
  await expectNoFaults(page)
  await signIn(page)
  await page.goto('/admin/comments')
  await page.getByRole('link', { name: /Reported by readers/ }).click()
  await expect(page.locator('#item-1')).toContainText('It names somebody.')
  await expectNoFaults(page)
  await page.locator('#item-1').getByRole('button', { name: 'Leave it' }).click()
  await expect(page.getByRole('status')).toContainText('stays as it is')
  await expect(page.locator('#item-1')).toHaveCount(0)
  expect((await raw(`${site.url}/articles/does-silence-make-them-miss-you`)).text).toContain('id="comment-1"')
})

test('the desk finds a person, trusts them, notes why, and blocks them for a week', async ({ page, site }) => {
  const email = `mallory${process.pid}@example.org`
  const token = await tokenOf(site.url + ARTICLE)
  await postForm(`${site.url}${ARTICLE}/comments`, { name: 'Mallory Quint', email, body: 'Hello there.', token })
  await signIn(page)
  await page.goto('/admin/people')
  await expectNoFaults(page)
  await page.getByLabel('A name, or a whole e-mail address').fill(email)
  await page.getByRole('button', { name: 'Find' }).click()
  await page.getByRole('link', { name: 'Mallory Quint' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mallory Quint')
  await expect(page.locator('main')).toContainText('not proven: anybody may have typed it')

  await page.getByRole('button', { name: 'Trust them' }).click()
  await expect(page.getByRole('status')).toContainText('Trusted')
  await page.getByLabel('A note for the others here').fill('Met at the fair.')
  await page.getByRole('button', { name: 'Write it down' }).click()
  await expect(page.locator('.history')).toContainText('Met at the fair.')

  await page.getByText('Block this person').click()
  await page.getByLabel('Effect').selectOption('quiet')
  await page.getByLabel('Holds').selectOption('week')
  await page.getByLabel(/^Reason/).fill('for a while')
  await page.getByRole('button', { name: 'Block them' }).click()
  await expect(page.getByRole('status')).toContainText('Blocked from now on')
  await expectNoFaults(page)

  const fields = { name: 'Mallory Quint', email, body: 'What nobody sees.', token }
  const quiet = await postForm(`${site.url}${ARTICLE}/comments`, fields)
  expect(quiet.status).toBe(303)
  const own = await raw(site.url + quiet.headers.location!)
  expect(own.text).toContain('Your comment is published')
  const place = /href="(\/comments\/\d+\?key=[^"]+place=1)"/.exec(own.text)![1]!.replaceAll('&amp;', '&')
  expect((await raw(site.url + place)).status).toBe(302)
  expect((await raw(site.url + ARTICLE)).text).not.toContain('What nobody sees')

  await page.goto('/admin/rules')
  await expect(page.locator('main')).toContainText('goes into spam, unseen by its author')
  await expectNoFaults(page)
})
