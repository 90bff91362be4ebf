import { expect, test } from './fixtures'
import { anAddress, postForm, raw, tokenOf } from './raw'

const ARTICLE = '/articles/before-you-write'

test.describe('a commenter without script', () => {
  test.use({ javaScriptEnabled: false })

  test('posts, sees that it waits, edits it, and takes it back', async ({ page }) => {
    await page.goto(ARTICLE)
    await page.getByLabel('Name').fill('Ines')
    await page.getByRole('textbox', { name: 'Comment' }).fill('I waited *three weeks*.\nIt was right.')
    await page.getByRole('button', { name: 'Post comment' }).click()

    await expect(page).toHaveURL(/\/comments\/\d+\?key=/)
    await expect(page.locator('em', { hasText: 'three weeks' })).toBeVisible()
    await expect(page.locator('main')).toContainText(/wait/i)
    await expect(page.locator('main')).toContainText(/bookmark/i)

    await page.locator('#field-body').fill('I waited four weeks.')
    await page.getByRole('button', { name: /save/i }).click()
    await expect(page).toHaveURL(/\/comments\/\d+\?key=/)
    await expect(page.locator('main')).toContainText('I waited four weeks.')
    await expect(page.getByRole('status')).toHaveText('Your change is saved.')
    await expect(page.locator('.own-edit')).toContainText(/for 1[0-5] minutes more, until \d\d:\d\d [A-Z]/)

    const article = await page.request.get(ARTICLE)
    expect(await article.text()).not.toContain('four weeks')

    await expect(page.getByRole('button', { name: /delete/i })).toBeHidden()
    await page.getByText('Delete my comment').click()
    await page.getByRole('button', { name: 'Yes, delete it' }).click()
    await expect(page.locator('main')).toContainText('You have deleted your comment')
    await expect(page.locator('main')).not.toContainText('no longer')
    await expect(page.getByRole('button', { name: /save/i })).toHaveCount(0)
  })

  test('with mistakes gets the form back with everything typed, a summary and a message at each field', async ({
    page,
  }) => {
    await page.goto(ARTICLE)
    await page.locator('#field-email').fill('not an address')
    await page.getByLabel('Website').fill('javascript:alert(1)')
    await page.getByRole('textbox', { name: 'Comment' }).fill('My words are <kept> & "safe".')
    await page.getByRole('button', { name: 'Post comment' }).click()

    await expect(page.getByRole('alert')).toBeVisible()
    for (const field of ['name', 'email', 'url']) {
      await expect(page.locator(`#field-${field}`)).toHaveAttribute('aria-invalid', 'true')
      await expect(page.getByRole('alert').locator(`a[href="#field-${field}"]`)).toBeVisible()
    }
    await expect(page.locator('#field-body')).toHaveValue('My words are <kept> & "safe".')
    await expect(page.locator('#field-email')).toHaveValue('not an address')

    await page.getByLabel('Name').fill('Ines')
    await page.locator('#field-email').fill('')
    await page.getByLabel('Website').fill('example.org')
    await page.getByRole('button', { name: 'Post comment' }).click()
    await expect(page).toHaveURL(/\/comments\/\d+\?key=/)
  })

  test('looks at a preview before posting', async ({ page }) => {
    await page.goto(ARTICLE)
    await page.getByLabel('Name').fill('Ines')
    await page.getByRole('textbox', { name: 'Comment' }).fill('A **strong** word for the preview')
    await page.getByRole('button', { name: 'Preview' }).click()
    await expect(page.locator('main strong').filter({ hasText: 'strong' })).toBeVisible()
    await expect(page.locator('main').getByRole('link', { name: 'Before you write' })).toHaveAttribute('href', ARTICLE)
    await page.getByRole('button', { name: 'Post comment' }).click()
    await expect(page).toHaveURL(/\/comments\/\d+\?key=/)
  })

  test('replies to a comment', async ({ page }) => {
    await page.goto('/articles/does-silence-make-them-miss-you')
    await page.locator('#comment-1').getByRole('link', { name: /reply/i }).click()
    await expect(page.locator('input[name=parent]')).toHaveValue('1')
    await page.getByLabel('Name').fill('Tom')
    await page.getByRole('textbox', { name: 'Comment' }).fill('A reply to the first one.')
    await page.getByRole('button', { name: 'Post comment' }).click()
    await expect(page).toHaveURL(/\/comments\/\d+\?key=/)
  })
})

