import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ContentFiles, isContentFile } from './content-files'
import { describe } from './problem'

let folder: string
let files: ContentFiles

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'afterword-content-'))
  for (const name of ['articles', 'reading', 'pages']) mkdirSync(path.join(folder, name))
  files = new ContentFiles(folder)
})
afterEach(() => rmSync(folder, { recursive: true }))

const save = (file: string, text: string) => writeFileSync(path.join(folder, file), text)
const article = (title: string, { date = '2026-10-03', body = 'Words.' } = {}) =>
  `---\ntitle: ${title}\ndate: ${date}\nauthor: ruth\n---\n\n${body}\n`

const RUTH = 'authors: { ruth: { name: Ruth } }\n'
const titles = () => files.goodEntries.map(({ title }) => title)
/** As if each good entry had found its row. */
const content = () =>
  files.toContent(
    files.goodEntries.map((entry, i) => ({ ...entry, id: i + 1 })),
    [],
  )
const problems = () => content().problems.map(describe)

test('everything in the three folders is read, and nothing else', () => {
  save('site.yaml', RUTH)
  save('articles/a.mdx', article('A'))
  save('articles/b.md', article('B'))
  save('articles/.b.md.swp.md', 'x')
  save('articles/notes.txt', 'x')
  save('pages/about.md', article('About'))
  files.readAll()
  expect(titles()).toEqual(['A', 'B', 'About'])
  expect(problems()).toEqual([])
  expect([...content().byPath.keys()].sort()).toEqual(['/about', '/articles/a', '/articles/b'])
})

test('a site without one of the folders has nothing in it', () => {
  rmSync(path.join(folder, 'reading'), { recursive: true })
  save('site.yaml', RUTH)
  save('articles/a.mdx', article('A'))
  files.readAll()
  expect(titles()).toEqual(['A'])
})

test('a file that never was in order is broken at its address, and the rest is there', () => {
  save('site.yaml', RUTH)
  save('articles/a.mdx', article('A'))
  save('articles/torn.mdx', article('A: torn'))
  files.readAll()
  expect(titles()).toEqual(['A'])
  expect([...content().broken]).toEqual(['/articles/torn'])
  expect(problems()).toEqual([expect.stringMatching(/^articles\/torn\.mdx:2:/)])
  expect(content().problems).toMatchObject([{ meanwhile: 'nothing' }])
})

test.each([
  ['its front matter', article('A: torn'), /^articles\/a\.mdx:2:/],
  ['its body', article('A', { body: '<Nobody />' }), /^articles\/a\.mdx:.*Nobody/],
])('a mistake in %s leaves the last good version up, until it is mended', async (_, torn, problem) => {
  save('site.yaml', RUTH)
  save('articles/a.mdx', article('First'))
  files.readAll()
  save('articles/a.mdx', torn)
  expect(await files.readAgain('articles/a.mdx')).toBe(true)
  expect(titles()).toEqual(['First'])
  expect([...content().broken]).toEqual([])
  expect(problems()).toEqual([expect.stringMatching(problem)])
  expect(content().problems).toMatchObject([{ meanwhile: 'last-good' }])

  save('articles/a.mdx', article('Second'))
  expect(await files.readAgain('articles/a.mdx')).toBe(true)
  expect(titles()).toEqual(['Second'])
  expect(problems()).toEqual([])
})

test('a file that is saved as it was, or is not there, is not another', async () => {
  save('articles/a.mdx', article('A'))
  files.readAll()
  save('articles/a.mdx', article('A'))
  expect(await files.readAgain('articles/a.mdx')).toBe(false)
  expect(await files.readAgain('articles/nothing.mdx')).toBe(false)
})

test('a file that is put back as it was before a mistake is good again', async () => {
  save('site.yaml', RUTH)
  save('articles/a.mdx', article('A'))
  files.readAll()
  save('articles/a.mdx', 'torn')
  await files.readAgain('articles/a.mdx')
  save('articles/a.mdx', article('A'))
  expect(await files.readAgain('articles/a.mdx')).toBe(true)
  expect(problems()).toEqual([])
})

test('a file that is gone is forgotten once', () => {
  save('articles/a.mdx', article('A'))
  files.readAll()
  rmSync(path.join(folder, 'articles/a.mdx'))
  expect(files.exists('articles/a.mdx')).toBe(false)
  expect(titles()).toEqual(['A'])
  expect(files.forget('articles/a.mdx')).toBe(true)
  expect(files.forget('articles/a.mdx')).toBe(false)
  expect(titles()).toEqual([])
})

