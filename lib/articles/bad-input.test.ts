import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { log } from '@/lib/log'
import { shelve } from '@/lib/once'
import { content, entryAt } from './content'
import { compileAhead, loadContent } from './load-content'
import { describe as inWords } from './problem'
import { readContentFile } from './read-file'
import { watchContent } from './watch-content'

const { folder } = useTestDatabase()
const contentDir = path.join(folder, 'content')
process.env.CONTENT_DIR = contentDir

const at = (file: string) => path.join(contentDir, file)
const article = (matter = '', body = 'Words.') =>
  `---\ntitle: Good\ndate: 2026-01-01\nauthor: ruth\n${matter}---\n\n${body}\n`
const save = (file: string, text: string | Uint8Array) => writeFileSync(at(file), text)
const remove = (file: string) => rmSync(at(file), { recursive: true, force: true })

const GOOD = {
  'site.yaml': 'title: Good site\nauthors: { ruth: { name: Ruth } }\n',
  'links.yaml': 'books: { url: "https://shop.example/", shop: Shop, sponsored: true }\n',
  'theme.css': 'p { color: red }',
  'articles/a.mdx': article('series: { name: S, part: 1 }\naliases: [once-a]\n'),
  'articles/b.mdx': article('id: of-b\nseries: { name: S, part: 2 }\naliases: [once-b]\n'),
  'pages/about.md': article(),
}
type Good = keyof typeof GOOD

function restore() {
  for (const [file, text] of Object.entries(GOOD)) {
    remove(file)
    save(file, text)
  }
  remove('articles/a.md')
}

/** As after a new start of the process. */
async function load() {
  shelve('content-files', undefined)
  shelve('content', undefined)
  await loadContent()
  await compileAhead()
}

const problems = () => content().problems.map(inWords)
const isUp = () => entryAt('/articles/a')?.title === 'Good' && entryAt('/articles/b')?.title === 'Good'
const becomes = (check: () => void) => vi.waitFor(check, { timeout: 20_000, interval: 20 })

let watcher: ReturnType<typeof watchContent>
beforeEach(async () => {
  vi.spyOn(log, 'warn')
    .mockReset()
    .mockImplementation(() => {})
  rmSync(contentDir, { recursive: true, force: true })
  for (const name of ['articles', 'reading', 'pages']) mkdirSync(at(name), { recursive: true })
  restore()
  await db().entry.deleteMany()
  await load()
  expect(problems()).toEqual([])
  watcher = watchContent(async () => {})
})
afterEach(() => watcher.close())

/** Nine times nine times nine … of a few characters. */
const BOMB = [...'abcdefghi'].map((name, i, names) => {
  const each = i === 0 ? 'x' : `*${names[i - 1]}`
  return `${name}: &${name} [${Array.from({ length: 9 }, () => each).join(', ')}]\n`
})
const nested = (depth: number) => `tags: ${'['.repeat(depth)}x${']'.repeat(depth)}\n`

type Case = [
  what: string,
  spoil: () => void,
  said: RegExp,
  /** What is still there after a new start, which knows no better version. */
  restarted: 'both' | 'b alone',
]

const over = (file: Good, text: string | Uint8Array) => () => save(file, text)
const instead = (file: Good, put: (full: string) => void) => () => {
  remove(file)
  put(at(file))
}
const A = 'articles/a.mdx'
const B = 'articles/b.mdx'

