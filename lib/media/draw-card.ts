import { readFile } from 'node:fs/promises'
import type { OverlayOptions } from 'sharp'
import { CARD_HEIGHT, CARD_WIDTH, type Card } from './card'
import { bringFonts, familiesFor } from './fonts'
import { MOST_DOTS } from './limits'
import { loadSharp } from './load-sharp'
import { write } from './write'

/** The site's own, in light: cards stand on other people's pages. */
const PAPER = '#faf5ec'
const INK = '#1f282c'
const QUIET = '#56615f'
const ACCENT = '#97401f'

const MARGIN = 76
const COVER_WIDTH = 450
const BESIDE_COVER = 56
const LINE_SIZE = 31
const TITLE_TOP = 170
const MOST_TITLE_HEIGHT = 285
const TITLE_SIZES = [78, 68, 58, 50, 43]

/** Draws a card as a JPEG. A cover that cannot be read leaves a card of words. */
export async function drawCard(card: Card, fonts: string, to: string): Promise<void> {
  const sharp = await loadSharp()
  await bringFonts(`${card.title}${card.by}${card.site}…`, card.language, fonts)
  const cover = card.cover && (await drawCover(card.cover.file).catch(() => undefined))
  const width = CARD_WIDTH - 2 * MARGIN - (cover ? COVER_WIDTH + BESIDE_COVER - MARGIN : 0)
  const families = familiesFor(card.language)
  const line = (text: string, colour: string) => oneLine(text, { families, width, colour, size: LINE_SIZE })
  const [site, title, by] = [
    await line(card.site, ACCENT),
    await fitTitle(card.title, families, width),
    await line(card.by, QUIET),
  ]

  const isFromRight = RIGHT_TO_LEFT.test(card.title)
  const place = (drawn: Drawn | undefined, top: (height: number) => number): OverlayOptions[] =>
    drawn
      ? [{ input: drawn.data, left: isFromRight ? CARD_WIDTH - MARGIN - drawn.width : MARGIN, top: top(drawn.height) }]
      : []
  const parts: OverlayOptions[] = [
    ...(cover ? [{ input: cover, left: isFromRight ? 0 : CARD_WIDTH - COVER_WIDTH, top: 0 }] : []),
    ...place(site, () => MARGIN),
    ...place(title, () => TITLE_TOP),
    ...place(by, (height) => CARD_HEIGHT - MARGIN - height),
  ]
  const paper = { create: { width: CARD_WIDTH, height: CARD_HEIGHT, channels: 3 as const, background: PAPER } }
  await write(to, await sharp(paper).composite(parts).jpeg({ quality: 88, chromaSubsampling: '4:4:4' }).toBuffer())
}

async function drawCover(file: string): Promise<Buffer> {
  const sharp = await loadSharp()
  return sharp(await readFile(file), { limitInputPixels: MOST_DOTS, autoOrient: true })
    .resize(COVER_WIDTH, CARD_HEIGHT, { fit: 'cover' })
    .flatten({ background: PAPER })
    .png({ compressionLevel: 1 })
    .toBuffer()
}

/** Whose first letter is of a script that is written from right to left. */
const RIGHT_TO_LEFT = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

type Drawn = { data: Buffer; width: number; height: number }
type Setting = { families: string; width: number; size: number; colour: string; weight?: string }

/** As large as fits; of one that is too long in the smallest size, what fits. */
async function fitTitle(title: string, families: string, width: number): Promise<Drawn | undefined> {
  const set = (text: string, size: number) => draw(text, { families, width, size, colour: INK, weight: 'Semi-Bold' })
  for (const size of TITLE_SIZES) {
    const drawn = await set(title, size)
    if (!drawn || drawn.height <= MOST_TITLE_HEIGHT) return drawn
  }
  return longestThatFits(
    title,
    (text) => set(text, TITLE_SIZES.at(-1)!),
    ({ height }) => height <= MOST_TITLE_HEIGHT,
  )
}

async function oneLine(text: string, setting: Setting): Promise<Drawn | undefined> {
  const isOneLine = ({ height }: Drawn) => height < setting.size * 1.6
  const drawn = await draw(text, setting)
  if (!drawn || isOneLine(drawn)) return drawn
  return longestThatFits(text, (shorter) => draw(shorter, setting), isOneLine)
}

/** Cut between two letters as people count them. */
async function longestThatFits(
  text: string,
  set: (text: string) => Promise<Drawn | undefined>,
  fits: (drawn: Drawn) => boolean,
): Promise<Drawn | undefined> {
  const letters = Array.from(new Intl.Segmenter().segment(text.slice(0, MOST_LETTERS)), ({ segment }) => segment)
  let [least, most] = [0, letters.length]
  let best: Drawn | undefined
  while (least < most) {
    const middle = Math.ceil((least + most) / 2)
    const drawn = await set(`${letters.slice(0, middle).join('').trimEnd()}…`)
    if (drawn && fits(drawn)) [best, least] = [drawn, middle]
    else most = middle - 1
  }
  return best
}
/** No card holds more. */
const MOST_LETTERS = 600

async function draw(
  text: string,
  { families, width, size, colour, weight = 'Medium' }: Setting,
): Promise<Drawn | undefined> {
  const said = withBreaks(
    text
      .slice(0, MOST_LETTERS)
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim(),
  )
  if (said === '') return undefined
  const sharp = await loadSharp()
  const marked = `<span foreground="${colour}">${said.replace(/[&<>]/g, (sign) => ESCAPED[sign]!)}</span>`
  const font = `${families} ${weight} ${size}`
  const { data, info } = await sharp({ text: { text: marked, font, width, dpi: 72, rgba: true, wrap: 'word-char' } })
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

const ESCAPED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Some scripts put no space between words; where one may end, a space without width says so. */
const withBreaks = (text: string) =>
  text.replace(/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu, (words) =>
    Array.from(new Intl.Segmenter(undefined, { granularity: 'word' }).segment(words), ({ segment }) => segment).join(
      '\u200B',
    ),
  )
