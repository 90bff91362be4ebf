import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { simpleParser } from 'mailparser'
import { approve, expect, signIn, test } from './fixtures'
import { postForm, raw, tokenOf } from './raw'
import { until, type RunningSite } from './start-site'

const ARTICLE = '/articles/looking-them-up'
const EMAIL = 'wilma@private.example'
const WITHIN_MS = 20_000
/** What anybody can ask for that has anything to do with a comment. */
const PUBLIC = [
  ...[ARTICLE, '/', '/feed.xml', '/atom.xml', '/feed.json', '/comments/feed.xml', `${ARTICLE}/comments/feed.xml`],
  ...['/sitemap.xml', '/authors/ruth-garraway', '/subscriptions/find', '/subscriptions/my-data', '/subscriptions/me'],
]

/** What the mails to an address say, which this site keeps as files. */
async function mailsTo(site: RunningSite, address: string) {
  const folder = path.join(site.dataDir, 'mail')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.eml'))
  const mails = await Promise.all(files.sort().map((file) => simpleParser(readFileSync(path.join(folder, file)))))
  return mails.filter(({ to }) => to && 'value' in to && to.value.some((each) => each.address === address))
}

test.use({ javaScriptEnabled: false })

test('somebody asks what is kept, opens the mailed link, takes it with them and has it erased', async ({
  page,
  site,
}) => {
  const token = await tokenOf(site.url + ARTICLE)
  const fields = { name: 'Wilma', body: 'Zanzibar was *lovely*', email: EMAIL, token, notify: '1' }
  const posted = await postForm(`${site.url}${ARTICLE}/comments`, fields)
  const id = /comments\/(\d+)/.exec(posted.headers.location!)![1]!
  await signIn(page)
  await approve(page, id)
  expect((await raw(site.url + ARTICLE)).text).toContain('Zanzibar')
  for (const address of [...PUBLIC, `/comments/${id}`]) {
    const { text, headers } = await raw(site.url + address)
    expect(text + JSON.stringify(headers), address).not.toContain('private.example')
  }

  const somebody = await page.context().browser()!.newContext({ baseURL: site.url, javaScriptEnabled: false })
  const their = await somebody.newPage()
  await their.goto('/subscriptions/my-data')
  await their.getByLabel('E-mail').fill(EMAIL.toUpperCase())
  await their.getByRole('button', { name: 'Send me the link' }).click()
  await expect(their.getByRole('status')).toContainText('a link to it is on its way')
  const asked = async () => (await mailsTo(site, EMAIL)).find(({ subject }) => subject?.startsWith('What '))
  await until(
    async () => (await asked()) !== undefined,
    WITHIN_MS,
    () => 'no mail came with a link',
  )
  const link = /https?:\S+\/subscriptions\/my-data\/\S+/.exec((await asked())!.text!)![0]

  await their.goto(link)
  await expect(their.locator('main')).toContainText(EMAIL)
  const [download] = await Promise.all([
    their.waitForEvent('download'),
    their.getByRole('link', { name: 'Download all of it' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('my-data.json')
  expect(JSON.parse(readFileSync(await download.path(), 'utf8'))).toMatchObject({
    email: EMAIL,
    comments: [{ name: 'Wilma', text: 'Zanzibar was *lovely*', state: 'approved' }],
    follows: [{ commentId: Number(id) }],
  })

  await their.getByRole('link', { name: 'Remove my comments.' }).click()
  expect((await raw(site.url + ARTICLE)).text).toContain('Zanzibar')
  await their.getByRole('button', { name: 'Yes, remove them' }).click()
  await expect(their.getByRole('heading', { level: 1 })).toHaveText('It is done')
  for (const address of PUBLIC) expect((await raw(site.url + address)).text).not.toMatch(/Wilma|Zanzibar/)
  expect((await raw(`${site.url}/comments/${id}`)).status).toBe(404)
  expect(await mailsTo(site, EMAIL)).toEqual([])

  for (const address of [link, `${link}/file`]) expect((await raw(address)).status).toBe(410)
  await their.goto(link)
  await expect(their.locator('main')).toContainText('what you asked for has been done')
  await page.goto(`/admin/comments?state=trash&q=Zanzibar`)
  await expect(page.locator('main')).not.toContainText('Wilma')
  await page.goto('/admin/settings')
  await expect(page.locator('#traces')).toContainText('Erased')
  await somebody.close()
})