const CASES: Case[] = [
  ['no front matter', over(A, 'Words.'), /^articles\/a\.mdx:1:1 the file begins with front matter/, 'b alone'],
  ['broken YAML', over(A, article('tags: [x\n')), /^articles\/a\.mdx:\d:\d+ this is not YAML/, 'b alone'],
  ['a name nobody knows', over(A, article('tagz: [x]\n')), /^articles\/a\.mdx:5:1 tagz: is not a name/, 'b alone'],
  ['a YAML bomb', over(A, article(BOMB.join(''))), /^articles\/a\.mdx:6:8 repeats parts of itself/, 'b alone'],
  [
    'YAML that nests',
    over(A, article(nested(20_000))),
    /^articles\/a\.mdx:\d:\d+ (?:nests too deeply|this is not)/,
    'b alone',
  ],
  [
    'front matter of 100 KB',
    over(A, article(`description: ${'x'.repeat(100_000)}\n`)),
    /^articles\/a\.mdx:1:1 its front matter has 100\d+ characters, of which 65536 are the most$/,
    'b alone',
  ],
  [
    'front matter of 5 MB',
    over(A, article(`description: ${'x'.repeat(5_000_000)}\n`)),
    /^articles\/a\.mdx:1:1 is 50000\d+ bytes, of which 1048576 are the most$/,
    'b alone',
  ],
  ['a file of 20 MB', over(A, article('', 'x'.repeat(20e6))), /^articles\/a\.mdx:1:1 is 200000\d+ bytes/, 'b alone'],
  [
    'Latin-1',
    over(A, Buffer.from(article('', 'A café.'), 'latin1')),
    /^articles\/a\.mdx:7:6 is not written in UTF-8 from here on/,
    'b alone',
  ],
  ['a folder', instead(A, (full) => mkdirSync(full)), /^articles\/a\.mdx:1:1 is a folder/, 'b alone'],
  [
    'a link to itself',
    instead(A, (full) => symlinkSync(full, full)),
    /^articles\/a\.mdx:1:1 is a link that leads back/,
    'b alone',
  ],
  [
    'a link to nothing',
    instead(A, (full) => symlinkSync('/there/is/nothing', full)),
    /^articles\/a\.mdx:1:1 is a link that leads nowhere$/,
    'b alone',
  ],
  ['MDX that does not close', over(A, article('', 'One.\n\n<Callout>')), /^articles\/a\.mdx:9:1 .*Callout/, 'b alone'],
  [
    'a name that is not there',
    over(A, article('', 'One.\n\nTwo {three.four}')),
    /^articles\/a\.mdx:9:6 three is not/,
    'b alone',
  ],
  [
    'an expression that throws',
    over(A, article('', 'One.\n\n{(() => {\n  throw new Error("not today")\n})()}')),
    /^articles\/a\.mdx:9:2 not today$/,
    'b alone',
  ],
  [
    'an expression without an end',
    over(A, article('', 'One.\n\n{(() => { for (;;); })()}')),
    /^articles\/a\.mdx:9:2 an expression has not come to an end within 1 s$/,
    'b alone',
  ],
  [
    'an expression of 50 MB',
    over(A, article('', "One {'x'.repeat(50e6)}")),
    /^articles\/a\.mdx:7:\d+ it is more than 4,000,000 characters long/,
    'b alone',
  ],
  [
    'two files with one address',
    () => save('articles/a.md', article()),
    /^articles\/a\.md(?:x?):1:1 its address belongs to articles\/a\.mdx? already$/,
    'both',
  ],
  ['one id twice', over(A, article('id: of-b\n')), /^articles\/a\.mdx:5:1 id: two conversations fit this file/, 'both'],
  [
    'an alias that is another’s address',
    over(B, article('id: of-b\naliases: [a]\n')),
    /^articles\/b\.mdx:6:11 aliases\.0: the address \/articles\/a is that of articles\/a\.mdx$/,
    'both',
  ],
  [
    'an alias that is another’s alias',
    over(B, article('id: of-b\naliases: [x, once-a]\n')),
    /^articles\/b\.mdx:6:14 aliases\.1: the address \/articles\/once-a is that of articles\/a\.mdx$/,
    'both',
  ],
  [
    'an alias that is its own address',
    over(B, article('id: of-b\naliases: [b]\n')),
    /^articles\/b\.mdx:6:11 aliases\.0: the address \/articles\/b is its own already$/,
    'both',
  ],
  [
    'an alias that is a word of the site',
    over('pages/about.md', article('aliases: [archive]\n')),
    /^pages\/about\.md:5:11 aliases\.0: \/archive is an address of the site itself$/,
    'both',
  ],
  [
    'a part of a series twice',
    over(B, article('id: of-b\nseries: { name: S, part: 1 }\n')),
    /^articles\/b\.mdx:6:1 series: part 1 of “S” is already articles\/a\.mdx$/,
    'both',
  ],
  [
    'a recommendation of nothing',
    over(B, article('id: of-b\nrecommends: [nothing]\n')),
    /^articles\/b\.mdx:6:14 recommends\.0: there is no reading page “nothing”$/,
    'both',
  ],
  ['site.yaml with a mistake', over('site.yaml', 'title: [\n'), /^site\.yaml:\d:\d+ this is not YAML/, 'both'],
  ['site.yaml gone', () => remove('site.yaml'), /^site\.yaml:1:1 is missing/, 'both'],
  ['site.yaml as a bomb', over('site.yaml', BOMB.join('')), /^site\.yaml:2:8 repeats parts of itself/, 'both'],
  ['site.yaml as a folder', instead('site.yaml', (full) => mkdirSync(full)), /^site\.yaml:1:1 is a folder/, 'both'],
  ['links.yaml with a mistake', over('links.yaml', 'books: { url: x }\n'), /^links\.yaml:1:\d+ books\.\w+: /, 'both'],
  ['theme.css of 40 KB', over('theme.css', ' '.repeat(40_000)), /^theme\.css:1:1 is 40000 bytes/, 'both'],
  [
    'theme.css in Latin-1',
    over('theme.css', Buffer.from('/* é */', 'latin1')),
    /^theme\.css:1:4 is not written in UTF-8/,
    'both',
  ],
]

