import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { afterword } from './afterword'
import { signIn } from './fixtures'
import { raw } from './raw'
import { startSite, until, type RunningSite } from './start-site'

let site: RunningSite
let folder: string
const contentDir = () => path.join(folder, 'content')
const dataDir = () => path.join(folder, 'data')

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'afterword-content-'))
  cpSync('content', contentDir(), { recursive: true })
  site = await startSite({ contentDir: contentDir(), dataDir: dataDir() })
})
test.afterAll(async () => {
  await site.stop()
  rmSync(folder, { recursive: true, force: true })
})

const file = (name: string) => path.join(contentDir(), name)
const get = (address: string) => raw(site.url + address)
const live = (condition: () => Promise<boolean>, what: string) =>
  until(condition, 60_000, () => `${what}\n${site.output()}`)

const article = (front: string, body = 'Some words.') =>
  `---\ntitle: A title of its own\ndescription: A line\ndate: 2026-01-02\nauthor: ruth-garraway\n${front}---\n\n${body}\n`

test('a new file is live without a build, in every list, and gone again with its file', async () => {
  writeFileSync(file('articles/brand-new.mdx'), article('tags: [novelty]\n'))
  await live(async () => (await get('/articles/brand-new')).status === 200, 'a new article')
  expect((await get('/archive')).text).toContain('/articles/brand-new')
  expect((await get('/tags/novelty')).status).toBe(200)
  expect((await get('/sitemap.xml')).text).toContain('/articles/brand-new')
  rmSync(file('articles/brand-new.mdx'))
  await live(async () => (await get('/articles/brand-new')).status === 404, 'gone with its file')
  expect((await get('/archive')).text).not.toContain('/articles/brand-new')
})

test('a file that an editor replaces is not missed for a moment', async () => {
  writeFileSync(file('articles/replaced.md'), article(''))
  await live(async () => (await get('/articles/replaced')).status === 200, 'a .md file')
  for (let i = 0; i < 3; i++) {
    writeFileSync(file('articles/.replaced.swp'), article('', `Words of version ${i}.`))
    rmSync(file('articles/replaced.md'))
    renameSync(file('articles/.replaced.swp'), file('articles/replaced.md'))
    await live(async () => {
      const { status, text } = await get('/articles/replaced')
      expect(status).toBe(200)
      return text.includes(`version ${i}`)
    }, 'the replaced file')
  }
})

