import { expect, keysAreReady, OWNER, signIn, signInByForm, test } from './fixtures'
import { anAddress, postForm, raw, tokenOf } from './raw'

const ARTICLE = '/articles/looking-them-up'

/** Posts a comment and tells its number. */
async function aWaitingComment(url: string, fields: Record<string, string> = {}) {
  const token = await tokenOf(url + ARTICLE)
  const answer = await postForm(`${url}${ARTICLE}/comments`, {
    name: 'Ada',
    body: `Words ${Math.random()}`,
    token,
    ...fields,
  })
  return Number(/comments\/(\d+)/.exec(answer.headers.location!)![1])
}

for (const javaScriptEnabled of [false, true]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('the owner signs in, approves, and the next request of every page shows it; undo takes it back', async ({
      page,
      site,
    }) => {
      const id = await aWaitingComment(site.url, { body: `Words *to be approved* ${javaScriptEnabled}` })
      const before = await raw(site.url + ARTICLE)
      expect(before.text).not.toContain(`id="comment-${id}"`)

      await signIn(page)
      await page.goto('/admin/comments')
      const row = page.locator(`#item-${id}`)
      await expect(row).toContainText('Ada')
      await expect(row).toContainText(/address is not proven/i)
      await row.getByRole('button', { name: /approve/i }).click()
      await expect(page.locator('.undo')).toContainText('1 comment approved')

      const after = await raw(site.url + ARTICLE)
      expect(after.text).toContain(`id="comment-${id}"`)
      expect(after.text).toContain('<em>to be approved</em>')
      expect((await raw(`${site.url}${ARTICLE}/comments/feed.xml`)).text).toContain('to be approved')
      expect((await raw(`${site.url}/comments/${id}`)).headers.location).toBe(`${ARTICLE}#comment-${id}`)

      await page.getByRole('button', { name: /undo/i }).click()
      await expect(page.locator(`#item-${id}`)).toBeVisible()
      expect((await raw(site.url + ARTICLE)).text).not.toContain(`id="comment-${id}"`)
    })

    test('several at once: spam, then restore', async ({ page, site }) => {
      const ids = [await aWaitingComment(site.url), await aWaitingComment(site.url)]
      await signIn(page)
      await page.goto('/admin/comments')
      for (const id of ids) await page.locator(`#item-${id} input[type=checkbox]`).check()
      await page
        .getByRole('group', { name: /ticked/ })
        .getByRole('button', { name: /spam/i })
        .click()
      await expect(page.locator('.undo')).toContainText('2 comments marked as spam')
      await page.goto('/admin/comments?state=spam')
      for (const id of ids) await expect(page.locator(`#item-${id}`)).toBeVisible()
      await page
        .locator(`#item-${ids[0]}`)
        .getByRole('button', { name: /restore/i })
        .click()
      await expect(page.locator('.undo')).toContainText('1 comment back in the queue')
      await page.goto('/admin/comments')
      await expect(page.locator(`#item-${ids[0]}`)).toBeVisible()
    })
  })
}

test('two moderators at once: the second is told what the first decided', async ({ browser, site }) => {
  const id = await aWaitingComment(site.url)
  const [first, second] = await Promise.all([
    browser.newPage({ baseURL: site.url }),
    browser.newPage({ baseURL: site.url }),
  ])
  for (const page of [first, second]) {
    await signIn(page)
    await page.goto('/admin/comments')
  }
  await first
    .locator(`#item-${id}`)
    .getByRole('button', { name: /approve/i })
    .click()
  await expect(first.locator('.undo')).toContainText('1 comment approved')
  await second.locator(`#item-${id}`).getByRole('button', { name: /spam/i }).click()
  await expect(second.locator('body')).toContainText(/already approved by/i)
  expect((await raw(site.url + ARTICLE)).text).toContain(`id="comment-${id}"`)
  await Promise.all([first.close(), second.close()])
})

