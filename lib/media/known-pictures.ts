import { existsSync, readdirSync, readFileSync, type Dirent } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { settings } from '@/lib/env'
import { fileWithin } from '@/lib/file-within'
import { leisure } from '@/lib/leisure'
import { log } from '@/lib/log'
import { once, shelve } from '@/lib/once'
import { hashOf } from './hash-of'
import { MOST_BYTES, MOST_SVG_BYTES } from './limits'
import { maker } from './maker'
import { nameIn, type Picture } from './picture'
import { readSvg, type Flaw } from './read-svg'
import { write } from './write'

const seen = z.object({
  hash: z.string(),
  width: z.number(),
  height: z.number(),
  format: z.enum(['jpeg', 'png', 'webp', 'avif']).nullable(),
  tone: z.string().optional(),
})
const known = z.object({
  /** When and how large the file was when it was looked at. */
  stamp: z.string(),
  /** What it showed when it was last in order. */
  good: seen.optional(),
  flaw: z.object({ line: z.number(), column: z.number(), message: z.string() }).optional(),
  /** Readers see it as it is all the same. */
  isShown: z.boolean().optional(),
  /** Nobody's phone should have to fetch it. */
  isTooLarge: z.boolean().optional(),
})
type Known = z.infer<typeof known>
const keptSchema = z.record(z.string(), known)

type Pictures = {
  /** What lies in the folder, by name. The same set for as long as it is the same. */
  names: ReadonlySet<string>
  known: Map<string, Known>
  /** What has been looked at since the start, or is being looked at. */
  looks: Map<string, Promise<Known | undefined>>
}

const folder = () => path.join(settings().contentDir, 'media')
export const fileOf = (name: string) => path.join(folder(), name)
/** What is made of pictures. All of it can be made again. */
export const keptIn = () => path.join(settings().dataDir, 'pictures')
const keptFile = () => path.join(keptIn(), 'known.json')

const pictures = () => once('known-pictures', (): Pictures => ({ names: list(), known: readKept(), looks: new Map() }))

/** What a page shows of a picture, by the address in its text. Without an answer, what it says is all there is. */
export async function pictureAt(src: string): Promise<Picture | 'too large' | undefined> {
  const name = nameIn(src)
  if (name === null || !isPicture(name)) return undefined
  const { looks } = pictures()
  if (!looks.has(name)) looks.set(name, look(name))
  const found = await looks.get(name)
  if (found?.good) return { name, ...found.good }
  return found?.isTooLarge ? 'too large' : undefined
}

/** Of all that is shown. */
export const knownHashes = (): ReadonlySet<string> =>
  new Set([...pictures().known.values()].flatMap(({ good }) => good?.hash ?? []))

export const pictureNames = (): ReadonlySet<string> => pictures().names

/** Whether the picture is there that an address of this site names; others are not ours to know. */
export function isThere(src: string, names: ReadonlySet<string>): boolean {
  const name = nameIn(src)
  // What lies in a folder that is a link is not in the list.
  return name === null ? !src.startsWith('/media/') : names.has(name) || existsSync(fileOf(name))
}

/** Looks at each picture that is new or another than it was, while nobody waits for an answer. */
export async function lookAtPictures() {
  const all = pictures()
  const names = list()
  if (names.size !== all.names.size || [...names].some((name) => !all.names.has(name))) all.names = names
  for (const name of all.known.keys()) {
    if (names.has(name) || existsSync(fileOf(name))) continue
    all.known.delete(name)
    all.looks.delete(name)
  }
  for (const name of [...names].filter(isPicture)) {
    await leisure()
    const next = look(name)
    all.looks.set(name, next)
    await next
  }
}

export type PictureFlaw = Flaw & {
  name: string
  /** What readers get meanwhile: the picture as it was or as it is, or the words for it. */
  shown: 'last-good' | 'as it is' | 'words'
}

export function pictureFlaws(): PictureFlaw[] {
  return [...pictures().known].flatMap(([name, { good, flaw, isShown }]): PictureFlaw[] =>
    flaw ? [{ name, ...flaw, shown: isShown ? 'as it is' : good ? 'last-good' : 'words' }] : [],
  )
}

async function look(name: string): Promise<Known | undefined> {
  const { known } = pictures()
  const before = known.get(name)
  const file = await fileWithin(folder(), name)
  const stats = file && (await stat(file).catch(() => undefined))
  if (!stats) return before
  const stamp = [stats.ctimeMs, stats.mtimeMs, stats.size, stats.ino].join(' ')
  if (before?.stamp === stamp) return before
  const found = { stamp, ...(await lookAtFile(name, stats.size, before?.good)) }
  known.set(name, found)
  keepKnown()
  return found
}

async function lookAtFile(name: string, size: number, lastGood: Known['good']): Promise<Omit<Known, 'stamp'>> {
  const isSvg = /\.svg$/i.test(name)
  const most = isSvg ? MOST_SVG_BYTES : MOST_BYTES
  const bad = (flaw: Partial<Flaw> & { message: string }, isTooLarge = false): Omit<Known, 'stamp'> => ({
    ...(lastGood && { good: lastGood }),
    flaw: { line: 1, column: 1, ...flaw },
    ...(isTooLarge && { isTooLarge }),
  })
  if (size > most) return bad({ message: `is ${size} bytes, of which ${most} are the most; make it smaller` }, true)
  try {
    if (isSvg) {
      const bytes = await readFile(fileOf(name))
      const svg = readSvg(bytes.toString())
      if (!svg.ok) return bad(svg.error)
      const { flaw, ...good } = svg.value
      return { good: { ...good, hash: hashOf(bytes), format: null }, ...(flaw && { flaw, isShown: true }) }
    }
    const raster = await maker()({ of: 'look', file: fileOf(name) })
    return raster.ok ? { good: raster.value } : bad(raster.error, raster.error.isTooLarge)
  } catch (error) {
    return bad({ message: `cannot be looked at (${error instanceof Error ? error.message : String(error)})` })
  }
}

const isPicture = (name: string) => /\.(?:jpe?g|png|webp|avif|gif|svg)$/i.test(name)

function list(): ReadonlySet<string> {
  try {
    const entries = readdirSync(folder(), { withFileTypes: true, recursive: true, encoding: 'utf8' })
    return new Set(entries.filter((entry) => !entry.isDirectory()).map(nameOf))
  } catch {
    return new Set() // a site without pictures needs no such folder
  }
}

const nameOf = ({ parentPath, name }: Dirent) =>
  path.relative(folder(), path.join(parentPath, name)).split(path.sep).join('/')

function readKept(): Map<string, Known> {
  try {
    return new Map(Object.entries(keptSchema.parse(JSON.parse(readFileSync(keptFile(), 'utf8')))))
  } catch {
    return new Map() // there is none yet, or it was damaged: then they are looked at again
  }
}

const KEEP_AFTER_MS = 1_000

/** Many are new at once. */
function keepKnown() {
  once('keeping-known-pictures', () =>
    setTimeout(() => {
      shelve('keeping-known-pictures', undefined)
      write(keptFile(), Buffer.from(JSON.stringify(Object.fromEntries(pictures().known)))).catch((error: unknown) =>
        log.warn({ err: error }, 'what is known of pictures could not be kept for the next start'),
      )
    }, KEEP_AFTER_MS).unref(),
  )
}
