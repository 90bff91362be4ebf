import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from './fixtures'
import { startSite, until, type RunningSite } from './start-site'

// The owner writes in Greek here, so that every Latin word is one of the interface.
const ARTICLE = `---
title: Τίτλος
description: Περιγραφή
date: 2026-01-02
updated: 2026-02-03
reviewed: 2026-02-04
author: anna
tags: [θέμα]
series: { name: Σειρά, part: 1 }
changes:
  - { date: 2026-02-03, what: Αλλαγή }
recommends: [vivlio]
---

Κείμενο με σημείωση[^1] και πίνακας.

| α | β |
|---|---|
| γ | δ |

- [x] έγινε

[^1]: Σημείωση.
`
const READING = `---
title: Βιβλίο
description: Περιγραφή
date: 2026-01-02
author: anna
tags: [θέμα]
item: { type: book, title: Βιβλίο, by: Συγγραφέας, published: '2020', price: '10' }
verdict: Καλό
rating: 4.5
for: Όλους
notFor: Κανέναν
pros: [Ναι]
cons: [Όχι]
links: [{ to: 'https://shop.example/1', at: Κατάστημα, sponsored: true }]
---

Κείμενο.
`
const siteIn = (language: string) => `title: Σελίδα
description: Περιγραφή
language: ${language}
authors: { anna: { name: Άννα, bio: Βιογραφικό, url: 'https://anna.example/' } }
navigation: [{ label: Άρθρα, to: / }]
share: [mail]
`

const PAGES = [
  ...['/', '/articles/titlos', '/articles/titlos/follow', '/reading', '/reading/vivlio', '/archive', '/tags'],
  ...[`/tags/${encodeURIComponent('θέμα')}`, '/authors/anna', '/search', '/search?q=κείμενο', '/search?q=χψω'],
  ...['/subscriptions/articles', '/subscriptions/find', '/subscriptions/my-data', '/subscriptions/me'],
  ...['/subscriptions/unsubscribe/x', '/nowhere', '/visits', '/webmention', '/xmlrpc'],
]

let site: RunningSite

test.beforeAll(async () => {
  const contentDir = mkdtempSync(path.join(tmpdir(), 'afterword-words-'))
  mkdirSync(path.join(contentDir, 'articles'))
  mkdirSync(path.join(contentDir, 'reading'))
  writeFileSync(path.join(contentDir, 'site.yaml'), siteIn('ar'))
  writeFileSync(path.join(contentDir, 'articles/titlos.mdx'), ARTICLE)
  writeFileSync(path.join(contentDir, 'reading/vivlio.mdx'), READING)
  site = await startSite({ contentDir })
})
test.afterAll(() => site.stop())

/** Names, examples and code, which are the same in every language. */
const NAMES =
  /Afterword|Markdown|CSV|OPML|JSON|XML-RPC|HTTP|POST|pingback\.ping|robots\.txt|User-agent|Disallow|name@example\.org|https?:\/\/\S+|localhost\S*|\w+\.example|Webmentions?|webmentions?|Pingback|Trackback|www|source|target/g

test('a site in Arabic says nothing in Latin letters, is read from the right, and does not scroll sideways', async ({
  page,
}) => {
  for (const address of PAGES) {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto(site.url + address)
    await expect(page.locator('html'), address).toHaveAttribute('lang', 'ar')
    await expect(page.locator('html'), address).toHaveAttribute('dir', 'rtl')
    const said = await page.evaluate(() => {
      const named = [...document.querySelectorAll('[aria-label], [alt], [title], [placeholder]')]
      const names = named.flatMap((each) =>
        ['aria-label', 'alt', 'title', 'placeholder'].map((a) => each.getAttribute(a)),
      )
      return [document.title, document.body.innerText, ...names].join('\n')
    })
    expect(said.replace(NAMES, '').match(/[a-z]{2,}.{0,20}/gi) ?? [], address).toEqual([])
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 900 })
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(over, `${address} at ${width} px`).toBeLessThanOrEqual(0)
    }
  }
})

test('another language in site.yaml is that of the next page', async ({ page }) => {
  writeFileSync(path.join(site.contentDir, 'site.yaml'), siteIn('de'))
  const inGerman = async () => (await (await fetch(`${site.url}/archive`)).text()).includes('lang="de"')
  await until(inGerman, 10_000, () => 'the site is still not German')
  await page.goto(`${site.url}/articles/titlos`)
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
  await expect(page.locator('.entry-byline')).toContainText('2. Januar 2026')
  await expect(page.locator('.entry-byline')).toContainText('überarbeitet am 3. Februar 2026')
  await page.goto(`${site.url}/reading/vivlio`)
  await expect(page.getByText('4,5 von 5')).toBeVisible()
  await expect(page.getByText('bezahlter Link', { exact: true })).toBeVisible()
  await expect(page.getByText('Für Käufe über Links')).toBeVisible()
})
