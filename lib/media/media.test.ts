import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { settings } from '@/lib/env'
import { log } from '@/lib/log'
import { shelve } from '@/lib/once'
import { aPicture } from './a-picture.fixture'
import { readCard } from './cards'
import { setMaker } from './maker'
import { isThere, keptIn, lookAtPictures, pictureAt, pictureFlaws, pictureNames } from './known-pictures'
import { perform, type Perform, type Task } from './perform'
import type { Picture } from './picture'
import { sweepPictures } from './sweep'
import { pictureOnPage, readVariantOf } from './variants'

const folder = mkdtempSync(path.join(tmpdir(), 'afterword-media-'))
process.env.CONTENT_DIR = path.join(folder, 'content')
process.env.DATA_DIR = path.join(folder, 'data')
const at = (name: string) => path.join(settings().contentDir, 'media', name)
const save = (name: string, bytes: Uint8Array | string) => writeFileSync(at(name), bytes)
const variants = () => readdirSync(path.join(keptIn(), 'variants'))

let done: Task['of'][]
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(() => {
  vi.spyOn(log, 'warn').mockImplementation(() => {})
  rmSync(settings().contentDir, { recursive: true, force: true })
  for (const name of ['known.json', 'variants', 'cards'])
    rmSync(path.join(keptIn(), name), { recursive: true, force: true })
  mkdirSync(at('walks'), { recursive: true })
  for (const name of ['known-pictures', 'pictures-ahead', 'variants-in-the-making']) shelve(name, undefined)
  done = []
  const counting = (task: Task) => {
    done.push(task.of)
    return perform(task)
  }
  setMaker(counting as Perform)
})

