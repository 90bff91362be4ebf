import { expect, signIn, test } from './fixtures'
import { anAddress, postForm, raw, tokenOf } from './raw'

const ARTICLE = '/articles/looking-them-up'

async function aWaitingComment(url: string, fields: Record<string, string> = {}) {
  const token = await tokenOf(url + ARTICLE)
  const words = { name: 'Ada', body: `Words ${Math.random()}`, token, ...fields }
  const answer = await postForm(`${url}${ARTICLE}/comments`, words, { 'x-forwarded-for': anAddress() })
  return Number(/comments\/(\d+)/.exec(answer.headers.location!)![1])
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the words are mended, a note is left, and both texts stay', async ({ page, site }) => {
    const id = await aWaitingComment(site.url, { body: 'His number is 0151 5555' })
    await signIn(page)
    await page.goto(`/admin/comments/${id}`)
    await page.getByRole('button', { name: 'Approve this comment' }).click()
    await expect(page.locator('.undo')).toContainText('1 comment approved')
    await page.getByText('Edit the words').click()
    await page.getByLabel('Its words').fill('His number is (taken out)')
    await page.getByRole('button', { name: 'Save the words' }).click()
    await expect(page.getByRole('status')).toContainText('The words are changed')
    expect((await raw(site.url + ARTICLE)).text).toContain('His number is (taken out)')
    await page.getByText(/changed the words/).click()
    await expect(page.locator('.changed del')).toContainText('0151 5555')
    await expect(page.locator('.changed ins')).toContainText('(taken out)')
    await page.getByText('Both texts in full').click()
    await expect(page.locator('.texts pre').first()).toHaveText('His number is 0151 5555')

    await page.getByText('Add a note').click()
    await page.getByLabel('For the others at the desk').fill('She called, and asked for it.')
    await page.getByRole('button', { name: 'Add the note' }).click()
    await expect(page.locator('.said')).toHaveText('She called, and asked for it.')
  })

  test('kept words begin a reply', async ({ page, site }) => {
    const id = await aWaitingComment(site.url)
    await signIn(page)
    await page.goto('/admin/templates')
    await page.getByLabel('Title').last().fill('Thanks')
    await page
      .getByLabel(/^Words/)
      .last()
      .fill('Thank you for *this*.')
    await page.getByRole('button', { name: 'Keep these words' }).click()
    await expect(page.getByRole('status')).toContainText('Saved.')
    await page.goto(`/admin/comments/${id}`)
    await page.getByLabel('Begin the reply with').selectOption('Thanks')
    await page.getByRole('button', { name: 'Insert' }).click()
    await expect(page.getByLabel('Reply', { exact: true })).toHaveValue('Thank you for *this*.')
  })

  test('a view has a name, and is forgotten again', async ({ page }) => {
    await signIn(page)
    await page.goto('/admin/comments?kind=pingback&order=oldest')
    await page.getByText('Save this view').click()
    await page.getByRole('textbox', { name: 'Name' }).fill('Old pings')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('button', { name: 'Forget “Old pings”' })).toBeVisible()
    await page.goto('/admin/comments')
    await page.getByRole('link', { name: 'Old pings' }).click()
    await expect(page).toHaveURL(/kind=pingback&order=oldest/)
    await page.getByRole('button', { name: /Forget/ }).click()
    await expect(page.getByRole('link', { name: 'Old pings' })).toHaveCount(0)
  })

  test('a decision is found in the history and taken back, and what cannot be says why', async ({ page, site }) => {
    const id = await aWaitingComment(site.url)
    await signIn(page)
    await page.goto(`/admin/comments/${id}`)
    await page.getByRole('button', { name: 'Spam this comment' }).click()
    await expect(page.locator('.undo')).toContainText('marked as spam')
    await page.getByRole('button', { name: 'Trash this comment' }).click()
    await expect(page.locator('.undo')).toContainText('put in the trash')
    await page.goto(`/admin/history?number=${id}`)
    await expect(page.locator('.history')).toContainText('Somebody has decided anew since then.')
    await page.getByRole('button', { name: 'Take back' }).click()
    await expect(page.getByRole('status')).toContainText('Taken back')
    await page.getByRole('button', { name: 'Take back' }).click()
    await expect(page.getByRole('button', { name: 'Take back' })).toHaveCount(0)
    await page.goto('/admin/comments')
    await expect(page.locator(`#item-${id}`)).toBeVisible()
  })
})
