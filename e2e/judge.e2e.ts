import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test as base, type Page } from '@playwright/test'
import { expectNoFaults } from './axe'
import { expect, signIn } from './fixtures'
import { postForm, tokenOf } from './raw'
import { freePort, startSite, type RunningSite } from './start-site'

const ARTICLE = '/articles/looking-them-up'

/** A site of the test's own that can be stopped and started again with what it knows. */
const test = base.extend<{ home: { site: RunningSite; restart(): Promise<void> } }>({
  home: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'afterword-judge-'))
    const options = { dataDir: path.join(folder, 'data'), port: await freePort() }
    const home = {
      site: await startSite(options),
      restart: async () => {
        await home.site.stop()
        home.site = await startSite(options)
      },
    }
    await use(home)
    await home.site.stop()
    rmSync(folder, { recursive: true, force: true })
  },
  baseURL: async ({ home }, use) => use(home.site.url),
})

let sent = 0
async function send(url: string, body: string): Promise<number> {
  const fields = { name: `Reader ${(sent += 1)}`, body, token: await tokenOf(url + ARTICLE) }
  const headers = { 'x-forwarded-for': `10.9.${sent}.1` }
  const answer = await postForm(`${url}${ARTICLE}/comments`, fields, headers)
  return Number(/comments\/(\d+)/.exec(answer.headers.location!)![1])
}

// So short that they are nobody's template, of which but a few would get into the queue.
const spam = (at: number) => `Zorbulator gel ${at} from zorbulator dealers everywhere`
const honest = (at: number) => `Silence in ${at} rooms was hard`

async function decideAll(page: Page, ids: number[], button: RegExp) {
  await page.goto('/admin/comments')
  for (const id of ids) await page.locator(`#item-${id} input[type=checkbox]`).check()
  await page
    .getByRole('group', { name: /ticked/ })
    .getByRole('button', { name: button })
    .click()
  await expect(page.locator('.undo')).toContainText(`${ids.length} comments`)
}

async function sendAll(url: string, text: (at: number) => string): Promise<number[]> {
  const ids: number[] = []
  for (let at = 1; at <= 6; at += 1) ids.push(await send(url, text(at)))
  return ids
}

const why = async (page: Page, id: number) => {
  await page.goto(`/admin/comments/${id}`)
  return page.locator('main').innerText()
}
const LEARNED = /judge (?:is not sure|takes it for spam)[\s\S]*zorbulator[\s\S]*seen in 6 spam comments/i

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('what is marked as spam teaches the judge, over a restart too, and an undo takes that back', async ({
      page,
      home,
    }) => {
      const { url } = home.site
      await signIn(page)
      await decideAll(page, await sendAll(url, honest), /approve/i)
      expect(await why(page, await send(url, spam(50)))).not.toMatch(LEARNED)
      await decideAll(page, await sendAll(url, spam), /spam/i)
      const decided = page.url()

      const id = await send(url, spam(51))
      const held = await why(page, id)
      expect(held).toMatch(LEARNED)
      expect(held).toContain('It is waiting')
      expect(held).toContain('What the judge made of it')

      await home.restart()
      expect(await why(page, await send(url, spam(52)))).toMatch(LEARNED)

      await page.goto(decided)
      await page.getByRole('button', { name: /undo/i }).click()
      await expect(page.locator('body')).toContainText('Undone')
      expect(await why(page, await send(url, spam(53)))).not.toMatch(LEARNED)
    })

    test('the owner sees what was learned, corrects it, and tries a rule before saving it', async ({ page, home }) => {
      const { url } = home.site
      await signIn(page)
      await decideAll(page, await sendAll(url, honest), /approve/i)
      await decideAll(page, await sendAll(url, spam), /spam/i)

      await page.goto('/admin/rules')
      await expect(page.locator('main')).toContainText('learned from 6 decisions that something is spam')
      const word = page.getByRole('row', { name: /“zorbulator”/ })
      await expect(word).toContainText('in 6 spam, 0 honest')
      await word.getByRole('link', { name: /Correct/ }).click()
      await expect(page.getByLabel('Word or host to correct')).toHaveValue('zorbulator')
      const correct = page.locator('#correct')
      await correct.getByLabel('What of it').selectOption('fine')
      await correct.getByRole('button', { name: 'Try it over the history' }).click()
      await expect(page.locator('#tried')).toContainText('Over all')
      await page.locator('#tried').getByRole('button', { name: 'Save it' }).click()
      await expect(page.getByRole('status')).toContainText('corrected')
      await expect(page.getByRole('list', { name: 'Corrections' })).toContainText('zorbulator')
      expect(await why(page, await send(url, spam(60)))).toContain('which the desk has called fine')

      await page.goto('/admin/rules')
      await page.getByRole('button', { name: /Remove the correction of zorbulator/ }).click()
      await expect(page.getByRole('status')).toContainText('gone')

      const block = page.locator('#add')
      await block.getByLabel('Word or host').fill('zorbulator')
      await block.getByLabel('Effect').selectOption('bin')
      await block.getByRole('button', { name: 'Try it over the history' }).click()
      const row = page.locator('#tried').getByRole('row', { name: /Into spam/ })
      await expect(row).toContainText('6 (+6)')
      await expect(page.locator('#tried').getByRole('listitem')).toHaveCount(6)
      await expect(page.locator('#tried')).toContainText('put into spam, not')
      await page.locator('#tried').getByRole('link', { name: 'Leave it as it is' }).click()
      await expect(page.locator('main')).toContainText('Nothing is blocked')

      await page.getByRole('radio', { name: /^Stricter/ }).check()
      await page.locator('#strictness').getByRole('button', { name: 'Try it over the history' }).click()
      await expect(page.locator('#tried')).toContainText('a stricter judge')
      await page.locator('#tried').getByRole('button', { name: 'Save it' }).click()
      await expect(page.locator('#tried')).toHaveCount(0)
      await expect(page.getByRole('radio', { name: /^Stricter/ })).toBeChecked()
    })
  })
}

test('the rules and the verdict are readable by everybody, on a phone too', async ({ page, home }) => {
  const { url } = home.site
  await signIn(page)
  await decideAll(page, await sendAll(url, honest), /approve/i)
  await decideAll(page, await sendAll(url, spam), /spam/i)
  const id = await send(url, spam(70))
  for (const address of ['/admin/rules', '/admin/rules?try=strictness&strictness=stricter', `/admin/comments/${id}`]) {
    await page.goto(address)
    await expectNoFaults(page)
  }
})
