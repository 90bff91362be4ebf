import { expect, test } from 'vitest'
import { isMade, nameIn, nearestWidth, readVariant, variantAddress, widthsOf, type Picture } from './picture'

const picture: Picture = { name: 'walks/a lane.jpg', hash: '0123456789abcdef', width: 900, height: 600, format: 'jpeg' }

test.each([
  [100, [100]],
  [480, [320, 480]],
  [900, [320, 480, 800, 900]],
  [4000, [320, 480, 800, 1200, 1600]],
])('a picture of %i dots is made in fitting widths, and never larger than it is', (width, widths) => {
  expect(widthsOf({ width })).toEqual(widths)
})

test('the address of a variant says what it is, and is read back', () => {
  const address = variantAddress({ ...picture, width: 480, format: 'avif' })
  expect(address).toBe('/media/walks/a%20lane.jpg.0123456789abcdef.480.avif')
  const written = decodeURIComponent(address.slice('/media/'.length))
  expect(readVariant(written)).toEqual({ name: picture.name, hash: picture.hash, width: 480, format: 'avif' })
})

test.each(['a.jpg', 'a.jpg.480.avif', 'a.jpg.0123456789abcdeg.480.avif', 'a.jpg.0123456789abcdef.480.svg'])(
  '%s is no variant',
  (written) => expect(readVariant(written)).toBeNull(),
)

test.each([
  [480, 'avif', true],
  [481, 'avif', false],
  [1200, 'avif', false],
  [480, 'png', false],
] as const)('of a JPEG of 900 dots, %i as %s is made: %s', (width, format, is) => {
  expect(isMade(picture, { width, format })).toBe(is)
})

test('instead of a width that is not made there is the next', () => {
  expect([100, 500, 1600].map((width) => nearestWidth(picture, width))).toEqual([320, 800, 900])
})

test.each([
  ['/media/a%20b.jpg', 'a b.jpg'],
  ['/media/a.jpg?x#y', 'a.jpg'],
  ['/media/%zz', '%zz'],
  ['/media/../site.yaml', null],
  ['/media/walks/%2e%2e/a.jpg', null],
  ['/media/.hidden.jpg', null],
  ['/media/', null],
  ['https://blog.example/media/a.jpg', null],
])('%s names %s', (src, name) => expect(nameIn(src)).toBe(name))
