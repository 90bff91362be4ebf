import { readdirSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'
import { load } from 'cheerio'
import { approve, expect, OWNER, signIn, test } from './fixtures'
import { anAddress, postForm, raw, tokenOf } from './raw'

const RUTHS = '/articles/looking-them-up'
const OWENS = '/articles/two-homes-one-timetable'
const PASSWORD = 'a quiet afternoon'

test.use({ javaScriptEnabled: false })

async function aWaitingComment(url: string, article: string, fields: Record<string, string> = {}) {
  const token = await tokenOf(url + article)
  const body = `Words ${Math.random()}`
  const answer = await postForm(`${url}${article}/comments`, { name: 'Ada', body, token, ...fields })
  return Number(/comments\/(\d+)/.exec(answer.headers.location!)![1])
}

/** The owner invites somebody, and reads out the link that is shown once. */
async function invite(page: Page, email: string, role: 'moderator' | 'author') {
  await page.goto('/admin/team')
  await page.getByLabel('E-mail', { exact: true }).fill(email)
  await page.locator('#invite-role').selectOption(role)
  if (role === 'author') await page.locator('#invite-author').selectOption('owen-pascoe')
  await page.getByRole('button', { name: 'Invite' }).click()
  await expect(page.getByRole('status')).toContainText(email)
  return (await page.locator('.handed-over').textContent())!
}

async function accept(browser: Browser, link: string, name: string) {
  const context = await browser.newContext({
    baseURL: new URL(link).origin,
    javaScriptEnabled: false,
    extraHTTPHeaders: { 'x-forwarded-for': anAddress() },
  })
  const page = await context.newPage()
  await page.goto(link)
  await page.getByLabel('What you are called at the desk').fill(name)
  await page.locator('#password').fill(PASSWORD)
  await page.locator('#again').fill(PASSWORD)
  await page.getByRole('button', { name: 'Take the place' }).click()
  await expect(page).toHaveURL(/\/admin$/)
  return page
}

async function aMember(owner: Page, browser: Browser, role: 'moderator' | 'author', name: string) {
  const email = `${name.toLowerCase()}@example.org`
  const page = await accept(browser, await invite(owner, email, role), name)
  return { page, email }
}

const HERE = 'here'
const NOT_ALLOWED = 'not allowed'
const both = { owner: HERE, moderator: HERE, author: NOT_ALLOWED }
const everybody = { owner: HERE, moderator: HERE, author: HERE }
const ownerOnly = { owner: HERE, moderator: NOT_ALLOWED, author: NOT_ALLOWED }

/** Each place of the admin, and what it is for each role. */
const PLACES: Record<string, Record<'owner' | 'moderator' | 'author', string>> = {
  '': everybody,
  '[...rest]': everybody,
  account: everybody,
  bulk: both,
  'bulk/[id]': both,
  comments: everybody,
  'comments/[id]': everybody,
  'comments/more': everybody,
  'comments/reported': both,
  history: everybody,
  jobs: both,
  links: both,
  'links/dead': both,
  'links/redirects': both,
  'not-allowed': { owner: NOT_ALLOWED, moderator: NOT_ALLOWED, author: NOT_ALLOWED },
  people: both,
  'people/[id]': both,
  'people/[id]/privacy': ownerOnly,
  'people/[id]/privacy/file': ownerOnly,
  rules: both,
  settings: ownerOnly,
  team: ownerOnly,
  templates: both,
}
/** Where somebody comes who has no session, what is only sent to, and news that do not end. */
const OTHERS = ['comments/quick', 'comments/waiting', 'invitation/[token]', 'sign-in']

const addressOf = (place: string) => `/admin/${place.replace('[id]', '1').replace('[...rest]', 'nothing-here')}`

test('the table has every place of the admin', () => {
  const files = readdirSync('app/(admin)/admin', { recursive: true, encoding: 'utf8' })
  const places = files.flatMap((file) => /^(?:(.*)\/)?(?:page\.tsx|route\.ts)$/.exec(file)?.slice(1) ?? [])
  expect(places.map((place) => place ?? '').sort()).toEqual([...Object.keys(PLACES), ...OTHERS].sort())
})

test('who is invited takes the place once; each role reaches what is for it, and nothing else', async ({
  page,
  browser,
}) => {
  await signIn(page)
  const link = await invite(page, 'mona@example.org', 'moderator')
  const moderator = await accept(browser, link, 'Mona')
  await moderator.goto(link)
  await expect(moderator.locator('main')).toContainText('It was used already')
  const { page: author } = await aMember(page, browser, 'author', 'Owen')

  for (const [role, desk] of Object.entries({ owner: page, moderator, author })) {
    for (const [place, expected] of Object.entries(PLACES)) {
      const address = addressOf(place)
      const answer = await desk.request.get(address)
      const is = new URL(answer.url()).pathname === '/admin/not-allowed' ? NOT_ALLOWED : HERE
      expect(is, `${role} ${address}`).toBe(expected[role as 'owner'])
      if (is === NOT_ALLOWED) expect(await answer.text()).toContain('This is not yours to do')
    }
  }
  for (const desk of [page, moderator, author]) expect(await newsFor(desk)).toBe('text/event-stream')
  for (const desk of [moderator, author]) await desk.context().close()
})

/** What the news of the queue are answered with, without waiting for their end. */
async function newsFor(desk: Page) {
  const cookie = (await desk.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const news = await fetch(new URL('/admin/comments/waiting', desk.url()), { headers: { cookie } })
  await news.body?.cancel()
  return news.headers.get('content-type')
}

/** Sends a form of somebody’s page with the session of somebody else. */
async function sendAs(desk: Page, of: Page, form: string, change: Record<string, string> = {}) {
  const fields = await of
    .locator(form)
    .first()
    .evaluate((each: HTMLFormElement) => [...new FormData(each)] as [string, string][])
  return desk.request.post(of.url(), {
    multipart: { ...Object.fromEntries(fields), ...change },
    headers: { origin: new URL(of.url()).origin },
    maxRedirects: 0,
  })
}

test('an action that is not somebody’s to do does nothing, however its form was come by', async ({
  page,
  browser,
  site,
}) => {
  await signIn(page)
  const { page: moderator, email } = await aMember(page, browser, 'moderator', 'Milo')
  const { page: author } = await aMember(page, browser, 'author', 'Oda')

  await page.goto('/admin/rules')
  const word = 'forbidden fruit'
  await sendAs(author, page, '#add', { value: word, kind: 'word', effect: 'bin', note: '' })
  await page.goto('/admin/rules')
  await expect(page.locator('main')).not.toContainText(word)

  await page.goto('/admin/team')
  const closing = `li:has-text("${email}") form:has(button:has-text("Close"))`
  for (const desk of [moderator, author]) await sendAs(desk, page, closing)
  await sendAs(moderator, page, `li:has-text("${email}") details form`, { role: 'owner' })
  await page.goto('/admin/team')
  await expect(page.locator(`li:has-text("${email}")`)).toContainText('Moderator')
  await expect(page.locator(closing)).toHaveCount(1)

  const foreign = await aWaitingComment(site.url, RUTHS)
  const own = await aWaitingComment(site.url, OWENS)
  await author.goto('/admin/comments')
  await expect(author.locator(`#item-${own}`)).toBeVisible()
  await expect(author.locator(`#item-${foreign}`)).toHaveCount(0)
  await author.goto(`/admin/comments/${foreign}`)
  await expect(author.getByRole('heading', { level: 1 })).toContainText('nothing here')
  await author.goto('/admin/comments')
  for (const id of [foreign, own]) await sendAs(author, author, 'form.queue', { one: `approved:${id}:pending` })
  expect((await raw(site.url + RUTHS)).text).not.toContain(`id="comment-${foreign}"`)
  expect((await raw(site.url + OWENS)).text).toContain(`id="comment-${own}"`)
  for (const desk of [moderator, author]) await desk.context().close()
})

test('an address that nobody can be invited by is refused with what is wrong, and kept to be mended', async ({
  page,
}) => {
  const form = 'It has the form name@example.org'
  const rows = [
    ['no address', form],
    ['a@example.org, b@example.org', form],
    ['a@example.org\r\nBcc: b@example.org', form],
    [`${'a'.repeat(290)}@example.org`, form],
    [OWNER.email, 'There is an account with this address already'],
  ] as const
  await signIn(page)
  await page.goto('/admin/team')
  const open = await page.getByRole('button', { name: 'Withdraw' }).count()
  for (const [email, said] of rows) {
    const answer = load(await (await sendAs(page, page, 'form:has(#invite-email)', { email })).text())
    expect(answer('#invite-trouble').text(), email).toContain(said)
    // HTML knows one kind of line break.
    expect(answer('#invite-email').val(), email).toBe(email.replace('\r\n', '\n'))
    expect(answer('.handed-over').length, email).toBe(0)
  }
  await page.goto('/admin/team')
  await expect(page.getByRole('button', { name: 'Withdraw' })).toHaveCount(open)
})

test('a moderator sees e-mail addresses once the owner lets them, and not before', async ({ page, browser, site }) => {
  const id = await aWaitingComment(site.url, RUTHS, { email: 'quiet.reader@example.net' })
  await signIn(page)
  const { page: moderator, email } = await aMember(page, browser, 'moderator', 'Mira')
  const { page: author } = await aMember(page, browser, 'author', 'Olga')
  await page.goto(`/admin/comments/${id}`)
  const person = await page.locator('.facts a[href^="/admin/people/"]').first().getAttribute('href')
  const places = [...Object.keys(PLACES).map(addressOf), `/admin/comments/${id}`, person!]
  const seenAt = async (desk: Page) => {
    const seen = new Set<string>()
    for (const address of places) {
      const words = await (await desk.request.get(address)).text()
      if (words.includes('quiet.reader')) seen.add(address)
    }
    return [...seen]
  }
  expect(await seenAt(page)).toEqual(expect.arrayContaining([`/admin/comments/${id}`, person, '/admin/people']))
  expect(await seenAt(moderator)).toEqual([])
  expect(await seenAt(author)).toEqual([])

  await page.goto('/admin/team')
  const member = page.locator(`li:has-text("${email}")`)
  await member.locator('summary').click()
  await member.getByLabel(/sees e-mail addresses/).check()
  await member.getByRole('button', { name: 'Keep the change' }).click()
  await expect(page.getByRole('status')).toContainText('The change is kept')
  expect(await seenAt(moderator)).toEqual(expect.arrayContaining([`/admin/comments/${id}`, person, '/admin/people']))
  expect(await seenAt(author)).toEqual([])
  for (const desk of [moderator, author]) await desk.context().close()
})

test('a closed account is out at once, its decisions stay, and it comes back', async ({ page, browser, site }) => {
  const id = await aWaitingComment(site.url, RUTHS)
  await signIn(page)
  const { page: moderator, email } = await aMember(page, browser, 'moderator', 'Nils')
  await approve(moderator, id)

  await page.goto('/admin/team')
  const member = page.locator(`li:has-text("${email}")`)
  await member.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('status')).toContainText('The account is closed')
  await moderator.goto('/admin/comments')
  await expect(moderator).toHaveURL(/sign-in/)
  await moderator.getByLabel('E-mail').fill(email)
  await moderator.getByLabel('Password').fill(PASSWORD)
  await moderator.getByRole('button', { name: 'Sign in' }).click()
  await expect(moderator.getByRole('alert').filter({ hasText: /\S/ })).toBeVisible()
  await page.goto(`/admin/comments/${id}`)
  await expect(page.locator('.history')).toContainText('Nils')

  await page.goto('/admin/team')
  await member.getByRole('button', { name: 'Reopen' }).click()
  await expect(page.getByRole('status')).toContainText('The account is open again')
  await moderator.getByLabel('Password').fill(PASSWORD)
  await moderator.getByRole('button', { name: 'Sign in' }).click()
  await expect(moderator).toHaveURL(/\/admin\/comments/)

  const owner = page.locator(`li:has-text("${OWNER.email}")`)
  await owner.getByRole('button', { name: 'Close' }).click()
  await expect(page.locator('.notice.bad')).toContainText('That is the only owner')
  await moderator.context().close()
})

test('a link that is cut off, foreign or withdrawn says what to do', async ({ page, browser }) => {
  await signIn(page)
  const link = await invite(page, 'nobody@example.org', 'moderator')
  const stranger = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  const said = async (address: string) => {
    await stranger.goto(address)
    await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('This invitation does not open')
    return stranger.locator('main').textContent()
  }
  expect(await said(link.slice(0, -3))).toContain('The end of the link is missing')
  expect(await said(`${link.slice(0, -1)}${link.endsWith('x') ? 'y' : 'x'}`)).toContain('was not made here')
  await page.goto('/admin/team')
  await page.locator('li:has-text("nobody@example.org")').getByRole('button', { name: 'Withdraw' }).click()
  await expect(page.getByRole('status')).toContainText('The invitation is withdrawn')
  expect(await said(link)).toContain('withdrawn')
  await stranger.context().close()
})

test('everybody chooses how often they are written to', async ({ page }) => {
  await signIn(page)
  await page.goto('/admin/account')
  await page.getByLabel('Once a day, all together').check()
  await page.getByRole('button', { name: 'Keep this choice' }).click()
  await expect(page.getByRole('status')).toContainText('kept')
  await expect(page.getByLabel('Once a day, all together')).toBeChecked()
})
