import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { once } from '@/lib/once'
import { element, xmlDocument } from '@/lib/write-xml'
import { loadSharp } from './load-sharp'
import { write } from './write'

/**
 * The fonts of cards, in the order in which they are asked for a letter. They come as packages, cut into pieces for the web;
 * of those, the ones that a title needs are unpacked, since the renderer reads no WOFF2.
 */
const FAMILIES: { folder: string; family: string }[] = [
  { folder: 'noto-serif', family: 'Noto Serif' },
  ...['Arabic', 'Hebrew', 'Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Tamil', 'Telugu', 'Kannada', 'Malayalam']
    .concat(['Sinhala', 'Thai', 'Lao', 'Myanmar', 'Khmer', 'Georgian', 'Armenian', 'Ethiopic', 'SC', 'JP', 'KR'])
    .map((name) => ({ folder: `noto-sans-${name.toLowerCase()}`, family: `Noto Sans ${name}` })),
  { folder: 'noto-emoji', family: 'Noto Emoji' },
]
const PACKAGES = 'node_modules/@fontsource-variable'

type Piece = { folder: string; file: string; ranges: [number, number][] }

/** What to name to the renderer, so that every letter of ours is found in one of them. */
export function familiesFor(language: string): string {
  const first = FIRST[new Intl.Locale(language).language]
  const families = FAMILIES.map(({ family }) => family)
  // The same letter is written in several ways in China, Japan and Korea.
  return (first ? ['Noto Serif', first, ...families] : families).join(', ')
}
const FIRST: Record<string, string> = { ja: 'Noto Sans JP', ko: 'Noto Sans KR', zh: 'Noto Sans SC' }

/** Makes the renderer know the fonts that have the letters of a text. */
export async function bringFonts(text: string, language: string, folder: string) {
  await setUp(folder)
  const first = FIRST[new Intl.Locale(language).language]
  const pieces = await once('pieces-of-fonts', readPieces)
  const ordered = first ? [...pieces].sort((a, b) => Number(isOf(b, first)) - Number(isOf(a, first))) : pieces
  const wanted = new Set<Piece>()
  for (const letter of new Set(text)) {
    const code = letter.codePointAt(0)!
    const piece = ordered.find(({ ranges }) => ranges.some(([from, to]) => from <= code && code <= to))
    if (piece) wanted.add(piece)
  }
  for (const piece of wanted) await bring(piece, folder)
}

const isOf = ({ folder }: Piece, family: string) =>
  FAMILIES.some((each) => each.family === family && each.folder === folder)

/** Its own settings are all that the renderer goes by, so that a card is the same on every machine. */
const setUp = (folder: string) =>
  once('fonts-set-up', async () => {
    const settings = path.join(folder, 'fonts.conf')
    await write(
      settings,
      Buffer.from(xmlDocument(element('fontconfig', {}, element('cachedir', {}, path.join(folder, 'cache'))))),
    )
    process.env.FONTCONFIG_FILE = settings
  })

async function bring({ folder: from, file }: Piece, folder: string): Promise<void> {
  const to = path.join(folder, `${file}.ttf`)
  if (!existsSync(to)) {
    const { default: decompress } = await import('woff2-encoder/decompress')
    await write(to, await decompress(await readFile(path.join(PACKAGES, from, 'files', `${file}.woff2`))))
  }
  const sharp = await loadSharp()
  // To draw something with it is how the renderer is told of a font.
  await once(`font ${to}`, () => sharp({ text: { text: '.', fontfile: to } }).toBuffer())
}

async function readPieces(): Promise<Piece[]> {
  const all = await Promise.all(
    FAMILIES.map(async ({ folder }) => {
      const told = await readFile(path.join(PACKAGES, folder, 'unicode.json'), 'utf8')
      // The packages say so of themselves.
      const ranges = Object.entries(JSON.parse(told) as Record<string, string>)
      return ranges.map(([name, written]) => ({
        folder,
        file: `${folder}-${name.replace(/[[\]]/g, '')}-wght-normal`,
        ranges: written.split(',').map(rangeOf),
      }))
    }),
  )
  return all.flat()
}

/** `U+20-7e`, or one. */
function rangeOf(written: string): [number, number] {
  const [from = '', to = from] = written.trim().replace(/^u\+/i, '').split('-')
  return [parseInt(from, 16), parseInt(to, 16)]
}