const UNREADABLE = expect.stringMatching(/^cannot be read as a picture \(/) as string

/** What is known of one that is in order. */
async function known(src: string): Promise<Picture> {
  const picture = await pictureAt(src)
  if (!picture || picture === 'too large') throw new Error(`${src}: ${picture}`)
  return picture
}

test('a picture is looked at once, also after a new start', async () => {
  save('walks/a lane.jpg', await aPicture().jpeg().toBuffer())
  expect(await pictureAt('/media/walks/a%20lane.jpg')).toMatchObject({
    ...{ name: 'walks/a lane.jpg', width: 900, height: 600, format: 'jpeg' },
    tone: '#9f5041',
  })
  await pictureAt('/media/walks/a%20lane.jpg')
  await vi.waitFor(() => expect(existsSync(path.join(keptIn(), 'known.json'))).toBe(true), { timeout: 10_000 })
  shelve('known-pictures', undefined)
  await lookAtPictures()
  expect(done).toEqual(['look'])
})

test('a picture that lies on its side is seen upright', async () => {
  save('a.jpg', await aPicture().jpeg().withMetadata({ orientation: 6 }).toBuffer())
  expect(await pictureAt('/media/a.jpg')).toMatchObject({ width: 600, height: 900 })
})

test('what can be seen through has no colour behind it, and what moves stays as it is', async () => {
  save('a.png', await aPicture({ channels: 4, background: '#a0504080' }).png().toBuffer())
  expect(await known('/media/a.png')).not.toHaveProperty('tone')
  const frames = await Promise.all(['#a00', '#0a0'].map((background) => aPicture({ background }).png().toBuffer()))
  save(
    'a.gif',
    await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer(),
  )
  save(
    'b.webp',
    await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer(),
  )
  expect(await known('/media/a.gif')).toMatchObject({ width: 900, height: 600, format: null })
  expect(await known('/media/b.webp')).toMatchObject({ width: 900, height: 600, format: null })
})

test.each(['../site.yaml', '..%2fsite.yaml', '%2e%2e/site.yaml', 'walks/../../a.jpg', '/etc/passwd', 'a%00.jpg'])(
  'there is no picture at %s',
  async (name) => {
    save('../a.jpg', await aPicture().jpeg().toBuffer())
    save('../site.yaml', 'title: x')
    expect(await pictureAt(`/media/${name}`)).toBeUndefined()
    const asked = { name: decodeURIComponent(name), hash: '0'.repeat(16), width: 320, format: 'avif' as const }
    expect(await readVariantOf(asked)).toBeNull()
  },
)

test('a variant is made once, however many ask, and is what it says', async () => {
  save(
    'a.jpg',
    await aPicture()
      .jpeg()
      .withExif({ IFD0: { Copyright: 'me' } })
      .toBuffer(),
  )
  const variant = { ...(await known('/media/a.jpg')), width: 320, format: 'avif' as const }
  const [first, second] = await Promise.all([readVariantOf(variant), readVariantOf(variant), readVariantOf(variant)])
  expect(first).toEqual(second)
  expect(await sharp(first as Uint8Array).metadata()).toMatchObject({ format: 'heif', width: 320, height: 213 })
  expect((await sharp(first as Uint8Array).metadata()).exif).toBeUndefined()
  await readVariantOf(variant)
  expect(done).toEqual(['look', 'variant'])
})

test('of a picture that is another by now, its old address leads to the new one', async () => {
  save('a.jpg', await aPicture().jpeg().toBuffer())
  const before = await known('/media/a.jpg')
  save('a.jpg', await aPicture({ width: 700, background: '#123456' }).jpeg().toBuffer())
  await lookAtPictures()
  const { hash } = await known('/media/a.jpg')
  expect(hash).not.toBe(before.hash)
  expect(await readVariantOf({ ...before, width: 900, format: 'webp' })).toEqual({
    now: `/media/a.jpg.${hash}.700.webp`,
  })
  expect(await readVariantOf({ ...before, width: 480, format: 'png' })).toBeNull()
})

test('what a page shows is made ahead, one after the other', async () => {
  save('a.png', await aPicture({ width: 400, height: 300 }).png().toBuffer())
  const { hash } = (await pictureOnPage('/media/a.png')) as Picture
  await pictureOnPage('/media/a.png')
  const made = () => readdirSync(path.join(keptIn(), 'variants', hash)).sort()
  const all = ['avif', 'png', 'webp'].flatMap((format) => [`320.${format}`, `400.${format}`]).sort()
  await vi.waitFor(() => expect(made()).toEqual(all), { timeout: 20_000 })
  expect(done).toHaveLength(7)
})

test('what is broken or too large is told of with its file, and stays what it was', async () => {
  const good = await aPicture().jpeg().toBuffer()
  save('a.jpg', good)
  save('new.jpg', good.subarray(0, good.length / 2))
  save('page.png', '<html></html>')
  save('heavy.png', new Uint8Array(21 * 1024 * 1024))
  save('wide.png', await aPicture({ width: 30_000, height: 2_000 }).png({ compressionLevel: 9 }).toBuffer())
  await lookAtPictures()
  const before = await known('/media/a.jpg')
  save('a.jpg', good.subarray(0, good.length / 3))
  await lookAtPictures()
  expect(await pictureAt('/media/a.jpg')).toEqual(before)
  expect(await pictureAt('/media/new.jpg')).toBeUndefined()
  expect(await pictureAt('/media/heavy.png')).toBe('too large')
  expect(await pictureAt('/media/wide.png')).toBe('too large')
  const flaws = pictureFlaws().sort((a, b) => a.name.localeCompare(b.name))
  expect(flaws).toMatchObject([
    { name: 'a.jpg', line: 1, shown: 'last-good', message: UNREADABLE },
    {
      name: 'heavy.png',
      shown: 'words',
      message: 'is 22020096 bytes, of which 20971520 are the most; make it smaller',
    },
    { name: 'new.jpg', shown: 'words', message: UNREADABLE },
    { name: 'page.png', shown: 'words', message: UNREADABLE },
    { name: 'wide.png', message: 'has 30000 × 2000 dots, of which 50 million are the most; make it smaller' },
  ])
})

test('a drawing with a script is told of with its line, and shown as it is', async () => {
  save('a.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4">\n<script>alert(1)</script></svg>')
  expect(await known('/media/a.svg')).toMatchObject({ width: 8, height: 4, format: null })
  expect(pictureFlaws()).toMatchObject([{ name: 'a.svg', line: 2, column: 1, shown: 'as it is' }])
  expect(done).toEqual([])
})

test('what was made of a picture goes with it', async () => {
  save('a.jpg', await aPicture().jpeg().toBuffer())
  save('b.jpg', await aPicture({ background: '#123' }).jpeg().toBuffer())
  const [a, b] = [await known('/media/a.jpg'), await known('/media/b.jpg')]
  for (const each of [a, b]) await readVariantOf({ ...each, width: 320, format: 'webp' })
  rmSync(at('a.jpg'))
  await lookAtPictures()
  expect(await readVariantOf({ ...a, width: 320, format: 'webp' })).toBeNull()
  const aDayAgo = new Date(Date.now() - 86_400_000)
  for (const name of variants()) utimesSync(path.join(keptIn(), 'variants', name), aDayAgo, aDayAgo)
  await sweepPictures(new Date())
  expect(variants()).toEqual([b.hash])
})

test('what lies there is known by its name, the same set until it changes', async () => {
  save('walks/b c.jpg', 'x')
  const names = pictureNames()
  expect(isThere('/media/walks/b%20c.jpg', names)).toBe(true)
  expect(isThere('/media/walks/c.jpg', names)).toBe(false)
  expect(isThere('https://blog.example/c.jpg', names)).toBe(true)
  await lookAtPictures()
  expect(pictureNames()).toBe(names)
})

const card = { by: 'Ruth', site: 'Good site', language: 'en' }

test('a card is drawn once, in the size that networks want', async () => {
  save('cover.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"><rect width="8" height="4"/></svg>')
  const whole = { ...card, title: 'What silence can do', cover: { file: at('cover.svg'), hash: '1' } }
  const [first] = await Promise.all([readCard(whole), readCard(whole)])
  await readCard(whole)
  expect(await sharp(first).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 })
  expect(done).toEqual(['card'])
})