test('keys move, decide and undo', async ({ page, site }) => {
  const id = await aWaitingComment(site.url)
  await signIn(page)
  await page.goto('/admin/comments')
  await keysAreReady(page)
  await page.keyboard.press('j')
  const focused = page.locator('.row:focus, .row:focus-within')
  await expect(focused).toHaveCount(1)
  await expect(focused).toHaveAttribute('id', `item-${id}`)
  await page.keyboard.press('a')
  await expect(page.locator('.undo')).toContainText('1 comment approved')
  await page.keyboard.press('u')
  await expect(page.locator(`#item-${id}`)).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('an answer from the desk stands under the comment, marked as by the author', async ({ page, site }) => {
  const id = await aWaitingComment(site.url)
  await signIn(page)
  await page.goto(`/admin/comments/${id}`)
  await page.getByRole('textbox').last().fill('Thank you, **Ada**.')
  await page.getByRole('button', { name: /reply/i }).last().click()
  await expect.poll(async () => (await raw(site.url + ARTICLE)).text).toContain('Thank you, <strong>Ada</strong>.')
  const { text } = await raw(site.url + ARTICLE)
  const reply = text.slice(text.indexOf('Thank you, <strong>Ada') - 900, text.indexOf('Thank you, <strong>Ada'))
  expect(reply).toContain('Ruth Garraway')
  expect(reply).toMatch(/author/i)
})

test('a blocked word holds what has it, and the reason says so', async ({ page, site }) => {
  await signIn(page)
  await page.goto('/admin/rules')
  await page.locator('input[name=value]').first().fill('zanzibar casino')
  await page
    .getByRole('button', { name: /add|block/i })
    .first()
    .click()
  await expect(page.locator('body')).toContainText('zanzibar casino')
  const id = await aWaitingComment(site.url, { body: 'Come to the Zanzibar CASINO with me' })
  await page.goto(`/admin/comments/${id}`)
  await expect(page.locator('body')).toContainText('zanzibar casino')
})

test('a machine that fills the hidden field is not seen by anybody', async ({ page, site }) => {
  const id = await aWaitingComment(site.url, { website_confirm: 'http://x.example' })
  await signIn(page)
  await page.goto('/admin/comments')
  await expect(page.locator(`#item-${id}`)).toHaveCount(0)
  await page.goto('/admin/comments?state=spam')
  await expect(page.locator(`#item-${id}`)).toContainText(/cannot see/)
})

const ADMIN_PAGES = [
  '/admin',
  '/admin/comments',
  '/admin/comments/1',
  '/admin/rules',
  '/admin/links',
  '/admin/settings',
  '/admin/account',
]
const VARIANTS: Record<string, string>[] = [
  {},
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1' },
  { rsc: '1', 'next-router-segment-prefetch': '/_tree' },
  { purpose: 'prefetch' },
  { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' },
  { 'x-forwarded-host': 'localhost', cookie: 'next-auth.session-token=forged' },
]

test('every page of the admin turns strangers away, however they ask', async ({ site }) => {
  for (const address of ADMIN_PAGES) {
    for (const suffix of ['', '.rsc', '?_rsc=abc', '/', '.segments/_tree.segment.rsc']) {
      for (const headers of VARIANTS) {
        const answer = await raw(site.url + address + suffix, { headers })
        const what = `${address}${suffix} ${JSON.stringify(headers)}`
        expect(answer.text, what).not.toMatch(/id="item-|Sign out|owner@example\.org/)
        if (answer.status === 200) expect(answer.text, what).toMatch(/sign-in/)
        else expect([303, 307, 308, 404, 400], what).toContain(answer.status)
      }
    }
  }
})

test('an action without a session changes nothing', async ({ page, site, browser }) => {
  const id = await aWaitingComment(site.url)
  await signIn(page)
  await page.goto('/admin/comments')
  const stranger = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false })
  const html = await page.content()
  const form = /<form[^>]*class="queue"[\s\S]*?<\/form>/.exec(html)![0]
  const data = new FormData()
  for (const [, name, value] of form.matchAll(/<input[^>]*type="hidden"[^>]*name="([^"]+)"(?:[^>]*value="([^"]*)")?/g))
    data.append(name!, value ?? '')
  data.append('one', `approved:${id}:pending`)
  const answer = await fetch(`${site.url}/admin/comments`, {
    method: 'POST',
    body: data,
    redirect: 'manual',
    headers: { origin: site.url },
  })
  expect([303, 307, 400, 404, 500]).toContain(answer.status)
  expect((await raw(site.url + ARTICLE)).text).not.toContain(`id="comment-${id}"`)
  await stranger.close()
})

test('who comes by another host, or sends a form from elsewhere, is told which setting would fit', async ({ site }) => {
  const host = await raw(`${site.url}/admin/sign-in`, { headers: { host: `other.example:${site.port}` } })
  expect(host.status).toBe(403)
  expect(host.text).toContain('SITE_URL=http://other.example')
  const origin = await postForm(`${site.url}/admin/sign-in`, {}, { origin: 'https://evil.example' })
  expect(origin.status).toBe(403)
})

test('a wrong password is said plainly; after too many the network waits, and others do not', async ({
  page,
  site,
  browser,
}) => {
  const from = anAddress()
  const context = await browser.newContext({
    baseURL: site.url,
    extraHTTPHeaders: { 'x-forwarded-for': from },
    javaScriptEnabled: false,
  })
  const guesser = await context.newPage()
  for (let i = 0; i < 6; i++) {
    await guesser.goto('/admin/sign-in')
    await guesser.getByLabel('E-mail').fill(OWNER.email)
    await guesser.getByLabel('Password').fill(`guess ${i}`)
    await guesser.getByRole('button', { name: 'Sign in' }).click()
    await expect(guesser.getByRole('alert').filter({ hasText: /\S/ })).toBeVisible()
  }
  await expect(guesser.getByRole('alert').filter({ hasText: /\S/ })).toContainText(/wait|minutes/i)
  await context.close()
  await signInByForm(page)
})

test('a session that is ended is worth nothing, whatever the cookie says', async ({ page, site }) => {
  await signInByForm(page)
  const cookies = await page.context().cookies()
  const session = cookies.find((cookie) => cookie.name.includes('session-token'))!
  expect(session.httpOnly).toBe(true)
  expect(session.sameSite).toBe('Lax')
  const cookie = `${session.name}=${session.value}`
  expect((await raw(`${site.url}/admin`, { headers: { cookie } })).status).toBe(200)
  await page.getByRole('button', { name: /sign out/i }).click()
  await expect(page).toHaveURL(/sign-in/)
  expect((await raw(`${site.url}/admin`, { headers: { cookie } })).status).not.toBe(200)
})

for (const javaScriptEnabled of [false, true]) {
  test.describe(javaScriptEnabled ? 'a sign-in with script' : 'a sign-in without script', () => {
    test.use({ javaScriptEnabled, extraHTTPHeaders: { 'x-forwarded-for': anAddress() } })

    test('keeps the address after a wrong password, and leads to the page that was asked for', async ({ page }) => {
      await page.goto('/admin/comments?state=spam&order=oldest')
      await page.getByLabel('E-mail').fill(OWNER.email)
      await page.getByLabel('Password').fill('wrong')
      await page.getByRole('button', { name: 'Sign in' }).click()
      await expect(page.locator('#trouble')).toBeVisible()
      await expect(page.getByLabel('E-mail')).toHaveValue(OWNER.email)
      await expect(page.getByLabel('Password')).toBeFocused()
      await page.getByLabel('Password').fill(OWNER.password)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await expect(page).toHaveURL(/\/admin\/comments\?state=spam&order=oldest$/)
    })
  })
}

test('a sign-in leads nowhere but into the admin', async ({ page, site }) => {
  await signIn(page)
  const elsewhere = [
    'https://evil.example/admin',
    '//evil.example/admin',
    '/\\evil.example/admin',
    '/admin/../..//evil.example',
    '/admin@evil.example',
    'javascript:alert(1)//admin',
    '/admin/sign-in',
    '/articles',
  ]
  for (const to of elsewhere) {
    await page.goto(`/admin/sign-in?to=${encodeURIComponent(to)}`)
    await expect(page, to).toHaveURL(`${site.url}/admin`)
  }
})

test('an item leads back to the list it was opened from, and on to the next of it', async ({ page, site }) => {
  const ids = [await aWaitingComment(site.url), await aWaitingComment(site.url), await aWaitingComment(site.url)]
  await signIn(page)
  await page.goto('/admin/comments?kind=comment&order=oldest')
  await page.locator(`#item-${ids[0]} [data-do=open]`).click()
  await expect(page.locator('.crumb a')).toHaveAttribute('href', '/admin/comments?kind=comment&order=oldest')

  await keysAreReady(page)
  await page.keyboard.press('a')
  await expect(page.locator('.undo')).toContainText('1 comment approved')
  const next = page.getByRole('link', { name: 'Next in the queue' })
  await expect(next).toBeFocused()
  await expect(page.locator('.undo kbd')).toBeVisible()
  await page.keyboard.press('u')
  await expect(page.locator('body')).toContainText('Undone')
  await page.keyboard.press('s')
  await expect(page.locator('body')).toContainText(/1 comment marked as spam/i)
  await page.keyboard.press('j')
  await expect(page).toHaveURL(new RegExp(`/admin/comments/${ids[1]}\\?from=`))
})

test('the focus goes on after a click on undo, and after a decision about several', async ({ page, site }) => {
  const ids = [await aWaitingComment(site.url), await aWaitingComment(site.url), await aWaitingComment(site.url)]
  await signIn(page)
  await page.goto('/admin/comments')
  await keysAreReady(page)
  await page
    .locator(`#item-${ids[1]}`)
    .getByRole('button', { name: /^trash/i })
    .click()
  await page.getByRole('button', { name: /undo/i }).click()
  await expect(page.locator(`#item-${ids[1]}`)).toBeFocused()

  for (const id of ids.slice(1)) await page.locator(`#item-${id} input[type=checkbox]`).check()
  await page
    .getByRole('group', { name: /ticked/ })
    .getByRole('button', { name: /trash/i })
    .click()
  await expect(page.locator('.undo')).toContainText('2 comments put in the trash')
  await expect(page.locator(`#item-${ids[0]}`)).toBeFocused()
})

test('on a phone nothing of the queue is cut, however long a name', async ({ page, site }) => {
  await aWaitingComment(site.url, { name: 'W'.repeat(80), body: '- a\n  - b' })
  await signIn(page)
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/admin/comments')
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(await overflow()).toBe(0)
  for (const name of ['Account', 'Settings']) {
    await expect(page.getByRole('link', { name })).toBeInViewport({ ratio: 1 })
  }
})

test('an address of the admin that leads nowhere is not found, and says so', async ({ page }) => {
  await signIn(page)
  const answer = await page.goto('/admin/nope')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing here')
})

test('the owner is called what they say', async ({ page }) => {
  await signIn(page)
  await page.goto('/admin/account')
  await page.getByLabel('Shown name').fill('Owen')
  await page.getByRole('button', { name: 'Change the name' }).click()
  await expect(page.getByRole('status')).toContainText('Owen')
  await expect(page.locator('.who')).toContainText('Owen')
})
