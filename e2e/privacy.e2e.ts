import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { load } from 'cheerio'
import type { Page } from '@playwright/test'
import { approve, expect, keysAreReady, signIn, test } from './fixtures'
import { anAddress, postForm, raw, tokenOf } from './raw'
import { startSite } from './start-site'
import { asLine, asText, NAUGHTY } from '@/lib/comments/naughty.fixture'

const ARTICLE = '/articles/looking-them-up'

/** Every host that a browser asked for anything. */
function hostsOf(page: Page) {
  const hosts = new Set<string>()
  page.on('request', (request) => hosts.add(new URL(request.url()).host))
  return hosts
}

test('reading, commenting and moderating ask nobody but the site', async ({ page, site }) => {
  const hosts = hostsOf(page)
  for (const address of ['/', ARTICLE, '/archive', '/tags', '/reading', '/subscriptions/my-data', '/visits']) {
    await page.goto(address)
  }
  await page.goto(ARTICLE)
  await page.getByLabel('Name').fill('Ada')
  await page
    .getByRole('textbox', { name: 'Comment' })
    .fill('![a](https://elsewhere.example/a.png) <img src="//elsewhere.example/b.png">')
  await page.getByLabel('Website').fill('https://elsewhere.example')
  await page.getByRole('button', { name: 'Post comment' }).click()
  await expect(page).toHaveURL(/\/comments\/(\d+)/)
  const id = /comments\/(\d+)/.exec(page.url())![1]!
  await signIn(page)
  const links = await page
    .locator('nav[aria-label=Admin] a')
    .evaluateAll((all) => all.map((each) => each.getAttribute('href')!))
  for (const address of [...links, `/admin/comments/${id}`]) {
    if (!(await page.goto(address))!.ok()) continue
    // The queue hears of what comes in by an answer that does not end.
    await (address === '/admin/comments' ? keysAreReady(page) : page.waitForLoadState('networkidle'))
  }
  await approve(page, id)
  await page.goto(ARTICLE)
  await expect(page.locator(`#comment-${id}`)).toBeVisible()
  expect([...hosts]).toEqual([new URL(site.url).host])
})

/** So many posts at once would be an attack: most are looked at before posting, and each twentieth is posted. */
const EACH_POSTED = 20

test('whatever people type as name and text comes back as it was, or is refused with a message', async ({ site }) => {
  test.setTimeout(240_000)
  const token = await tokenOf(site.url + ARTICLE)
  for (const [i, text] of NAUGHTY.entries()) {
    const fields = { name: text, body: `${text}\n\n${i}`, token }
    const isPosted = i % EACH_POSTED === 1
    const answer = await postForm(`${site.url}${ARTICLE}/comments`, { ...fields, ...(!isPosted && { preview: '1' }) })
    const page = load(
      isPosted && answer.status === 303 ? (await raw(site.url + answer.headers.location!)).text : answer.text,
    )
    expect(page('main').find('script:not([src^="/enhance"]), iframe, style, img[src^="http"]').length, text).toBe(0)
    if (answer.status === 422) {
      expect(page('#field-name-error').text(), text).not.toBe('')
      expect(page('#field-body').val(), text).toBe(fields.body)
      continue
    }
    expect(answer.status, text).toBe(isPosted ? 303 : 200)
    expect(asLine(page('.own-response .by > span').first().text()), text).toBe(asLine(text))
    expect(page('#field-body').val(), text).toBe(isPosted ? asText(fields.body) : fields.body)
    if (!isPosted) expect(page('#field-name').val(), text).toBe(text)
  }
})

test('an address that could be read in two ways is refused, and says so', async ({ site }) => {
  const token = await tokenOf(site.url + ARTICLE)
  const addresses = [
    ...['a@b.example,c@d.example', '"a@b.example" <c@d.example>', 'a(x)@b.example', 'a@b.example;c@d.example'],
    ...['"a b"@c.example', 'a@b', 'а@b.example', 'a@bücher.example', 'a@b.example>', 'a@[127.0.0.1]', 'a@b.example, '],
  ]
  for (const email of addresses) {
    const answer = await postForm(`${site.url}${ARTICLE}/comments`, { name: 'Ada', body: 'Words', token, email })
    expect(answer.status, email).toBe(422)
    expect(load(answer.text)('#field-email-error').text(), email).toContain('does not look like an e-mail address')
  }
})

