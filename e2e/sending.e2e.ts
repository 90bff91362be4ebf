import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { signIn } from './fixtures'
import { startOtherBlog, type OtherBlog } from './other-blog'
import { raw } from './raw'
import { freePort, startSite, until, type RunningSite } from './start-site'

/** A site of ours that tells another one of ours, and an old blog that knows only pingback. */
let theirs: RunningSite
let blog: OtherBlog
let ours: RunningSite
let folder: string
let start: () => Promise<RunningSite>
const calls: string[] = []
/** Saves settle before they are told. */
const TOLD_WITHIN_MS = 120_000

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'afterword-sending-'))
  cpSync('content', path.join(folder, 'content'), { recursive: true })
  blog = await startOtherBlog()
  blog.answer('/xmlrpc', (request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      calls.push(body)
      response
        .writeHead(200, { 'content-type': 'text/xml' })
        .end('<methodResponse><params><param><value><string>ok</string></value></param></params></methodResponse>')
    })
  })
  blog.page('/essay', '<title>An essay</title>', { headers: { 'x-pingback': `${blog.url}/xmlrpc` } })
  const [ourPort, theirPort] = [await freePort(), await freePort()]
  theirs = await startSite({ port: theirPort, env: { FETCH_ALLOW: `localhost:${ourPort}` } })
  const allow = `localhost:${ourPort},localhost:${theirPort},${blog.place}`
  start = () =>
    startSite({
      port: ourPort,
      contentDir: path.join(folder, 'content'),
      dataDir: path.join(folder, 'data'),
      env: { FETCH_ALLOW: allow },
    })
  ours = await start()
})
test.afterAll(async () => {
  await ours.stop()
  await theirs.stop()
  await blog.close()
  rmSync(folder, { recursive: true, force: true })
})

const target = () => `${theirs.url}/articles/thirty-days`
const write = (body: string, front = '') =>
  writeFileSync(
    path.join(folder, 'content/articles/an-answer.mdx'),
    `---\ntitle: An answer to thirty days\ndescription: A line\ndate: ${new Date(Date.now() - 60_000).toISOString()}\nauthor: ruth-garraway\n${front}---\n\n${body}\n`,
  )

test('what an article links to is told of it, of its changes and of its end, once each', async ({ browser }) => {
  test.setTimeout(600_000)
  write(`I read [a piece on thirty days](${target()}) and [an essay](${blog.url}/essay).`)
  const desk = await browser.newPage({ baseURL: theirs.url })
  await signIn(desk)
  const waiting = async () => {
    await desk.goto('/admin/comments?kind=webmention')
    return desk.locator('.row', { hasText: 'a piece on thirty days' }).count()
  }
  await until(
    async () => (await waiting()) === 1,
    TOLD_WITHIN_MS,
    () => ours.output() + theirs.output(),
  )
  await until(
    () => calls.length === 1,
    TOLD_WITHIN_MS,
    () => ours.output(),
  )
  expect(calls[0]).toContain(`<string>${ours.url}/articles/an-answer</string>`)
  await desk.getByRole('button', { name: /^Approve webmention/ }).click()
  await expect(desk.getByText(/1 webmention approved/)).toBeVisible()
  const shows = async () => (await raw(target())).text.includes('An answer to thirty days')
  expect(await shows()).toBe(true)

  const admin = await browser.newPage({ baseURL: ours.url })
  await signIn(admin)
  await admin.goto('/admin/links')
  await expect(admin.locator('main')).toContainText(`localhost:${new URL(theirs.url).port}/articles/thirty-days`)
  await expect(admin.getByRole('button', { name: /Send again to/ })).toHaveCount(2)

  await ours.stop('SIGKILL')
  ours = await start()
  await new Promise((resolve) => setTimeout(resolve, 3_000))
  expect(calls).toHaveLength(1)

  write('I read nothing any more.', 'withdrawn: 2026-01-01\n')
  await until(
    async () => !(await shows()),
    TOLD_WITHIN_MS,
    () => ours.output() + theirs.output(),
  )
  expect((await raw(`${ours.url}/articles/an-answer`)).status).toBe(410)
  await desk.close()
  await admin.close()
})

test('a site on a machine of its own tells nobody', async () => {
  const quiet = await startSite({ env: { FETCH_ALLOW: blog.place } })
  const before = blog.visits.length
  writeFileSync(
    path.join(quiet.contentDir, 'articles/quiet.mdx'),
    `---\ntitle: Quiet\ndescription: A line\ndate: ${new Date(Date.now() - 60_000).toISOString()}\nauthor: ruth-garraway\n---\n\n[An essay](${blog.url}/essay)\n`,
  )
  await until(
    async () => (await raw(`${quiet.url}/articles/quiet`)).status === 200,
    60_000,
    () => quiet.output(),
  )
  await new Promise((resolve) => setTimeout(resolve, 12_000))
  expect(blog.visits.slice(before)).toEqual([])
  await quiet.stop()
})