test.each([
  ['Japanese', 'ja', 'ひとりの三十日', 'ふたりの四十夜'],
  ['Chinese', 'zh', '没有你的三十天', '没有我的四十天'],
  ['Korean', 'ko', '삼십 일 동안', '사십 밤 동안'],
  ['Arabic', 'ar', 'ثلاثون يوما', 'أربعون ليلة'],
  ['Hebrew', 'he', 'שלושים יום', 'ארבעים לילה'],
  ['Hindi', 'hi', 'तीस दिन', 'चालीस रात'],
  ['Thai', 'th', 'สามสิบวัน', 'สี่สิบคืน'],
  ['Russian', 'ru', 'Тридцать дней', 'Сороковая ночь'],
  ['Greek', 'el', 'Τριάντα μέρες', 'Σαράντα νύχτα'],
  ['Georgian', 'en', 'ოცდაათი დღე', 'ორმოცი ღამე'],
])('a title in %s is drawn in its own letters', async (_, language, one, other) => {
  // From here on the renderer knows the fonts of cards alone.
  await readCard({ ...card, title: 'A' })
  const drawn = (text: string) =>
    sharp({ text: { text, font: 'Noto Serif 60', dpi: 72 } })
      .raw()
      .toBuffer()
  const boxes = await drawn(one)
  const [first, second] = [
    await readCard({ ...card, language, title: one }),
    await readCard({ ...card, language, title: other }),
  ]
  expect(await drawn(one)).not.toEqual(boxes)
  expect(first).not.toEqual(second)
})

test('a title of any length and of nothing has a card', async () => {
  for (const title of ['', 'x'.repeat(5_000), '字'.repeat(400), '<b>&amp;</b> \0', '👨‍👩‍👧'.repeat(300)]) {
    expect((await readCard({ ...card, title })).length).toBeGreaterThan(5_000)
  }
})
