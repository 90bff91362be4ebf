import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { expect, test } from './fixtures'
import { raw } from './raw'

const ARTICLE = '/articles/does-silence-make-them-miss-you'
const TITLE = 'Does silence make them miss you?'
/** The order in which an article makes sense. */
const IN_ORDER = ['The Spare Key', TITLE, 'Ruth Garraway', '7 responses', 'Write a comment', 'Post comment']

function expectInOrder(text: string, parts: string[], about: string) {
  const places = parts.map((part) => text.indexOf(part))
  expect(
    places.every((place) => place >= 0),
    `${about}: ${parts.filter((part) => !text.includes(part)).join(', ')} missing`,
  ).toBe(true)
  expect(places, about).toEqual([...places].sort((a, b) => a - b))
}

test('without scripts and style sheets an article is in an order that makes sense, and can be answered', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site.url })
  const page = await context.newPage()
  await page.route(/\.(?:css|js|woff2)(?:\?|$)/, (route) => route.abort())
  await page.goto(ARTICLE)
  expectInOrder(await page.locator('body').innerText(), IN_ORDER.slice(0, -1), 'without styles')
  await page.getByLabel('Name').fill('Ada')
  await page.getByRole('textbox', { name: 'Comment' }).fill('Some plain words of mine.')
  await page.getByRole('button', { name: 'Post comment' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your comment is waiting to be read')
  await context.close()
})

test('a browser that shows nothing but text shows an article from its title to the form', async ({ site }) => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'afterword-w3m-')), 'page.html')
  for (const [address, parts] of [
    [ARTICLE, IN_ORDER],
    ['/reading/six-weeks-slowly', ['The verdict', 'What speaks for it', 'paid link']],
    ['/search?q=silence', ['What are you looking for?', 'results', 'Does silence']],
  ] as const) {
    writeFileSync(file, (await raw(site.url + address)).text)
    const text = execFileSync('w3m', ['-dump', '-cols', '100', '-I', 'UTF-8', '-O', 'UTF-8', file], {
      encoding: 'utf8',
    })
    expectInOrder(text, [...parts], `${address} in w3m`)
  }
})

test('the reader mode of a browser finds the title, the author and the whole text, and not the conversation', async ({
  site,
}) => {
  const { text } = await raw(site.url + ARTICLE)
  const { document } = parseHTML(text)
  const last = [...document.querySelectorAll('.prose > p')].at(-1)!.textContent.slice(0, 60)
  const read = new Readability(document).parse()!
  expect(read.title).toContain(TITLE)
  expect(read.byline).toContain('Ruth Garraway')
  expect(read.textContent).toContain(last)
  expect(read.textContent).not.toContain('Post comment')
})

test('printed, an article is its text and its conversation, with nothing to press', async ({ page }) => {
  await page.goto(ARTICLE)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.prose > p').first()).toBeVisible()
  await expect(page.locator('#comment-1')).toBeVisible()
  for (const hidden of ['.masthead nav', '.comment-form', '.share', '.anchor']) {
    for (const each of await page.locator(hidden).all()) await expect(each, hidden).toBeHidden()
  }
  await expect(page.getByRole('button')).toHaveCount(0)
})
