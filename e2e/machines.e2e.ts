import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'
import { attackOf } from '../bench/machines'
import { raw, tokenOf } from './raw'
import { startSite, until, type RunningSite } from './start-site'

const ARTICLE = '/articles/before-you-write'

const CLOCK = pathToFileURL(path.resolve(import.meta.dirname, 'a-clock.mjs')).href

let site: RunningSite
// Nothing stands in front: who says so in a header is not believed.
test.beforeAll(async () => {
  test.setTimeout(400_000)
  site = await startSite({ isWatched: true, env: { TRUST_PROXY: '0', NODE_OPTIONS: `--import ${CLOCK}` } })
  const attack = await attackOf(site.url, ARTICLE, await tokenOf(site.url + ARTICLE))
  for (let number = 0; number < 1_000; number += 20) {
    await Promise.all(Array.from({ length: 20 }, (_, i) => attack(number + i)))
  }
})
test.afterAll(async () => void (await site.stop()))

test('of a thousand comments by machines none is published, few wait, and little is kept as spam', () => {
  const { approved, pending = 0, spam = 0 } = countByState(site)
  expect(approved).toBe(SAMPLE)
  expect(pending).toBeLessThanOrEqual(50)
  expect(spam).toBeLessThanOrEqual(50)
})

/** Lets a minute pass for the site. */
async function aMinutePasses() {
  const before = site.output().length
  site.process.kill('SIGUSR2')
  await until(
    () => site.output().includes('the clock is', before),
    10_000,
    () => `its clock stands still:\n${site.output()}`,
  )
}

/** What the desk can look at: in the queue, or beside it when there is too much. */
function kept() {
  const { pending = 0, aside = 0 } = countByState(site)
  return pending + aside
}

test('a person without script may have to wait, and is not lost', async ({ browser }) => {
  const before = kept()
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site.url })
  const page = await context.newPage()
  const words = 'My mother said the same to me, thirty years ago, in the kitchen.'
  await page.goto(ARTICLE)
  await page.getByLabel('Name').fill('Ines')
  await page.getByRole('textbox', { name: 'Comment' }).fill(words)
  await page.getByRole('button', { name: 'Post comment' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One moment, please')
  await aMinutePasses()
  await page.getByRole('button', { name: 'Post comment' }).click()
  await expect(page).toHaveURL(/\/comments\/\d+\?key=/)
  await expect(page.locator('main')).toContainText(words)
  await context.close()
  expect(kept()).toBe(before + 1)
})

test.describe('who writes as the machines do', () => {
  test('is asked, keeps every word, and with script is let in without doing anything', async ({ browser }) => {
    const context = await browser.newContext({ baseURL: site.url })
    const page = await context.newPage()
    await page.goto(ARTICLE)
    await page.getByLabel('Name').fill('Tom & <Ines>')
    await page.getByRole('textbox', { name: 'Comment' }).fill(`${LIKE_THEM} "number" 7`)
    await page.getByRole('button', { name: 'Post comment' }).click()
    await expect(page).toHaveURL(/\/comments\/\d+\?key=/, { timeout: 90_000 })
    await expect(page.locator('main')).toContainText('Tom & <Ines>')
    await expect(page.locator('main')).toContainText('"number" 7')
    await context.close()
  })

  test('without script gets the words back with the time to wait, and again when the button is pressed too soon', async ({
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site.url })
    const page = await context.newPage()
    await page.goto(ARTICLE)
    await page.getByLabel('Name').fill('Tom')
    await page.getByRole('textbox', { name: 'Comment' }).fill(`${LIKE_THEM} number 8`)
    await page.getByRole('button', { name: 'Post comment' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('One moment, please')
    await expect(page.locator('.your-words')).toHaveText(`${LIKE_THEM} number 8`)
    await expect(page.locator('.ask-wait')).toContainText('in 40 seconds')
    await page.getByRole('button', { name: 'Post comment' }).click()
    await expect(page.locator('.ask-wait')).toContainText(/in (?:\d|[123]\d|40) seconds/)
    await expect(page.locator('.your-words')).toHaveText(`${LIKE_THEM} number 8`)
    await context.close()
  })
})

test('the page that asks is well made', async () => {
  const token = await tokenOf(site.url + ARTICLE)
  const body = new URLSearchParams({ name: 'Tom', body: `${LIKE_THEM} number 9`, token }).toString()
  const answer = await raw(`${site.url}${ARTICLE}/comments`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body,
  })
  expect(answer.status).toBe(429)
  expect(answer.headers['retry-after']).toBe('40')
  expect(answer.headers['content-security-policy']).toContain("script-src 'self'")
  expect(answer.headers['cache-control']).toBe('no-store')
})

/** Comments and pingbacks that the shipped sample has. */
const SAMPLE = 7
const LIKE_THEM =
  'Great article! I really liked it and told all my friends about it. Visit http://shop.example for more.'

function countByState({ dataDir }: RunningSite): Record<string, number> {
  const Database = createRequire(import.meta.url)('libsql') as new (file: string) => {
    prepare(sql: string): { all(): { state: string; n: number }[] }
    close(): void
  }
  const database = new Database(path.join(dataDir, 'afterword.db'))
  try {
    const rows = database.prepare('SELECT "state", COUNT(*) AS n FROM "Comment" GROUP BY "state"').all()
    return Object.fromEntries(rows.map(({ state, n }) => [state, n]))
  } finally {
    database.close()
  }
}
