import { expect, keysAreReady, signIn, test } from './fixtures'
import { anAddress, postForm, raw, tokenOf } from './raw'

const ARTICLE = '/articles/looking-them-up'
const MANY = 105

/** Posts comments as so many people, and tells their numbers. */
async function waitingComments(url: string, count: number) {
  const token = async () => tokenOf(url + ARTICLE)
  const ids: number[] = []
  for (let i = 0; i < count; i++) {
    const fields = { name: `Reader ${i}`, body: `Words of reader ${i}, ${Math.random()}`, token: await token() }
    const answer = await postForm(`${url}${ARTICLE}/comments`, fields, { 'x-forwarded-for': anAddress() })
    ids.push(Number(/comments\/(\d+)/.exec(answer.headers.location!)![1]))
  }
  return ids
}

test('a hundred obvious items take a key each, no waiting, and less than a minute', async ({ page, site }, info) => {
  test.setTimeout(180_000)
  await waitingComments(site.url, MANY)
  await signIn(page)
  await page.goto('/admin/comments')
  await keysAreReady(page)
  const waiting = parseInt(await page.locator('.top .count').innerText(), 10)

  /** What the page shows of it within the same turn of a key: the row is gone and the next one has the focus. */
  let keys = 0
  let slowest = 0
  const press = async (key: string) => {
    const before = await page.evaluate(() => document.activeElement?.id ?? '')
    const begun = performance.now()
    await page.keyboard.press(key)
    keys += 1
    await page.waitForFunction((id) => document.activeElement?.id !== id, before, { polling: 'raf' })
    slowest = Math.max(slowest, performance.now() - begun)
  }

  const begun = Date.now()
  await press('j')
  for (let i = 0; i < 100; i++) await press('asd'[i % 3]!)
  const seconds = (Date.now() - begun) / 1_000
  info.annotations.push({ type: 'a hundred', description: `${seconds} s, ${keys} keys, the slowest ${slowest} ms` })
  expect(keys).toBe(101)
  expect(seconds).toBeLessThan(60)
  expect(slowest).toBeLessThan(5_000)

  // All of it has arrived: what is left waits, nothing else.
  await expect(page.locator('.top .count')).toHaveText(new RegExp(`^${waiting - 100}( waiting)?$`))
  await page.goto('/admin/comments')
  await expect(page.locator('.row')).toHaveCount(waiting - 100)
})

test('z takes back the last, and again the one before it; both are back, for the server as well', async ({
  page,
  site,
}) => {
  const [first, second] = (await waitingComments(site.url, 2)).toReversed()
  await signIn(page)
  await page.goto('/admin/comments')
  await keysAreReady(page)
  await page.locator(`#item-${first}`).focus()
  await page.keyboard.press('s')
  await page.keyboard.press('a')
  await expect(page.locator(`#item-${second}`)).toHaveCount(0)
  await page.keyboard.press('z')
  await expect(page.locator(`#item-${second}`)).toBeVisible()
  await page.keyboard.press('z')
  await expect(page.locator(`#item-${first}`)).toBeVisible()
  await expect(async () => {
    await page.goto('/admin/comments')
    await expect(page.locator(`#item-${first}`)).toBeVisible({ timeout: 2_000 })
    await expect(page.locator(`#item-${second}`)).toBeVisible({ timeout: 2_000 })
  }).toPass()
  expect((await raw(site.url + ARTICLE)).text).not.toContain(`id="comment-${second}"`)
})

test('what does not arrive is said, tried again, and nothing is lost', async ({ browser, site }) => {
  const [id] = await waitingComments(site.url, 1)
  const context = await browser.newContext({ baseURL: site.url })
  const page = await context.newPage()
  await signIn(page)
  await page.goto('/admin/comments')
  await keysAreReady(page)
  let answers = false
  await page.route('**/admin/comments/quick', (route) => (answers ? route.continue() : route.abort()))
  await page.locator(`#item-${id}`).focus()
  await page.keyboard.press('s')
  await expect(page.locator(`#item-${id}`)).toHaveCount(0)
  await expect(page.getByRole('alert').filter({ hasText: 'does not answer' })).toBeVisible()
  answers = true
  await expect(page.getByRole('alert').filter({ hasText: 'does not answer' })).toHaveCount(0)
  await page.goto('/admin/comments?state=spam')
  await expect(page.locator(`#item-${id}`)).toBeVisible()
  await context.close()
})

test('a tab that is closed at once has sent what was decided in it', async ({ browser, site }) => {
  const [id] = await waitingComments(site.url, 1)
  const context = await browser.newContext({ baseURL: site.url })
  const page = await context.newPage()
  await signIn(page)
  await page.goto('/admin/comments')
  await keysAreReady(page)
  await page.locator(`#item-${id}`).focus()
  await page.keyboard.press('d')
  await page.close({ runBeforeUnload: true })
  const other = await context.newPage()
  await expect(async () => {
    await other.goto('/admin/comments?state=trash')
    await expect(other.locator(`#item-${id}`)).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await context.close()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('all that match are shown, counted and decided about, and taken back', async ({ page, site }) => {
    const ids = await waitingComments(site.url, 3)
    await signIn(page)
    await page.goto('/admin/comments?q=reader')
    await page.getByRole('link', { name: 'Decide about all of them' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Decide about many')
    await page.locator('select[name=reason]').selectOption('Advertising')
    await page.getByRole('button', { name: /as spam/ }).click()
    await expect(page.locator('.undo')).toContainText('marked as spam')
    await page.goto(`/admin/comments/${ids[0]}`)
    await expect(page.locator('.history')).toContainText('Advertising')
  })
})