for (const [name, text, complaint] of [
  ['front matter', article('tagz: [x]\n'), /articles\/two-homes-one-timetable\.mdx:6:1 tagz: is not a name/],
  [
    'a date',
    article('').replace('2026-01-02', 'soon'),
    /articles\/two-homes-one-timetable\.mdx:4:1 date: is a date like/,
  ],
  ['MDX syntax', article('', 'An <Callout> that never ends'), /articles\/two-homes-one-timetable\.mdx:8:\d+ /],
  [
    'a name that is not there',
    article('', 'Some {nothing.here} words'),
    /articles\/two-homes-one-timetable\.mdx:\d+:\d+ .*nothing/,
  ],
  [
    'a component that is not there',
    article('', '<Carousel />'),
    /articles\/two-homes-one-timetable\.mdx:\d+:\d+ .*Carousel/,
  ],
  [
    'an import',
    article('', "import x from 'y'"),
    /articles\/two-homes-one-timetable\.mdx:8:1 `import` and `export` do not work/,
  ],
] as const) {
  test(`a mistake in ${name} keeps the last good version up and is reported with its place`, async () => {
    const target = file('articles/two-homes-one-timetable.mdx')
    const good = readFileSync(target, 'utf8')
    const before = await get('/articles/two-homes-one-timetable')
    writeFileSync(target, text)
    await live(async () => complaint.test(site.output()), 'the complaint')
    const after = await get('/articles/two-homes-one-timetable')
    expect(after.status).toBe(200)
    expect(after.text.replace(/token" value="[^"]*"/, '')).toBe(before.text.replace(/token" value="[^"]*"/, ''))
    writeFileSync(target, good)
  })
}

test('bad input of many kinds is named in the log, by `check` and in the admin, and the site stays up', async ({
  browser,
}) => {
  const page = await browser.newPage({ baseURL: site.url })
  const good = new Map(
    [
      'articles/thirty-days.mdx',
      'articles/looking-them-up.mdx',
      'articles/starting-again.mdx',
      'site.yaml',
      'links.yaml',
    ].map((name) => [name, readFileSync(file(name), 'utf8')] as const),
  )
  const bomb = 'a: &a [x, x]\n' + 'b: [' + '*a, '.repeat(200) + 'x]\n'
  const spoilt: [name: string, text: string | Buffer, where: string][] = [
    ['articles/thirty-days.mdx', article(bomb), ':7:'],
    ['articles/looking-them-up.mdx', article('', 'One.\n\n{(() => { throw new Error("thrown") })()}'), ':10:2 thrown'],
    ['articles/starting-again.mdx', Buffer.from(article('', 'A café.'), 'latin1'), ':8:6 is not written in UTF-8'],
    ['articles/alias.mdx', article('aliases: [before-you-write]\n'), ':6:11 aliases.0'],
    ['site.yaml', 'title: [\n', ':'],
    ['links.yaml', 'books: 1\n', ':1:'],
  ]
  for (const [name, text] of spoilt) writeFileSync(file(name), text)
  mkdirSync(file('articles/folder.mdx'))
  const named = [...spoilt.map(([name, , where]) => name + where), 'articles/folder.mdx:1:1 is a folder']
  for (const each of named) await live(async () => site.output().includes(`content: ${each}`), each)

  for (const slug of ['thirty-days', 'looking-them-up', 'starting-again', 'before-you-write']) {
    expect((await get(`/articles/${slug}`)).status, slug).toBe(200)
  }
  // It never was in order, so there is no last good version of it.
  expect((await get('/articles/alias')).status).toBe(503)
  const { code, output } = await afterword({ dataDir: dataDir(), contentDir: contentDir() }, ['check', '--json'])
  expect(code).toBe(1)
  const { problems } = JSON.parse(output) as { problems: { file: string; line: number; message: string }[] }
  for (const [name] of spoilt) expect(problems).toContainEqual(expect.objectContaining({ file: name }))
  await signIn(page)
  await page.goto('/admin')
  const list = page.locator('.problems')
  for (const [name] of spoilt) await expect(list.getByText(`${name}:`, { exact: false }).first()).toBeVisible()

  good.forEach((text, name) => writeFileSync(file(name), text))
  for (const name of ['articles/alias.mdx', 'articles/folder.mdx']) rmSync(file(name), { recursive: true })
  await live(async () => (await get('/articles/alias')).status === 404, 'the last of the bad files')
  await page.reload()
  await expect(list).toBeHidden()
  await page.close()
})

test('drafts and future dates show nowhere; a future article appears by itself at its time', async () => {
  const dated = (name: string, ms: number) => {
    const date = new Date(Date.now() + ms)
    const text = article(`tags: [${name}tag]\n`).replace('2026-01-02', date.toISOString())
    writeFileSync(file(`articles/${name}.mdx`), text)
    return date.getTime()
  }
  writeFileSync(file('articles/a-draft.mdx'), article('draft: true\ntags: [hiddentag]\n'))
  dated('later', 3_600_000)
  const due = dated('soon', 3_000)
  writeFileSync(file('articles/signal.mdx'), article(''))
  await live(async () => (await get('/articles/signal')).status === 200, 'the signal')
  for (const slug of ['a-draft', 'later']) {
    expect((await get(`/articles/${slug}`)).status).toBe(404)
    for (const list of ['/', '/archive', '/feed.xml', '/sitemap.xml', '/tags', '/authors/ruth-garraway']) {
      expect((await get(list)).text, list).not.toContain(`/articles/${slug}`)
    }
  }
  expect((await get('/tags/hiddentag')).status).toBe(404)
  await live(async () => {
    const is = (await get('/articles/soon')).status === 200
    if (is) expect(Date.now(), 'not before its time').toBeGreaterThanOrEqual(due)
    return is
  }, 'it did not appear')
  expect((await get('/')).text).toContain('/articles/soon')
  expect((await get('/tags/soontag')).status).toBe(200)
})

test('only `withdrawn:` takes an article away, with 410 and a tombstone', async () => {
  writeFileSync(file('articles/regretted.mdx'), article('withdrawn: 2026-02-01\n'))
  await live(async () => (await get('/articles/regretted')).status === 410, 'the tombstone')
  const { text } = await get('/articles/regretted')
  expect(text).toContain('was withdrawn')
  expect((await get('/archive')).text).not.toContain('/articles/regretted')
})

test('an alias leads to the entry, and its conversation follows a renamed file', async () => {
  const old = readFileSync(file('articles/does-silence-make-them-miss-you.mdx'), 'utf8')
  rmSync(file('articles/does-silence-make-them-miss-you.mdx'))
  writeFileSync(
    file('articles/on-silence.mdx'),
    old.replace('---\n', '---\naliases: [does-silence-make-them-miss-you]\n'),
  )
  await live(async () => (await get('/articles/on-silence')).status === 200, 'the new name')
  expect((await get('/articles/on-silence')).text).toContain('id="comment-1"')
  expect((await get('/articles/does-silence-make-them-miss-you')).headers.location).toBe('/articles/on-silence')
  expect((await get('/comments/1')).headers.location).toBe('/articles/on-silence#comment-1')
})

test('after a restart a broken file answers 503 until it is mended, and the rest of the site runs', async () => {
  const good = readFileSync(file('articles/the-first-week.mdx'), 'utf8')
  writeFileSync(file('articles/the-first-week.mdx'), article('author: nobody\nauthor: twice\n'))
  writeFileSync(file('articles/thirty-days.mdx'), article('', 'Broken {in.the.body}'))
  const { port } = site
  expect(await stopKeeping(site)).toBe(0)
  site = await startSite({ contentDir: contentDir(), dataDir: dataDir(), port })
  expect((await get('/')).status).toBe(200)
  for (const slug of ['the-first-week', 'thirty-days']) {
    const answer = await get(`/articles/${slug}`)
    expect(answer.status, slug).toBe(503)
    expect(answer.headers['retry-after']).toBeTruthy()
    expect((await get('/archive')).text).not.toContain(`/articles/${slug}"`)
  }
  writeFileSync(file('articles/the-first-week.mdx'), good)
  await live(async () => (await get('/articles/the-first-week')).status === 200, 'the mended file')
})

test('the sample conversation goes with the sample, and its numbers are free again', async () => {
  rmSync(file('articles/on-silence.mdx'))
  await live(async () => (await get('/articles/on-silence')).status === 404, 'the sample gone')
  await live(async () => (await get('/comments/1')).status === 404, 'the sample conversation stayed')
  const page = `${site.url}/articles/before-you-write`
  const token = /name="token" value="([^"]+)"/.exec((await raw(page)).text)![1]!
  const posted = await raw(`${page}/comments`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ name: 'First', body: 'The first of all', token }).toString(),
  })
  expect(posted.headers.location).toMatch(/^\/comments\/1\?key=/)
})