const fields = async (url: string, more: Record<string, string> = {}) => ({
  name: 'Ada',
  body: `Some words ${Math.random()}`,
  token: await tokenOf(url),
  ...more,
})

test('a comment is answered with 303 to the own view, which only its key opens', async ({ site }) => {
  const answer = await postForm(`${site.url}${ARTICLE}/comments`, await fields(site.url + ARTICLE))
  expect(answer.status).toBe(303)
  const own = answer.headers.location!
  expect(own).toMatch(/^\/comments\/\d+\?key=[\w-]+$/)
  const view = await raw(site.url + own)
  expect(view.status).toBe(200)
  expect(view.headers['cache-control']).toBe('no-store')
  expect(view.text).toContain('noindex')
  expect((await raw(`${site.url}${own.slice(0, -3)}xyz`)).status).toBe(403)
  expect((await raw(site.url + own.split('?')[0]!)).status).toBe(404)
  const forbidden = await postForm(site.url + own.split('?')[0]!, { key: 'wrong', action: 'delete' })
  expect(forbidden.status).toBe(403)
})

test('the same submission twenty times at once is one comment and the same answer', async ({ site }) => {
  const form = await fields(site.url + ARTICLE)
  const from = anAddress()
  const send = () => postForm(`${site.url}${ARTICLE}/comments`, form, { 'x-forwarded-for': from })
  const answers = await Promise.all(Array.from({ length: 20 }, send))
  answers.push(await send())
  expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([303]))
  expect(new Set(answers.map((answer) => answer.headers.location)).size).toBe(1)
})

test('text beyond the limit is refused, not cut; a body over 256 KiB is refused before it is parsed', async ({
  site,
}) => {
  const long = await postForm(
    `${site.url}${ARTICLE}/comments`,
    await fields(site.url + ARTICLE, { body: 'ä'.repeat(20_001) }),
  )
  expect(long.status).toBe(422)
  expect(long.text).toContain('1 characters too long')
  expect(long.text).toContain('ä'.repeat(20_001))
  const fits = await postForm(
    `${site.url}${ARTICLE}/comments`,
    await fields(site.url + ARTICLE, { body: 'ä'.repeat(20_000) }),
  )
  expect(fits.status).toBe(303)
  const huge = await postForm(`${site.url}${ARTICLE}/comments`, { body: 'x'.repeat(256 * 1024) })
  expect(huge.status).toBe(413)
  expect(huge.text).toContain('256 KiB')
})

