import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { HtmlValidate } from 'html-validate'
import { expect, signIn, test } from './fixtures'
import { DESK_PAGES, SITE_PAGES } from './pages'
import { postForm, raw, tokenOf } from './raw'
import { until } from './start-site'

/** What is wrong with markup; which of two right ways to write something is React’s affair. */
const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    ...{
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'doctype-style': 'off',
      'void-style': 'off',
    },
    ...{ 'no-raw-characters': 'off', 'no-trailing-whitespace': 'off', 'no-implicit-button-type': 'off' },
    // A hash of what we serve ourselves says nothing new, and titles are as long as they are.
    ...{ 'require-sri': 'off', 'long-title': 'off' },
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // What stands aside within an article is no landmark unless it has a name.
    'unique-landmark': 'off',
  },
})

/** A form that runs a server action goes to the page itself; React writes that as an empty address, which it should leave out. */
const ACTION_OF_REACT = /Attribute "action" has invalid value ""/

async function faultsOf(html: string, about: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages, source }) =>
    messages
      .filter(({ message }) => !ACTION_OF_REACT.test(message))
      .map(({ ruleId, message, offset }) => {
        const place = (source ?? '').slice(Math.max(0, offset - 60), offset + 60)
        return `${about}: ${ruleId}: ${message} in ${place}`
      }),
  )
}

const ARTICLE = '/articles/whose-friends'

test('the pages of the site and what forms are answered with are valid HTML', async ({ site }) => {
  const answers = await Promise.all(
    SITE_PAGES.map(async (address) => [address, await raw(site.url + address)] as const),
  )
  const token = await tokenOf(site.url + ARTICLE)
  const forms: [string, Record<string, string>][] = [
    [`${ARTICLE}/comments`, { token, name: '', body: '', email: 'no' }],
    [`${ARTICLE}/comments`, { token, name: 'Ada', body: 'Look *first*.', preview: '1' }],
    [`${ARTICLE}/follow`, { email: 'no' }],
    ['/comments/1/report', { reason: '' }],
    ['/subscriptions/articles', { email: 'no' }],
    ['/subscriptions/articles', { email: 'ada@example.org' }],
    ['/subscriptions/find', { email: 'ada@example.org' }],
    ['/subscriptions/my-data', { email: 'no' }],
    ['/webmention', { source: 'no', target: 'no' }],
    ['/visits', { host: 'no' }],
  ]
  for (const [address, fields] of forms) {
    answers.push([`POST ${address}`, await postForm(site.url + address, fields, { accept: 'text/html' })])
  }
  const faults = await Promise.all(answers.map(([address, { text }]) => faultsOf(text, address)))
  expect(faults.flat()).toEqual([])
})

test('the desk is valid HTML', async ({ page, site }) => {
  const token = await tokenOf(site.url + ARTICLE)
  await postForm(`${site.url}${ARTICLE}/comments`, { name: 'Ada', body: 'Some words to wait.', token })
  await signIn(page)
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const faults = await faultsOf((await raw(`${site.url}/admin/sign-in`)).text, '/admin/sign-in')
  for (const address of DESK_PAGES) {
    const { text } = await raw(site.url + address, { headers: { cookie } })
    faults.push(...(await faultsOf(text, address)))
  }
  expect(faults).toEqual([])
})

test('four fifths of the style sheet are used by the pages', async ({ page, site }) => {
  writeFileSync(path.join(site.contentDir, 'articles/everything.md'), EVERYTHING)
  const used = new Map<string, { size: number; marks: Set<number> }>()
  const collect = async (visit: () => Promise<unknown>) => {
    // What was used by a page is forgotten with it.
    await page.coverage.startCSSCoverage()
    await page.setViewportSize({ width: 360, height: 900 })
    await visit()
    await page.setViewportSize({ width: 1440, height: 900 })
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media, colorScheme: 'dark' })
      await page.evaluate(() => document.body.offsetHeight)
    }
    await page.emulateMedia({ media: null, colorScheme: null })
    for (const { url, text = '', ranges } of await page.coverage.stopCSSCoverage()) {
      if (!url.startsWith(site.url)) continue
      const sheet = used.get(url) ?? { size: text.length, marks: new Set() }
      for (const { start, end } of ranges) for (let i = start; i < end; i++) sheet.marks.add(i)
      used.set(url, sheet)
    }
  }
  await until(
    async () => (await raw(`${site.url}/articles/everything`)).status === 200,
    10_000,
    () => 'the article is not there',
  )
  for (const address of [...SITE_PAGES, '/articles/everything']) await collect(() => page.goto(address))
  await page.goto(ARTICLE)
  await collect(async () => {
    await page.getByRole('button', { name: 'Post comment' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
  })
  await page.getByLabel('Name').fill('Ada')
  await page.getByRole('textbox', { name: 'Comment' }).fill('Some words of mine.')
  await collect(async () => {
    await page.getByRole('button', { name: 'Post comment' }).click()
    await expect(page).toHaveURL(/key=/)
  })
  expect(used.size).toBe(1)
  for (const [url, { size, marks }] of used) expect(marks.size / size, url).toBeGreaterThan(0.8)
})

/** All that a text can be made of. */
const EVERYTHING = `---
title: Everything
date: 2026-01-02
author: ruth-garraway
changes: [{ date: 2026-02-03, what: Something }]
---

Text with ${Array.from({ length: 20 }, (_, i) => `a note[^${i + 1}]`).join(', ')}.

## A part

### A smaller part

#### The smallest

> A quotation with *emphasis*.

---

- [x] done
- [ ] to do

| left | right | centre |
| :--- | ----: | :----: |
| a    | b     | c      |

\`\`\`js
// A comment
const answer = 'yes'
\`\`\`

${Array.from({ length: 20 }, (_, i) => `[^${i + 1}]: Note ${i + 1}.`).join('\n')}
`
