import { appendFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { load } from 'cheerio'
import { makeLinkToken } from '@/lib/link-token'
import { aMailServer } from '@/lib/mail/a-mail-server.fixture'
import { shelve } from '@/lib/once'
import { expectNoFaults } from './axe'
import { approve, expect, OWNER, signIn, test as base } from './fixtures'
import { postForm, raw, tokenOf } from './raw'
import { startSite, until, type RunningSite } from './start-site'

const Database = createRequire(import.meta.url)('libsql') as new (file: string) => {
  prepare(sql: string): {
    run(...values: unknown[]): void
    get(...values: unknown[]): Record<string, number> | undefined
  }
  close(): void
}

const ARTICLE = '/articles/looking-them-up'
const WITHIN_MS = 120_000
type MailServer = Awaited<ReturnType<typeof aMailServer>>

const test = base.extend<object, { mail: MailServer; site: RunningSite }>({
  mail: [
    async ({}, use) => {
      const server = await aMailServer()
      await use(server)
      await server.close()
    },
    { scope: 'worker' },
  ],
  site: [
    async ({ mail }, use) => {
      const site = await startSite({ env: { SMTP_URL: mail.url, MAIL_FROM: 'Comments <comments@example.org>' } })
      await use(site)
      await site.stop()
    },
    { scope: 'worker' },
  ],
})
test.setTimeout(480_000)

const sql = (site: RunningSite, text: string, ...values: unknown[]) => {
  const database = new Database(path.join(site.dataDir, 'afterword.db'))
  database.prepare('PRAGMA busy_timeout = 5000').get()
  const found = /^SELECT/.test(text)
    ? database.prepare(text).get(...values)
    : void database.prepare(text).run(...values)
  database.close()
  return found
}

async function post(site: RunningSite, fields: Record<string, string>): Promise<number> {
  const token = await tokenOf(site.url + ARTICLE)
  const answer = await postForm(`${site.url}${ARTICLE}/comments`, { body: `Words ${Math.random()}`, token, ...fields })
  return Number(/comments\/(\d+)/.exec(answer.headers.location!)![1])
}

const mailsTo = (mail: MailServer, address: string) => mail.taken.filter(({ to }) => to.includes(address))

/** The next mail to an address, waited for. */
async function nextMail(mail: MailServer, address: string, before: number) {
  await until(
    () => mailsTo(mail, address).length > before,
    WITHIN_MS,
    () => `no mail came to ${address}`,
  )
  return mailsTo(mail, address)[before]!.mail
}

async function hasNoOverflow(page: Page) {
  await page.setViewportSize({ width: 360, height: 800 })
  const width = await page.locator('body').evaluate((body) => body.scrollWidth)
  expect(width).toBeLessThanOrEqual(360)
}

/** As if the pause between two digests were over. */
const digestNow = (site: RunningSite) => {
  sql(site, 'UPDATE "User" SET "digestAt" = NULL')
  sql(site, `UPDATE "Job" SET "runAt" = 0 WHERE "name" = 'digest'`)
}

test('what waits is approved from the mail, its answer is told, and one press ends that', async ({
  page,
  site,
  mail,
}) => {
  const first = await post(site, {
    name: 'Hanna',
    email: 'hanna@example.com',
    notify: '1',
    body: 'A box in the *hall*',
  })
  // The mailed link with which she proves her address has a test of its own.
  await nextMail(mail, 'hanna@example.com', 0)
  sql(site, 'UPDATE "Commenter" SET "provenAt" = ?', Date.now() + 1_000)

  digestNow(site)
  const digest = await nextMail(mail, OWNER.email, 0)
  expect(digest.text).toContain('A box in the hall')
  expect(digest.text).toMatch(/Why it waits|Decide about it/)
  const link = /https?:\S+\/moderate\/\S+/.exec(digest.text!)![0]

  await page.goto(link)
  await expect(page.locator('main')).toContainText('A box in the hall')
  await expectNoFaults(page)
  expect((await raw(site.url + ARTICLE)).text).not.toContain(`id="comment-${first}"`)
  await page.getByRole('button', { name: 'Approve' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Done')
  expect((await raw(site.url + ARTICLE)).text).toContain(`id="comment-${first}"`)
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This has been decided already')
  expect((await raw(link)).status).toBe(409)

  const reply = await post(site, { name: 'Jo', parent: String(first), body: 'So have I.' })
  digestNow(site)
  const second = await nextMail(mail, OWNER.email, 1)
  await page.goto(/https?:\S+\/moderate\/\S+/.exec(second.text!)![0])
  await page.getByRole('button', { name: 'Approve' }).click()
  const told = await nextMail(mail, 'hanna@example.com', 1)
  expect(told.subject).toContain('Jo replied under')
  expect(told.text).toContain('So have I.')
  expect(told.text).toContain(`${site.url}/comments/${reply}`)

  // As a mail program does it: from elsewhere, without a page.
  const unsubscribe = /<(http[^>]+)>/.exec(mailsTo(mail, 'hanna@example.com')[1]!.raw.replace(/\r\n\s+/g, ''))![1]!
  expect((await raw(unsubscribe)).status).toBe(200)
  expect(sql(site, 'SELECT COUNT(*) AS n FROM "Subscription"')!.n).toBe(1)
  const headers = { origin: 'https://mail.example' }
  expect((await postForm(unsubscribe, { 'List-Unsubscribe': 'One-Click' }, headers)).status).toBe(200)
  expect(sql(site, 'SELECT COUNT(*) AS n FROM "Subscription"')!.n).toBe(0)

  const all = /https?:\S+\/subscriptions\/(?!unsubscribe)\S+/.exec(told.text!)![0]
  await page.goto(all)
  await expectNoFaults(page)
  await expect(page.locator('main')).toContainText('You follow nothing here.')
  await page.getByRole('button', { name: 'No mail from here at all' }).click()
  await expect(page.getByRole('status')).toContainText('You get no mail from here at all')
  await page.getByRole('button', { name: 'Send me mail again' }).click()
  await expect(page.getByRole('button', { name: 'No mail from here at all' })).toBeVisible()
})

test('the form that mails the way to one’s subscriptions bombs nobody', async ({ page, site, mail }) => {
  await post(site, { name: 'Otto', email: 'otto@example.com' })
  await page.goto('/subscriptions/find')
  await page.getByLabel('E-mail address').fill('otto@example.com')
  await page.getByRole('button', { name: 'Mail me the link' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look into your mail')
  const known = await postForm(`${site.url}/subscriptions/find`, { email: 'otto@example.com' })
  const unknown = await postForm(`${site.url}/subscriptions/find`, { email: 'nobody@example.com' })
  expect(known.text).toBe(unknown.text)
  for (let n = 0; n < 20; n++) await postForm(`${site.url}/subscriptions/find`, { email: 'otto@example.com' })
  await nextMail(mail, 'otto@example.com', 2)
  expect(sql(site, `SELECT COUNT(*) AS n FROM "Mail" WHERE "kind" = 'find'`)!.n).toBe(2)
  expect(mailsTo(mail, 'nobody@example.com')).toEqual([])
})

/** Every kind of mailed link: where it leads, what it is made of, and where one who cannot use it is sent. */
const LINKS = [
  ['subscriptions', 'subscriptions', '1', '/subscriptions/find'],
  ['subscriptions/unsubscribe', 'unsubscribe', '1 comment:1', '/subscriptions/find'],
  ['subscriptions/confirm', 'confirm', '1.1', '/'],
  ['subscriptions/my-data', 'my-data', '1', '/subscriptions/my-data'],
  ['moderate', 'moderate', '1 1 ', '/admin/comments'],
] as const

const SAID = {
  'cut off': [404, /not whole|A piece of the link is missing/, /[Cc]opy all of it from the mail/],
  foreign: [403, /not one of ours|not made here/, /Nothing was done|from the mail/],
  expired: [410, /expired|they are over|that is over/, /a new (?:one|link)|new link by mail|Sign in/],
} as const

/** Makes tokens as the site does, whose keys they need. */
function tokensOf(site: RunningSite) {
  Object.assign(process.env, { DATA_DIR: site.dataDir, SITE_URL: site.url })
  for (const kept of ['settings', 'keys']) shelve(kept, undefined)
  return (purpose: string, subject: string, days = 1) =>
    makeLinkToken(purpose, subject, new Date(Date.now() + days * 86_400_000))
}

for (const [place, purpose, subject, way] of LINKS) {
  test(`a link to ${place} that is cut off, foreign or expired says so and what to do, and does nothing`, async ({
    site,
  }) => {
    const make = tokensOf(site)
    const other = LINKS.find((each) => each[1] !== purpose)!
    const rows = [
      ['cut off', make(purpose, subject).slice(0, -1)],
      ['cut off', 'MQ'],
      ['foreign', make(other[1], subject)],
      ['foreign', make(purpose, subject).replace(/^./, 'Z')],
      ['expired', make(purpose, subject, -1)],
    ] as const
    for (const [why, token] of rows) {
      const [status, what, toDo] = SAID[why]
      const link = `${site.url}/${place}/${token}`
      for (const answer of [
        await raw(link),
        await postForm(link, { action: 'approve' }),
        await postForm(link, ACTIONS[purpose]),
      ]) {
        // A form that is none of the page's is refused as such.
        if (answer.status === 400) continue
        const words = load(answer.text)('main').text()
        expect([why, answer.status]).toEqual([why, status])
        expect(words).toMatch(what)
        expect(words).toMatch(toDo)
        expect(load(answer.text)(`main a[href="${way}"]`).length, why).toBe(1)
      }
    }
  })
}

const ACTIONS = {
  subscriptions: { action: 'silence' },
  unsubscribe: { 'List-Unsubscribe': 'One-Click' },
  confirm: { action: 'confirm' },
  'my-data': { action: 'erase' },
  moderate: { action: 'trash' },
}

test('a link that was used says so; one that may be used again does the same again', async ({ site, mail }) => {
  const make = tokensOf(site)
  const id = await post(site, { name: 'Rosa', email: 'rosa@example.com', notify: '1' })
  await nextMail(mail, 'rosa@example.com', 0)
  const rosa = sql(site, 'SELECT "commenterId" AS n FROM "Comment" WHERE "id" = ?', id)!.n!
  const owner = sql(site, `SELECT "id" AS n FROM "User" WHERE "role" = 'owner'`)!.n!
  const rows = [
    ['subscriptions/confirm', make('confirm', `${rosa}.${id}`), { action: 'confirm' }, 303, 410, 'pressed before'],
    ['moderate', make('moderate', `${owner} ${id} `), { action: 'approve' }, 303, 409, 'decided already'],
    ['subscriptions/unsubscribe', make('unsubscribe', `${rosa} comment:${id}`), {}, 200, 200, 'no more mail'],
    ['subscriptions', make('subscriptions', String(rosa)), { action: 'silence' }, 303, 303, ''],
    ['subscriptions/my-data', make('my-data', String(rosa)), { action: 'erase' }, 200, 410, 'has been done'],
    ['subscriptions', make('subscriptions', String(rosa)), { action: 'silence' }, 303, 303, ''],
  ] as const
  for (const [place, token, fields, first, second, said] of rows) {
    const link = `${site.url}/${place}/${token}`
    expect([place, (await postForm(link, fields)).status]).toEqual([place, first])
    const again = await postForm(link, fields)
    expect([place, again.status]).toEqual([place, second])
    expect(load(again.text)('main').text().toLowerCase()).toContain(said)
  }
  expect((await raw(`${site.url}/subscriptions/${make('subscriptions', String(rosa))}`)).status).toBe(410)
})

test('an invitation that is expired or used says so, and whom to ask', async ({ page, site }) => {
  await signIn(page)
  await page.goto('/admin/team')
  await page.getByLabel('E-mail', { exact: true }).fill('late@example.org')
  await page.getByRole('button', { name: 'Invite' }).click()
  await expect(page.getByRole('status')).toContainText('late@example.org')
  const link = (await page.locator('.handed-over').textContent())!
  sql(site, 'UPDATE "Invitation" SET "expiresAt" = 1')
  await page.goto(link)
  await expect(page.locator('main')).toContainText('Ask who invited you for a new one')
  sql(site, 'UPDATE "Invitation" SET "acceptedAt" = 1')
  await page.goto(link)
  await expect(page.locator('main')).toContainText('It was used already')
})

test('a mail that the server refuses is on the page of jobs, without its address, and can be tried again', async ({
  page,
  site,
  mail,
}) => {
  await post(site, { name: 'Ines', email: 'ines@example.com' })
  await nextMail(mail, 'ines@example.com', 0)
  mail.state.recipient = { code: 550, text: 'no mailbox <ines@example.com>' }
  await postForm(`${site.url}/subscriptions/find`, { email: 'ines@example.com' })
  const failed = () => sql(site, `SELECT COUNT(*) AS n FROM "Mail" WHERE "state" = 'failed'`)!.n
  await until(
    () => failed() === 1,
    WITHIN_MS,
    () => 'the mail did not fail',
  )
  await signIn(page)
  await page.goto('/admin/jobs')
  await expect(page.locator('main')).toContainText('no mailbox')
  await expect(page.locator('main')).not.toContainText('ines')
  await expectNoFaults(page)
  mail.state.recipient = 'ok'
  await page.getByRole('button', { name: /^Try again: mail/ }).click()
  await expect(page.getByRole('status')).toContainText('It is tried again now.')
  await nextMail(mail, 'ines@example.com', 1)
})

/** As if ten minutes, and the hour in which more is gathered, were over; a slip is mended then, which is seen at once. */
const tellNewsNow = (site: RunningSite, slug: string) => {
  sql(site, 'UPDATE "News" SET "ripeAt" = ? WHERE "number" IS NULL AND "ripeAt" IS NOT NULL', Date.now() - 1)
  sql(site, `UPDATE "LetterRun" SET "createdAt" = "createdAt" - 3600000 WHERE "pace" = 'at_once'`)
  appendFileSync(path.join(site.contentDir, 'articles', `${slug}.mdx`), '\nMended.\n')
}

/** A new article, and that the site has seen it. */
async function publishArticle(site: RunningSite, slug: string, text: string) {
  const matter = `title: About ${slug}\ndescription: In short.\ndate: ${new Date().toISOString()}\nauthor: ruth-garraway\ntags: [letters]`
  const before = sql(site, 'SELECT COUNT(*) AS n FROM "News"')!.n!
  writeFileSync(path.join(site.contentDir, 'articles', `${slug}.mdx`), `---\n${matter}\n---\n\n${text}\n`)
  await until(
    () => sql(site, 'SELECT COUNT(*) AS n FROM "News"')!.n! > before,
    WITHIN_MS,
    () => 'the new article was not seen',
  )
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a reader has new articles mailed, once that is confirmed, and one press ends it', async ({
    page,
    site,
    mail,
  }) => {
    const address = 'letters@example.com'
    await page.goto('/')
    await hasNoOverflow(page)
    await page.getByLabel('E-mail address').fill(address)
    await page.getByRole('button', { name: 'Subscribe' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look into your mail')
    const asked = await nextMail(mail, address, 0)
    await page.goto(/https?:\S+\/subscriptions\/\S+/.exec(asked.text!)![0])
    await expect(page.locator('main')).toContainText('not confirmed: nothing is sent')
    await page.getByRole('button', { name: 'Yes, follow it' }).click()
    await expect(page.locator('main')).toContainText('New articles, each as it comes out')
    await hasNoOverflow(page)

    await publishArticle(
      site,
      'first-letter',
      'It is *quiet* here.\n\n<Figure src="/media/box-in-hall.svg" alt="A chair" />',
    )
    tellNewsNow(site, 'first-letter')
    const told = await nextMail(mail, address, 1)
    expect(told.subject).toBe('About first-letter')
    expect(told.text).toContain('It is quiet here.')
    expect(told.text).toContain('Mended.')
    expect(told.text).toContain(`${site.url}/articles/first-letter`)
    expect(String(told.html)).toContain('It is <em>quiet</em> here.')
    expect(String(told.html)).not.toContain('<img')

    await signIn(page)
    await page.goto('/admin/jobs')
    await expect(page.locator('main')).toContainText('New articles at once: 1')
    await expect(page.locator('main')).toContainText('About first-letter')
    await expect(page.locator('main')).not.toContainText(address)

    const unsubscribe = /<(http[^>]+)>/.exec(mailsTo(mail, address)[1]!.raw.replace(/\r\n\s+/g, ''))![1]!
    const headers = { origin: 'https://mail.example' }
    expect((await postForm(unsubscribe, { 'List-Unsubscribe': 'One-Click' }, headers)).status).toBe(200)
    const runs = () =>
      sql(site, `SELECT COUNT(*) AS n FROM "LetterRun" WHERE "pace" = 'at_once' AND "finishedAt" > 0`)!.n!
    await publishArticle(site, 'second-letter', 'Nobody is told of this.')
    const before = runs()
    tellNewsNow(site, 'second-letter')
    await until(
      () => runs() > before,
      WITHIN_MS,
      () => 'nothing was told of the second article',
    )
    expect(mailsTo(mail, address)).toHaveLength(2)
  })

  test('a reader who writes nothing follows a conversation, by a mailed link, and ends that with one press', async ({
    page,
    site,
    mail,
  }) => {
    const address = 'reader@example.com'
    await page.goto(ARTICLE)
    await page.getByRole('link', { name: 'Follow this conversation' }).click()
    await page.getByLabel('E-mail address').fill(address)
    await page.getByRole('button', { name: 'Follow' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look into your mail')

    const asked = await nextMail(mail, address, 0)
    await page.goto(/https?:\S+\/subscriptions\/\S+/.exec(asked.text!)![0])
    await expect(page.locator('main')).toContainText('not confirmed: nothing is sent')
    await page.getByRole('button', { name: 'Yes, follow it' }).click()
    await expect(page.locator('main')).toContainText('Everything under')
    await expect(page.locator('main')).not.toContainText('not confirmed')

    const id = await post(site, { name: 'Jo', body: 'Something new.' })
    await signIn(page)
    await approve(page, id)
    const told = await nextMail(mail, address, 1)
    expect(told.text).toContain('Something new.')
    const unsubscribe = /<(http[^>]+)>/.exec(mailsTo(mail, address)[1]!.raw.replace(/\r\n\s+/g, ''))![1]!
    const headers = { origin: 'https://mail.example' }
    expect((await postForm(unsubscribe, { 'List-Unsubscribe': 'One-Click' }, headers)).status).toBe(200)
    await page.goto(/https?:\S+\/subscriptions\/(?!unsubscribe)\S+/.exec(told.text!)![0])
    await expect(page.locator('main')).toContainText('You follow nothing here.')
  })
})