test.each(CASES)(
  '%s is named with its place, everything stays up, and once mended it is good',
  async (_, spoil, said, restarted) => {
    spoil()
    await becomes(() => expect(problems()).toContainEqual(expect.stringMatching(said)))
    expect(log.warn).toHaveBeenCalledWith(expect.stringMatching(new RegExp(said.source.replace('^', '^content: '))))
    expect(isUp()).toBe(true)
    expect(content().site.title).toBe('Good site')
    expect(content().theme?.css.toString()).toBe(GOOD['theme.css'])
    expect(content().registry.links.has('books')).toBe(true)

    await load()
    expect(problems()).toContainEqual(expect.stringMatching(said))
    expect(entryAt('/articles/b')?.title).toBe('Good')
    expect(entryAt('/articles/a')?.title).toBe(restarted === 'both' ? 'Good' : undefined)
    expect([...content().broken]).toEqual(restarted === 'both' ? [] : ['/articles/a'])

    restore()
    await becomes(() => expect(problems()).toEqual([]))
    expect(isUp()).toBe(true)
  },
)

test('a file that may not be read is named', () => {
  const open = mkdtempSync(path.join(tmpdir(), 'afterword-unreadable-'))
  chmodSync(open, 0o755)
  writeFileSync(path.join(open, 'a.mdx'), article())
  chmodSync(path.join(open, 'a.mdx'), 0)
  // Root may read everything, and asks as somebody else.
  const isRoot = process.geteuid!() === 0
  if (isRoot) process.seteuid!(65_534)
  try {
    const message = expect.stringMatching(/^may not be read by the server/) as string
    expect(readContentFile(open, 'a.mdx')).toEqual({ ok: false, error: expect.objectContaining({ message }) as object })
  } finally {
    if (isRoot) process.seteuid!(0)
    rmSync(open, { recursive: true })
  }
})

test('a link to a file elsewhere is that file, and what is saved there is live', async () => {
  const elsewhere = path.join(folder, 'notes.mdx')
  writeFileSync(elsewhere, article())
  symlinkSync(elsewhere, at('articles/linked.mdx'))
  await becomes(() => expect(entryAt('/articles/linked')?.title).toBe('Good'))
  writeFileSync(elsewhere, article().replace('Good', 'Better'))
  await becomes(() => expect(entryAt('/articles/linked')?.title).toBe('Better'))
})

test('files that come and go while they are read are never more than missing', async () => {
  for (let i = 0; i < 50; i++) {
    save('articles/fleeting.mdx', article())
    await new Promise((resolve) => setTimeout(resolve, i % 7))
    remove('articles/fleeting.mdx')
  }
  await becomes(() => expect(entryAt('/articles/fleeting')).toBeUndefined())
  expect(problems()).toEqual([])
  expect(isUp()).toBe(true)
})

test('a folder that is replaced as a whole is watched on', async () => {
  remove('pages')
  mkdirSync(at('pages'))
  save('pages/about.md', article().replace('Good', 'Other'))
  await becomes(() => expect(entryAt('/about')?.title).toBe('Other'))
  save('pages/about.md', article().replace('Good', 'Another'))
  await becomes(() => expect(entryAt('/about')?.title).toBe('Another'))
})
