import { decodedPart } from '@/lib/parse-url'

/** What is known of a picture in content/media. */
export type Picture = {
  /** Its address below /media/, as it is called on the disk: `walks/a lane.jpg`. */
  name: string
  /** Of its bytes. */
  hash: string
  /** As it is seen, turned upright. */
  width: number
  height: number
  /** Null: it stays as it is, since it moves or is drawn by lines. */
  format: Format | null
  /** What it looks like from far away, as #rrggbb; not of what can be seen through. */
  tone?: string
}

export type Format = 'jpeg' | 'png' | 'webp' | 'avif'

/** A list's small picture, a phone, two of its dots for one of ours, a column, and that for fine screens. */
const WIDTHS = [320, 480, 800, 1200, 1600]
const MOST_WIDTH = WIDTHS.at(-1)!

/** In the order in which browsers are to choose; the last one is for all that choose none. */
const FORMATS: Record<Format, Format[]> = {
  jpeg: ['avif', 'webp', 'jpeg'],
  png: ['avif', 'webp', 'png'],
  webp: ['avif', 'webp'],
  avif: ['avif', 'webp'],
}
const ENDINGS: Record<Format, string> = { jpeg: 'jpg', png: 'png', webp: 'webp', avif: 'avif' }

export const formatsOf = ({ format }: Pick<Picture, 'format'>): Format[] => (format ? FORMATS[format] : [])

/** In how many dots from side to side it is made: never more than it has. */
export const widthsOf = ({ width }: Pick<Picture, 'width'>): number[] => [
  ...WIDTHS.filter((each) => each < width),
  ...(width <= MOST_WIDTH ? [width] : []),
]

export const typeOf = (format: Format) => `image/${format}`

/** One picture in one width and format. */
export type Variant = { name: string; hash: string; width: number; format: Format }

export const addressOf = (name: string) => `/media/${name.split('/').map(encodeURIComponent).join('/')}`

/** Another picture under the same name has other addresses, so that each may be kept for ever. */
export const variantAddress = ({ name, hash, width, format }: Variant) =>
  `${addressOf(name)}.${hash}.${width}.${ENDINGS[format]}`

export const HASH_LENGTH = 16
const VARIANT = new RegExp(`^(.+)\\.([0-9a-f]{${HASH_LENGTH}})\\.(\\d{1,4})\\.(jpg|png|webp|avif)$`)

/** What an address below /media/ asks for, if it may be a variant. */
export function readVariant(written: string): Variant | null {
  const [, name, hash, width, ending] = VARIANT.exec(written) ?? []
  const format = (Object.keys(ENDINGS) as Format[]).find((each) => ENDINGS[each] === ending)
  return format ? { name: name!, hash: hash!, width: Number(width), format } : null
}

/** Whether a picture is made in this width and format. */
export const isMade = (picture: Picture, { width, format }: Pick<Variant, 'width' | 'format'>) =>
  widthsOf(picture).includes(width) && formatsOf(picture).includes(format)

/** The width to take where one was asked for that is not made. */
export const nearestWidth = (picture: Picture, asked: number): number =>
  widthsOf(picture).find((width) => width >= asked) ?? widthsOf(picture).at(-1)!

/** The name of the picture that an address of this site leads to; null for what is elsewhere. */
export function nameIn(src: string): string | null {
  const [, written] = /^\/media\/([^?#]+)/.exec(src) ?? []
  const name = written === undefined ? '' : decodedPart(written)
  const isPlain = name.split('/').every((part) => part !== '' && !part.startsWith('.'))
  return isPlain ? name : null
}
