import sharp from 'sharp'
import { beforeEach, expect, test } from 'vitest'
import { anEntry } from '@/lib/articles/test-content'
import { db } from '@/lib/db/client'
import { queryPlan } from '@/lib/db/query-plan.fixture'
import { useTestDatabase } from '@/lib/db/test-database'
import { version } from '@/lib/documents/versions'
import type { Fetched, FetchError } from '@/lib/http/fetched'
import { authorPicture } from '@/lib/http/purpose'
import type { State } from '@/lib/moderation/response'
import { err, ok, type Result } from '@/lib/result'
import { keepPicture } from './keep-picture'
import { readPicture } from './read-picture'
import { findShown } from './store'
import { pictureSweep } from './sweep'

useTestDatabase()

const NOON = new Date('2026-11-23T12:00:00Z')
const minutesLater = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000)
const FACE = 'https://ada.example/face.png'

beforeEach(async () => {
  await db().linkback.deleteMany()
  await db().comment.deleteMany()
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
async function show(pictureId: string, state: State | null = 'approved'): Promise<number> {
  const { id: entryId } = await anEntry()
  const comment = { entryId, kind: 'webmention', body: '', html: '', rendererVersion: 1, createdAt: NOON } as const
  await db().linkback.create({
    data: {
      entry: { connect: { id: entryId } },
      ...(state && { comment: { create: { ...comment, state, verdict: {}, textHash: '' } } }),
      source: `https://ada.example/${(sources += 1)}`,
      target: '',
      host: 'ada.example',
      protocol: 'webmention',
      protocols: ['webmention'],
      picture: { connect: { id: pictureId } },
      createdAt: NOON,
      reportedAt: NOON,
    },
  })
  return entryId
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
  await show(id!)
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

test('a picture is there for everybody while an approved response shows it', async () => {
  const id = (await keep(90))!
  for (const state of [null, 'pending', 'spam', 'trash'] as const) await show(id, state)
  expect(await readPicture(id)).toBeNull()
  await show(id)
  expect(await readPicture(id)).not.toBeNull()
  await db().comment.updateMany({ data: { state: 'trash' } })
  expect(await readPicture(id)).toBeNull()
})

test('what is not approved does not push out what is shown, however new it is', async () => {
  const most = { count: 3, bytes: 1_000_000 }
  const [a, b] = [await keep(10), await keep(60, minutesLater(1))]
  await show(a!)
  await show(b!)
  for (const minute of [2, 3, 4]) {
    const id = await keep(60 + 40 * minute, minutesLater(minute), most)
    await show(id!, 'pending')
    expect(await kept()).toEqual([a, b, id])
  }
})

test('whether a picture is shown is read from its linkbacks, however many responses there are', async () => {
  expect(await queryPlan((tx) => findShown(tx, '0'.repeat(32)))).toEqual([
    expect.stringContaining('SEARCH p USING INDEX'),
    'CORRELATED SCALAR SUBQUERY 1',
    'SEARCH l USING INDEX Linkback_pictureId_idx (pictureId=?)',
    expect.stringMatching(/^SEARCH c USING .*rowid=\?/),
  ])
})

test('the bound holds for bytes as well', async () => {
  const [, , last] = [await keep(10), await keep(60, minutesLater(1)), await keep(110, minutesLater(2))]
  await show(last!)
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
