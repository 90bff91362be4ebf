import { readFile } from 'node:fs/promises'
import { err, ok, type Result } from '@/lib/result'
import { hashOf } from './hash-of'
import { MOST_DOTS } from './limits'
import { loadSharp } from './load-sharp'
import type { Format, Picture } from './picture'

export type Seen = Omit<Picture, 'name'>
/** Why a picture is not shown, in words for whoever put it there. */
export type Unseen = { message: string; isTooLarge?: true }

/** What a file shows, by its bytes and not by its name. It is unpacked once, so that a broken one is known. */
export async function lookAt(file: string): Promise<Result<Seen, Unseen>> {
  const sharp = await loadSharp()
  const bytes = await readFile(file)
  try {
    const head = await sharp(bytes, { limitInputPixels: false }).metadata()
    const { width, height } = head.autoOrient
    if (width * height > MOST_DOTS) return err({ message: tooManyDots(width, height), isTooLarge: true })
    const kind = head.format as string
    const format = kind === 'heif' ? 'avif' : STILL.find((each) => each === kind)
    if (!format && kind !== 'gif') return err({ message: NO_PICTURE })
    const [r, g, b] = await sharp(bytes, { failOn: 'error', limitInputPixels: MOST_DOTS })
      .resize(1, 1, { fit: 'fill' })
      .toColourspace('srgb')
      .removeAlpha()
      .raw()
      .toBuffer()
    const tone = `#${[r!, g!, b!].map((each) => each.toString(16).padStart(2, '0')).join('')}`
    const moves = (head.pages ?? 1) > 1 || (kind === 'png' && isMovingPng(bytes))
    return ok({
      ...{ hash: hashOf(bytes), width, height },
      format: moves ? null : (format ?? null),
      ...((!head.hasAlpha || (await sharp(bytes, { limitInputPixels: MOST_DOTS }).stats()).isOpaque) && { tone }),
    })
  } catch (error) {
    return err({ message: `${NO_PICTURE} (${error instanceof Error ? error.message.split('\n')[0] : String(error)})` })
  }
}

const STILL: Format[] = ['jpeg', 'png', 'webp']
const NO_PICTURE = 'cannot be read as a picture'

const tooManyDots = (width: number, height: number) =>
  `has ${width} × ${height} dots, of which ${MOST_DOTS / 1e6} million are the most; make it smaller`

/** The part that says so stands before the first picture. */
const isMovingPng = (bytes: Buffer) => bytes.subarray(0, 1_024).includes('acTL')
