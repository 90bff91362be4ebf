import { expectNoFaults } from './axe'
import { expect, signIn, test } from './fixtures'
import { DESK_PAGES, SITE_PAGES } from './pages'
import { postForm, tokenOf } from './raw'

const WITH_FORM = '/articles/whose-friends'

for (const address of SITE_PAGES) {
  test(`${address.slice(0, 60)} is without faults, enlarged and spaced too`, async ({ page }) => {
    await page.goto(address)
    await expectNoFaults(page)
  })
}

test('the page to sign in is without faults', async ({ page }) => {
  await page.goto('/admin/sign-in')
  await expectNoFaults(page)
})

test('the desk is without faults, enlarged and spaced too', async ({ page, site }) => {
  for (const name of ['Ada', 'Berta']) {
    const fields = { name, body: 'Some words to wait.', url: 'https://ada.example/' }
    await postForm(`${site.url}${WITH_FORM}/comments`, { ...fields, token: await tokenOf(site.url + WITH_FORM) })
  }
  await signIn(page)
  await page.goto('/admin/comments')
  await page.getByRole('button', { name: /^Spam/ }).first().click()
  for (const address of DESK_PAGES) {
    await test.step(address, async () => {
      await page.goto(address)
      await expectNoFaults(page)
    })
  }
})

test('the form with mistakes and the own view are without faults', async ({ page }) => {
  await page.goto(WITH_FORM)
  await page.getByRole('button', { name: 'Post comment' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expectNoFaults(page)
  await page.getByLabel('Name').fill('Ada')
  await page.getByRole('textbox', { name: 'Comment' }).fill('Some words of mine.')
  await page.getByRole('button', { name: 'Post comment' }).click()
  await expect(page).toHaveURL(/key=/)
  await expectNoFaults(page)
})

test('where colours are forced, what can be pressed has an edge and what has the focus a ring', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  for (const address of ['/articles/thirty-days', '/search', '/admin/sign-in']) {
    await page.goto(address)
    const pressed = page.locator('button:visible, input:visible:not([type=checkbox], [type=radio]), textarea:visible')
    for (const each of await pressed.all()) {
      await each.focus()
      const [edge, ring] = await each.evaluate((element) => {
        const style = getComputedStyle(element)
        return [parseFloat(style.borderTopWidth), style.outlineStyle]
      })
      const about = `${address}: ${await each.evaluate((element) => element.outerHTML.slice(0, 80))}`
      expect(edge, about).toBeGreaterThan(0)
      expect(ring, about).not.toBe('none')
    }
  }
})

test('for who wants less motion, nothing moves', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const address of ['/', '/articles/thirty-days', '/admin/sign-in']) {
    await page.goto(address)
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((each) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(each)
          const lasts = transitionDuration.split(',').some((duration) => parseFloat(duration) > 0.01)
          return lasts || animationName !== 'none' || scrollBehavior === 'smooth'
        }).length,
    )
    expect(moving, address).toBe(0)
  }
})

test('who hears an article is led through it by landmarks, headings and names', async ({ page }) => {
  await page.goto('/articles/does-silence-make-them-miss-you')
  const heard = (await page.locator('body').ariaSnapshot()).split('\n').map((line) => line.trim())
  const parts = [
    /^- link "Skip to the text"/,
    /^- banner/,
    /^- link "Search"/,
    /^- navigation "Site"/,
    /^- main/,
    /^- link "Skip to the responses"/,
    /^- article/,
    /^- navigation "Breadcrumb"/,
    /^- heading "Does silence make them miss you\?" \[level=1\]/,
    /^- navigation "In this article"/,
    /^- heading "What it does to the other person" \[level=2\]/,
    /^- '?heading "7 responses/,
    /^- link "Reply to /,
    /^- heading "Write a comment"/,
    /^- textbox "Comment"/,
    /^- textbox "Name"/,
    /^- button "Post comment"/,
    /^- contentinfo/,
  ]
  let from = 0
  for (const part of parts) {
    const at = heard.findIndex((line, i) => i >= from && part.test(line))
    expect(at, `${part} after ${heard[from]}`).toBeGreaterThanOrEqual(0)
    from = at
  }
  const levels = heard.flatMap((line) => /^- '?heading .*\[level=(\d)\]/.exec(line)?.[1] ?? []).map(Number)
  levels.forEach((level, i) => expect(level, levels.join(' ')).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1))
})