/** Stops a site whose folders are the test's own. */
async function stopKeeping(running: RunningSite) {
  running.process.kill('SIGTERM')
  return new Promise<number | null>((resolve) => running.process.on('exit', (code) => resolve(code)))
}

test('lists say what a reading page is about, and recommended reading who made it and how good it is', async () => {
  expect((await get('/reading')).text).toMatch(/Book by Bede Farrant · \d(?:\.\d)? out of 5/)
  expect((await get('/authors/ruth-garraway')).text).toContain('Course by Leonie Marchbank')
  expect((await get('/archive')).text).toContain('Website · <time')
})

test('a style sheet of the owner comes after ours, is live without a build, and leaves no trace when it goes', async ({
  page,
}) => {
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await page.goto(`${site.url}/archive`)
  const before = await paper()
  writeFileSync(file('theme.css'), ':root { --paper: rgb(200, 220, 240) }')
  await live(async () => (await get('/archive')).text.includes('/theme.'), 'the theme')
  await page.goto(`${site.url}/archive`)
  expect(await paper()).toBe('rgb(200, 220, 240)')
  writeFileSync(file('theme.css'), ' '.repeat(40_000))
  await live(async () => /theme\.css:1:1 is 40000 bytes/.test(site.output()), 'the complaint')
  await page.goto(`${site.url}/archive`)
  expect(await paper()).toBe('rgb(200, 220, 240)')
  rmSync(file('theme.css'))
  await live(async () => !(await get('/archive')).text.includes('/theme.'), 'ours alone')
  await page.goto(`${site.url}/archive`)
  expect(await paper()).toBe(before)
})
