import { once } from '@/lib/once'

/** Only these are ever decoded, whatever a file is called: no PDF, and nothing that runs or fetches. */
const FORMATS = ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif', 'Svg']

/** Sharp that opens these formats alone, by libvips’ names, one thing at a time and without keeping anything. */
export async function sharpFor(formats: readonly string[]) {
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  sharp.concurrency(1)
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: formats.map((name) => `VipsForeignLoad${name}`) })
  return sharp
}

export const loadSharp = () => once('sharp-for-media', () => sharpFor(FORMATS))
