import sharp from 'sharp'
import { beforeEach, expect, test } from 'vitest'
import { anEntry } from '@/lib/articles/test-content'
import { db } from '@/lib/db/client'
import { useTestDatabase } from '@/lib/db/test-database'
import { version } from '@/lib/documents/versions'
import type { Fetched, FetchError } from '@/lib/http/fetched'
import { authorPicture } from '@/lib/http/purpose'
import { err, ok, type Result } from '@/lib/result'
import { keepPicture } from './keep-picture'
import { readPicture } from './read-picture'
import { pictureSweep } from './sweep'

useTestDatabase()

const NOON = new Date('2026-11-23T12:00:00Z')
const minutesLater = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000)
const FACE = 'https://ada.example/face.png'

beforeEach(async () => {
  await db().linkback.deleteMany()
  await db().picture.deleteMany()
})

/** A picture in one of many greys. */
const aFace = (grey: number) =>
  sharp({ create: { width: 120, height: 120, channels: 3, background: { r: grey, g: grey, b: grey } } })
    .png()
    .toBuffer()

const found = (bytes: Uint8Array): Result<Fetched, FetchError> =>
  ok({ url: FACE, status: 200, contentType: 'image/png', headers: {}, bytes, body: '', cut: false })

const keep = async (grey: number, now = NOON, most?: { count: number; bytes: number }) => {
  const bytes = await aFace(grey)
  return keepPicture(FACE, now, { fetchPicture: async () => found(bytes), ...(most && { most }) })
}

const kept = async () => (await db().picture.findMany({ orderBy: { createdAt: 'asc' } })).map(({ id }) => id)

let sources = 0
async function show(pictureId: string): Promise<number> {
  const entry = await anEntry()
  const source = `https://ada.example/${(sources += 1)}`
  await db().linkback.create({
    data: {
      entryId: entry.id,
      source,
      target: '',
      host: 'ada.example',
      protocol: 'webmention',
      protocols: ['webmention'],
      pictureId,
      createdAt: NOON,
      reportedAt: NOON,
    },
  })
  return entry.id
}

test('a picture is fetched as an author’s, kept as a small WebP, and read by its id', async () => {
  const asked: unknown[] = []
  const bytes = await aFace(90)
  const id = await keepPicture(FACE, NOON, {
    fetchPicture: async (...what) => {
      asked.push(...what)
      return found(bytes)
    },
  })
  expect(asked).toEqual([FACE, authorPicture])
  expect(id).toMatch(/^[0-9a-f]{32}$/)
  expect(await sharp((await readPicture(id!))!).metadata()).toMatchObject({ format: 'webp', width: 96 })
})

test('the same picture is kept once, whoever has it', async () => {
  const first = await keep(90)
  expect(await keep(90, minutesLater(5))).toBe(first)
  expect(await kept()).toEqual([first])
})

test.each<FetchError>([{ kind: 'refused-address' }, { kind: 'wrong-type' }, { kind: 'too-long' }, { kind: 'timeout' }])(
  'without an answer there is no picture: $kind',
  async (error) => {
    expect(await keepPicture(FACE, NOON, { fetchPicture: async () => err(error) })).toBeNull()
    expect(await kept()).toEqual([])
  },
)

test('what only says that it is a picture is not kept', async () => {
  const page = new TextEncoder().encode('<script>alert(1)</script>')
  expect(await keepPicture(FACE, NOON, { fetchPicture: async () => found(page) })).toBeNull()
  expect(await kept()).toEqual([])
})

test('beyond the bound the oldest that nobody uses goes, then the oldest, and its page is made anew', async () => {
  const most = { count: 3, bytes: 1_000_000 }
  const [a, b, c] = [await keep(10), await keep(60, minutesLater(1)), await keep(110, minutesLater(2))]
  const showsA = await show(a!)
  const d = await keep(160, minutesLater(3), most)
  expect(await kept()).toEqual([a, c, d])
  await show(c!)
  await show(d!)
  const before = version(`entry:${showsA}`)
  const e = await keep(210, minutesLater(4), most)
  expect(await kept()).toEqual([c, d, e])
  expect(version(`entry:${showsA}`)).toBeGreaterThan(before)
  expect(await db().linkback.count({ where: { pictureId: null } })).toBe(1)
  expect(b).not.toBeNull()
})

test('the bound holds for bytes as well', async () => {
  const [, , last] = [await keep(10), await keep(60, minutesLater(1)), await keep(110, minutesLater(2))]
  const size = (await readPicture(last!))!.length
  const newest = await keep(160, minutesLater(3), { count: 100, bytes: 2 * size + 20 })
  expect(await kept()).toEqual([last, newest])
})

test('a picture that nothing shows goes after a day', async () => {
  const [used, unused, fresh] = [await keep(10), await keep(60), await keep(110, minutesLater(60))]
  await show(used!)
  await pictureSweep(minutesLater(24 * 60 + 1))
  expect(await kept()).toEqual([used, fresh])
  expect(await readPicture(unused!)).toBeNull()
})

test.each(['', 'x', '../../etc/passwd', '0'.repeat(31), 'A'.repeat(32), '0'.repeat(32)])(
  'there is no picture %j',
  async (id) => {
    expect(await readPicture(id)).toBeNull()
  },
)