test('where the site asks for an agreement, nothing is taken without it, and the desk shows the sentence', async ({
  browser,
}) => {
  const site = await startSite()
  const sentence = 'I agree that my name and my words are kept and shown.'
  const file = path.join(site.contentDir, 'site.yaml')
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nprivacy:\n  consent: ${sentence}\n`)
  const page = await (await browser.newContext({ baseURL: site.url, javaScriptEnabled: false })).newPage()
  await expect
    .poll(async () => {
      await page.goto(ARTICLE)
      return page.getByLabel(sentence).count()
    })
    .toBe(1)
  const token = await tokenOf(site.url + ARTICLE)
  const refused = await postForm(`${site.url}${ARTICLE}/comments`, { name: 'Ada', body: 'Words', token })
  expect(refused.status).toBe(422)
  expect(load(refused.text)('#field-consent-error').text()).toContain('Please tick this')

  await page.locator('#field-name').fill('Ada')
  await page.getByRole('textbox', { name: 'Comment' }).fill('Words that I stand by')
  await page.getByLabel(sentence).check()
  await page.getByRole('button', { name: 'Post comment' }).click()
  await expect(page).toHaveURL(/\/comments\/\d+/)
  const id = /comments\/(\d+)/.exec(page.url())![1]!
  await signIn(page)
  await page.goto(`/admin/comments/${id}`)
  await expect(page.locator('.facts').first()).toContainText(sentence)
  await page.context().close()
  await site.stop()
})

test('who asks for their data gets the same answer, known or not; links that open nothing say what to do', async ({
  page,
  site,
}) => {
  const ask = (email: string) => postForm(`${site.url}/subscriptions/my-data`, { email })
  const token = await tokenOf(site.url + ARTICLE)
  await postForm(`${site.url}${ARTICLE}/comments`, { name: 'Ada', body: 'Mine', email: 'ada@example.net', token })
  const [known, unknown] = [await ask('ada@example.net'), await ask('nobody@example.net')]
  expect(known.status).toBe(200)
  const words = (text: string) => load(text)('main').text()
  expect(words(known.text)).toBe(words(unknown.text))
  expect((await ask('no address')).status).toBe(422)

  for (const [link, said] of [
    ['MQ', 'A piece of the link is missing'],
    [`MQ.mzzzzzzz.${'x'.repeat(22)}`, 'was not made here'],
  ]) {
    const answer = await page.goto(`/subscriptions/my-data/${link}`)
    expect([403, 404]).toContain(answer!.status())
    await expect(page.locator('main')).toContainText(said!)
    await expect(page.getByRole('link', { name: 'Ask for a new link' })).toBeVisible()
  }
})

test('the owner forgets a person who asked for it: asked first, gone from the page at once, and only that it was is noted', async ({
  page,
  site,
}) => {
  const token = await tokenOf(site.url + ARTICLE)
  const from = { 'x-forwarded-for': anAddress() }
  const fields = { name: 'Philippa', body: 'Words of hers', email: 'philippa@example.net', token }
  const posted = await postForm(`${site.url}${ARTICLE}/comments`, fields, from)
  const id = /comments\/(\d+)/.exec(posted.headers.location!)![1]!
  await signIn(page)
  await approve(page, id)
  expect((await raw(site.url + ARTICLE)).text).toContain('Philippa')

  const link = await page.locator('.facts a[href^="/admin/people/"]').first().getAttribute('href')
  const person = /people\/(\d+)/.exec(link!)![1]
  await page.goto(`/admin/people/${person}/privacy`)
  await expect(page.locator('h1')).toContainText('philippa@')
  const file = await page.request.get(`/admin/people/${person}/privacy/file`)
  expect(await file.json()).toMatchObject({ email: 'philippa@example.net', comments: [{ text: 'Words of hers' }] })
  await page.getByLabel('Remove their comment').check()
  await page.getByLabel(/I am sure/).check()
  await page.getByRole('button', { name: 'Forget them' }).click()
  await expect(page.getByRole('status')).toContainText('It is done')
  await expect(page.locator('#traces')).toContainText('Erased')
  await expect(page.locator('#traces')).not.toContainText('philippa')
  await expect(page.locator('.calendar')).toContainText('What is in spam')
  expect((await raw(site.url + ARTICLE)).text).not.toContain('Philippa')
  await page.goto(`/admin/people/${person}/privacy`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('nothing here')
})
