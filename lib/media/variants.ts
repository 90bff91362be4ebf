import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { leisure } from '@/lib/leisure'
import { log } from '@/lib/log'
import { once } from '@/lib/once'
import { fileOf, keptIn, pictureAt } from './known-pictures'
import { maker } from './maker'
import { addressOf, formatsOf, isMade, nearestWidth, variantAddress, widthsOf } from './picture'
import type { Picture, Variant } from './picture'

/** Each picture's variants lie in a folder of their own, which goes with it. */
export const VARIANTS = 'variants'
const fileOfVariant = ({ hash, width, format }: Variant) => path.join(keptIn(), VARIANTS, hash, `${width}.${format}`)

/**
 * The bytes of a variant, made if they are not there yet. Of a picture that is another by now, where that one is: feeds
 * and other sites keep addresses for long.
 * @returns null for what is none
 */
export async function readVariantOf(asked: Variant): Promise<Uint8Array | { now: string } | null> {
  const picture = await pictureAt(addressOf(asked.name))
  if (!picture || picture === 'too large') return null
  if (asked.hash === picture.hash) return isMade(picture, asked) ? made(picture.name, asked) : null
  if (!formatsOf(picture).includes(asked.format)) return null
  return { now: variantAddress({ ...picture, format: asked.format, width: nearestWidth(picture, asked.width) }) }
}

async function made(name: string, variant: Variant): Promise<Uint8Array | null> {
  const to = fileOfVariant(variant)
  if (!existsSync(to) && !(await make({ ...variant, name }))) return null
  return readFile(to)
}

/** What a page shows of a picture; from then on it is made smaller, before readers ask for it. */
export async function pictureOnPage(src: string): Promise<Picture | 'too large' | undefined> {
  const picture = await pictureAt(src)
  if (picture && picture !== 'too large') makeAhead(picture)
  return picture
}

/** Makes what has not been made of a picture that a page has begun to show, one after the other, when nobody waits. */
function makeAhead(picture: Picture) {
  const ahead = once('pictures-ahead', () => ({ seen: new Set<string>(), last: Promise.resolve() }))
  if (ahead.seen.has(picture.hash)) return
  ahead.seen.add(picture.hash)
  ahead.last = ahead.last.then(async () => {
    for (const format of formatsOf(picture)) {
      for (const width of widthsOf(picture)) {
        await leisure()
        const variant = { ...picture, width, format }
        if (!existsSync(fileOfVariant(variant))) await make(variant)
      }
    }
  })
}

/** Once at a time; false if the picture is another by now, or cannot be made smaller. */
function make(variant: Variant): Promise<boolean> {
  const making = once('variants-in-the-making', () => new Map<string, Promise<boolean>>())
  const to = fileOfVariant(variant)
  const under = making.get(to)
  if (under) return under
  const { name, hash, width, format } = variant
  const work = maker()({ of: 'variant', file: fileOf(name), hash, width, format, to })
    .catch((error: unknown) => {
      log.warn({ err: error }, `media/${name} could not be made ${width} dots wide`)
      return false
    })
    .finally(() => making.delete(to))
  making.set(to, work)
  return work
}