test('a body that turns out not to compile takes down the version that it is of, and no later one', async () => {
  save('site.yaml', RUTH)
  save('articles/a.mdx', article('A', { body: '<Nobody />' }))
  files.readAll()
  const [torn] = content().entries
  const problem = { file: 'articles/a.mdx', line: 6, column: 1, message: 'no' }
  save('articles/a.mdx', article('Mended'))
  await files.readAgain('articles/a.mdx')
  files.markBroken(torn!, problem)
  expect(titles()).toEqual(['Mended'])

  files.markBroken(content().entries[0]!, problem)
  expect([...content().broken]).toEqual(['/articles/a'])
  expect(problems()).toEqual(['articles/a.mdx:6:1 no'])
})

test('without site.yaml the site goes by the defaults and says so', () => {
  files.readAll()
  expect(content().site).toMatchObject({ title: 'Afterword', timeZone: 'UTC', moderation: 'first-time' })
  expect(problems()).toEqual([expect.stringMatching(/^site\.yaml:1:1 is missing/)])
})

test('a mistake in site.yaml leaves the last good one in force', () => {
  save('site.yaml', 'title: Mine\nmoderation: all\n')
  files.readAll()
  save('site.yaml', 'title: Other\nmoderation: some\n')
  files.readSite()
  expect(content().site).toMatchObject({ title: 'Mine', moderation: 'all' })
  expect(problems()).toEqual([expect.stringMatching(/^site\.yaml:2:1 moderation: is one of/)])

  save('site.yaml', 'title: Other\n')
  files.readSite()
  expect(content().site).toMatchObject({ title: 'Other', moderation: 'first-time' })
  expect(problems()).toEqual([])
})

test.each([
  ['timeZone: Mars/Olympus\n', /timeZone: is a time zone/],
  ['language: "not a language"\n', /language: is a language/],
  ['navigation: [{ label: X, to: "//elsewhere.example" }]\n', /begins with \/ or https/],
  ['navigation: [{ label: X, to: "javascript:alert(1)" }]\n', /begins with \/ or https/],
  ['maxLenght: 100\n', /slip of the pen/],
])('site.yaml cannot say %j', (text, problem) => {
  save('site.yaml', text)
  files.readAll()
  expect(problems()).toEqual([expect.stringMatching(problem)])
})

test('another time zone moves the dates that name none', () => {
  save('site.yaml', `${RUTH}timeZone: UTC\n`)
  save('articles/a.mdx', article('A', { date: '2026-10-03T09:30' }))
  save('articles/b.mdx', article('B', { date: '2026-10-03T09:30Z' }))
  files.readAll()
  save('site.yaml', `${RUTH}timeZone: America/New_York\n`)
  files.readSite()
  expect(files.goodEntries.map(({ date }) => date.toISOString())).toEqual([
    '2026-10-03T13:30:00.000Z',
    '2026-10-03T09:30:00.000Z',
  ])
})

test('an author whom site.yaml does not know is told, and the entry is there all the same', () => {
  save('site.yaml', 'title: Mine\n')
  save('articles/a.mdx', article('A'))
  files.readAll()
  expect(problems()).toEqual(['articles/a.mdx:1:1 author: “ruth” is not among the authors in site.yaml'])
  expect(content().byPath.has('/articles/a')).toBe(true)
})

test.each([
  ['articles/a.mdx', true],
  ['articles/a.md', true],
  ['reading/a.md', true],
  ['pages/a.md', true],
  ['articles/deep/a.mdx', false],
  ['a.mdx', false],
  ['drafts/a.mdx', false],
  ['articles/.a.mdx', false],
  ['articles/a.mdx~', false],
])('%s is a content file: %s', (file, is) => {
  expect(isContentFile(file)).toBe(is)
})

test('what came, changed or went after the reading is found by who begins to watch', () => {
  save('articles/kept.mdx', article('Kept'))
  save('articles/gone.mdx', article('Gone'))
  files.readAll()
  rmSync(path.join(folder, 'articles/gone.mdx'))
  save('articles/kept.mdx', article('Kept, and changed'))
  save('articles/new.mdx', article('New'))
  expect(files.changedUnseen()).toEqual(
    expect.arrayContaining(['articles/gone.mdx', 'articles/kept.mdx', 'articles/new.mdx']),
  )
})
