import { slipsBetween } from '@/lib/slips-between'

type Page = { path: string; title: string }

/** Less alike is a guess that helps nobody. */
const LIKE_ENOUGH = 0.5
/** Compared letter by letter; the rest has too few pieces in common. */
const CLOSEST = 12

/** Finds the page that somebody meant who asked for a path that is not there. */
export class LikelyPages {
  readonly #pages: readonly Page[]
  /** Three letters in a row, and the pages that have them in their slug. */
  readonly #byPiece = new Map<string, number[]>()

  constructor(pages: readonly Page[]) {
    this.#pages = pages
    pages.forEach(({ path }, i) => {
      for (const piece of piecesOf(slugOf(path))) {
        const having = this.#byPiece.get(piece)
        if (having) having.push(i)
        else this.#byPiece.set(piece, [i])
      }
    })
  }

  find(missed: string): Page | null {
    const slug = slugOf(missed)
    const shared = new Map<number, number>()
    for (const piece of piecesOf(slug)) {
      for (const i of this.#byPiece.get(piece) ?? []) shared.set(i, (shared.get(i) ?? 0) + 1)
    }
    const closest = [...shared].sort((a, b) => b[1] - a[1]).slice(0, CLOSEST)
    const rated = closest.map(([i]) => ({ page: this.#pages[i]!, like: likeness(slug, slugOf(this.#pages[i]!.path)) }))
    const best = rated.reduce<(typeof rated)[number] | null>((a, b) => (a && a.like >= b.like ? a : b), null)
    return best && best.like >= LIKE_ENOUGH ? best.page : null
  }
}

/** The last part of a path that says something, without what other systems put around it. */
function slugOf(path: string): string {
  const parts = path
    .toLowerCase()
    .split('/')
    .filter((part) => part && !/^(?:\d+|index\.\w+|feed|amp|page)$/.test(part))
  return (parts.at(-1) ?? '')
    .replace(/\.\w{2,5}$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}

const piecesOf = (slug: string) => {
  const padded = `-${slug}-`
  return new Set(Array.from({ length: Math.max(0, padded.length - 2) }, (_, i) => padded.slice(i, i + 3)))
}

/** From 0 to 1: by the words in common, or by the letters that have to be changed. */
function likeness(a: string, b: string): number {
  const [wordsA, wordsB] = [new Set(a.split('-')), new Set(b.split('-'))]
  const common = [...wordsA].filter((word) => wordsB.has(word)).length
  const byWords = common / (wordsA.size + wordsB.size - common)
  return Math.max(byWords, 1 - slipsBetween(a, b) / Math.max(a.length, b.length, 1))
}
