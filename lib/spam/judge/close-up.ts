import { isListed, splitWords } from './split-words'

/** So many letters standing alone make a word when closed up: “I a m” happens, four in a row do not. */
const SHORTEST_RUN = 4
/** Where wide gaps part the words, what stands between two of them is one, up to this length. */
const LONGEST_SURE = 20
/** What may stand between all letters of a word. */
const LETTER_GAP = /^(?:\s|\s?([._*\-|·•~+=/\\:^#])\1{0,2}\s?)$/u
/** Where gaps part the words, there is one for so many letters at least. */
const MOST_WITHOUT_WIDE = 9

/** A letter or more in the text, from and to. */
type Atom = { from: number; to: number }

/**
 * Closes up words that are written with their letters apart: “v i a g r a”, “v.i.a.g.r.a”, “v - i - a - g - r - a”. A gap
 * that differs from those between letters is kept as what it stands for; where there are none, words are told apart by
 * which ones are common.
 */
export function closeUp(text: string): string {
  const runs = loneRuns(text).flatMap((run) =>
    isSpread(text, run) && letterGap(text, run).gap?.trim() === '' ? [run] : inWords(text, run),
  )
  const sure = runs.map((run) => isSpread(text, run))
  const sureGaps = new Set(runs.filter((_, at) => sure[at]).map((run) => letterGap(text, run).gap))
  let read = ''
  let done = 0
  runs.forEach((run, at) => {
    if (!sure[at] && !isShortWord(text, run, sureGaps)) return
    read += text.slice(done, run[0]!.from) + closedUp(text, run)
    done = run.at(-1)!.to
  })
  return read + text.slice(done)
}

/** Letters and figures that stand alone, two or more after one another; figures after letters are a new piece. */
function loneRuns(text: string): Atom[][] {
  const runs: Atom[][] = []
  let run: Atom[] = []
  for (let at = 0; at < text.length;) {
    const kind = kindOf(text.charCodeAt(at))
    const from = at
    while (at < text.length && kindOf(text.charCodeAt(at)) === kind) at += 1
    if (kind === NO_WORD) continue
    if (at - from === 1) run.push({ from, to: at })
    else {
      if (run.length > 1) runs.push(run)
      run = []
    }
  }
  if (run.length > 1) runs.push(run)
  return runs
}

/** Each word of a run may have a gap of its own between its letters: “c.h.e.a.p p-i-l-l-s”. */
function inWords(text: string, run: Atom[]): Atom[][] {
  const words: Atom[][] = [[]]
  run.forEach((atom, at) => {
    words.at(-1)!.push(atom)
    if (at + 1 < run.length && /\s/.test(gapAfter(text, run, at))) words.push([])
  })
  return words.some((word) => isSpread(text, word)) ? words.filter((word) => word.length > 1) : [run]
}

const [NO_WORD, LETTER, FIGURE] = [1, 2, 3]
/** Of each code unit that was met what it is; asking Unicode each time would take longer than all the rest. */
const KINDS = new Uint8Array(65_536)
function kindOf(code: number): number {
  if (KINDS[code] === 0) {
    const sign = String.fromCharCode(code)
    KINDS[code] = /\p{L}/u.test(sign) ? LETTER : /\p{N}/u.test(sign) ? FIGURE : NO_WORD
  }
  return KINDS[code]!
}

const IS_APOSTROPHE = /^['’]$/
const gapAfter = (text: string, run: Atom[], at: number) => text.slice(run[at]!.to, run[at + 1]!.from)

/** Whether letters stand apart on purpose: many, mostly with the same gap, and not figures alone. */
function isSpread(text: string, run: Atom[]): boolean {
  const { gap, alike } = letterGap(text, run)
  if (gap === null || alike + 1 < SHORTEST_RUN) return false
  return run.filter(({ from }) => kindOf(text.charCodeAt(from)) === LETTER).length >= SHORTEST_RUN - 1
}

/** The gap that most letters of a run have between them, if it is one that may stand there, and how many have it. */
function letterGap(text: string, run: Atom[]): { gap: string | null; alike: number } {
  const counts = new Map<string, number>()
  let all = 0
  for (let at = 0; at + 1 < run.length; at += 1) {
    const gap = gapAfter(text, run, at)
    if (gap === '' || IS_APOSTROPHE.test(gap)) continue
    counts.set(gap, (counts.get(gap) ?? 0) + 1)
    all += 1
  }
  const [gap, alike] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), ['', 0])
  return { gap: alike * 2 > all && LETTER_GAP.test(gap) ? gap : null, alike }
}

/** Two or three letters are closed up where others stand apart in the same way, with spaces only into a word that is known. */
function isShortWord(text: string, run: Atom[], sureGaps: ReadonlySet<string | null>): boolean {
  const { gap, alike } = letterGap(text, run)
  if (gap === null || alike + 1 >= SHORTEST_RUN) return false
  if (sureGaps.has(gap) && gap.trim() !== '') return true
  const isLong = alike + 1 === SHORTEST_RUN - 1
  return (sureGaps.has(gap) || isLong) && isListed(run.map(({ from }) => text[from]!).join(''))
}

function closedUp(text: string, run: Atom[]): string {
  const gap = letterGap(text, run).gap!
  const stretches: string[] = []
  const between: string[] = []
  let letters = ''
  run.forEach(({ from }, at) => {
    letters += text[from]!
    const after = at + 1 < run.length ? gapAfter(text, run, at) : null
    if (after === gap || after === '') return
    const meant = after === null ? '' : meantBy(after, gap)
    if (IS_APOSTROPHE.test(meant)) return
    stretches.push(letters)
    between.push(meant)
    letters = ''
  })
  const wide = between.filter((each) => each === ' ').length
  const areParted =
    wide * MOST_WITHOUT_WIDE >= run.length || (gap.trim() !== '' && run.length <= LONGEST_SURE && /\s/.test(text))
  return stretches
    .map((stretch, at) => {
      const words = areParted && stretch.length <= LONGEST_SURE ? stretch : splitWords(stretch).join(' ')
      const [mark, next] = [between[at]!, stretches[at + 1] ?? '']
      return words + (!areParted && endsWord(mark, stretch, next) ? `${mark} ` : mark)
    })
    .join('')
}

/** Where no gaps are kept, one belongs after a mark, if it does not stand in an address. */
const endsWord = (mark: string, before: string, after: string) =>
  /[,;!?]$/.test(mark) || (mark === '.' && !before.endsWith('www') && !AFTER_DOT.test(after))
const AFTER_DOT = /^(?:com|net|org|info|co|html|php|[a-z]{2}$)/

/** Where gaps were put between all signs, marks and gaps stand at every second place of what is between two letters. */
function meantBy(between: string, gap: string): string {
  if (/^\s+$/.test(between)) return between.includes('\n') ? between.replace(/[^\n]/g, '') : ' '
  const signs = between.split(gap).filter((sign, at, all) => sign !== '' || (at > 0 && at < all.length - 1))
  return signs.map((sign) => (sign === '' ? (gap.trim() === '' ? ' ' : '') : sign)).join('')
}
