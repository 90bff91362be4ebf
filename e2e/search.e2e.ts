import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { load } from 'cheerio'
import { approve, expect, signIn, test } from './fixtures'
import { anAddress, postForm, raw, tokenOf } from './raw'
import { until, type RunningSite } from './start-site'

const results = (page: Page) => page.locator('.search-results > li')

/** From a network of its own, so that the limit is not what is tested. */
const searchPage = async (site: RunningSite, typed: string, more = '') =>
  (
    await raw(`${site.url}/search?q=${encodeURIComponent(typed)}${more}`, {
      headers: { 'x-forwarded-for': anAddress() },
    })
  ).text

/** The whole sample is in the index. */
const indexIsMade = (site: RunningSite) =>
  until(
    async () => !(await searchPage(site, 'silence')).includes('is being made'),
    60_000,
    () => 'the index was not made',
  )

test.beforeEach(async ({ site }) => indexIsMade(site))

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a reader searches from any page, looks in comments alone, and opens what was found', async ({ page }) => {
    await page.goto('/about')
    await page.getByRole('link', { name: 'Search', exact: true }).click()
    await page.getByLabel('What are you looking for?').fill('silence')
    await page.getByRole('button', { name: 'Search' }).click()
    await expect(page).toHaveTitle(/^Search for “silence”/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Search for “silence”')
    await expect(results(page).first().getByRole('heading')).toContainText(/silence/i)
    await expect(results(page).first().locator('mark').first()).toHaveText(/silence/i)
    await page.getByRole('link', { name: 'Comments', exact: true }).click()
    await expect(page).toHaveURL(/kind=comments/)
    await expect(page.getByLabel('What are you looking for?')).toHaveValue('silence')
    await results(page).first().getByRole('link').click()
    await expect(page).toHaveURL(/\/articles\/[^#]+#comment-\d+$/)
  })

  test('who reads on gets further results, each once', async ({ page }) => {
    await page.goto('/search?q=the')
    const seen = await results(page)
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    await page.getByRole('link', { name: 'More results' }).click()
    const further = await results(page)
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(further.length).toBeGreaterThan(0)
    expect(new Set([...seen, ...further]).size).toBe(seen.length + further.length)
    await page.getByRole('link', { name: 'Back to the first results' }).click()
    await expect(results(page).first().getByRole('link')).toHaveAttribute('href', seen[0]!)
  })

  test('who finds nothing is told what may have been meant, and where to go on', async ({ page }) => {
    await page.goto('/search?q=silense')
    await expect(page.getByText('Nothing here has all of that')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'The newest' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'By subject' })).toBeVisible()
    await page.getByRole('link', { name: 'silence', exact: true }).first().click()
    await expect(results(page).first()).toBeVisible()
  })
})

test('titles are suggested while one types', async ({ page, site }) => {
  await page.goto('/search')
  await page.getByLabel('What are you looking for?').pressSequentially('silence make')
  await expect(page.locator('#search-titles option').first()).toHaveText(/silence/i)
  const answer = await raw(`${site.url}/search/suggest?q=silence`, { headers: { accept: 'application/json' } })
  expect(answer.headers['content-type']).toBe('application/json')
  expect(answer.headers['cache-control']).toBe('no-store')
  expect(JSON.parse(answer.text)).toEqual(expect.arrayContaining([expect.stringMatching(/silence/i)]))
})

test('a search is never kept, nor listed by search engines, nor a thing to be run', async ({ site }) => {
  const attacks = [
    ...readFileSync('lib/comments/fixtures/xss.txt', 'utf8').split('\n'),
    ...readFileSync('lib/search/fixtures/sqli.txt', 'utf8').split('\n'),
  ].filter((line, i) => line.trim() && i % 40 === 0)
  expect(attacks.length).toBeGreaterThan(80)
  for (const attack of attacks) {
    const query = encodeURIComponent(attack)
    const answer = await raw(`${site.url}/search?q=${query}&after=${query}&kind=${query}`, {
      headers: { 'x-forwarded-for': anAddress() },
    })
    expect(answer.status, attack).toBe(200)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.headers['x-robots-tag']).toBe('noindex')
    const $ = load(answer.text)
    expect($('script').length, attack).toBe(1)
    expect($('img, iframe, object, embed, style, base, [style]').length, attack).toBe(0)
    for (const element of $('*')) {
      for (const [name, value] of Object.entries($(element).attr() ?? {})) {
        expect(name, attack).not.toMatch(/^on/i)
        if (name === 'href' || name === 'src' || name === 'action')
          expect(value, attack).toMatch(/^(?:\/(?!\/)|#|http:\/\/localhost)/)
      }
    }
  }
})

test('an article is found at once after it was saved, and no more after it was removed', async ({ site }) => {
  const file = path.join(site.contentDir, 'articles', 'about-marmalade.mdx')
  const write = (words: string) =>
    writeFileSync(file, `---\ntitle: About marmalade\ndate: 2026-01-01\nauthor: ruth-garraway\n---\n\n${words}\n`)
  const isThere = async () => (await raw(`${site.url}/articles/about-marmalade`)).status === 200
  write('Bitter oranges, boiled.')
  await until(isThere, 20_000, () => 'the article did not come')
  expect(await searchPage(site, 'orange')).toContain('/articles/about-marmalade')
  write('Only lemons now.')
  await until(
    async () => (await raw(`${site.url}/articles/about-marmalade`)).text.includes('lemons'),
    20_000,
    () => 'the article did not change',
  )
  expect(await searchPage(site, 'orange')).not.toContain('/articles/about-marmalade')
  expect(await searchPage(site, 'lemon')).toContain('/articles/about-marmalade')
  rmSync(file)
  await until(
    async () => !(await isThere()),
    20_000,
    () => 'the article did not go',
  )
  expect(await searchPage(site, 'marmalade')).not.toContain('/articles/about-marmalade')
})

test('a comment is found at once after it was approved, and no more after it was binned', async ({ page, site }) => {
  const article = '/articles/thirty-days'
  const posted = await postForm(`${site.url}${article}/comments`, {
    name: 'Ada',
    body: 'I read it to a *marmoset*, twice.',
    token: await tokenOf(site.url + article),
  })
  const id = /\/comments\/(\d+)/.exec(posted.headers.location!)![1]!
  const isFound = async () => (await searchPage(site, 'marmosets')).includes(`"/comments/${id}"`)
  expect(await isFound()).toBe(false)
  await signIn(page)
  await approve(page, id)
  expect(await isFound()).toBe(true)
  await page.locator('.undo').getByRole('button', { name: /undo/i }).click()
  await until(
    async () => !(await raw(site.url + article)).text.includes(`id="comment-${id}"`),
    20_000,
    () => 'the approval was not undone',
  )
  expect(await isFound()).toBe(false)
})

test('so many searches from one network that one has to wait', async ({ site }) => {
  const headers = { 'x-forwarded-for': anAddress() }
  const ask = () => raw(`${site.url}/search?q=silence`, { headers })
  let answer = await ask()
  for (let i = 0; i < 100 && answer.status === 200; i++) answer = await ask()
  expect(answer.status).toBe(429)
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
  expect(answer.text).toContain('Please try again in a minute')
})
