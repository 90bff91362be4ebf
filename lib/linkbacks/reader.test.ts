import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSource } from './read-source'
import { readSourceAside, withAuthorPageAside } from './reader'
import { withAuthorPage } from './source-entry'

const NOW = new Date('2026-03-04T05:06:07Z')
const TARGET = 'https://ours.test/post'
const PAGE = {
  body: `<p class="h-entry"><a class="u-in-reply-to" href="${TARGET}">re</a> <time class="dt-published">2026-03-01</time>`,
  contentType: 'text/html',
  url: 'https://blog.test/reply',
}
const ADA = { authorName: null, authorUrl: 'https://ada.test/', authorPhoto: null }
const CARD = '<a class="h-card" href="/"><img src="/a.png" alt="">Ada</a>'

test('from the sources, where there is no bundle, a page is read here', async () => {
  expect(await readSourceAside(PAGE, TARGET, NOW)).toEqual(readSource(PAGE, TARGET, NOW))
  expect(await withAuthorPageAside(ADA, CARD, 'https://ada.test/')).toMatchObject({ authorName: 'Ada' })
})

test('what cannot be read rejects and does not throw', async () => {
  await expect(readSourceAside({ ...PAGE, url: 'none' }, TARGET, NOW)).rejects.toThrow('Invalid URL')
})

describe('from the bundle', () => {
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'afterword-reader-'))
    await build({
      absWorkingDir: path.resolve(import.meta.dirname, '../..'),
      entryPoints: { reader: 'lib/linkbacks/reader.ts', 'source-reader': 'lib/linkbacks/source-reader.ts' },
      outdir: folder,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'esm',
    })
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test('a page is read in a thread that does not keep the process, and the same is read', () => {
    const script = path.join(folder, 'main.mjs')
    writeFileSync(
      script,
      `import { readSourceAside, withAuthorPageAside } from './reader.mjs'
       const source = await readSourceAside(${JSON.stringify(PAGE)}, '${TARGET}', new Date('${NOW.toISOString()}'))
       const author = await withAuthorPageAside(${JSON.stringify(ADA)}, ${JSON.stringify(CARD)}, 'https://ada.test/')
       console.log(JSON.stringify({ source, author, isDate: source.publishedAt instanceof Date }))`,
    )
    // An idle thread lives for half a minute.
    const output = execFileSync(process.execPath, [script], { encoding: 'utf8', timeout: 15_000 })
    expect(JSON.parse(output)).toEqual({
      source: JSON.parse(JSON.stringify(readSource(PAGE, TARGET, NOW))) as unknown,
      author: withAuthorPage(ADA, CARD, 'https://ada.test/'),
      isDate: true,
    })
  })
})