test('what is not a form, or comes from another site, is refused with a sentence', async ({ site }) => {
  const json = await raw(`${site.url}${ARTICLE}/comments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
  expect(json.status).toBe(400)
  expect(json.text).toContain('could not be read as one of the forms')
  const foreign = await postForm(`${site.url}${ARTICLE}/comments`, await fields(site.url + ARTICLE), {
    origin: 'https://evil.example',
  })
  expect(foreign.status).toBe(403)
  expect(foreign.text).toContain('SITE_URL')
})

test('too many from one network are told when to come back, and keep their words', async ({ site }) => {
  const from = anAddress()
  const token = await tokenOf(site.url + ARTICLE)
  const statuses: number[] = []
  let refused
  for (let i = 0; i < 20 && !refused; i++) {
    const answer = await postForm(
      `${site.url}${ARTICLE}/comments`,
      { name: 'Eager', body: `Number ${i} ${Math.random()}`, token },
      { 'x-forwarded-for': from },
    )
    statuses.push(answer.status)
    if (answer.status === 429) refused = answer
  }
  expect(statuses.filter((status) => status === 303).length).toBeGreaterThanOrEqual(5)
  expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0)
  expect(refused?.text).toContain(`Number ${statuses.length - 1}`)
})

test('nothing of a waiting comment shows anywhere public, and an e-mail address never', async ({ site }) => {
  const secret = `marker${Math.random().toString(36).slice(2)}`
  await postForm(
    `${site.url}${ARTICLE}/comments`,
    await fields(site.url + ARTICLE, { name: secret, body: secret, email: `${secret}@example.org` }),
  )
  for (const address of ['/', ARTICLE, `${ARTICLE}/comments/feed.xml`, '/feed.xml', '/sitemap.xml', '/archive']) {
    expect((await raw(site.url + address)).text, address).not.toContain(secret)
  }
  expect(site.output()).not.toContain(secret)
})

test('a reply to what is not there keeps the words', async ({ site }) => {
  const answer = await postForm(
    `${site.url}${ARTICLE}/comments`,
    await fields(site.url + ARTICLE, { parent: '999999', body: 'kept words' }),
  )
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('kept words')
})

test('a follow wish is kept, and can be taken back', async ({ site }) => {
  const answer = await postForm(
    `${site.url}${ARTICLE}/comments`,
    await fields(site.url + ARTICLE, { email: 'ada@example.org', notify: '1' }),
  )
  const own = answer.headers.location!
  const [address, key] = [own.split('?')[0]!, own.split('key=')[1]!]
  expect((await raw(site.url + own)).text).toMatch(/unfollow/)
  const stopped = await postForm(site.url + address, { key, action: 'unfollow' })
  expect(stopped.status).toBe(303)
  expect((await raw(site.url + own)).text).toMatch(/value="follow"/)
})

test('with script a draft is kept, the reply form comes to the comment, and the box grows', async ({ page }) => {
  await page.goto('/articles/does-silence-make-them-miss-you')
  const box = page.locator('#field-body')
  const before = (await box.boundingBox())!.height
  await box.fill('line\n'.repeat(30))
  await expect.poll(async () => (await box.boundingBox())!.height).toBeGreaterThan(before)
  await box.fill('A draft to be kept')
  await page.reload()
  await expect(box).toHaveValue('A draft to be kept')

  await page.locator('#comment-1').getByRole('link', { name: /reply/i }).first().click()
  await expect(page.locator('#comment-1 #comment-form')).toBeVisible()
  await expect(box).toBeFocused()
  await expect(page.locator('input[name=parent]')).toHaveValue('1')
  await page.getByRole('button', { name: 'Cancel the reply' }).click()
  await expect(page.locator('input[name=parent]')).toHaveCount(0)
  await expect(page.locator('#comment-1 #comment-form')).toHaveCount(0)

  await page.locator('#comment-1').getByRole('link', { name: /reply/i }).first().click()
  await page.getByLabel('Name').fill('Tom')
  await box.fill('A reply in its place.')
  await page.getByRole('button', { name: 'Post comment' }).click()
  await expect(page).toHaveURL(/key=/)
  await page.goto('/articles/does-silence-make-them-miss-you')
  await page.locator('#comment-1').getByRole('link', { name: /reply/i }).first().click()
  await expect(box).toHaveValue('')
})

test('a draft outlives a post that did not arrive, and is gone once its author sees it posted', async ({ page }) => {
  await page.goto(ARTICLE)
  const box = page.locator('#field-body')
  await box.fill('Words that must not be lost')
  await page.getByLabel('Name').fill('Tom')
  await page.route(`**${ARTICLE}/comments`, (route) => route.abort())
  await page.getByRole('button', { name: 'Post comment' }).click()
  await expect(page).toHaveURL(/^chrome-error:/)
  await page.unroute(`**${ARTICLE}/comments`)
  await page.goto(ARTICLE)
  await expect(box).toHaveValue('Words that must not be lost')

  await page.getByLabel('Name').fill('Tom')
  await page.getByRole('button', { name: 'Post comment' }).click()
  await expect(page).toHaveURL(/key=/)
  await page.goto(ARTICLE)
  await expect(box).toHaveValue('')
})

test('who cancels a reply finds the comment that they had begun', async ({ page }) => {
  await page.goto('/articles/does-silence-make-them-miss-you')
  const box = page.locator('#field-body')
  const reply = page.locator('#comment-1').getByRole('link', { name: /reply/i }).first()
  await box.fill('To everybody')
  await reply.click()
  await expect(box).toHaveValue('')
  await box.fill('To one')
  await page.getByRole('button', { name: 'Cancel the reply' }).click()
  await expect(box).toHaveValue('To everybody')
  await reply.click()
  await expect(box).toHaveValue('To one')
})

test('what could not be taken says which article it was for', async ({ site }) => {
  const huge = await postForm(`${site.url}${ARTICLE}/comments`, { body: 'x'.repeat(256 * 1024) })
  expect(huge.text).toContain(`<a href="${ARTICLE}">`)
  const json = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }
  expect((await raw(`${site.url}${ARTICLE}/comments`, json)).text).toContain(`<a href="${ARTICLE}">`)
})
