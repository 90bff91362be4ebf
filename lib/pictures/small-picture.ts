import type Sharp from 'sharp'
import { log } from '@/lib/log'
import { sharpFor } from '@/lib/media/load-sharp'
import { once } from '@/lib/once'

/** Faces are drawn at 44 CSS pixels at most; this is twice that and a little more. */
const SIDE = 96
/** The first that fits is taken; noise alone needs the second. */
const QUALITIES = [78, 45]
export const MAX_PICTURE_BYTES = 12 * 1_024
/**
 * Dots that are unpacked at most. The limits keep the peak below 40 MB: a JPEG is made small while it is read, so what a
 * phone's camera takes is welcome; others may have to be unpacked whole, an AVIF at 18 bytes for each dot.
 */
const MAX_PIXELS = { jpeg: 12_500_000, png: 4_200_000, webp: 4_200_000, gif: 4_200_000, heif: 1_100_000 }
const MAX_SECONDS = 5

/** Only these are ever decoded, whatever the bytes are said to be: no SVG, no PDF, nothing that runs or fetches. */
const FORMATS = ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif']

/**
 * A strange picture as a small square of ours: upright, on white, without whatever else its file told. Of one that moves,
 * the first frame.
 * @returns null for what is no picture, is broken, or would be huge
 */
export async function smallPicture(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer> | null> {
  const sharp = await loadSharp()
  if (!sharp) return null
  try {
    const limitInputPixels = mostPixels((await sharp(bytes).metadata()).format)
    for (const quality of QUALITIES) {
      const small = await encode(sharp, bytes, { limitInputPixels, quality })
      if (small.length <= MAX_PICTURE_BYTES) return new Uint8Array(small)
    }
  } catch {
    // What is wrong with it is nothing that anybody here could mend.
  }
  return null
}

const mostPixels = (format: string) => MAX_PIXELS[format as keyof typeof MAX_PIXELS] ?? 1

type Encoding = { limitInputPixels: number; quality: number }

const encode = (sharp: typeof Sharp, bytes: Uint8Array, { limitInputPixels, quality }: Encoding) =>
  sharp(bytes, { failOn: 'error', limitInputPixels, pages: 1, autoOrient: true })
    .resize(SIDE, SIDE, { fit: 'cover' })
    .flatten({ background: '#fff' })
    .webp({ quality })
    .timeout({ seconds: MAX_SECONDS })
    .toBuffer()

/** The decoders take 25 MB, which a site that nobody links to need not pay for. */
const loadSharp = () => once('sharp', load)

async function load(): Promise<typeof Sharp | null> {
  try {
    return await sharpFor(FORMATS)
  } catch (error) {
    log.warn({ err: error }, 'there is no sharp for this machine, so authors of linkbacks stay without pictures')
    return null
  }
}
