import { deflateSync } from 'node:zlib'
import sharp, { type Color } from 'sharp'
import { expect, test } from 'vitest'
import { MAX_PICTURE_BYTES, smallPicture } from './small-picture'

const RED = { r: 200, g: 20, b: 20 }
const plain = (width: number, height: number, background: Color = RED) =>
  sharp({ create: { width, height, channels: 3, background } })

const noiseOf = (side: number) =>
  Buffer.from(Array.from({ length: side * side * 3 }, (_, i) => (Math.imul(i + 1, 2_654_435_761) >>> 13) & 255))

const colourAt = async (webp: Uint8Array, x: number, y: number) => {
  const { data, info } = await sharp(webp).raw().toBuffer({ resolveWithObject: true })
  return [...data.subarray((y * info.width + x) * info.channels).subarray(0, 3)]
}

/** A PNG that says how large it is and holds nothing but one row after the other of the same. */
function pngBomb(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 1
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * Math.min(height, 2_000)))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

function crc32(bytes: Buffer): number {
  let sum = ~0
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return ~sum >>> 0
}

test.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)(
  'a picture as %s becomes a small square WebP',
  async (format) => {
    const small = await smallPicture(await plain(300, 200).toFormat(format).toBuffer())
    expect(await sharp(small!).metadata()).toMatchObject({ format: 'webp', width: 96, height: 96 })
    const [red, green] = await colourAt(small!, 48, 48)
    expect(red).toBeGreaterThan(180)
    expect(green).toBeLessThan(40)
  },
)

test('a picture that lies on its side, as its EXIF says, stands upright, and says nothing else any more', async () => {
  const left = await plain(100, 200).toBuffer({ resolveWithObject: true })
  const lying = await plain(200, 200, { r: 20, g: 20, b: 200 })
    .composite([{ input: left.data, raw: { width: 100, height: 200, channels: 3 }, left: 0, top: 0 }])
    .withExif({ IFD0: { Copyright: 'Ada at home', Orientation: '6' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  expect((await sharp(lying).metadata()).orientation).toBe(6)
  const small = (await smallPicture(lying))!
  const { exif, icc, xmp, orientation } = await sharp(small).metadata()
  expect({ exif, icc, xmp, orientation }).toEqual({})
  // Turned by a quarter to the right, what was on the left is above.
  expect((await colourAt(small, 48, 10))[0]).toBeGreaterThan(180)
  expect((await colourAt(small, 48, 86))[2]).toBeGreaterThan(180)
})

test('of a picture that moves the first frame is kept', async () => {
  const frames = await Promise.all([plain(40, 40), plain(40, 40, 'blue')].map((frame) => frame.png().toBuffer()))
  const moving = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer()
  expect((await sharp(moving, { animated: true }).metadata()).pages).toBe(2)
  const small = (await smallPicture(moving))!
  expect((await sharp(small).metadata()).pages ?? 1).toBe(1)
  expect((await colourAt(small, 48, 48))[0]).toBeGreaterThan(180)
})

test('what is transparent is white, as logos expect', async () => {
  const clear = sharp({ create: { width: 50, height: 50, channels: 4, background: { ...RED, alpha: 0 } } })
  const small = (await smallPicture(await clear.png().toBuffer()))!
  expect((await sharp(small).metadata()).hasAlpha).toBe(false)
  expect((await colourAt(small, 48, 48)).every((value) => value > 250)).toBe(true)
})

test('a few bytes that would be a hundred million dots are not unpacked', async () => {
  const bomb = pngBomb(10_000, 10_000)
  expect(bomb.length).toBeLessThan(10_000)
  expect(await smallPicture(bomb)).toBeNull()
  expect(await smallPicture(pngBomb(100_000, 100_000))).toBeNull()
})

test.each([
  ['jpeg', 4_000, 3_000, true],
  ['png', 2_048, 2_048, true],
  ['png', 2_048, 2_100, false],
  ['avif', 1_024, 1_024, true],
  ['avif', 1_100, 1_100, false],
] as const)('a picture as %s of %d × %d dots: %s', async (format, width, height, isTaken) => {
  const options = format === 'avif' ? { effort: 0 } : {}
  const small = await smallPicture(await plain(width, height).toFormat(format, options).toBuffer())
  expect(small !== null).toBe(isTaken)
})

test.each([
  ['a page', Buffer.from('<!doctype html><p>Hello</p>')],
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>')],
  ['a PDF', Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>')],
  ['nothing', Buffer.alloc(0)],
  ['only the beginning of a PNG', pngBomb(64, 64).subarray(0, 40)],
])('%s is no picture', async (_, bytes) => {
  expect(await smallPicture(bytes)).toBeNull()
})

test.each(['jpeg', 'png', 'webp', 'avif'] as const)('half a picture as %s is none', async (format) => {
  const noise = sharp(noiseOf(200), { raw: { width: 200, height: 200, channels: 3 } })
  const whole = await noise.toFormat(format).toBuffer()
  expect(await smallPicture(whole)).not.toBeNull()
  expect(await smallPicture(whole.subarray(0, whole.length / 2))).toBeNull()
})

test('the worst picture there is still fits', async () => {
  const noise = sharp(noiseOf(96), { raw: { width: 96, height: 96, channels: 3 } })
  const small = await smallPicture(await noise.png().toBuffer())
  expect(small!.length).toBeLessThanOrEqual(MAX_PICTURE_BYTES)
})
