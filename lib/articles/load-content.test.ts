import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { version } from '@/lib/documents/versions'
import { SettingError } from '@/lib/env'
import { log } from '@/lib/log'
import { shelve } from '@/lib/once'
import { content, entryAt } from './content'
import { bodyIsSound, compileAhead, loadContent } from './load-content'

const { folder } = useTestDatabase()
const contentDir = path.join(folder, 'content')
process.env.CONTENT_DIR = contentDir

const at = (file: string) => path.join(contentDir, file)
const save = (file: string, matter: string, body = 'Words.') =>
  writeFileSync(at(file), `---\ntitle: T\ndate: 2026-01-01\nauthor: ruth\n${matter}---\n\n${body}\n`)
const rows = () =>
  db().entry.findMany({ orderBy: { id: 'asc' }, select: { id: true, key: true, kind: true, slug: true } })

/** As after a new start of the process. */
const load = () => {
  shelve('content-files', undefined)
  return loadContent()
}

beforeEach(async () => {
  vi.spyOn(log, 'warn')
    .mockReset()
    .mockImplementation(() => {})
  rmSync(contentDir, { recursive: true, force: true })
  for (const name of ['articles', 'reading', 'pages']) mkdirSync(at(name), { recursive: true })
  writeFileSync(at('site.yaml'), 'authors: { ruth: { name: Ruth } }\n')
  await db().entry.deleteMany()
})

test('a new file gets a row, and the same row at every start after', async () => {
  save('articles/a.mdx', 'id: a1\n')
  const before = version('site')
  await load()
  const made = await rows()
  expect(made).toMatchObject([{ key: 'a1', kind: 'article', slug: 'a' }])
  expect(entryAt('/articles/a')?.id).toBe(made[0]!.id)
  expect(version('site')).toBe(before + 1)
  await load()
  expect(await rows()).toEqual(made)
})

test.each([
  ['under another name, by its id', 'articles/b.mdx', 'id: a1\n', { slug: 'b', kind: 'article' }],
  ['under another name, by an alias', 'articles/b.mdx', 'aliases: [a]\n', { slug: 'b', kind: 'article' }],
  [
    'as another kind, by its id',
    'reading/a.mdx',
    'id: a1\nitem: { type: tool, title: T, by: B }\nverdict: V\n',
    { slug: 'a', kind: 'reading' },
  ],
])('a file that comes back %s has its conversation', async (_, file, matter, row) => {
  save('articles/a.mdx', 'id: a1\n')
  await load()
  const [made] = await rows()
  rmSync(at('articles/a.mdx'))
  save(file, matter)
  await load()
  expect(await rows()).toEqual([{ ...made, ...row }])
  expect(content().byId.get(made!.id)?.file).toBe(file)
})

test('a file that is gone keeps its row for when it comes back', async () => {
  save('articles/a.mdx', '')
  await load()
  const made = await rows()
  renameSync(at('articles/a.mdx'), at('a.mdx'))
  await load()
  expect(entryAt('/articles/a')).toBeUndefined()
  expect(await rows()).toEqual(made)
  renameSync(at('a.mdx'), at('articles/a.mdx'))
  await load()
  expect(entryAt('/articles/a')?.id).toBe(made[0]!.id)
})

test('a file whose conversation another file has is broken, and the other is there', async () => {
  save('articles/a.mdx', 'id: a1\n')
  save('articles/b.mdx', 'id: a1\n')
  await load()
  expect([...content().byPath.keys()]).toEqual(['/articles/a'])
  expect([...content().broken]).toEqual(['/articles/b'])
  expect(content().problems).toMatchObject([{ file: 'articles/b.mdx' }])
  expect(log.warn).toHaveBeenCalledTimes(1)
  expect(log.warn).toHaveBeenCalledWith(expect.stringMatching(/^content: articles\/b\.mdx:5:1 id: /))
})

test('a body that does not compile is found soon after the start, and taken down', async () => {
  save('articles/a.mdx', '')
  save('articles/torn.mdx', '', '<Nobody />')
  await load()
  expect([...content().broken]).toEqual([])
  await compileAhead()
  expect([...content().broken]).toEqual(['/articles/torn'])
  expect(entryAt('/articles/torn')).toBeUndefined()
  expect(await bodyIsSound(entryAt('/articles/a')!)).toBe(true)
})

test('a content folder that is not there is a setting that does not do', async () => {
  rmSync(contentDir, { recursive: true })
  await expect(load()).rejects.toThrow(SettingError)
  await expect(load()).rejects.toThrow(/^CONTENT_DIR: .* is not a folder that can be read/)
})

test.each(['/articles/a', '/articles/A', '/articles/a/', '/articles/old', '/ARTICLES/OLD/'])(
  'an entry is found at %s',
  async (address) => {
    save('articles/a.mdx', 'aliases: [old]\n')
    await load()
    expect(entryAt(address)?.slug).toBe('a')
  },
)

test.each(['draft: true\n', 'withdrawn: 2026-01-02\n', 'updated: 2026-01-02\ndraft: true\n'])(
  'an entry with %j is not found by who may not see it',
  async (matter) => {
    save('articles/a.mdx', matter)
    await load()
    expect(entryAt('/articles/a')).toBeUndefined()
  },
)
