import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, signIn, test } from './fixtures'
import { raw } from './raw'
import { until, type RunningSite } from './start-site'

const DISCLOSURE = /earns this site a small commission/

const save = (site: RunningSite, file: string, text: string) => writeFileSync(path.join(site.contentDir, file), text)
const article = (body: string) => `---\ntitle: On shops\ndate: 2026-01-05\nauthor: ruth-garraway\n---\n\n${body}\n`

/** Writes a file and waits until its page shows it. */
async function publish(site: RunningSite, slug: string, body: string, shows: string) {
  save(site, `articles/${slug}.mdx`, article(body))
  const page = async () => (await raw(`${site.url}/articles/${slug}`)).text
  await until(
    async () => (await page()).includes(shows),
    10_000,
    () => `${slug} does not show ${shows}`,
  )
  return page()
}

test('a paid link in a text is labelled, and the disclosure stands right above its paragraph', async ({
  site,
  page,
}) => {
  await publish(site, 'on-shops', 'First.\n\nThere is [a course](link:six-weeks-slowly).\n\nLast.', 'First.')
  await page.goto('/articles/on-shops')
  const link = page.getByRole('link', { name: 'a course' })
  await expect(link).toHaveAttribute('rel', 'sponsored')
  await expect(link).toHaveAttribute('href', 'https://courses.example.org/six-weeks-slowly?from=spare-key')
  await expect(page.locator('.prose p', { has: link })).toContainText('a course paid link')
  await expect(page.locator('.prose > *')).toHaveText(['First.', DISCLOSURE, /There is/, 'Last.'])
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText(DISCLOSURE)).toBeVisible()
  await expect(page.locator('.prose .link-label')).toBeVisible()
})

test('on a reading page the shop is named plainly, and the disclosure stands before it once', async ({ page }) => {
  await page.goto('/reading/six-weeks-slowly')
  const shops = page.getByRole('region', { name: 'Where to get it' })
  await expect(shops.getByRole('link', { name: 'Marchbank Courses' })).toHaveAttribute('rel', 'sponsored')
  await expect(shops.locator('> *')).toHaveText(['Where to get it', DISCLOSURE, /Marchbank Courses.*paid link/])
  await expect(page.getByText(DISCLOSURE)).toHaveCount(1)
  await page.goto('/reading/asking-twice')
  await expect(page.getByText(DISCLOSURE)).toHaveCount(0)
  await expect(page.locator('[rel~=sponsored]')).toHaveCount(0)
})

test('a feed that tells of a paid link tells so', async ({ site }) => {
  const { text } = await raw(`${site.url}/feed.xml`)
  const [, item = ''] = /<item>((?:(?!<item>)[\s\S])*reading\/six-weeks-slowly[\s\S]*?)<\/item>/.exec(text) ?? []
  expect(item).toMatch(DISCLOSURE)
})

test('for whom it is stands on the page, and what to take instead', async ({ page }) => {
  await page.goto('/reading/asking-twice')
  await expect(page.locator('.for-whom')).toContainText('Two people who have parted')
  await page.getByRole('region', { name: 'If it is not for you' }).getByRole('link', { name: 'Six Weeks' }).click()
  await expect(page).toHaveURL(/\/reading\/six-weeks-slowly$/)
})

test('the list is in the editor’s order, and plain links narrow it', async ({ page }) => {
  await page.goto('/reading')
  const titles = page.locator('.teaser h2')
  await expect(titles).toHaveText([
    'Six Weeks, Slowly',
    'The Empty Half of the Bed',
    'Until Thursday',
    'The Kitchen Table',
    'Asking Twice',
  ])
  await page.getByRole('navigation', { name: 'Kinds' }).getByRole('link', { name: 'Books' }).click()
  await expect(page).toHaveURL(/\/reading\?kind=book$/)
  await expect(titles).toHaveText(['The Empty Half of the Bed', 'Asking Twice'])
  await expect(page.getByRole('link', { name: 'Books' })).toHaveAttribute('aria-current', 'page')
  await page.goto('/reading?kind=nonsense')
  await expect(titles).toHaveCount(5)
})

test('the whole list can be taken away', async ({ site }) => {
  const csv = await raw(`${site.url}/reading.csv`)
  expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8')
  expect(csv.text).toMatch(/^\uFEFF?title,by,kind,.*\r\n"Six Weeks, Slowly",Leonie Marchbank,course,/)
  const opml = await raw(`${site.url}/reading.opml`)
  expect(opml.headers['content-type']).toBe('text/x-opml; charset=utf-8')
  expect(opml.text.match(/<outline type="link"/g)).toHaveLength(5)
})

test('/go/ leads to what the registry sends there, unindexed, and its clicks are counted but for who objects', async ({
  site,
  page,
}) => {
  expect((await raw(`${site.url}/go/six-weeks-slowly`)).status).toBe(404)
  const links = path.join(site.contentDir, 'links.yaml')
  writeFileSync(links, readFileSync(links, 'utf8').replace('shop: Marchbank', 'through: go\n  shop: Marchbank'))
  appendFileSync(path.join(site.contentDir, 'site.yaml'), '\ncountClicks: true\n')
  const go = (headers: Record<string, string> = {}) => raw(`${site.url}/go/six-weeks-slowly`, { headers })
  await until(
    async () => (await go({ DNT: '1' })).status === 302,
    10_000,
    () => '/go/ leads nowhere',
  )
  await until(
    async () => (await raw(`${site.url}/reading/six-weeks-slowly`)).text.includes('href="/go/six-weeks-slowly"'),
    10_000,
    () => 'the page does not link to /go/',
  )

  const followed = await go()
  expect(followed.headers).toMatchObject({
    location: 'https://courses.example.org/six-weeks-slowly?from=spare-key',
    'x-robots-tag': 'noindex',
  })
  expect(followed.headers['set-cookie']).toBeUndefined()
  await go({ DNT: '1' })
  await go({ 'Sec-GPC': '1' })
  await go()
  expect((await raw(`${site.url}/go/nobody`)).status).toBe(404)
  expect((await raw(`${site.url}/robots.txt`)).text).toContain('Disallow: /go/')

  await signIn(page)
  await page.goto('/admin/links/dead')
  await expect(page.getByRole('row', { name: /six-weeks-slowly/ })).toContainText('2')
})
